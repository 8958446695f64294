"""The measurements: each a ratio against something bare, whole processes, medians of five runs."""
