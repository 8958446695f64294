"""The world's errors, as opposed to ours: each is one sentence for the moderator."""

from huddle_app.texts import _


class HuddleError(Exception):
    """Something outside the program is at fault; the text says what, in the workshop's words."""


class CodeUsedError(HuddleError):
    """The code of a slip has been used, which is how it should be."""

    def __init__(self) -> None:
        super().__init__(_("This code has been used: its answers are in. Thank you."))


class TableGoneError(HuddleError):
    """What a phone sent is for a team of a draw that is no longer there."""

    def __init__(self) -> None:
        super().__init__(_("Your table is another one now. Choose it again, then send once more."))
