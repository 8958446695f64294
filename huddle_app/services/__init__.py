"""What one can do with a workshop: one module per noun; one call = one transaction = then one event."""
