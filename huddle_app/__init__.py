"""Huddle: runs the Sales-Marketing Huddle from roster to action plan, offline."""
