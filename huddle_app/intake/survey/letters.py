"""Columns of single letters, nearly all there are in a file of answers, handled as one row of bytes."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy import uint8
    from numpy.typing import NDArray

    Letters = NDArray[uint8]

_END, _BLANK = "\n", "\0"
_ASCII = 128


def letters_of(column: Sequence[str]) -> "Letters | None":
    """A byte for each cell, 0 for an empty one; None where a cell is more than one plain letter.

    Some five times quicker than looking at the cells one by one.
    """
    # Imported with the first answers: the first window does not wait for it.
    import numpy as np

    text = _END.join(("", *column, ""))
    if not text.isascii() or _BLANK in text:
        return None
    written = np.frombuffer(text.encode("ascii"), dtype=np.uint8)
    ends = np.flatnonzero(written == ord(_END))
    lengths = np.diff(ends) - 1
    if len(lengths) != len(column) or lengths.max(initial=0) > 1:
        return None
    return np.where(lengths == 1, written[ends[1:] - 1], ord(_BLANK))


def counted(letters: "Letters") -> Mapping[str, int]:
    """How often each cell's text is there."""
    import numpy as np

    times = np.bincount(letters)
    return {_cell(letter): int(times[letter]) for letter in np.flatnonzero(times).tolist()}


def exchanged(letters: "Letters", known: Mapping[str, str]) -> str:
    """The letter that `known` has for each cell's text, one after the other."""
    import numpy as np

    table = np.zeros(_ASCII, dtype=np.uint8)
    for cell, letter in known.items():
        table[ord(cell or _BLANK)] = ord(letter)
    return table[letters].tobytes().decode("ascii")


def _cell(letter: int) -> str:
    return chr(letter).strip(_BLANK)
