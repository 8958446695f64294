"""What spreadsheets put in the place of answers: errors, formulas never worked out, dates."""

import re
from collections.abc import Iterable

from huddle_app.intake.columns import plain
from huddle_app.texts import _

FORMULA = "\u2061"
"""Stands before the text of a formula that has no value (Unicode's sign for “function of”, not seen)."""

# In the languages of Excel, “#¡VALOR!” and “#NV” too; not “#NULL!”, as which SPSS writes a missing answer.
_ERROR = re.compile(r"#(?!NULL!)(?:[^\s#]{2,12}[!?]|N/[A-Z]|NV)|Err:\d{3}")
_DATE = re.compile(
    r"\d{1,4}[-–./ ]+([^\W\d_]{3,10})\.?(?:[-–./ ]+\d{2,4})?|([^\W\d_]{3,10})\.?[-–./ ]+\d{1,4}"
)
_MONTHS = (
    " jan january januari januar janner janv janvier ene enero feb february februari februar fev fevr"
    " fevrier febrero mar march maart marz mrt mrz mars marzo apr april avr avril abr abril may mei mai"
    " mayo jun june juni juin junio jul july juli juil juillet julio aug august augustus aout ago agosto"
    " sep sept september septembre septiembre oct october okt oktober octobre octubre nov november"
    " novembre noviembre dec december dez dezember decembre dic diciembre "
)


def is_error(cell: str) -> bool:
    """Whether a spreadsheet could not work the cell out."""
    return cell.startswith(FORMULA) or bool(_ERROR.fullmatch(cell))


def is_date(cell: str) -> bool:
    """Whether a spreadsheet has made “7-Jan” of an answer such as 1-7."""
    found = _DATE.fullmatch(cell)
    return bool(found) and f" {plain(found[1] or found[2])} " in _MONTHS


def errors_among(cells: Iterable[str]) -> frozenset[str]:
    """Those of the cells that the spreadsheet could not work out."""
    there = list(cells)
    # A look at all as one text: far quicker than at many thousand codes.
    said = "\n".join(there)
    if not any(mark in said for mark in (FORMULA, "#", "Err:")):
        return frozenset()
    return frozenset(cell for cell in there if is_error(cell.strip()))


def why_spoiled(cell: str) -> str:
    """What has become of a spoiled cell, and what to do; empty for any other."""
    cell = cell.strip()
    if cell.startswith(FORMULA):
        return _("a formula without its result; open the file in Excel, save it, and read it again")
    if is_error(cell):
        return _("an error in the spreadsheet")
    return _("the spreadsheet has made a date of it") if is_date(cell) else ""
