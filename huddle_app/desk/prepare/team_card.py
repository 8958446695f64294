"""One team on paper: who sits at the table."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from huddle_app.desk.parts import Card, Elided, column, heading, row, soft, words
from huddle_app.desk.style import Size, Space, palette_worn
from huddle_app.figures.palette import shape_of
from huddle_app.method.rounds import LARGEST, SMALLEST, Team
from huddle_app.method.words import function_name, team_label
from huddle_app.texts import ngettext


class TeamCard(Card):
    """The team's name and size, and each member with function and level."""

    def __init__(self, team: Team) -> None:
        title = team_label(team.name)
        size = soft(_size(team), Size.SMALL)
        if not SMALLEST <= len(team.members) <= LARGEST:
            size.setProperty("tone", "amber")
        head = row(heading(title, Size.BODY), None, size)
        super().__init__(column(head, _members(team), None, margin=Space.MEDIUM), title)


def _members(team: Team) -> QGridLayout:
    grid = QGridLayout()
    grid.setSpacing(Space.HAIR)
    grid.setColumnStretch(1, 1)
    palette = palette_worn()
    usual = {function: n for n, function in enumerate(team.functions())}
    for n, member in enumerate(sorted(team.members, key=lambda m: usual[m.function])):
        shape = words(shape_of(member.function), Size.SMALL)
        shape.setStyleSheet(f"color: {palette.function(member.function)};")
        shape.setAccessibleName(function_name(member.function))
        level = soft(member.level)
        level.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        name = Elided(member.name, Size.BODY, tone="ink")
        for place, label in enumerate((shape, name, level)):
            grid.addWidget(label, n, place)
    return grid


def _size(team: Team) -> str:
    n = len(team.members)
    if SMALLEST <= n <= LARGEST:
        return ngettext("{n} person", "{n} people", n).format(n=n)
    words = ngettext(
        "{n} person, not {smallest}–{largest}", "{n} people, not {smallest}–{largest}", n
    )
    return words.format(n=n, smallest=SMALLEST, largest=LARGEST)
