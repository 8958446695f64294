"""How a document becomes a file: page frame, running header, “3 / 12”."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from huddle_app.figures import fonts
from huddle_app.method.agenda import Agenda
from huddle_app.method.dates import span
from huddle_app.method.progress import Report
from huddle_app.method.workshop import Workshop
from huddle_app.paper.parts import Story
from huddle_app.paper.style import FOOT, PALETTE, SIDE, TOP, PageSize, Type, text_width, typeset
from huddle_app.paper.whole import check_ending, put_whole
from huddle_app.texts import _


@dataclass(frozen=True)
class Running:
    """What stands on every page, and the document's own title; `cover` leaves the first page bare.

    `language` is the code of the one it is read aloud in: ours, but for what is in a questionnaire's words.
    """

    title: str
    company: str
    head: str
    dates: str
    page: PageSize
    cover: bool = False
    language: str = "en"


def running_of(
    workshop: Workshop, agenda: Agenda, title: str, page: PageSize, *, cover: bool = False
) -> Running:
    """What stands on every page of a document about this workshop."""
    company, huddle = fonts.drawable(workshop.company).strip(), _("Sales-Marketing Huddle")
    return Running(
        title=title,
        company=company,
        head=f"{company} · {huddle}" if company else huddle,
        dates=span([day.date for day in agenda.days]),
        page=page,
        cover=cover,
    )


def write_document(
    path: Path, running: Running, story: Callable[[], Story], progress: Report | None = None
) -> None:
    """Lay the story out and write it as PDF; HuddleError when the place cannot be written.

    The story is made anew for each of two passes: the first only counts the pages.
    """
    check_ending(path, ".pdf")
    total, _pdf = lay_out(running, story(), 0)
    pages, pdf = lay_out(running, story(), total, progress)
    put_whole(path, pdf)
    if progress:
        progress(pages, pages)


def lay_out(
    running: Running, story: Story, total: int, progress: Report | None = None
) -> tuple[int, bytes]:
    """The number of pages the story takes, and the PDF, numbered “of `total`”."""
    fonts.register()
    made = BytesIO()
    # invariant: the same workshop gives the same file, byte for byte
    document = BaseDocTemplate(
        made,
        pagesize=running.page,
        title=running.title,
        author=running.company,
        subject=running.head,
        creator="Huddle",
        lang=running.language,
        invariant=1,
        initialFontName=fonts.REGULAR,
    )
    frame = Frame(
        SIDE, FOOT, text_width(running.page), running.page[1] - TOP - FOOT, 0, 0, 0, 0, id="page"
    )
    furnish = partial(_furnish, running, total, progress)
    document.addPageTemplates([PageTemplate("page", [frame], onPage=furnish)])
    document.build(story)
    return document.page, made.getvalue()


def fitting_type(
    running: Running, story: Callable[[Type], Story], scales: Iterable[float], pages: int = 1
) -> Type | None:
    """The type of the first of `scales` (the largest first) that keeps to so many pages; None without one."""
    types = map(typeset, scales)
    return next((each for each in types if lay_out(running, story(each), 0)[0] <= pages), None)


def _furnish(
    running: Running,
    total: int,
    progress: Report | None,
    canvas: Canvas,
    document: BaseDocTemplate,
) -> None:
    """Draw the running header and the page number."""
    page = document.page
    if progress:
        progress(page - 1, total)
    if running.cover and page == 1:
        return
    width, height = running.page
    canvas.setFont(fonts.REGULAR, 8)
    canvas.setFillColor(HexColor(PALETTE.soft))
    dates = fonts.width_of(running.dates, fonts.REGULAR, 8)
    [head] = fonts.fitted(running.head, fonts.REGULAR, 8, width - 2 * SIDE - dates - 12, lines=1)
    canvas.drawString(SIDE, height - 15 * mm, head)
    canvas.drawRightString(width - SIDE, height - 15 * mm, running.dates)
    canvas.drawString(SIDE, 11 * mm, running.title)
    canvas.drawRightString(width - SIDE, 11 * mm, f"{page} / {total}")
