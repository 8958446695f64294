"""Something that stands at the foot of its page."""

from reportlab.platypus import Flowable


class AtFoot(Flowable):
    """Takes all the room that is left on a page, and draws its content at the lower end of it."""

    def __init__(self, content: Flowable) -> None:
        super().__init__()
        self._content = content
        self._high = 0.0

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - reportlab's names
        """The room it takes: all that there is, or what its content needs on the next page."""
        _wide, self._high = self._content.wrapOn(self.canv, aW, aH)
        # A hair less than all: rounding must not send it to the next page.
        return aW, max(self._high, aH - 0.1)

    def draw(self) -> None:
        """Draw the content."""
        self._content.drawOn(self.canv, 0, 0)
