"""A cell of a foreign file, named to people."""

from huddle_app.intake.cell_errors import FORMULA

_MOST = 40


def shown_cell(text: str, most: int = _MOST) -> str:
    """A cell to be named, with “…” from so many letters on; an address is not shown."""
    if "@" in text:
        return "…"
    said = " ".join(text.removeprefix(FORMULA).split())
    return said if len(said) <= most else f"{said[: most - 1].rstrip()}…"
