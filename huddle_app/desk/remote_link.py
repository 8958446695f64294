"""Joins the remote on the moderator's own phone to the room's picture."""

from PySide6.QtCore import QObject

from huddle_app.method.events import RemoteAsked, RemoteChanged
from huddle_app.projector.cue import Curtain
from huddle_app.projector.stage import Stage
from huddle_app.screen.bridge import Bridge
from huddle_app.services.house import Services


class RemoteLink(QObject):
    """Does what the remote asks of the picture, and tells the remote what the room sees."""

    def __init__(self, services: Services, stage: Stage, bridge: Bridge) -> None:
        super().__init__()
        self._services, self._stage = services, stage
        self._on = False
        bridge.happened.connect(self._on_event)
        stage.changed.connect(self._tell)

    def _on_event(self, event: object) -> None:
        if isinstance(event, RemoteAsked):
            self._obey(event)
        elif isinstance(event, RemoteChanged):
            self._on = bool(self._services.remote.code)
            self._tell()

    def _obey(self, asked: RemoteAsked) -> None:
        # the state that was meant, since the desk may have been there first
        if asked.what == "black":
            if self._stage.black is not asked.on:
                self._stage.toggle(Curtain.BLACK)
        elif self._stage.frozen is not asked.on:
            self._stage.set_frozen(asked.on)

    def _tell(self) -> None:
        # A remote that was never switched on is not even made.
        if self._on:
            self._services.remote.tell(black=self._stage.black, frozen=self._stage.frozen)
