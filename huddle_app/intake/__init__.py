"""Foreign files turned into the method's words."""
