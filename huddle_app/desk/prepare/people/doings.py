"""What the moderator does to the people on the list; what is out of sight afterwards is said."""

from collections.abc import Callable, Sequence

from huddle_app.desk.context import DeskContext
from huddle_app.method.checklist import Place
from huddle_app.method.people import Participant, Presence
from huddle_app.texts import _, ngettext


class PeopleDoings:
    """Marks, removes and binds people; `done` is called after each."""

    def __init__(self, context: DeskContext, done: Callable[[], None]) -> None:
        self._context = context
        self._people = context.services.people
        self._done = done

    def turn(self, people: Sequence[Participant]) -> None:
        """Check people in; if all of them are here already, expect them again."""
        here = all(person.presence is Presence.HERE for person in people)
        self.mark(people, Presence.EXPECTED if here else Presence.HERE)

    def mark(self, people: Sequence[Participant], presence: Presence) -> None:
        """Say of people whether they are here; those of whom it is said already stay as they are."""
        others = tuple(person for person in people if person.presence is not presence)
        if others:
            self._people.mark(others, presence)
            self._done()

    def close_check_in(self) -> None:
        """Take whoever has not come by now for away."""
        missing = sum(p.presence is Presence.EXPECTED for p in self._people.everybody())
        self._people.close_check_in()
        words = ngettext("{n} person is away now.", "{n} people are away now.", missing)
        self._say_undoable(words.format(n=missing))

    def remove(self, people: Sequence[Participant]) -> None:
        """Take people off the list."""
        if people:
            self._people.remove(people)
            words = ngettext("{who} is off the list.", "{who} are off the list.", len(people))
            self._say_undoable(words.format(who=_who(people)))

    def bind(self, people: Sequence[Participant], *, together: bool) -> None:
        """Have people always or never in one team, and lead to the teams."""
        self._context.services.teams.rules.bind(people, together=together)
        always = _("{who} are always in one team, from the next draw or repair on.")
        never = _("{who} are never in one team, from the next draw or repair on.")
        words = always if together else never
        self._context.messages.say(words.format(who=_who(people)), _("To the teams"), self.lead)
        self._done()

    def lead(self) -> None:
        """Go to the teams."""
        self._context.guide.wanted.emit(Place.TEAMS)

    def _say_undoable(self, text: str) -> None:
        told = _("{what} Ctrl+Z takes it back.").format(what=text)
        self._context.messages.say_undoable(told, self._undo)
        self._done()

    def _undo(self) -> str:
        name = self._context.services.deeds.undo()
        self._done()
        return name


def _who(people: Sequence[Participant]) -> str:
    """One or two people by name, more by number."""
    names = [person.name for person in people]
    if len(names) == 2:
        return _("{one} and {other}").format(one=names[0], other=names[1])
    few = ngettext("{n} person", "{n} people", len(names)).format(n=len(names))
    return names[0] if len(names) == 1 else few
