"""The questionnaires in the moderator's own wording, or in ours."""

from pathlib import Path

from huddle_app.method.errors import HuddleError
from huddle_app.method.events import Event, Events, SurveyChanged
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.toolkit_file import parse_toolkit_text, reworded
from huddle_app.paths import FORMS
from huddle_app.services.deeds import Deeds
from huddle_app.services.kept import Kept
from huddle_app.services.wording_checks import check_wording
from huddle_app.store.database import Database
from huddle_app.store.tables import survey as tables
from huddle_app.texts import _

_FILE = FORMS / "c3" / "toolkit.toml"
_LARGEST = 1_000_000


class Wording:
    """Which words the questionnaires are asked in; scores do not depend on it."""

    def __init__(self, database: Database, events: Events, deeds: Deeds) -> None:
        self._database = database
        self._deeds = deeds
        self._shipped: Toolkit | None = None
        self._toolkit = Kept[None, Toolkit]()
        events.subscribe(self._on_event, first=True)

    def shipped(self) -> Toolkit:
        """The tools in our wording."""
        if self._shipped is None:
            self._shipped = parse_toolkit_text(_FILE.read_text(encoding="utf-8"), _FILE.name)
        return self._shipped

    def toolkit(self) -> Toolkit:
        """The tools in the wording in force."""
        return self._toolkit.get(None, self._read)

    def source(self) -> str:
        """The name of the file the moderator's own wording came from; empty while ours is in force."""
        with self._database.reading() as session:
            row = session.get(tables.Wording, 1)
            return row.name if row else ""

    def load(self, path: Path) -> None:
        """Ask in the words of this file; HuddleError names the line at fault, and nothing changes."""
        text = _text(path)
        check_wording(text, path.name, reworded(self.shipped(), text, path.name))
        with self._deeds.doing(
            _("Wording from “{file}”").format(file=path.name), SurveyChanged()
        ) as s:
            row = s.get(tables.Wording, 1) or tables.Wording(name="", text="")
            row.name, row.text = path.name, text
            s.add(row)

    def clear(self) -> None:
        """Ask in our own words again."""
        with self._deeds.doing(_("Huddle’s own wording"), SurveyChanged()) as session:
            if row := session.get(tables.Wording, 1):
                session.delete(row)

    def _read(self) -> Toolkit:
        with self._database.reading() as session:
            row = session.get(tables.Wording, 1)
        return reworded(self.shipped(), row.text, row.name) if row else self.shipped()

    def _on_event(self, event: Event) -> None:
        if isinstance(event, SurveyChanged):
            self._toolkit.forget()


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST:
            raise HuddleError(_("“{file}” is too large for a wording.").format(file=path.name))
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as wrong:
        text = _("“{file}” could not be read as a wording; save it as text in UTF-8.")
        raise HuddleError(text.format(file=path.name)) from wrong
