"""The command line, one module a command: the only folder that prints or exits."""
