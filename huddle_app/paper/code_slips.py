"""Slips to cut apart, each with the code that lets one person answer once, on a phone or a computer."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import quote

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from huddle_app.figures.fonts import MEDIUM, REGULAR, SEMIBOLD, drawable, fitted
from huddle_app.figures.palette import shape_of
from huddle_app.method.errors import HuddleError
from huddle_app.method.progress import Report
from huddle_app.method.questionnaire_words import OUR_WORDS, QuestionnaireWords
from huddle_app.method.words import Function
from huddle_app.paper.document import Running
from huddle_app.paper.fitting import largest
from huddle_app.paper.qr import draw_qr
from huddle_app.paper.sheets import ink, write_sheets
from huddle_app.paper.style import PAGE, PALETTE, PageSize
from huddle_app.texts import _

ACROSS, DOWN = 2, 4
CODE, INSET = 38 * mm, 8 * mm
_GROUP = 4
# Heights over the lower edge of a slip, in points.
_CODE, _PROMISE = INSET + 18, INSET


@dataclass(frozen=True)
class CodeSlip:
    """A code, and whom it is to be given to."""

    code: str
    function: Function
    level: str = ""


@dataclass(frozen=True)
class SlipWords:
    """What stands on every slip: the page that asks for the code, the company, the wave, and our words."""

    address: str
    company: str
    wave: str
    words: QuestionnaireWords = OUR_WORDS


def write_code_slips(
    path: Path,
    slips: Sequence[CodeSlip],
    said: SlipWords,
    progress: Report | None = None,
    page: PageSize = PAGE,
) -> None:
    """Write the slips as PDF, eight a page in the order given; `progress(done, total)` counts pages.

    The picture to scan leads to the address with the code in it. HuddleError without any slip, or when
    the place cannot be written.
    """
    if not slips:
        raise HuddleError(_("There are no codes to print."))
    company = drawable(said.company).strip()
    # In the words of the slips: whoever has it read aloud hears one language.
    title = " · ".join(drawable(said.words.text(key)) for key in ("title", "question"))
    wave, language = drawable(said.wave), said.words.text("language")
    running = Running(title, company, company, wave, page, language=language)
    each = ACROSS * DOWN
    parts = [slips[start : start + each] for start in range(0, len(slips), each)]
    write_sheets(path, running, [partial(_sheet, part, said, page) for part in parts], progress)


def _sheet(slips: Sequence[CodeSlip], said: SlipWords, page: PageSize, canvas: Canvas) -> None:
    wide, high = page[0] / ACROSS, page[1] / DOWN
    for place, slip in enumerate(slips):
        down, across = divmod(place, ACROSS)
        canvas.saveState()
        canvas.translate(across * wide, page[1] - (down + 1) * high)
        _slip(canvas, slip, said, wide, high)
        canvas.restoreState()
    _cuts(canvas, page, wide, high)


def _cuts(canvas: Canvas, page: PageSize, wide: float, high: float) -> None:
    canvas.setStrokeColor(HexColor(PALETTE.faint))
    canvas.setLineWidth(0.4)
    canvas.setDash(3, 3)
    for across in range(1, ACROSS):
        canvas.line(across * wide, 0, across * wide, page[1])
    for down in range(1, DOWN):
        canvas.line(0, down * high, page[0], down * high)
    canvas.setDash()


@dataclass(frozen=True)
class _Pen:
    """How lines are written: font, size and colour, and the room there is."""

    canvas: Canvas
    left: float
    room: float

    def lines(self, text: str, top: float, font: str, size: float, colour: str) -> float:
        """Write a text over up to two lines; gives the height at which it ends."""
        ink(self.canvas, colour, font, size)
        for line in fitted(drawable(text), font, size, self.room):
            top -= size * 1.3
            self.canvas.drawString(self.left, top, line)
        return top

    def large(self, text: str, y: float, font: str, sizes: Sequence[float]) -> None:
        """Write a text on one line, in the largest size in which it fits."""
        size, [line, *_more] = largest(text, font, self.room, sizes[0] * 1.2, sizes)
        ink(self.canvas, PALETTE.ink, font, size)
        self.canvas.drawString(self.left, y, line)


def _slip(canvas: Canvas, slip: CodeSlip, said: SlipWords, wide: float, high: float) -> None:
    top, right = high - INSET, wide - INSET - CODE
    draw_qr(canvas, f"{said.address}?code={quote(slip.code)}", right, top - CODE, CODE)
    pen = _Pen(canvas, INSET, right - INSET)
    top = _whom(pen, slip, said.words, top) - 6
    top = pen.lines(said.words.text("question"), top, MEDIUM, 9, PALETTE.ink)
    about = " · ".join(filter(None, (said.company.strip(), said.wave.strip())))
    top = pen.lines(about, top - 3, REGULAR, 8, PALETTE.soft)
    top = pen.lines(said.words.text("scan"), top - 6, REGULAR, 8, PALETTE.soft)
    address = said.address.removeprefix("http://").removeprefix("https://")
    pen.large(address, top - 14, MEDIUM, (10, 9, 8, 7, 6))
    # In groups it is easier read and typed.
    apart = " ".join(slip.code[n : n + _GROUP] for n in range(0, len(slip.code), _GROUP))
    below = _Pen(canvas, INSET, wide - 2 * INSET)
    below.large(apart, _CODE, SEMIBOLD, (26, 24, 22, 20, 18, 16, 14, 12))
    below.large(drawable(said.words.text("slip")), _PROMISE, MEDIUM, (9, 8.5, 8, 7.5, 7, 6.5, 6))


def _whom(pen: _Pen, slip: CodeSlip, words: QuestionnaireWords, top: float) -> float:
    """Whom the slip is for, first of all: whoever hands the slips round looks for it; gives its end."""
    mark, level = shape_of(slip.function).value, drawable(slip.level).strip()
    whom = " · ".join(filter(None, (f"{mark} {words.function(slip.function)}", level)))
    return pen.lines(whom, top, SEMIBOLD, 13, PALETTE.label(slip.function))
