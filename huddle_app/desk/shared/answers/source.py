"""Where answers come from: a file, and of a workbook one sheet after the other."""

from dataclasses import dataclass
from pathlib import Path

from huddle_app.method.survey.preview import SurveyPreview
from huddle_app.method.survey.reading import AnswerFile


@dataclass(frozen=True)
class Source:
    """A file for a wave; `sheet` is the one to read, empty where Huddle finds it, `taken_in` those before it."""

    path: Path
    wave: str
    sheet: str = ""
    taken_in: tuple[str, ...] = ()

    def left(self, answers: AnswerFile) -> list[str]:
        """The sheets that hold answers and come after the one that is read."""
        return [name for name in answers.other_sheets if name not in self.taken_in]

    def after(self, made: SurveyPreview) -> "Source | None":
        """What comes next when this is taken in; None where no sheet is left."""
        left = self.left(made.answers)
        taken_in = (*self.taken_in, made.answers.sheet)
        return Source(self.path, made.wave, left[0], taken_in) if left else None
