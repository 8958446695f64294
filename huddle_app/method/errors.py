"""The world's errors, as opposed to ours: each is one sentence for the moderator."""

from huddle_app.texts import _


class HuddleError(Exception):
    """Something outside the program is at fault; the text says what, in the workshop's words."""


class CodeUnknownError(HuddleError):
    """No slip has this code, or no longer."""

    def __init__(self) -> None:
        super().__init__(_("This code is not known. Please look at it once more."))


class NotOpenError(HuddleError):
    """The wave of a code takes no answers by phone now; `for_good` where it never will again."""

    def __init__(self, *, for_good: bool) -> None:
        self.for_good = for_good
        closed = _("This questionnaire is closed for good.")
        super().__init__(closed if for_good else _("The questionnaire is not open now."))


class CodeUsedError(HuddleError):
    """The code of a slip has been used, which is how it should be."""

    def __init__(self) -> None:
        super().__init__(_("This code has been used: its answers are in. Thank you."))


class TableGoneError(HuddleError):
    """What a phone sent is for a team of a draw that is no longer there."""

    def __init__(self) -> None:
        super().__init__(_("Your table is another one now. Choose it again, then send once more."))
