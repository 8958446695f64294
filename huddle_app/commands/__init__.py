"""The commands: each one calls a service and prints what it says."""
