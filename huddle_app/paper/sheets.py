"""Papers drawn sheet by sheet, such as cards and lists for the wall."""

from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from huddle_app.figures import fonts
from huddle_app.method.progress import Report
from huddle_app.paper.document import Running
from huddle_app.paper.whole import check_ending, put_whole

Sheet = Callable[[Canvas], None]
"""Draws one page."""


def write_sheets(
    path: Path, running: Running, sheets: Sequence[Sheet], progress: Report | None = None
) -> None:
    """Draw the sheets and write them as PDF; HuddleError when the place cannot be written."""
    check_ending(path, ".pdf")
    made = BytesIO()
    canvas = _canvas(made, running)
    for done, sheet in enumerate(sheets):
        if progress:
            progress(done, len(sheets))
        sheet(canvas)
        canvas.showPage()
    canvas.save()
    put_whole(path, made.getvalue())
    if progress:
        progress(len(sheets), len(sheets))


def _canvas(made: BytesIO, running: Running) -> Canvas:
    fonts.register()
    # invariant: the same teams give the same file, byte for byte
    canvas = Canvas(
        made,
        pagesize=running.page,
        invariant=1,
        initialFontName=fonts.REGULAR,  # pyright: ignore[reportArgumentType] - the stubs take it for a number
        lang=running.language,
    )
    canvas.setTitle(running.title)
    canvas.setAuthor(running.company)
    canvas.setSubject(running.head)
    canvas.setCreator("Huddle")
    return canvas


def ink(canvas: Canvas, colour: str, font: str, size: float) -> None:
    """Write in this colour, font and size from now on."""
    canvas.setFillColor(HexColor(colour))
    canvas.setFont(font, size)
