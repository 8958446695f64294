"""The room's window: one scene a file."""
