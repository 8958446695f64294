"""`huddle [FILE]`: the desk, over one workshop at a time."""

from __future__ import annotations

# Before Qt, whose import hook looks at every module that is imported after it: the database's libraries
# are hundreds.
from huddle_app.services.house import Services

# isort: split
import argparse
import logging
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from huddle_app.commands.ending import Ending
from huddle_app.commands.loading import loading
from huddle_app.desk.rooms import Rooms
from huddle_app.desk.style import dress_as_wished, dressed_at_once
from huddle_app.method.errors import HuddleError
from huddle_app.method.events import Events
from huddle_app.method.progress import unreported
from huddle_app.method.whereabouts import whereabouts
from huddle_app.paths import RESOURCES, user_data, user_documents
from huddle_app.services.steady_now import SteadyNow
from huddle_app.settings import SettingsFile
from huddle_app.store import files
from huddle_app.store.database import Database
from huddle_app.texts import _

if TYPE_CHECKING:
    from huddle_app.desk.welcome import NewWorkshop, WelcomeWindow

log = logging.getLogger(__name__)

LOG_BYTES = 1_000_000


def desk(arguments: argparse.Namespace) -> int:
    """Open the desk with the workshop named, or the welcome window."""
    return run_desk(arguments.file)


def run_desk(path: Path | None, once_usable: Callable[[QWidget], None] | None = None) -> int:
    """Run the desk until its last window closes; `once_usable(window)` is called when it answers.

    HuddleError when the workshop named cannot be opened.
    """
    app = QApplication.instance() or QApplication([])
    if not isinstance(app, QApplication):
        raise TypeError(app)
    _write_log()
    settings = SettingsFile(user_data())
    dress_as_wished(app, settings.now)
    app.setWindowIcon(QIcon(str(RESOURCES / "icons" / "huddle.svg")))
    place = Workplace(app, settings)
    ending = Ending(app.quit)
    try:
        with loading():
            place.begin(path)
        if once_usable:
            QTimer.singleShot(0, lambda: once_usable(place.window()))
        return app.exec()
    finally:
        place.close()
        ending.close()


class Workplace:
    """The welcome window, or the rooms over the workshop that is open."""

    def __init__(self, app: QApplication, settings: SettingsFile) -> None:
        self._app = app
        self._settings = settings
        self._welcome: WelcomeWindow | None = None
        self._rooms: Rooms | None = None
        self._database: Database | None = None

    def begin(self, path: Path | None) -> None:
        """Show the workshop at `path`, or the welcome window."""
        if path:
            self._enter(files.open_alone(path))
        else:
            self.welcome()

    def window(self) -> QWidget:
        """The window that is shown."""
        return self._rooms.desk if self._rooms else self.welcome()

    def welcome(self) -> WelcomeWindow:
        """Show the welcome window."""
        if self._welcome is None:
            from huddle_app.desk.welcome import WelcomeWindow

            self._welcome = WelcomeWindow(self._settings, self.open, self.create, self.open_sample)
        self._welcome.show()
        self._welcome.activateWindow()
        return self._welcome

    def open(self, path: Path) -> None:
        """Open a workshop file in place of the one that is open; HuddleError leaves that one open."""
        if self._database and path.exists() and path.samefile(self._database.path):
            self.window().activateWindow()
            return
        try:
            database = files.open_alone(path)
        except HuddleError:
            raise
        except Exception as error:
            raise HuddleError(_logged(path, error)) from error
        self._enter_soon(database)

    def create(self, wanted: NewWorkshop) -> None:
        """Make a workshop and open it."""
        from huddle_app.services.create import create_workshop, timezone_here

        database = create_workshop(
            wanted.path,
            title=wanted.title,
            company=wanted.company,
            start=wanted.start,
            timezone=timezone_here(),
        )
        self._enter_soon(_kept_alone(database))

    def open_sample(self) -> None:
        """Make the sample workshop under a free name in the documents folder, else at home, and open it."""
        from huddle_app.desk.welcome.new_workshop import free_place, usable_folder
        from huddle_app.services.create import next_morning
        from huddle_app.services.sample import make_sample, sample_names

        folder = usable_folder(user_documents(), Path.home())
        path = free_place(folder, sample_names()[1])
        start = next_morning(datetime.now().astimezone())
        self._enter_soon(_kept_alone(make_sample(path, start, unreported)))

    def close(self) -> None:
        """Take everything down, in reverse."""
        if self._welcome:
            self._welcome.close()
        self._leave()

    def _enter_soon(self, database: Database) -> None:
        """Change workshops once the window that asked for it has finished asking."""
        QTimer.singleShot(0, partial(self._enter_or_say, database))

    def _enter_or_say(self, database: Database) -> None:
        """Show a workshop; where it cannot be shown, the welcome window says so."""
        try:
            self._enter(database)
        except HuddleError as error:
            self.welcome().say_trouble(str(error))
        except Exception as error:  # noqa: BLE001 - whatever it is, it is logged and told
            self.welcome().say_trouble(_logged(database.path, error))

    def _enter(self, database: Database) -> None:
        """Leave the workshop that is open and show this one; on an error, the welcome window."""
        # Between two workshops no window is open for a moment; that is not the end of the program.
        QApplication.setQuitOnLastWindowClosed(False)
        try:
            self._leave()
            self._database = database
            services = Services(database, Events(), SteadyNow())
            with dressed_at_once(self._app):
                self._rooms = Rooms(services, self._settings, self.open, self._offer_new)
            self._rooms.desk.show()
        except Exception:
            self._leave()
            self.welcome()
            raise
        finally:
            QApplication.setQuitOnLastWindowClosed(True)
        self._settings.opened(database.path)
        if self._welcome:
            self._welcome.hide()

    def _leave(self) -> None:
        if self._rooms:
            self._rooms.close()
        if self._database:
            self._database.close()
        self._rooms = self._database = None

    def _offer_new(self) -> None:
        self.welcome().start_new()


def _kept_alone(database: Database) -> Database:
    """The same file, with every other Huddle kept out; HuddleError when one has it open."""
    try:
        database.keep_others_out()
    except HuddleError:
        database.close()
        raise
    return database


def _logged(path: Path, error: Exception) -> str:
    """Keep in the log why a workshop could not be opened, and give the sentence about it."""
    log.error("%s could not be opened.\n%s", path, whereabouts(error))
    sentence = _("“{name}” could not be opened. What happened is in the log.")
    return sentence.format(name=path.stem)


def _write_log() -> None:
    """Keep what goes wrong in Huddle itself in a file that can be sent along."""
    path = user_data() / "huddle.log"
    if path.exists() and path.stat().st_size > LOG_BYTES:
        path.replace(path.with_name("huddle.before.log"))
    kept = logging.FileHandler(path, encoding="utf-8", delay=True)
    kept.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(kept)
