"""Whole plans to start from, side by side."""

from functools import partial

from PySide6.QtWidgets import QPushButton, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import row, soft
from huddle_app.desk.style import Size
from huddle_app.method.presets import Preset
from huddle_app.screen import look
from huddle_app.services.presets import Presets
from huddle_app.texts import _


class PresetLine(QWidget):
    """A button for each plan; pressing one exchanges the workshop's and says what it has become."""

    def __init__(self, context: DeskContext, presets: Presets) -> None:
        super().__init__()
        self._context, self._presets = context, presets
        self.buttons = {preset.key: self._button(preset) for preset in presets.all}
        self.setLayout(row(soft(_("Start from"), Size.BODY), *self.buttons.values()))

    def allow(self, *, begun: bool) -> None:
        """Let a plan be chosen only while nothing has begun."""
        for preset in self._presets.all:
            button = self.buttons[preset.key]
            button.setEnabled(not begun)
            begun_words = _("The workshop has begun: change its plan part by part.")
            button.setToolTip(begun_words if begun else preset.description)

    def _button(self, preset: Preset) -> QPushButton:
        button = QPushButton(preset.title)
        button.setFont(look.font(Size.BODY, 500))
        button.setProperty("kind", "small")
        button.setAccessibleDescription(preset.description)
        button.clicked.connect(partial(self._choose, preset))
        return button

    def _choose(self, preset: Preset) -> None:
        self._presets.choose(preset)
        back = _("Ctrl+Z brings the earlier plan back.")
        self._context.messages.say(f"{preset.description} {back}")
