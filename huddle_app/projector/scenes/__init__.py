"""The scenes, one a file: what each shows is read once, then painted as often as needed."""
