"""What each side told the other: the open forum of Step 2 and the ideals of Step 3."""

from collections.abc import Sequence

from huddle_app.method.agenda import Collects
from huddle_app.method.notes import Note, NoteKind
from huddle_app.method.words import SIDES
from huddle_app.paper.data import ReportData
from huddle_app.paper.note_parts import BEGIN, note_words, points, side_columns, subsection
from huddle_app.paper.parts import Story, function_mark, section, toned
from huddle_app.paper.style import PALETTE, Type
from huddle_app.texts import _


def perspectives_part(data: ReportData, type_: Type, width: float) -> Story:
    """The answers to the three questions by function, the ideals side by side, what was asked about them."""
    parts = (_forum, _ideals, _clarifications)
    story = [flowable for part in parts for flowable in part(data, type_, width)]
    title = _("What each side told the other")
    return [*section(title, type_, room=BEGIN), *story] if story else []


def forum_notes(data: ReportData) -> Sequence[Note]:
    """What was said in the open forum, to one of its questions or besides."""
    items = {
        item.key
        for item in data.agenda.items()
        if any(phase.collects is Collects.OPEN_FORUM for phase in item.phases)
    }
    keys = {question.key for question in data.forum}
    said = data.notes_of(NoteKind.SAID)
    return [note for note in said if note.item_key in items or note.prompt in keys]


def _forum(data: ReportData, type_: Type, width: float) -> Story:
    notes = forum_notes(data)
    story: Story = []
    for question in data.forum:
        answers = [note for note in notes if note.prompt == question.key]
        if answers:
            body = side_columns(data, answers, type_)
            story += subsection(question.short, body, type_, width, question.text)
    keys = {question.key for question in data.forum}
    others = [note for note in notes if note.prompt not in keys]
    if others:
        title = _("Also said in the open forum") if story else _("Open forum")
        story += subsection(title, side_columns(data, others, type_), type_, width)
    return story


def _ideals(data: ReportData, type_: Type, width: float) -> Story:
    ideals = data.notes_of(NoteKind.IDEAL)
    if not ideals:
        return []
    about = _("How each side would like the two to work together")
    body = side_columns(data, ideals, type_, SIDES)
    return subsection(_("The two ideals"), body, type_, width, about)


def _clarifications(data: ReportData, type_: Type, width: float) -> Story:
    asked = data.notes_of(NoteKind.CLARIFICATION)
    if not asked:
        return []
    body = points((_with_answer(note) for note in asked), type_)
    return subsection(_("Questions for clarification"), body, type_, width)


def _with_answer(note: Note) -> str:
    mark = f"{function_mark(note.function)}&nbsp; " if note.function else ""
    answer = f"<br/>{toned(note.answer, PALETTE.soft)}" if note.answer else ""
    return f"{mark}{note_words(note)}{answer}"
