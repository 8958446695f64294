"""The parts of the people page: the table, the check-in, and the form for one person."""
