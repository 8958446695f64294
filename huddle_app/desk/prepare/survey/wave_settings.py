"""The settings of a wave: its name, the tools that are asked, and the smallest group ever shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QGridLayout, QLineEdit, QSpinBox, QWidget

from huddle_app.desk.bare_keys import EnterPresses
from huddle_app.desk.parts import KeyButton, column, heading, note, row, show_hint, soft, words
from huddle_app.desk.style import Size, Space, restyle
from huddle_app.method.errors import HuddleError
from huddle_app.method.survey.waves import LOWEST_THRESHOLD, THRESHOLD
from huddle_app.method.toolkit import Tool
from huddle_app.screen import look
from huddle_app.services.survey import Survey
from huddle_app.texts import _

_WIDTH = 560
"""Pixels before the moderator's text scale, of which it grows by half."""
_LONGEST = 60
_LARGEST_GROUP = 50


class WaveSettings(QDialog):
    """Changes a wave, begins the one named, or a new one without a name; `written` brings its name."""

    written = Signal(str)

    def __init__(self, survey: Survey, wave: str, parent: QWidget) -> None:
        super().__init__(parent)
        EnterPresses(self)
        self._survey = survey
        self._known = next((each for each in survey.waves() if each.name == wave), None)
        # The wave that is shown has settings before it begins: only one without a name is called new.
        title = _("Settings of “{wave}”").format(wave=wave)
        self.setWindowTitle(title if wave else _("A new wave"))
        self.name = QLineEdit(wave)
        self.name.setMaxLength(_LONGEST)
        self.name.setAccessibleName(_("Name of the wave"))
        show_hint(self.name, _("such as “Nine months later”"))
        chosen = self._known.tools if self._known else None
        self.tools = {
            tool.number: _tool_box(tool, held=chosen is None or tool.number in chosen)
            for tool in survey.toolkit().tools
        }
        self.smallest = QSpinBox()
        # The stylesheet's inset does not reach the digits.
        self.smallest.lineEdit().setTextMargins(Space.SMALL, 0, 0, 0)
        self.smallest.setRange(LOWEST_THRESHOLD, _LARGEST_GROUP)
        self.smallest.setValue(self._known.threshold if self._known else THRESHOLD)
        self.smallest.setAccessibleName(_("Smallest group shown"))
        self.promise = note("")
        self.forms_out = note(
            _("PDF forms that are out bear the name as it is now, and are taken in under it alone.")
        )
        self.forms_out.setVisible(bool(self._known and self._known.promised))
        self.trouble = words("")
        self.trouble.setWordWrap(True)
        restyle(self.trouble, tone="red")
        self.trouble.hide()
        self.keep = KeyButton(_("Save") if wave else _("Begin"), "Ctrl+Return", primary=True)
        self.leave = KeyButton(_("Cancel"), "Esc")
        self._arrange()
        self._wire()
        self._say_promise()

    def save(self) -> None:
        """Put the settings in force; what cannot be is said here."""
        try:
            name = self._write()
        except HuddleError as wrong:
            self.trouble.setText(str(wrong))
            self.trouble.show()
            self._fit()
            return
        self.written.emit(name)
        self.accept()

    def _write(self) -> str:
        tools = [number for number, box in self.tools.items() if box.isChecked()]
        if self._known is None:
            known = {wave.name.casefold() for wave in self._survey.waves()}
            if self.name.text().strip().casefold() in known:
                raise HuddleError(_("There is a wave of this name already."))
            return self._survey.begin(self.name.text(), tools, self.smallest.value()).name
        name = self._known.name
        if not tools:
            raise HuddleError(_("Choose at least one tool to ask."))
        if self.smallest.value() != self._known.threshold:
            self._survey.set_threshold(name, self.smallest.value())
        if tuple(tools) != self._known.tools:
            self._survey.set_tools(name, tools)
        if self.name.text().strip() != name:
            return self._survey.rename(name, self.name.text())
        return name

    def _arrange(self) -> None:
        boxes = QGridLayout()
        boxes.setHorizontalSpacing(Space.LARGE)
        half = (len(self.tools) + 1) // 2
        for place, box in enumerate(self.tools.values()):
            boxes.addWidget(box, place % half, place // half)
        smallest = row(words(_("Smallest group shown")), self.smallest, words(_("people")), None)
        title = heading(self.windowTitle(), Size.TITLE)
        title.setWordWrap(True)
        made = column(
            title,
            _labelled(_("Name"), self.name),
            self.forms_out,
            Space.HAIR,
            soft(_("What is asked"), Size.BODY),
            boxes,
            Space.HAIR,
            smallest,
            self.promise,
            self.trouble,
            Space.SMALL,
            row(None, self.leave, self.keep),
            margin=Space.WIDE,
        )
        self.setLayout(made)
        self.setFixedWidth(look.half_scaled(_WIDTH))
        self.resize(look.half_scaled(_WIDTH), self.height())

    def _wire(self) -> None:
        self.smallest.valueChanged.connect(self._say_promise)
        self.keep.clicked.connect(self.save)
        self.leave.clicked.connect(self.reject)
        for button in (self.keep, self.leave):
            button.setAutoDefault(False)

    def _say_promise(self) -> None:
        said = _(
            "The promise to those who answer: nothing is shown of a group of fewer than {n} people, on "
            "any screen or paper, nor anything it could be worked out from. Once the first questionnaire "
            "is out or the first answer in, the number can only be raised."
        )
        self.promise.setText(said.format(n=self.smallest.value()))
        self._fit()

    def _fit(self) -> None:
        """As high as its sentences are at its width."""
        if layout := self.layout():
            self.setFixedHeight(layout.totalHeightForWidth(self.width()))


def _tool_box(tool: Tool, *, held: bool) -> QCheckBox:
    title = tool.title.replace("&", "&&")  # a letter to press for Qt
    box = QCheckBox(_("{number}  {title}").format(number=tool.number, title=title))
    box.setToolTip(tool.asks)
    box.setChecked(held)
    return box


def _labelled(text: str, field: QLineEdit) -> QWidget:
    holder = QWidget()
    label = soft(text, Size.BODY)
    label.setBuddy(field)
    holder.setLayout(column(label, field, space=Space.HAIR))
    return holder
