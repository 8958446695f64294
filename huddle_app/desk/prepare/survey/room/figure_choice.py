"""Every figure there can be, to choose one from."""

from huddle_app.desk.parts import Choice
from huddle_app.method.findings.figure_names import figure_title
from huddle_app.method.findings.slides import FigureKey, FigureKind
from huddle_app.method.toolkit import Toolkit
from huddle_app.texts import _

_LETTERS = 12
_TOGETHER = ((4, 5, 6), (1, 2, 3), (7, 8))
"""The tools that one step presents."""


class FigureChoice(Choice):
    """A list of figures by their titles, tool by tool; those over several tools come first."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Figure to add"))
        # As narrow as the panel; its list shows the titles whole.
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)
        self._keys: list[FigureKey] = []

    def offer(self, toolkit: Toolkit, *, several_waves: bool) -> None:
        """Offer what makes sense for these tools; before and after only where there is an after."""
        keys = [
            key
            for key in all_figures(toolkit)
            if several_waves or key.kind is not FigureKind.CHANGE
        ]
        if keys == self._keys:
            return
        self._keys = keys
        self.clear()
        self.addItems([figure_title(key, toolkit) for key in keys])

    def key(self) -> FigureKey | None:
        """The figure chosen."""
        place = self.currentIndex()
        return self._keys[place] if 0 <= place < len(self._keys) else None


def all_figures(toolkit: Toolkit) -> list[FigureKey]:
    """Every figure these tools can have."""
    # Imported when first offered: it brings what draws the figures.
    from huddle_app.figures.catalogue import figures_for, kinds_for

    keys = [FigureKey(kind) for kind in (FigureKind.HEAT, FigureKind.LINKS)]
    for numbers in _TOGETHER:
        tools = [tool for tool in toolkit.tools if tool.number in numbers]
        about = " ".join(str(tool.number) for tool in tools)
        for kind in (FigureKind.MEANS, FigureKind.GAPS, FigureKind.CHANGE):
            if len(tools) > 1 and kind in kinds_for(tools):
                keys.append(FigureKey(kind, about))
    for tool in toolkit.tools:
        keys += figures_for(tool)
    return list(dict.fromkeys(keys))
