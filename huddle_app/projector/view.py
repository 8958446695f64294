"""Paints what the stage shows, in any size: full screen for the room, small on the desk."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from huddle_app.figures.palette import DARK, LIGHT, Palette
from huddle_app.method.dates import clock_time
from huddle_app.method.events import WorkshopChanged
from huddle_app.projector.accent import in_accent
from huddle_app.projector.address import WhereToJoin
from huddle_app.projector.canvas import HEIGHT, NARROWEST, WIDEST, Canvas, Sheet
from huddle_app.projector.cue import Cue, Curtain, Shown
from huddle_app.projector.fade import Fade
from huddle_app.projector.programme import read_blank, read_scene
from huddle_app.projector.scene import Scene, Source
from huddle_app.projector.stage import Stage
from huddle_app.projector.timing import until_next_second
from huddle_app.screen.bridge import Bridge
from huddle_app.screen.look import load_fonts
from huddle_app.services.house import Services
from huddle_app.texts import _

GATHERED = 250
"""Milliseconds in which events are gathered before the picture is painted anew."""
PLAIN = {Curtain.BLACK: "#000000", Curtain.WHITE: "#ffffff"}


class SceneView(QWidget):
    """The room's picture, or with `shown` another one such as the preview.

    Data is read when an event says it changed, the still part is painted once and kept, and a tick
    paints the clock alone.
    """

    paged = Signal(int, int)
    """Another page is painted, counted from 0, or of another number of pages."""

    def __init__(
        self,
        services: Services,
        bridge: Bridge,
        stage: Stage,
        address: WhereToJoin,
        parent: QWidget | None = None,
        *,
        shown: Callable[[], Shown] | None = None,
    ) -> None:
        super().__init__(parent)
        load_fonts()
        self._stage, self._services, self._address = stage, services, address
        self._now = shown or (lambda: stage.live)
        self._scene: Scene | None = None
        self._painted_for: tuple[Cue, Curtain] | None = None
        self._picture = QPixmap()
        self._page = (0, 1)
        self._stale = True
        self._read_at = ""
        self._fade: Fade | None = None
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
        stage.offered.connect(self._on_offer)
        stage.turned.connect(self._on_turn)
        bridge.happened.connect(self._on_event)

    def let_fade(self) -> None:
        """Let one picture fade into the next from now on, while the stage allows motion."""
        self._fade = Fade(self)
        self._fade.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """A small picture."""
        return QSize(320, 180)

    def heightForWidth(self, width: int) -> int:
        """The height of a usual screen of this width."""
        return round(width * 9 / 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, or what hangs before it."""
        plain = PLAIN.get(self._now().curtain)
        with QPainter(self) as painter:
            if plain:
                painter.fillRect(event.rect(), QColor(plain))
            else:
                self._paint_scene(painter)
            if self._fade:
                self._fade.paint(painter)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the clock run."""
        super().showEvent(event)
        self._mind_the_tick()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the clock rest."""
        super().hideEvent(event)
        self._tick.stop()

    def _paint_scene(self, painter: QPainter) -> None:
        scene = self._current()
        if self._stale or self._picture.size() != self._pixels():
            self._picture, self._stale = self._painted(scene), False
        painter.drawPixmap(0, 0, self._picture)
        if scene.ticks:
            scene.paint_time(self._canvas(painter, scene), self._services.clock.state())

    def _current(self) -> Scene:
        """The scene, read anew where something changed."""
        if self._scene is None:
            self._scene = self._read()
            self._painted_for = _what(self._now())
            self._read_at = self._minute()
            self.setAccessibleDescription(self._scene.caption())
            self._mind_the_tick()
        return self._scene

    def _read(self) -> Scene:
        now = self._now()
        source = Source(self._services, now.cue.subject, self._address)
        if now.curtain is Curtain.BLANK:
            return read_blank(source)
        return read_scene(now.cue.scene, source)

    def _painted(self, scene: Scene) -> QPixmap:
        picture = QPixmap(self._pixels())
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        picture.fill(QColor(scene.ground(self._palette(scene))))
        with QPainter(picture) as painter:
            canvas = self._canvas(painter, scene)
            pages = scene.pages(canvas)
            page = self._now().page % pages
            scene.paint(canvas, page)
        if self._page != (page, pages):
            self._page = page, pages
            self.paged.emit(page, pages)
        return picture

    def _palette(self, scene: Scene) -> Palette:
        dark = scene.dark if self._stage.dark is None else self._stage.dark
        plain = DARK if dark else LIGHT
        return in_accent(plain, self._services.about.workshop().accent)

    def _canvas(self, painter: QPainter, scene: Scene) -> Canvas:
        """The sheet laid over the widget."""
        sheet = self._sheet()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(sheet.topLeft())
        scale = sheet.height() / HEIGHT
        painter.scale(scale, scale)
        return Canvas(sheet.width() / scale, painter, self._palette(scene))

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
        now = self._now()
        other = self._painted_for != _what(now)
        if other:
            self._let_go()
        if other or not now.frozen:
            self._scene = None
        self._painted_for = _what(now)
        self._repaint()
        self._mind_the_tick()

    def _on_offer(self) -> None:
        if self._painted_for != _what(self._now()):
            self._on_stage()

    def _on_turn(self) -> None:
        self._let_go()
        self._repaint()

    def _let_go(self) -> None:
        """Keep the picture that was seen last while it fades; one that was never seen has none."""
        fade, seen = self._fade, self.isVisible() and not self._picture.isNull()
        if not fade or not seen or not self._painted_for or not self._stage.motion:
            return
        going, plain = QPixmap(self._picture), PLAIN.get(self._painted_for[1])
        if plain:
            going.fill(QColor(plain))
        elif self._scene and self._scene.ticks:
            with QPainter(going) as painter:
                canvas = self._canvas(painter, self._scene)
                self._scene.paint_time(canvas, self._services.clock.state())
        fade.start(going)

    def _on_event(self, event: object) -> None:
        heard = self._scene and isinstance(event, (*self._scene.hears, WorkshopChanged))
        if heard and not self._now().frozen:
            self._scene, self._stale = None, True
            if not self._gather.isActive():
                self._gather.start()

    def _repaint(self) -> None:
        self._stale = True
        self.update()

    def _on_tick(self) -> None:
        scene = self._scene
        if scene and scene.ticks and self._read_at != self._minute() and not self._now().frozen:
            # The times of day that it names move while the clock is held or over.
            self._scene = None
            self._repaint()
        elif scene:
            self.update(self._time_rect(scene))
        self._mind_the_tick()

    def _mind_the_tick(self) -> None:
        """Ask for the next tick exactly where a clock is seen running."""
        runs = self._scene is None or self._scene.ticks
        if runs and self.isVisible() and self._now().curtain not in PLAIN:
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
        return clock_time(self._services.clock.now())


def _what(shown: Shown) -> tuple[Cue, Curtain]:
    return shown.cue, shown.curtain
