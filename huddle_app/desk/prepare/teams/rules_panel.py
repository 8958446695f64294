"""What is wanted of a round: sizes, how many teams, where the others are, and what counts first."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import (
    Card,
    Segments,
    column,
    heading,
    holding,
    note,
    row,
    soft,
    words,
)
from huddle_app.desk.prepare.teams.number_field import NumberField
from huddle_app.desk.prepare.teams.wishes_list import WishesList
from huddle_app.desk.shared.desk_page import DeskPage
from huddle_app.desk.style import Size, Space
from huddle_app.method.events import PeopleChanged, TeamsChanged
from huddle_app.method.teams.rounds import Placement, RoundRules
from huddle_app.method.words import SEPARATE, Function, RoundKey, RoundKind
from huddle_app.texts import _, ngettext

LEAST, MOST = 2, 20
"""People in a team that can be asked for: two can talk, and more than twenty are no team."""
MOST_TEAMS = 99
_BLOCKS: Mapping[RoundKind, tuple[Function | None, ...]] = {
    RoundKind.SEPARATE: (Function.SALES, Function.MARKETING),
    RoundKind.MIXED: (None,),
}
"""Whose teams are counted in a round: each function's, or all (None)."""


class RulesPanel(DeskPage):
    """Writes a round's rules when an edit ends; `settle` writes what is still being edited, before a draw."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, TeamsChanged, PeopleChanged)
        self._key = SEPARATE
        self._shown: RoundRules | None = None
        self.smallest, self.largest = NumberField(LEAST, MOST), NumberField(LEAST, MOST)
        self.teams = {
            block: NumberField(1, MOST_TEAMS, _("automatic"))
            for blocks in _BLOCKS.values()
            for block in blocks
        }
        self.leadership = _placements(_("Leadership"))
        self.others = _placements(_("People from elsewhere"))
        self.wishes = WishesList()
        self._arrange()
        self._listen()
        self.refresh()

    def show_round(self, key: RoundKey) -> None:
        """Show another round's rules, now and whenever something changes."""
        self.settle()
        self._key, self._shown = key, None
        self.refresh()

    def settle(self) -> None:
        """Write what is still being edited."""
        for field in self._numbers():
            field.settle()

    def refresh(self) -> None:
        """Show the rules in force; what is being edited stays while they are the same."""
        rules = self._context.services.teams.rules.rules(self._key)
        if rules != self._shown:
            self._shown = rules
            self._show(rules)
        self._count_guests()
        self._later.setVisible(self._context.services.teams.round(self._key) is not None)

    # How it is laid out

    def _arrange(self) -> None:
        self._of_leadership, self._of_others = soft(), soft()
        self._later = note(_("These rules count at the next draw or repair."))
        title = _("Rules")
        things = (
            heading(title),
            self._sizes(),
            self._team_counts(),
            column(self._of_leadership, self.leadership, space=Space.HAIR // 2),
            column(self._of_others, self.others, space=Space.HAIR // 2),
            note(_("Who observes has no seat in a team.")),
            self._order(),
            self._later,
        )
        card = Card(column(*things, space=Space.MEDIUM, margin=Space.MEDIUM), title)
        self.setLayout(column(card))

    def _sizes(self) -> QLayout:
        self.smallest.setAccessibleName(_("Fewest people in a team"))
        self.largest.setAccessibleName(_("Most people in a team"))
        line = row(self.smallest, words(_("to")), self.largest, None)
        return column(soft(_("People in a team")), line, space=Space.HAIR // 2)

    def _team_counts(self) -> QLayout:
        """The fields of both kinds of round, of which one kind is seen."""
        names = {
            Function.SALES: _("Teams of sales"),
            Function.MARKETING: _("Teams of marketing"),
            None: _("Number of teams"),
        }
        self._of_kind: dict[RoundKind, QWidget] = {}
        lines = column(space=0)
        for kind, blocks in _BLOCKS.items():
            fields = (_named(names[block], self.teams[block]) for block in blocks)
            self._of_kind[kind] = holding(column(*fields))
            lines.addWidget(self._of_kind[kind])
        return lines

    def _order(self) -> QVBoxLayout:
        text = _(
            "Each counts before all that come after it. Sizes, functions, locks and who sits "
            "together or apart are always kept first."
        )
        return column(heading(_("What counts first"), Size.BODY), self.wishes, note(text))

    # What is written

    def _listen(self) -> None:
        self.smallest.valueChanged.connect(self._push_up)
        self.largest.valueChanged.connect(self._push_down)
        for field in self._numbers():
            field.written.connect(self._write)
        self.leadership.chosen.connect(partial(self._set, "leadership"))
        self.others.chosen.connect(partial(self._set, "others"))
        self.wishes.reordered.connect(lambda: self._set("wishes", self.wishes.wishes()))

    def _push_up(self, smallest: int) -> None:
        self.largest.setValue(max(smallest, self.largest.value()))

    def _push_down(self, largest: int) -> None:
        self.smallest.setValue(min(largest, self.smallest.value()))

    def _numbers(self) -> tuple[NumberField, ...]:
        return (self.smallest, self.largest, *self.teams.values())

    def _set(self, rule: str, value: object) -> None:
        self._write(**{rule: value})

    def _write(self, **changed: Any) -> None:
        """Put into force what stands in the fields and what was changed, if it is something new."""
        rules = self._context.services.teams.rules
        before = rules.rules(self._key)
        wanted = replace(
            before,
            smallest=self.smallest.value(),
            largest=self.largest.value(),
            teams=self._wanted_teams(before),
            **changed,
        )
        if wanted != before:
            rules.change(self._key, wanted)
        self.refresh()

    def _wanted_teams(self, before: RoundRules) -> Mapping[Function | None, int]:
        """The numbers that stand in the fields, beside those that have no field here."""
        blocks = _BLOCKS[self._key.kind]
        kept = {block: n for block, n in before.teams.items() if block not in blocks}
        numbers = ((block, self.teams[block].number()) for block in blocks)
        return kept | {block: n for block, n in numbers if n is not None}

    # What is shown

    def _show(self, rules: RoundRules) -> None:
        self.smallest.show_number(rules.smallest)
        self.largest.show_number(rules.largest)
        for block, field in self.teams.items():
            field.show_number(rules.teams.get(block))
        self.leadership.choose(rules.leadership)
        self.others.choose(rules.others)
        self.wishes.show_wishes(rules.wishes)
        for kind, fields in self._of_kind.items():
            fields.setVisible(kind is self._key.kind)

    def _count_guests(self) -> None:
        """Say how many people the two placements are about."""
        everybody = self._context.services.people.everybody()
        n = Counter(person.function for person in everybody)
        for label, name, function in (
            (self._of_leadership, _("Leadership"), Function.LEADERSHIP),
            (self._of_others, _("People from elsewhere"), Function.OTHER),
        ):
            text = ngettext("{who} · {n} person", "{who} · {n} people", n[function])
            label.setText(text.format(who=name, n=n[function]))


def _named(name: str, field: QWidget) -> QLayout:
    """A field after its name."""
    label = soft(name)
    label.setWordWrap(True)
    label.setBuddy(field)
    field.setAccessibleName(name)
    line = row(label, field)
    line.setStretch(0, 1)
    return line


def _placements(name: str) -> Segments:
    made = Segments(name)
    made.setProperty("dense", "true")
    made.offer(
        {
            Placement.OBSERVE: _("Observe"),
            Placement.OWN_TABLE: _("Own table"),
            Placement.SPREAD: _("Spread"),
        }
    )
    return made
