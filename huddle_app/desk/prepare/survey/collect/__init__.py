"""Collect: the ways in which answers come in, and how many have."""
