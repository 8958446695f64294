"""The fields of one agenda item."""

from collections.abc import Iterable
from datetime import time
from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from huddle_app.desk.parts import Choice, column, holding, row, soft
from huddle_app.desk.prepare.agenda.edits import PlanEdits
from huddle_app.desk.prepare.agenda.fields import (
    LinesField,
    MinutesField,
    TextField,
    Tick,
    TimeField,
    labelled,
)
from huddle_app.desk.prepare.agenda.plan_form import PlanForm
from huddle_app.desk.style import Space
from huddle_app.method.agenda import AgendaItem, ItemKind
from huddle_app.method.errors import HuddleError
from huddle_app.method.words import RoundKey, RoundKind
from huddle_app.screen import look
from huddle_app.texts import _

_MINUTES_WIDTH = 78
"""Pixels before the moderator's text scale."""

OWN_KINDS = (ItemKind.OWN, ItemKind.BREAK)


class ItemForm(PlanForm):
    """Shows an item and writes what is changed at once."""

    def __init__(self, edits: PlanEdits) -> None:
        super().__init__(edits)
        self._item: AgendaItem | None = None
        self._rounds: tuple[RoundKey | None, ...] = ()

    def show_item(self, item: AgendaItem, starts: str, minutes: int | None) -> None:
        """Show an item, when it starts by the plan and how long it then is."""
        self._item = item
        self.title.show_text(item.title)
        fixed = len(item.phases) > 1 and any(phase.ends_at for phase in item.phases)
        self.minutes.setEnabled(not fixed)
        self.minutes.show_number(minutes)
        self.lock.setPlaceholderText(_("follows, {time}").format(time=starts))
        self.lock.show_time(item.starts_at)
        self.least.setText(_least(item, minutes))
        self.optional.setChecked(item.optional)
        self.protected.setChecked(item.protected)
        self.rooms.show_text(item.rooms)
        self.materials.show_text(item.materials)
        self.notes.show_text(item.notes)
        self._kind_place.setVisible(item.kind in OWN_KINDS)
        self.kind.setCurrentIndex(OWN_KINDS.index(item.kind) if item.kind in OWN_KINDS else -1)
        self._show_round(item.round)

    def _make_fields(self) -> None:
        self.title, self.minutes, self.lock = (
            TextField(),
            MinutesField(nothing=_("open")),
            TimeField(),
        )
        self.least = soft()
        self.least.setWordWrap(True)
        self.minutes.setFixedWidth(look.scaled(_MINUTES_WIDTH))
        self.optional = Tick(_("Optional"), _("May be left out when time runs short."))
        self.protected = Tick(_("Protected"), _("Is never cut when time runs short."))
        self.rooms, self.materials, self.notes = TextField(), TextField(), LinesField(3)
        self.kind = Choice()
        for words in (_("Item of your own"), _("Break")):
            self.kind.addItem(words)
        kind = labelled(_("Kind"), self.kind)
        self._kind_place = holding(kind)
        kind.setContentsMargins(0, 0, 0, 0)
        self.teams = Choice()
        # As narrow as the panel: its longest answer has a tip, and the open list shows it whole.
        self.teams.setSizeAdjustPolicy(
            Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )

    def _arranged(self) -> QVBoxLayout:
        tip = _("Type a time to lock the start to it; empty it to follow what is before.")
        length = row(
            labelled(_("Minutes"), self.minutes),
            labelled(_("Locked to start at"), self.lock, tip),
            space=Space.MEDIUM,
        )
        length.setStretch(1, 1)
        return column(
            labelled(_("Title"), self.title),
            length,
            self.least,
            row(self.optional, self.protected, None, space=Space.LARGE),
            self._kind_place,
            labelled(_("Teams"), self.teams),
            labelled(_("Rooms"), self.rooms),
            labelled(_("Materials to bring"), self.materials),
            labelled(_("Notes, for you only"), self.notes),
        )

    def _write(self) -> None:
        self.title.written.connect(self._put_title)
        self.minutes.written.connect(self._put_minutes)
        self.lock.timed.connect(self._put_start)
        self.optional.written.connect(partial(self._tick, "optional"))
        self.protected.written.connect(partial(self._tick, "protected"))
        for name, field in self._texts().items():
            field.written.connect(partial(self._put, name))
        self.kind.activated.connect(self._put_kind)
        self.teams.activated.connect(self._put_round)

    def _texts(self) -> dict[str, TextField | LinesField]:
        return {"rooms": self.rooms, "materials": self.materials, "notes": self.notes}

    def _key(self) -> str:
        return self._item.key if self._item else ""

    def _title(self) -> str:
        return self._item.title if self._item else ""

    def _put_title(self, text: str) -> None:
        try:
            self._edits.title(self._key(), text)
        except HuddleError:
            self.title.show_text(self._title())
            raise

    def _put_minutes(self, minutes: int | None) -> None:
        self._edits.minutes(self._key(), minutes)

    def _put_start(self, at: time | None) -> None:
        self._edits.start(self._key(), at)

    def _tick(self, field: str, holds: bool) -> None:
        words = {
            ("optional", True): _("{title} optional"),
            ("optional", False): _("{title} not optional"),
            ("protected", True): _("{title} protected"),
            ("protected", False): _("{title} not protected"),
        }[field, holds]
        self._edits.item(self._key(), words.format(title=self._title()), **{field: holds})

    def _put(self, field: str, text: str) -> None:
        words = {
            "rooms": _("Rooms of {title}"),
            "materials": _("Materials of {title}"),
            "notes": _("Notes on {title}"),
        }[field]
        self._edits.item(self._key(), words.format(title=self._title()), **{field: text})

    def _show_round(self, key: RoundKey | None) -> None:
        """Offer no teams, the rounds there are, and one more of each kind."""
        known = self._edits.rounds()
        more = (another(RoundKind.MIXED, known), another(RoundKind.SEPARATE, known))
        self._rounds = (None, *known, *more)
        self.teams.clear()
        self.teams.addItems([_("No teams"), *(one.title() for one in known), *_another_words()])
        self.teams.setCurrentIndex(self._rounds.index(key))

    def _put_round(self, place: int) -> None:
        name = _("Teams of {title}").format(title=self._title())
        self._edits.item(self._key(), name, round=self._rounds[place])

    def _put_kind(self, place: int) -> None:
        name = _("Kind of {title}").format(title=self._title())
        self._edits.item(self._key(), name, kind=OWN_KINDS[place])


def another(kind: RoundKind, known: Iterable[RoundKey]) -> RoundKey:
    """One more round of a kind, after those there are."""
    return RoundKey(kind, max((key.number for key in known if key.kind is kind), default=0) + 1)


def _another_words() -> tuple[str, str]:
    return _("Another round of mixed teams"), _("Another round of separate teams")


def _least(item: AgendaItem, minutes: int | None) -> str:
    """What becomes of an item, now `minutes` long, when time runs short."""
    least = -(-sum(phase.shortest for phase in item.phases) // 60)
    if item.protected:
        return _("It is never cut.")
    if minutes is None:
        return _("Its end is open.")
    if least >= minutes:
        return _("It cannot be cut when time runs short.")
    return _("When time runs short it may be cut to {n} min.").format(n=least)
