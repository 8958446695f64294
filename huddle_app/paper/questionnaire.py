"""The questionnaire of one function: to fill in on a screen and send back, or to print and mark by pen."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, LongTable, Spacer
from reportlab.platypus.doctemplate import LayoutError

from huddle_app.figures.fonts import MEDIUM, drawable
from huddle_app.method.errors import HuddleError
from huddle_app.method.progress import Report
from huddle_app.method.toolkit import RATINGS, Scale
from huddle_app.method.toolkit_fields import FORM, FUNCTION, IDENTITY, LEVEL, MARK, REGION, WAVE
from huddle_app.method.words import Function, function_name
from huddle_app.paper import questionnaire_words as words
from huddle_app.paper.document import Running, lay_out
from huddle_app.paper.parts import Command, Story, bold, function_mark, markup, para, safe, table
from huddle_app.paper.questionnaire_breaks import TOGETHER, Breaking, Line, PageOf, lines_of
from huddle_app.paper.questionnaire_fields import (
    ChoiceField,
    Circle,
    Ends,
    Hidden,
    Marked,
    Options,
    lawful,
)
from huddle_app.paper.questionnaire_words import Asking
from huddle_app.paper.style import PAGE, PALETTE, PageSize, Type, text_width, typeset
from huddle_app.paper.whole import check_ending, put_whole
from huddle_app.texts import _

NUMBER, RATING = 11 * mm, 8.6 * mm
BESIDE, CLOSER = 3.0, 2.0
"""Points above and below a statement, and where that saves a page."""
MOST_OPTIONS = 8
"""More levels or regions than this are written on a line instead of marked, on paper."""


def write_questionnaire(
    path: Path,
    asking: Asking,
    function: Function,
    *,
    fillable: bool,
    progress: Report | None = None,
    page: PageSize = PAGE,
) -> None:
    """Write the questionnaire as PDF, with fields to fill in or with circles for a pen.

    HuddleError when nothing is asked of this function, or the place cannot be written.
    """
    check_ending(path, ".pdf")
    scales = asking.toolkit.asked(function)
    if not scales:
        text = _("None of these questionnaires is for the function “{function}”.")
        raise HuddleError(text.format(function=function_name(function)))
    sheet = _Sheet(asking, function, scales, fillable, typeset(), text_width(page))
    running = _running(asking, function, page)
    sheet, total = _fitted(sheet, running)
    pages, pdf = lay_out(running, sheet.story(), total, progress)
    said = {FORM: IDENTITY, WAVE: asking.wave, MARK: asking.mark, FUNCTION: function.value}
    put_whole(path, lawful(pdf, said) if fillable else pdf)
    if progress:
        progress(pages, pages)


def _fitted(sheet: "_Sheet", running: Running) -> tuple["_Sheet", int]:
    """The sheet as it goes on pages, and how many: the thanks have none to themselves if they can help it."""
    try:
        total, alone = _pages(sheet, running)
    except LayoutError:  # with very long statements, not even three fit on a page
        sheet = replace(sheet, together=1)
        total, alone = _pages(sheet, running)
    if alone:
        closer = replace(sheet, beside=CLOSER)
        fewer, _alone = _pages(closer, running)
        if fewer < total:
            return closer, fewer
    return sheet, total


def _pages(sheet: "_Sheet", running: Running) -> tuple[int, bool]:
    """How many pages it takes, and whether the thanks have the last one to themselves."""
    last = PageOf()
    total, _pdf = lay_out(running, sheet.story(last), 0)
    return total, last.page < total


def _running(asking: Asking, function: Function, page: PageSize) -> Running:
    company, huddle = drawable(asking.company).strip(), _("Sales-Marketing Huddle")
    words = asking.toolkit.words
    title = f"{words.text('title')} · {words.function(function)}"
    head = f"{company} · {huddle}" if company else huddle
    language = words.text("language")
    return Running(title, company, head, drawable(asking.wave), page, language=language)


@dataclass(frozen=True)
class _Sheet:
    asking: Asking
    function: Function
    scales: Sequence[Scale]
    fillable: bool
    type: Type
    width: float
    together: int = TOGETHER
    """How many statements of a scale at least stand together on a page."""
    beside: float = BESIDE
    """Points above and below a statement."""

    def story(self, last: PageOf | None = None) -> Story:
        """Everything on the sheets, made anew for each pass; `last` learns where the statements end."""
        return [
            para(self._said("question"), self.type.heading),
            Spacer(0, 6),
            markup(self._for_whom(), self.type.lead),
            Spacer(0, 10),
            *self._introduction(),
            Spacer(0, 8),
            *self._about(),
            Spacer(0, 12),
            Breaking(self._table, lines_of(self.scales), self.together),
            *([last] if last else ()),
            *self._end(),
        ]

    def _said(self, key: str, **filled_in: str) -> str:
        return self.asking.toolkit.words.text(key, **filled_in)

    def _for_whom(self) -> str:
        said = self._said("for_whom", function=self.asking.toolkit.words.function(self.function))
        return f"{function_mark(self.function)}&nbsp; {safe(said)}"

    def _introduction(self) -> Story:
        gap, body = Spacer(0, 5), self.type.body
        return [
            para(words.thanks(self.asking, self.function), body),
            gap,
            markup(bold(words.promise(self.asking)), body),
            gap,
            para(words.how_to_mark(self.asking, self.function), body),
        ]

    def _about(self) -> Story:
        """Level and region, and what nobody sees."""
        asked = [
            (LEVEL, self._said("level"), self.asking.levels),
            (REGION, self._said("region"), self.asking.regions),
        ]
        rows = [
            [para(label, self.type.body), self._choice(Marked(name, label), options)]
            for name, label, options in asked
            if options
        ]
        story: Story = [Hidden((FORM, WAVE, MARK, FUNCTION))] if self.fillable else []
        if rows:
            widths = [34 * mm, self.width - 34 * mm]
            middle: list[Command] = [("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
            story.append(table(rows, widths, middle, heads=0, ruled=False))
        return story

    def _choice(self, marked: Marked, options: Sequence[str]) -> Flowable | str:
        if self.fillable:
            return ChoiceField(marked, options, 70 * mm)
        if len(options) > MOST_OPTIONS:
            return "_" * 36
        return Options([drawable(option) for option in options])

    def _table(self, lines: Sequence[Line]) -> tuple[Flowable, list[int]]:
        """The statements of a page with their circles, under the numbers; and the row of each."""
        ratings = [str(rating) for rating in RATINGS]
        rows: list[list[Any]] = [
            ["", "", Ends(words.ends(self.asking)), *[""] * (len(ratings) - 1)]
        ]
        commands = self._frame(len(ratings))
        places: list[int] = []
        before: Line | None = None
        for line in lines:
            if before is None or before.scale.key != line.scale.key:
                commands += _heading_commands(len(rows))
                stem = para(words.heading(self.asking, line.scale.stem), self._stem_type())
                rows.append([stem, *[""] * (len(ratings) + 1)])
            places.append(len(rows))
            rows.append(self._row(line, ratings))
            before = line
        text = self.width - NUMBER - RATING * len(ratings)
        widths = [NUMBER, text, *[RATING] * len(ratings)]
        return LongTable(rows, colWidths=widths, style=commands, hAlign="LEFT"), places

    def _stem_type(self) -> ParagraphStyle:
        return ParagraphStyle("stem", parent=self.type.subheading, fontSize=11, leading=15)

    def _row(self, line: Line, ratings: Sequence[str]) -> list[Any]:
        column, statement = line.scale.columns()[line.place], line.scale.statements[line.place]
        number = self.asking.toolkit.numbers(self.function)[column]
        marked = Marked(column, f"{number} {line.scale.stem} {statement}")
        circles = [Circle(rating, marked if self.fillable else None) for rating in ratings]
        return [para(number, self.type.cell_light), para(statement, self.type.body), *circles]

    def _frame(self, ratings: int) -> list[Command]:
        line = HexColor(PALETTE.line)
        return [
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("ALIGN", (2, 1), (-1, -1), "CENTER"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (1, 1), (1, -1), 10),
            ("TOPPADDING", (0, 0), (-1, -1), self.beside),
            ("BOTTOMPADDING", (0, 0), (-1, -1), self.beside),
            ("TOPPADDING", (0, 0), (-1, 0), 0),
            ("BOTTOMPADDING", (0, 0), (-1, 0), 0),
            ("SPAN", (2, 0), (ratings + 1, 0)),
            ("LINEBELOW", (0, 0), (-1, 0), 0.9, HexColor(PALETTE.ink)),
            ("LINEBELOW", (0, 1), (-1, -1), 0.5, line),
            ("FONTNAME", (0, 0), (-1, -1), MEDIUM),
        ]

    def _end(self) -> Story:
        done = self._said("end")
        back = self._said("send_back" if self.fillable else "hand_in")
        return [Spacer(0, 10), markup(f"{bold(done)} {safe(back)}", self.type.body)]


def _heading_commands(row: int) -> list[Command]:
    """A stem runs over the whole width."""
    return [
        ("SPAN", (0, row), (-1, row)),
        ("TOPPADDING", (0, row), (-1, row), 10),
    ]
