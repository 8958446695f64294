"""What every page of the desk is given."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from huddle_app.desk.guide import Guide
from huddle_app.desk.messages import Messages
from huddle_app.desk.onward import Onward
from huddle_app.desk.shell.commands import Commands
from huddle_app.phones.server import PhoneServer
from huddle_app.projector.stage import Stage
from huddle_app.projector.window import ProjectorWindow
from huddle_app.screen.bridge import Bridge
from huddle_app.screen.tasks import Tasks
from huddle_app.services.house import Services
from huddle_app.settings import SettingsFile


@dataclass(frozen=True)
class DeskContext:
    """The open workshop's services and all that a page needs beside them.

    Errors that services raise may be left to rise out of a slot: the window shows them. Background
    work ends in `failed=context.messages.tell`.
    """

    services: Services
    bridge: Bridge
    tasks: Tasks
    settings: SettingsFile
    stage: Stage
    phones: PhoneServer
    projector_window: ProjectorWindow
    open_workshop: Callable[[Path], None]
    new_workshop: Callable[[], None]
    messages: Messages = field(default_factory=Messages)
    guide: Guide = field(default_factory=Guide)
    commands: Commands = field(default_factory=Commands)

    @cached_property
    def onward(self) -> Onward:
        """The way to the next phase, one for every key and button."""
        return Onward(self.services.clock, self.messages, self.bridge)
