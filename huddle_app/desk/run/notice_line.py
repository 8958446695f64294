"""One sentence for the moderator while the day runs, and what might be done about it."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame

from huddle_app.desk.parts import KeyButton, row, words
from huddle_app.desk.style import Size, Space, restyle
from huddle_app.method.notices import Act, Notice, NoticeKind
from huddle_app.texts import _


class NoticeLine(QFrame):
    """Shows a notice under the top bar; the room sees nothing of it. Set aside, it stays away."""

    def __init__(self, acts: dict[Act, Callable[[], object]]) -> None:
        super().__init__()
        self.setProperty("kind", "message")
        self._acts = acts
        self._notice: Notice | None = None
        self._aside: tuple[NoticeKind, str] | None = None
        self._phase = ""
        self._text = words("", Size.BODY, 500)
        self._act = KeyButton("", "Alt+A")
        self._act.clicked.connect(self._do)
        aside = KeyButton(_("Not now"), "Alt+X")
        aside.known_as = _("Set the notice aside")
        aside.clicked.connect(self._set_aside)
        layout = row(self._text, None, self._act, aside, space=Space.MEDIUM)
        layout.setContentsMargins(Space.LARGE, Space.HAIR, Space.LARGE, Space.HAIR)
        self.setLayout(layout)
        self.hide()

    def show_notice(self, notice: Notice | None, phase_key: str, turn_words: str) -> None:
        """Show a notice of this phase, unless one of its kind was set aside there; None shows nothing.

        `turn_words` are on the button where it is about a team's turn.
        """
        self._phase = phase_key
        if notice is None or self._aside == (notice.kind, phase_key):
            self._notice = None
            self.hide()
            return
        if notice != self._notice:
            self._notice = notice
            self._text.setText(notice.sentence)
            self.setAccessibleName(notice.sentence)
            restyle(self, tone="trouble" if notice.kind is NoticeKind.OVERRUN else "said")
        self._act.setText(turn_words if self.is_about_turn else _act_words(notice.act))
        self.show()

    @property
    def is_about_turn(self) -> bool:
        """Whether the notice is about a team's turn."""
        return self._notice is not None and self._notice.kind is NoticeKind.TURN_OVER

    def _do(self) -> None:
        if self._notice:
            self._acts[self._notice.act]()

    def _set_aside(self) -> None:
        if self._notice:
            self._aside = (self._notice.kind, self._phase)
        self.hide()


def _act_words(act: Act) -> str:
    return {
        Act.START: _("Start now"),
        Act.NEXT: _("Go on"),
        Act.ADD_FIVE: _("5 minutes more"),
        Act.CATCH_UP: _("Catch up…"),
        Act.TWO_MINUTES: _("Tell the room"),
    }[act]
