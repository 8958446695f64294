"""How notes are set: as a list, in columns by function, with who said them."""

from collections.abc import Iterable, Mapping, Sequence

from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Paragraph, Spacer

from huddle_app.method.notes import Note
from huddle_app.method.words import Function, function_name
from huddle_app.paper.columns import Column, Columns
from huddle_app.paper.data import ReportData
from huddle_app.paper.parts import (
    Story,
    bold,
    function_mark,
    markup,
    para,
    safe,
    shares,
    table,
    toned,
)
from huddle_app.paper.room import team_words
from huddle_app.paper.style import PALETTE, Type
from huddle_app.texts import _

# Room for a heading, the heads of columns and the first lines under them.
ROOM = 96
# A part up to so high is never broken over pages.
SHORT = 180
# What a section with such parts needs to begin on a page.
BEGIN = 70 + SHORT


def subsection(title: str, body: Story, type_: Type, width: float, about: str = "") -> Story:
    """A part of a section: its heading, a line about it in small, and what stands under it."""
    small = [para(about, type_.small)] if about else []
    head = [Spacer(0, 10), para(title, type_.subheading), *small, Spacer(0, 5)]
    made: Story = [*head, *body]
    high = sum(flowable.wrap(width, SHORT)[1] for flowable in made)
    return [KeepTogether(made)] if high <= SHORT else [CondPageBreak(ROOM), *made]


def side_of(data: ReportData, note: Note) -> Function | None:
    """The function a note comes from: its own, or that of its team where a team has only one."""
    if note.function or note.team_id is None:
        return note.function
    for team in (team for drawn in data.rounds for team in drawn.teams):
        sides = {member.function for member in team.members}
        if team.id == note.team_id and len(sides) == 1:
            return sides.pop()
    return None


def by_side(data: ReportData, notes: Iterable[Note]) -> Mapping[Function | None, Sequence[Note]]:
    """The notes by function, in the functions' order; those of nobody in particular last."""
    found: dict[Function | None, list[Note]] = {side: [] for side in (*Function, None)}
    for note in notes:
        found[side_of(data, note)].append(note)
    return {side: of_it for side, of_it in found.items() if of_it}


def side_columns(
    data: ReportData, notes: Iterable[Note], type_: Type, always: Sequence[Function] = ()
) -> Story:
    """A column for each function with notes, and for those of `always`; the other notes below."""
    found = by_side(data, notes)
    sides = [side for side in Function if side in found or side in always]
    columns = [Column(side_head(side, type_), _body(found.get(side, ()), type_)) for side in sides]
    made: Story = [Columns(columns)] if columns else []
    return made + note_list(found.get(None, ()), type_)


def side_head(side: Function, type_: Type) -> Paragraph:
    """The head of a function's column."""
    return markup(f"{function_mark(side)}&nbsp; {bold(function_name(side))}", type_.cell)


def note_words(note: Note, more: str = "") -> str:
    """A note's words as markup, with where they come from, and `more`, in a softer tone."""
    team = team_words(note.team).replace(" ", "\N{NO-BREAK SPACE}")
    origin = [team] if note.team.strip() else []
    origin += [words for words in (note.who, more) if words.strip()]
    words = "\N{NO-BREAK SPACE}· ".join(origin)
    return safe(note.text) + (f" &nbsp;{toned(words, PALETTE.soft)}" if origin else "")


def note_list(notes: Iterable[Note], type_: Type) -> Story:
    """The notes one under the other."""
    return points((note_words(note) for note in notes), type_)


def points(lines: Iterable[str], type_: Type) -> Story:
    """Lines of markup one under the other, each with a dash."""
    made = [markup(f"–&nbsp; {line}", type_.point) for line in lines]
    return [part for point in made for part in (point, Spacer(0, 4))]


def said_by(data: ReportData, notes: Sequence[Note], type_: Type, width: float) -> Story:
    """A row for each note with who said it; just the notes where nobody is named."""
    names = [_speaker(data, note) for note in notes]
    if not any(names):
        return note_list(notes, type_)
    rows: list[list[Flowable]] = [
        [markup(name, type_.cell), para(note.text, type_.cell)]
        for name, note in zip(names, notes, strict=True)
    ]
    return [table(rows, shares(width, 30, 70), heads=0)]


def _speaker(data: ReportData, note: Note) -> str:
    """Who said it, as markup: the person, else the team, else the function."""
    side = side_of(data, note)
    named = note.who or (team_words(note.team) if note.team else "")
    named = bold(named) if named else safe(function_name(side)) if side else ""
    return f"{function_mark(side)}&nbsp; {named}" if side else named


def _body(notes: Iterable[Note], type_: Type) -> Sequence[Paragraph]:
    return cells((note_words(note) for note in notes), type_) or cells(
        [toned(_("not written down"), PALETTE.soft)], type_
    )


def cells(lines: Iterable[str], type_: Type) -> Sequence[Paragraph]:
    """Lines of markup as the paragraphs of a column."""
    return [markup(line, type_.cell) for line in lines]
