"""The table of a file: its sheet, headings and rows, and whose program wrote it."""
