"""What the answers say, how sure that is, and whom it could give away."""
