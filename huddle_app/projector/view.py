"""Paints what the stage shows, in any size: full screen for the room, small on the desk."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from huddle_app.figures.palette import DARK, LIGHT
from huddle_app.method.agenda import SceneKey
from huddle_app.projector.address import WhereToJoin
from huddle_app.projector.canvas import HEIGHT, NARROWEST, WIDEST, Canvas, Sheet
from huddle_app.projector.programme import read_scene
from huddle_app.projector.scene import Scene, Source
from huddle_app.projector.stage import Stage
from huddle_app.projector.timing import until_next_second
from huddle_app.screen.bridge import Bridge
from huddle_app.screen.look import load_fonts
from huddle_app.services.house import Services
from huddle_app.texts import _

GATHERED = 250
"""Milliseconds in which events are gathered before the picture is painted anew."""


class SceneView(QWidget):
    """The room's picture.

    Data is read when an event says it changed, the still part is painted once and kept, and a tick
    paints the clock alone.
    """

    def __init__(
        self,
        services: Services,
        bridge: Bridge,
        stage: Stage,
        address: WhereToJoin,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        load_fonts()
        self._stage, self._services, self._address = stage, services, address
        self._scene: Scene | None = None
        self._shown: tuple[SceneKey, str] | None = None
        self._picture: QPixmap | None = None
        self._read_at = ""
        self._gather = QTimer(self, singleShot=True, interval=GATHERED)
        self._gather.timeout.connect(self.update)
        self._tick = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._tick.timeout.connect(self._on_tick)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(_("What the room sees"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        stage.changed.connect(self._on_stage)
        stage.turned.connect(self._repaint)
        bridge.happened.connect(self._on_event)

    def sizeHint(self) -> QSize:
        """A small picture."""
        return QSize(320, 180)

    def heightForWidth(self, width: int) -> int:
        """The height of a usual screen of this width."""
        return round(width * 9 / 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, or black."""
        with QPainter(self) as painter:
            if self._stage.black:
                painter.fillRect(event.rect(), Qt.GlobalColor.black)
                return
            scene = self._current()
            if self._picture is None or self._picture.size() != self._pixels():
                self._picture = self._painted(scene)
            painter.drawPixmap(0, 0, self._picture)
            if scene.ticks:
                canvas = self._canvas(painter, scene)
                scene.paint_time(canvas, self._services.clock.state())

    def showEvent(self, event: QShowEvent) -> None:
        """Let the clock run."""
        super().showEvent(event)
        self._mind_the_tick()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the clock rest."""
        super().hideEvent(event)
        self._tick.stop()

    def _current(self) -> Scene:
        """The scene, read anew where something changed."""
        if self._scene is None:
            stage = self._stage
            self._shown = (stage.scene, stage.subject)
            source = Source(self._services, stage.subject, self._address)
            self._scene = read_scene(stage.scene, source)
            self._read_at = self._minute()
            self.setAccessibleDescription(self._scene.caption())
            self._mind_the_tick()
        return self._scene

    def _painted(self, scene: Scene) -> QPixmap:
        picture = QPixmap(self._pixels())
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        picture.fill(QColor(DARK.wall if scene.dark else LIGHT.paper))
        with QPainter(picture) as painter:
            canvas = self._canvas(painter, scene)
            scene.paint(canvas, self._stage.page % scene.pages(canvas))
        return picture

    def _canvas(self, painter: QPainter, scene: Scene) -> Canvas:
        """The sheet laid over the widget."""
        sheet = self._sheet()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(sheet.topLeft())
        scale = sheet.height() / HEIGHT
        painter.scale(scale, scale)
        return Canvas(sheet.width() / scale, painter, DARK if scene.dark else LIGHT)

    def _sheet(self) -> QRectF:
        """The part of the widget the sheet covers: all of it, unless it is very narrow or wide."""
        whole = QRectF(self.rect())
        width = max(1.0, min(whole.width(), whole.height() * WIDEST))
        height = max(1.0, min(whole.height(), width / NARROWEST))
        sheet = QRectF(0, 0, width, height)
        sheet.moveCenter(whole.center())
        return sheet

    def _pixels(self) -> QSize:
        return (self.size() * self.devicePixelRatioF()).expandedTo(QSize(1, 1))

    def _on_stage(self) -> None:
        if not self._stage.frozen or self._shown != (self._stage.scene, self._stage.subject):
            self._scene = None
        self._repaint()
        self._mind_the_tick()

    def _on_event(self, event: object) -> None:
        if self._scene and isinstance(event, self._scene.hears) and not self._stage.frozen:
            self._scene = self._picture = None
            if not self._gather.isActive():
                self._gather.start()

    def _repaint(self) -> None:
        self._picture = None
        self.update()

    def _on_tick(self) -> None:
        scene = self._scene
        if scene and scene.ticks and self._read_at != self._minute() and not self._stage.frozen:
            # The times of day that it names move while the clock is held or over.
            self._scene = None
            self._repaint()
        elif scene:
            self.update(self._time_rect(scene))
        self._mind_the_tick()

    def _mind_the_tick(self) -> None:
        """Ask for the next tick exactly where a clock is seen running."""
        runs = self._scene is None or self._scene.ticks
        if runs and self.isVisible() and not self._stage.black:
            self._tick.start(until_next_second(self._services.clock.state()))
        else:
            self._tick.stop()

    def _time_rect(self, scene: Scene) -> QRect:
        sheet = self._sheet()
        scale = sheet.height() / HEIGHT
        box = scene.time_box(Sheet(sheet.width() / scale))
        corner = sheet.topLeft() + box.topLeft() * scale
        return QRectF(corner, box.size() * scale).toAlignedRect().adjusted(-2, -2, 2, 2)

    def _minute(self) -> str:
        return f"{self._services.clock.now():%H:%M}"
