"""What the room made of the findings: reflections, three lenses, open talk, the SWOT, and the rest of what was said."""

from collections.abc import Sequence

from reportlab.platypus import Flowable, Spacer

from huddle_app.figures.headline import headline
from huddle_app.method.notes import Note, NoteKind, Swot
from huddle_app.method.toolkit import Tool
from huddle_app.method.words import Function, Lens
from huddle_app.paper.columns import Column, Columns
from huddle_app.paper.data import ReportData
from huddle_app.paper.note_parts import (
    BEGIN,
    cells,
    note_list,
    note_words,
    points,
    side_columns,
    subsection,
)
from huddle_app.paper.parts import Story, bold, function_mark, markup, para, section, toned
from huddle_app.paper.perspectives_part import forum_notes
from huddle_app.paper.style import PALETTE, Type
from huddle_app.texts import _


def talk_part(data: ReportData, type_: Type, width: float) -> Story:
    """What was noted in Steps 4 and 5 and at the opening of day 2; nothing where nothing was."""
    parts = (_reflections, _lenses, _conversation, _swot, _also_said)
    story = [flowable for part in parts for flowable in part(data, type_, width)]
    title = _("What the room made of the findings")
    return [*section(title, type_, room=BEGIN), *story] if story else []


def _reflections(data: ReportData, type_: Type, width: float) -> Story:
    notes = data.notes_of(NoteKind.REFLECTION)
    if not notes:
        return []
    about = _("What the scores made each side think")
    body = side_columns(data, notes, type_)
    return subsection(_("Reflections"), body, type_, width, about)


def _lenses(data: ReportData, type_: Type, width: float) -> Story:
    notes = data.notes_of(NoteKind.LENS)
    if not notes:
        return []
    columns = [Column(_lens_head(lens, type_), _of_lens(data, notes, lens, type_)) for lens in Lens]
    others = [note for note in notes if lens_of(note) is None]
    body: Story = [Columns(columns), *note_list(others, type_)]
    return subsection(_("Three lenses"), body, type_, width, _("What each of the three can do"))


def lens_of(note: Note) -> Lens | None:
    """The lens a note of the three-lens talk belongs to: what it answers, else its function."""
    names = {lens.value: lens for lens in Lens}
    return names.get(note.prompt) or (names.get(note.function.value) if note.function else None)


def _lens_head(lens: Lens, type_: Type) -> Flowable:
    words = {
        Lens.SALES: _("Sales can"),
        Lens.MARKETING: _("Marketing can"),
        Lens.LEADERSHIP: _("Leadership can"),
    }[lens]
    return markup(f"{function_mark(Function(lens.value))}&nbsp; {bold(words)}", type_.cell)


def _of_lens(
    data: ReportData, notes: Sequence[Note], lens: Lens, type_: Type
) -> Sequence[Flowable]:
    mine = [note_words(n, _tool_titles(data, n.tools)) for n in notes if lens_of(n) is lens]
    return cells(mine or [toned("–", PALETTE.soft)], type_)


def _conversation(data: ReportData, type_: Type, width: float) -> Story:
    """The open talk: each finding with what was said about it, then what was said besides."""
    notes = data.notes_of(NoteKind.CONVERSATION)
    if not notes:
        return []
    body: Story = []
    for tool in data.toolkit.tools:
        body += _about_tool(data, tool, [n for n in notes if first_tool(data, n) is tool], type_)
    others = [note for note in notes if first_tool(data, note) is None]
    if others and len(others) < len(notes):
        body += [Spacer(0, 3), para(_("Besides"), type_.kicker), Spacer(0, 3)]
    body += note_list(others, type_)
    about = _("What came up, and the findings it belongs to")
    return subsection(_("The open talk"), body, type_, width, about)


def first_tool(data: ReportData, note: Note) -> Tool | None:
    """The tool whose finding a note is linked to; the first where it is linked to several."""
    return next((tool for tool in data.toolkit.tools if tool.number in note.tools), None)


def _about_tool(data: ReportData, tool: Tool, notes: Sequence[Note], type_: Type) -> Story:
    if not notes:
        return []
    kicker = _("Tool {n} · {title}").format(n=tool.number, title=tool.title)
    head: Story = [para(kicker, type_.kicker)]
    if data.findings is not None:
        head.append(para(headline([tool], data.findings), type_.small))
    head.append(Spacer(0, 3))
    for flowable in head:
        flowable.keepWithNext = 1
    lines = (note_words(note, _also(data, note, tool)) for note in notes)
    return [*head, *points(lines, type_), Spacer(0, 6)]


def _also(data: ReportData, note: Note, tool: Tool) -> str:
    titles = _tool_titles(data, [number for number in note.tools if number != tool.number])
    return _("also {findings}").format(findings=titles) if titles else ""


def _tool_titles(data: ReportData, tools: Sequence[int]) -> str:
    return ", ".join(tool.title for tool in data.toolkit.tools if tool.number in tools)


def _swot(data: ReportData, type_: Type, width: float) -> Story:
    """Four fields, two by two."""
    notes = data.notes_of(NoteKind.SWOT)
    if not notes:
        return []
    heads = {
        Swot.STRENGTH: _("Strengths"),
        Swot.WEAKNESS: _("Weaknesses"),
        Swot.OPPORTUNITY: _("Opportunities"),
        Swot.THREAT: _("Threats"),
    }
    fields = [
        Column(markup(bold(words), type_.cell), _field(notes, swot, type_))
        for swot, words in heads.items()
    ]
    others = [note for note in notes if note.prompt not in set(Swot)]
    about = _("Where the two sides stand with each other, as seen at the opening of day 2")
    body: Story = [Columns(fields[:2]), Columns(fields[2:]), *note_list(others, type_)]
    title = _("Strengths, weaknesses, opportunities, threats")
    return subsection(title, body, type_, width, about)


def _field(notes: Sequence[Note], swot: Swot, type_: Type) -> Sequence[Flowable]:
    lines = [note_words(note) for note in notes if note.prompt == swot]
    return cells(lines or [toned("–", PALETTE.soft)], type_)


def _also_said(data: ReportData, type_: Type, width: float) -> Story:
    """What was said in the other steps, under the title of each."""
    forum = forum_notes(data)
    notes = [note for note in data.notes_of(NoteKind.SAID) if note not in forum]
    titles = {item.key: item.title for item in data.agenda.items()}
    story: Story = []
    for key in (*titles, None):
        mine = [n for n in notes if (n.item_key if n.item_key in titles else None) == key]
        if mine:
            title = _("Besides") if key is None else _("Said in “{step}”").format(step=titles[key])
            story += subsection(title, side_columns(data, mine, type_), type_, width)
    return story
