"""How the Huddle closed: questions and answers, what people take home and promise, what was parked."""

from collections.abc import Sequence

from reportlab.platypus import Flowable, Spacer

from huddle_app.method.notes import Note, NoteKind
from huddle_app.paper.actions_part import lacking
from huddle_app.paper.data import ReportData
from huddle_app.paper.note_parts import BEGIN, note_words, said_by, subsection
from huddle_app.paper.parts import Story, markup, para, safe, section, shares, table, toned
from huddle_app.paper.style import PALETTE, Type
from huddle_app.texts import _, ngettext


def questions_part(data: ReportData, type_: Type, width: float) -> Story:
    """The questions of Step 7 with their answers; those still open are marked."""
    questions = data.notes_of(NoteKind.QUESTION)
    if not questions:
        return []
    story = section(_("Questions and answers"), type_)
    rows: list[list[Flowable]] = [
        [para(_("Question"), type_.head), para(_("Answer"), type_.head)],
        *([markup(note_words(q), type_.cell), markup(_answer(q), type_.cell)] for q in questions),
    ]
    opened = sum(not _answered(question) for question in questions)
    words = ngettext("{n} question is still open.", "{n} questions are still open.", opened)
    still = [para(words.format(n=opened), type_.body), Spacer(0, 6)] if opened else []
    return [*story, *still, table(rows, shares(width, 48, 52))]


def _answered(question: Note) -> bool:
    return question.done or bool(question.answer)


def _answer(question: Note) -> str:
    if question.answer:
        return safe(question.answer)
    return toned(_("answered in the room"), PALETTE.soft) if question.done else lacking(_("open"))


def promises_part(data: ReportData, type_: Type, width: float) -> Story:
    """What people take home and what they promised, each with who said it (Step 9)."""
    parts = (
        (_("Commitments"), data.notes_of(NoteKind.COMMITMENT)),
        (_("Take-aways"), data.notes_of(NoteKind.TAKEAWAY)),
    )
    story: Story = []
    for title, notes in parts:
        if notes:
            story += subsection(title, said_by(data, notes, type_, width), type_, width)
    return [*section(_("What we take home"), type_, room=BEGIN), *story] if story else []


def parking_part(data: ReportData, type_: Type, width: float) -> Story:
    """What was put on the parking lot: first what is still open."""
    parked = sorted(data.notes_of(NoteKind.PARKED), key=lambda note: note.done)
    if not parked:
        return []
    rows = [_parked(note, type_) for note in parked]
    return [*section(_("Parking lot"), type_), table(rows, shares(width, 14, 86), heads=0)]


def _parked(note: Note, type_: Type) -> Sequence[Flowable]:
    state = toned(f"✓ {_('done')}", PALETTE.accent) if note.done else lacking(f"○ {_('open')}")
    answer = f"<br/>{toned(note.answer, PALETTE.soft)}" if note.answer else ""
    return [markup(state, type_.cell), markup(note_words(note) + answer, type_.cell)]
