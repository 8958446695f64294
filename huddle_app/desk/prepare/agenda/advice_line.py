"""The most pressing thing about the plan in one line above it."""

from collections.abc import Sequence

from huddle_app.desk.parts import Elided
from huddle_app.desk.style import restyle
from huddle_app.texts import _, ngettext


class AdviceLine(Elided):
    """Says the first sentence and how many more there are."""

    def __init__(self) -> None:
        super().__init__()
        restyle(self, tone="amber")

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """Say these; nothing where there is nothing to say."""
        more = len(sentences) - 1
        first = _("⚠ {sentence}").format(sentence=sentences[0]) if sentences else ""
        rest = ngettext("(and {n} more)", "(and {n} more)", more).format(n=more)
        self.setText(f"{first} {rest}" if more > 0 else first)
        self.setVisible(bool(sentences))
