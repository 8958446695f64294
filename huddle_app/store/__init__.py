"""The workshop file: a SQLite database with two doors, reading and writing."""
