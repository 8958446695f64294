"""The moderator's window: prepare, run, follow up."""
