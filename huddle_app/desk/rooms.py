"""The windows over one open workshop, and everything they run on, put together and taken apart."""

# Before all that it spares from being read.
import huddle_app.screen.plain_imports  # noqa: F401  # pyright: ignore[reportUnusedImport]

# isort: split
import gc
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from huddle_app.desk.context import DeskContext
from huddle_app.desk.pace import Pace
from huddle_app.desk.remote_link import RemoteLink
from huddle_app.desk.room_awake import RoomAwake
from huddle_app.desk.shell.modes import Mode
from huddle_app.desk.tidying import Tidying
from huddle_app.desk.warming import Warming
from huddle_app.desk.window import Desk
from huddle_app.phones.server import PhoneServer
from huddle_app.projector.stage import Stage
from huddle_app.projector.window import ProjectorWindow
from huddle_app.screen.bridge import Bridge
from huddle_app.screen.tasks import Tasks
from huddle_app.services.house import Services
from huddle_app.settings import SettingsFile


class Backstage:
    """The projector with bridge, tasks and phone server: all the pages of the desk are given.

    `close()` ends them in reverse order.
    """

    def __init__(
        self,
        services: Services,
        settings: SettingsFile,
        open_workshop: Callable[[Path], None],
        new_workshop: Callable[[], None],
    ) -> None:
        self.bridge = Bridge(services.events)
        self.tasks = Tasks()
        self.pace = Pace(services.clock, self.bridge)
        self.tidying = Tidying(services.clock, self.bridge)
        self.phones = PhoneServer(services)
        self.stage = Stage(services, self.bridge)
        self.stage.motion = settings.now.motion
        self.stage.announces_two_minutes = settings.now.two_minutes
        self.remote = RemoteLink(services, self.stage, self.bridge)
        self.projector = ProjectorWindow(
            self.stage, services, self.bridge, lambda: self.phones.address
        )
        self.awake = RoomAwake(services.clock, self.projector, self.bridge)
        self.context = DeskContext(
            services=services,
            bridge=self.bridge,
            tasks=self.tasks,
            settings=settings,
            stage=self.stage,
            phones=self.phones,
            projector_window=self.projector,
            open_workshop=open_workshop,
            new_workshop=new_workshop,
        )

    def close(self) -> None:
        """Close the window, end the phone server and what works in the background."""
        self.projector.close()
        self.phones.stop()
        self.tasks.close()
        self.bridge.close()
        self._delete()

    def _delete(self) -> None:
        """Delete what is Qt's now, in this thread.

        Python's collector may run in any thread, and a timer must not be ended from another one.
        """
        for made in self._made():
            made.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()

    def _made(self) -> tuple[QObject, ...]:
        """What is Qt's, in the order in which it goes."""
        return (
            self.projector,
            self.awake,
            self.remote,
            self.stage,
            self.pace,
            self.tidying,
            self.context.messages,
            self.context.guide,
            self.tasks,
            self.bridge,
        )


class Rooms(Backstage):
    """The desk as well, with the moderator's window; `mode` is the one it begins in, else its own choice."""

    def __init__(
        self,
        services: Services,
        settings: SettingsFile,
        open_workshop: Callable[[Path], None],
        new_workshop: Callable[[], None],
        mode: Mode | None = None,
    ) -> None:
        super().__init__(services, settings, open_workshop, new_workshop)
        self.desk = Desk(self.context, mode)
        self.warming = Warming(self.tasks)
        self.warming.soon()

    def close(self) -> None:
        """Close both windows, then all that is behind them."""
        self.desk.close()
        super().close()

    def _made(self) -> tuple[QObject, ...]:
        return (self.desk, self.warming, *super()._made())
