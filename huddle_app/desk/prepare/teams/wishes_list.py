"""What counts first when teams are drawn: the wishes in their order."""

from collections.abc import Sequence

from huddle_app.desk.parts.ordered_list import ListWords, OrderedList
from huddle_app.method.teams.rounds import Wish
from huddle_app.texts import _


class WishesList(OrderedList):
    """The wishes, the most important first."""

    def __init__(self) -> None:
        super().__init__(
            ListWords(
                name=_("What counts first"),
                how=_("Alt with ↑ or ↓ moves a wish."),
                earlier=_("Let this wish count earlier"),
                later=_("Let this wish count later"),
            )
        )

    def show_wishes(self, wishes: Sequence[Wish]) -> None:
        """Show this order; the wish one stands on stays chosen."""
        self.show_lines({wish.value: wish_name(wish) for wish in wishes})

    def wishes(self) -> tuple[Wish, ...]:
        """The order as it stands."""
        return tuple(map(Wish, self.keys()))


def wish_name(wish: Wish) -> str:
    """A wish as shown to people."""
    return {
        Wish.BOSSES_APART: _("Boss and report apart"),
        Wish.NEW_FACES: _("New faces"),
        Wish.LEVELS_SPREAD: _("Levels spread"),
        Wish.REGIONS_SPREAD: _("Regions spread"),
    }[wish]
