"""The documents people take home, as PDF, from data given to them."""
