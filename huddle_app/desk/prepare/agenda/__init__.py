"""The parts of the agenda page: the plan as a table, its fields, its days, and whole plans to start from."""
