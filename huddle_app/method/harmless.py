"""Texts that go into a table for a spreadsheet, which would run some of them as formulas."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What a spreadsheet takes for the beginning of a formula."""


def harmless(text: str) -> str:
    """The text as a cell of a CSV file; one that would be run as a formula stands behind an apostrophe."""
    return f"'{text}" if text.startswith(_FORMULA) else text
