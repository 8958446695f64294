"""What surrounds the pages: every action by name and key, undo and redo, and the look as wished."""
