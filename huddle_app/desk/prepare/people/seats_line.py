"""Whether the teams that are drawn still fit who is here, and the way to where they are repaired."""

from PySide6.QtCore import QTimer

from huddle_app.desk.parts import Elided, KeyButton, row
from huddle_app.desk.parts.card import Card
from huddle_app.desk.refreshing import PATIENCE
from huddle_app.desk.style import Size, Space, restyle
from huddle_app.method.words import RoundKey
from huddle_app.services.house import Services
from huddle_app.texts import _, ngettext


class SeatsLine(Card):
    """One sentence where seats are empty or people have none; it is not seen where all is well."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._said = Elided("", Size.BODY, 500, tone="amber")
        self.lead = KeyButton(_("To the teams"))
        inside = row(self._said, self.lead, space=Space.MEDIUM)
        inside.setContentsMargins(Space.MEDIUM, Space.HAIR, Space.HAIR, Space.HAIR)
        inside.setStretch(0, 1)
        super().__init__(inside, _("Seats"))
        restyle(self, kind="rule")
        self._soon = QTimer(self, singleShot=True, interval=PATIENCE)
        self._soon.timeout.connect(self._look)
        self.hide()

    def text(self) -> str:
        """What is said; empty where nothing is."""
        return "" if self.isHidden() else self._said.text()

    def look_soon(self) -> None:
        """Say in a moment what does not fit: the window is to be usable before seats are counted."""
        self._soon.start()

    def _look(self) -> None:
        sentence = misfit(self._services)
        self._said.setText(_("⚠ {sentence}").format(sentence=sentence) if sentence else "")
        self.setVisible(bool(sentence))


def misfit(services: Services) -> str:
    """What does not fit any more in the rounds of now and later; empty where all have their seats."""
    teams, rounds = services.teams, [r for r in _to_come(services) if services.teams.round(r)]
    away = {person.id for key in rounds for person in teams.away(key)}
    unseated = {person.id for key in rounds for person in teams.unseated(key)}
    said: list[str] = []
    if n := len(away):
        words = ngettext("{n} person with a seat is away", "{n} people with a seat are away", n)
        said.append(words.format(n=n))
    if n := len(unseated):
        said.append(ngettext("{n} person has no seat", "{n} people have no seat", n).format(n=n))
    return _("{what}: repair the teams").format(what=", ".join(said)) if said else ""


def _to_come(services: Services) -> tuple[RoundKey, ...]:
    """The round people sit in now and those after it: what is over needs no repair."""
    keys, now = services.teams.round_keys(), services.round_now()
    return keys[keys.index(now) :] if now in keys else keys
