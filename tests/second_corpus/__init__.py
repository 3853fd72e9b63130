"""A second corpus of fictional plans, made without sight of the program that reads them."""
