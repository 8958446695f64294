"""What each column is about."""
