"""Blank templates by a second hand, made without sight of the program: clean ones, planted faults."""
