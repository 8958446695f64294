"""Who always sits together, and who never does, in every round."""

from collections.abc import Iterator, Mapping
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QLayout, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import (
    Card,
    KeyButton,
    Segments,
    clear,
    column,
    heading,
    holding,
    note,
    row,
    words,
)
from huddle_app.desk.parts.icon import Icon, Tone, icon, icon_size
from huddle_app.desk.prepare.teams.name_field import NameField
from huddle_app.desk.shared.desk_page import DeskPage
from huddle_app.desk.style import Size, Space, restyle
from huddle_app.method.events import PeopleChanged, TeamsChanged
from huddle_app.method.people import Participant
from huddle_app.method.teams.rounds import Bond, Round
from huddle_app.method.teams.wishes import report_pairs
from huddle_app.method.words import team_label
from huddle_app.texts import _, ngettext


class BondsCard(DeskPage):
    """A line for each two people with what must be between them, and a form for two more."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, TeamsChanged, PeopleChanged)
        self._shown: list[tuple[Bond, str, str]] = []
        self.removers: dict[Bond, KeyButton] = {}
        self.one, self.other = NameField(_("One of them")), NameField(_("The other"))
        self.together = Segments(_("Together or apart"))
        self.together.offer({False: _("Apart"), True: _("Together")})
        self.together.chosen.connect(self._choose)
        self.add = KeyButton(_("Add"))
        self.add.clicked.connect(self._add)
        self.one.returnPressed.connect(self.other.setFocus)
        self.other.returnPressed.connect(self._add)
        for field in (self.one, self.other):
            field.textEdited.connect(lambda: self._tell(""))
        self._arrange()
        self._choose(together=False)
        self.refresh()

    def refresh(self) -> None:
        """Show the bonds as they stand, and which of them the teams do not keep."""
        services = self._context.services
        people = services.people.everybody()
        for field in (self.one, self.other):
            field.show_people(people)
        rounds = services.teams.rounds()
        lines = list(_lines(services.teams.rules.bonds(), people, rounds))
        if lines != self._shown:
            self._shown = lines
            self._show_lines()
        self._none.setVisible(not lines)
        self._say_reports(people)

    def _arrange(self) -> None:
        self._lines = column(space=Space.SMALL)
        self._none = note(_("Nobody yet. Anybody may sit with anybody."))
        self._reports = note("")
        self._wrong = note("")
        self._wrong.setProperty("tone", "red")
        self._wrong.hide()
        title = _("Always together, never together")
        name = heading(title)
        name.setWordWrap(True)
        things = (name, self._none, self._lines, self._form(), self._wrong, self._reports)
        card = Card(column(*things, space=Space.MEDIUM, margin=Space.MEDIUM), title)
        self.setLayout(column(card))

    def _form(self) -> QLayout:
        last = row(self.together, None, self.add)
        return column(self.one, self.other, last)

    def _say_reports(self, people: tuple[Participant, ...]) -> None:
        n = len({report.id for _boss, report in report_pairs(people)})
        text = ngettext(
            "{n} person reports to somebody here (from the roster).",
            "{n} people report to somebody here (from the roster).",
            n,
        )
        self._reports.setText(text.format(n=n))
        self._reports.setVisible(n > 0)

    # The lines

    def _show_lines(self) -> None:
        keyed = any(button.hasFocus() for button in self.removers.values())
        clear(self._lines)
        self.removers = {}
        for bond, names, broken in self._shown:
            self._lines.addWidget(self._line(bond, names, broken))
        if keyed:
            # The pressed button has gone: on to the next one, or to where more are written.
            stop = next(iter(self.removers.values()), self.one)
            stop.show()
            stop.setFocus()

    def _line(self, bond: Bond, names: str, broken: str) -> QWidget:
        who, rule = words(names), words(broken or _kind(bond), Size.SMALL)
        for label in (who, rule):
            label.setWordWrap(True)
        restyle(rule, tone="amber" if broken else "soft")
        remove = KeyButton("")
        remove.setIcon(icon(Icon.CLOSE, Tone.SOFT))
        remove.setIconSize(icon_size())
        remove.setProperty("kind", "quiet")
        remove.setAccessibleName(_("Forget: {names}").format(names=names))
        remove.setToolTip(_("Let them sit with anybody again"))
        remove.clicked.connect(partial(self._remove, bond))
        self.removers[bond] = remove
        line = row(column(who, rule, space=0), remove)
        line.setStretch(0, 1)
        return holding(line)

    def _remove(self, bond: Bond) -> None:
        self._context.services.teams.rules.unbind([bond])
        self.refresh()

    # Two more

    def _choose(self, together: bool) -> None:
        self._together = together
        self.together.choose(together)

    def _add(self) -> None:
        one, other = (field.person() for field in (self.one, self.other))
        self._mark()
        if not one or not other:
            self._tell(_not_found(self.other if one else self.one))
        elif one == other:
            self._tell(_("These two are the same person."))
        elif self._is_known({one.id, other.id}):
            self._tell(_("That is on the list already."))
        else:
            self._bind(one, other)

    def _mark(self) -> None:
        """Mark the fields that name nobody; the keyboard goes to the first of them."""
        fields = (self.one, self.other)
        nobody = [field for field in fields if not field.person()]
        for field in fields:
            restyle(field, state="bad" if field in nobody else "")
        for field in nobody[:1]:
            field.setFocus()

    def _is_known(self, pair: set[UUID]) -> bool:
        """Whether just that holds between the two already."""
        alike = (bond for bond in self.removers if bond.together == self._together)
        return any({bond.one, bond.other} == pair for bond in alike)

    def _bind(self, *people: Participant) -> None:
        self._tell("")
        self._context.services.teams.rules.bind(people, together=self._together)
        for field in (self.one, self.other):
            field.clear()
        self.refresh()
        self.one.setFocus()

    def _tell(self, wrong: str) -> None:
        self._wrong.setText(wrong)
        self._wrong.setVisible(bool(wrong))


def _not_found(field: NameField) -> str:
    """Why a line names nobody."""
    typed = field.text().strip()
    text = _("Nobody on the list is called “{name}”.")
    if not typed:
        text = _("Write two names first.")
    elif field.meant():
        text = _("Several people are called “{name}”: write more of the name.")
    return text.format(name=typed)


def _kind(bond: Bond) -> str:
    return _("always in one team") if bond.together else _("never in one team")


def _lines(
    bonds: tuple[Bond, ...], people: tuple[Participant, ...], rounds: tuple[Round, ...]
) -> Iterator[tuple[Bond, str, str]]:
    """Each bond with the two names and, where a round breaks it, that in words."""
    names = {person.id: person.name for person in people}
    for bond in bonds:
        one, other = names.get(bond.one), names.get(bond.other)
        if one and other:
            both = _("{one} and {other}").format(one=one, other=other)
            yield bond, both, "\n".join(filter(None, (_broken(bond, made) for made in rounds)))


def _broken(bond: Bond, made: Round) -> str:
    """How a round breaks a bond; empty where it keeps it or one of the two has no seat."""
    seats: Mapping[UUID, UUID] = made.seats()
    here, there = seats.get(bond.one), seats.get(bond.other)
    if not here or not there or (here == there) == bond.together:
        return ""
    text = _("⚠ {rule}, but both are in {team} of “{round}”")
    if bond.together:
        text = _("⚠ {rule}, but they are not in “{round}”")
    label = next(team_label(team.name) for team in made.teams if team.id == here)
    return text.format(rule=_kind(bond), team=label, round=made.key.title())
