"""What the answers say, read only where nobody can be recognised."""
