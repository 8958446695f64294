"""How a workshop file is told from every other file: by its first bytes, or by its name."""

APPLICATION_ID = 0x48754464  # “HuDd”: told apart from other SQLite files
HEADER = 100
"""So many of the first bytes say what a file is."""
_ID_AT = slice(68, 72)  # the place SQLite's file format gives it
ENDING = ".huddle"
"""What the name of a workshop file ends with."""


def is_workshop(header: bytes) -> bool:
    """Whether these are the first bytes of a workshop file."""
    made_by = int.from_bytes(header[_ID_AT], "big")
    return header.startswith(b"SQLite format 3\0") and made_by == APPLICATION_ID


def named_as_workshop(name: str) -> bool:
    """Whether a file of this name is a workshop, or what SQLite keeps beside one that is open."""
    _stem, dot, ending = name.rpartition(".")
    return f"{dot}{ending}".lower().startswith(ENDING)
