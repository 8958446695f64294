"""What the cells say: ratings 1 to 7, the right way round, in known words."""
