"""Errors, and formulas without a stored value, in the sheets of an OpenDocument file."""

import re
from collections.abc import Mapping
from io import BytesIO
from xml.parsers.expat import ParserCreate

from huddle_app.intake.cell_errors import FORMULA

_CELLS = ("table:table-cell", "table:covered-table-cell")
_ERROR = re.compile(r"#\S+|Err:\d+")
# So often at most a cell is repeated whose repetitions are all listed.
_MOST_ROWS, _MOST_COLUMNS = 1_000, 100


def lost_in_open(content: bytes) -> list[Mapping[tuple[int, int], str]]:
    """The lost cells of each sheet by row and column, both counted from 0; ExpatError when damaged."""
    if b"table:formula" not in content and b'value-type="error"' not in content:
        return []
    sheets = _Sheets()
    parser = ParserCreate()
    parser.StartElementHandler = sheets.begins
    parser.EndElementHandler = sheets.ends
    parser.CharacterDataHandler = sheets.says
    parser.ParseFile(BytesIO(content))
    return list(sheets.lost)


class _Sheets:
    """Hears what stands in the file, and keeps the lost cells of each sheet."""

    def __init__(self) -> None:
        self.lost: list[dict[tuple[int, int], str]] = []
        self._row = self._rows = self._column = 0
        self._cell: dict[str, str] = {}
        self._said: list[str] = []
        self._note = 0

    def begins(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if name == "table:table":
            self.lost.append({})
            self._row = 0
        elif name == "table:table-row":
            self._rows = int(attributes.get("table:number-rows-repeated", 1))
            self._column = 0
        elif name in _CELLS:
            self._cell, self._said = attributes, []
        elif name == "office:annotation":
            self._note += 1
        elif name == "text:p" and not self._note:
            self._said.append("")

    def says(self, text: str) -> None:
        """Letters of an element."""
        if self._said and not self._note:
            self._said[-1] += text

    def ends(self, name: str) -> None:
        """An element ends."""
        if name == "table:table-row":
            self._row += self._rows
        elif name == "office:annotation":
            self._note -= 1
        elif name in _CELLS:
            columns = int(self._cell.get("table:number-columns-repeated", 1))
            if self.lost and (lost := self._lost()):
                rows = range(self._row, self._row + min(self._rows, _MOST_ROWS))
                places = range(self._column, self._column + min(columns, _MOST_COLUMNS))
                self.lost[-1] |= {(row, column): lost for row in rows for column in places}
            self._column += columns

    def _lost(self) -> str:
        """The error in the cell, or its formula without a value; empty for any other cell."""
        formula, said = self._cell.get("table:formula"), "".join(self._said)
        error = self._cell.get("calcext:value-type") == "error" or (
            formula is not None and _ERROR.fullmatch(said)
        )
        if error:
            return said
        # A formula that gives nothing has a line of text, an empty one.
        never = formula is not None and "office:value-type" not in self._cell and not self._said
        return f"{FORMULA}{formula.partition(':')[2]}" if formula and never else ""
