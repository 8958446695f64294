"""The only way raw answers leave the file: warned of, agreed to, and saved by the moderator's own hand."""

from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QDialog, QWidget

from huddle_app.desk.bare_keys import EnterPresses
from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import KeyButton, column, heading, note, row
from huddle_app.desk.parts.saving import open_folder, wanted_place
from huddle_app.desk.style import Size, Space
from huddle_app.screen import look
from huddle_app.texts import _

_WIDTH = 560
"""Pixels before the moderator's text scale, of which it grows by half."""


class RawAnswers(QDialog):
    """Says what everybody who answered was promised; only after two ticks anything can be saved."""

    def __init__(self, context: DeskContext, wave: str, parent: QWidget) -> None:
        super().__init__(parent)
        EnterPresses(self)
        self._context = context
        self._wave = wave
        threshold = context.services.survey.wave(wave).threshold
        self.setWindowTitle(_("Save raw answers"))
        self.agreed = QCheckBox(_("Those who answered know of it and agree"))
        self.careful = QCheckBox(_("I keep the file where nobody else can open it"))
        self.save = KeyButton(_("Save…"))
        self.leave = KeyButton(_("Leave them here"), "Esc", primary=True)
        self.save.clicked.connect(self.choose)
        self.leave.clicked.connect(self.reject)
        for tick in (self.agreed, self.careful):
            tick.toggled.connect(self._allow)
        arranged = column(
            heading(_("Every line is one person"), Size.TITLE),
            note(_warning().format(n=threshold)),
            Space.SMALL,
            self.agreed,
            self.careful,
            Space.SMALL,
            row(None, self.save, self.leave),
            margin=Space.WIDE,
            space=Space.MEDIUM,
        )
        self.setLayout(arranged)
        for button in (self.save, self.leave):
            button.setAutoDefault(False)
        width = look.half_scaled(_WIDTH)
        self.setFixedSize(width, arranged.totalHeightForWidth(width))
        self._allow()

    def choose(self) -> None:
        """Choose where the file goes, and write it there."""
        name = _("Raw answers, {wave}.csv").format(wave=self._wave)
        offered, settings = _as_file_name(name), self._context.settings
        if path := wanted_place(self, self.windowTitle(), offered, "CSV", settings):
            self.accept()
            self._write(path)

    def _write(self, path: Path) -> None:
        context, wave = self._context, self._wave
        words = _("The raw answers of “{wave}” are in “{file}”. Nobody else should read them.")
        said = words.format(wave=wave, file=path.name)
        context.tasks.run(
            lambda _job: context.services.survey_papers.write_raw_answers(path, wave),
            lambda _nothing: context.messages.say(
                said, _("Open folder"), lambda: open_folder(path.parent)
            ),
            context.messages.tell,
        )

    def _allow(self) -> None:
        self.save.setEnabled(self.agreed.isChecked() and self.careful.isChecked())


def _as_file_name(name: str) -> str:
    return "".join("-" if sign in '/\\:*?"<>|' else sign for sign in name)


def _warning() -> str:
    return _(
        "The file holds what each person answered, with function, level and region. Even without "
        "names, whoever knows the company can tell who some of them are. They were promised that "
        "no figure of fewer than {n} people is shown; a file that is passed on breaks that promise. "
        "The findings need no raw answers: screen, report and hand-over bring them safely."
    )
