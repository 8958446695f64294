"""Taking in a file of answers: how it was read, corrected where needed, and confirmed."""
