"""The chain of Step 7 as a list: findings 1–3, what follows in 4–6, then in 7–8, and the disconnects."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import (
    Card,
    KeyButton,
    clear,
    column,
    heading,
    holding,
    row,
    scrolling,
    words,
)
from huddle_app.desk.refreshing import Refreshing
from huddle_app.desk.style import Size, Space
from huddle_app.method.agenda import SceneKey
from huddle_app.method.events import DisconnectsChanged, SurveyChanged
from huddle_app.texts import _


class ChainArea(QWidget):
    """One card a link of the chain, with what each finding says in one sentence."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._services = context.services
        self._stage = context.stage
        show = KeyButton(_("Show to the room"))
        show.setAccessibleName(_("Show the chain to the room"))
        show.clicked.connect(self._show)
        self._cards = column(space=Space.SMALL)
        layout = column(scrolling(holding(self._cards), _("The chain")), row(None, show))
        layout.setStretch(0, 1)
        self.setLayout(layout)
        Refreshing(self, context.bridge, (SurveyChanged, DisconnectsChanged), self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the findings and themes there are."""
        clear(self._cards)
        links = {
            _("1–3 · How we see, meet and talk to each other"): self._findings(1, 2, 3),
            _("↓ 4–6 · shows in support, trust and credibility"): self._findings(4, 5, 6),
            _("↓ 7–8 · and then in how strategy is made and carried out"): self._findings(7, 8),
            _("↓ Our major disconnects"): self._themes(),
        }
        for title, lines in links.items():
            self._cards.addWidget(_link(title, lines))
        self._cards.addStretch(1)

    def _findings(self, *numbers: int) -> Sequence[str]:
        from huddle_app.figures.headline import headline

        findings = self._services.survey.findings()
        if findings is None:
            return [_("The findings stand here once survey answers are read in: Prepare, Survey.")]
        tools = [t for t in self._services.survey.toolkit().tools if t.number in numbers]
        return [f"{tool.number}  {headline([tool], findings)}" for tool in tools]

    def _themes(self) -> Sequence[str]:
        themes = self._services.disconnects.board().themes
        titles = [f"{n}  {theme.title}" for n, theme in enumerate(themes, 1)]
        return titles or [_("They stand here once the disconnects of Step 6 are summed up.")]

    def _show(self) -> None:
        self._stage.show(SceneKey.CHAIN)


def _link(title: str, lines: Sequence[str]) -> Card:
    labels = [heading(title, Size.BODY), *(words(line) for line in lines)]
    for label in labels:
        label.setWordWrap(True)
    inner = column(*labels, space=2, margin=Space.MEDIUM)
    return Card(inner, title)
