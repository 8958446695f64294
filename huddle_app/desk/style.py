"""How the desk looks: one stylesheet made from the house's colours, and the sizes everything keeps to."""

from collections.abc import Generator
from contextlib import contextmanager
from enum import IntEnum
from functools import partial
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from huddle_app.figures.palette import DARK, LIGHT, Palette, mixed
from huddle_app.method.words import Function
from huddle_app.paths import RESOURCES
from huddle_app.screen import look
from huddle_app.screen.look import Size
from huddle_app.settings import Settings


class Space(IntEnum):
    """The distances between things, in pixels."""

    HAIR = 4
    SMALL = 8
    MEDIUM = 12
    LARGE = 16
    WIDE = 24
    HUGE = 32
    VAST = 48


RADIUS = 8
_DARK, _FOLLOWS = "huddle-dark", "huddle-follows-the-system"


def dress(app: QApplication, *, dark: bool | None = None, text_scale: int = 100) -> None:
    """Give the application its fonts and colours; `dark` None follows the system, now and later.

    `text_scale` is the size of the text in percent; fonts made before keep theirs.
    """
    look.load_fonts()
    look.set_text_scale(text_scale)
    app.setFont(look.font(Size.BODY))
    if app.property(_FOLLOWS) is None:
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(partial(_follow, app))
    app.setProperty(_FOLLOWS, dark is None)
    _colour(app, dark=look.is_dark(app) if dark is None else dark)


def dress_as_wished(app: QApplication, settings: Settings) -> None:
    """Dress the application as the moderator's preferences say."""
    dark = {"light": False, "dark": True}.get(settings.theme)
    dress(app, dark=dark, text_scale=settings.text_scale)


def application() -> QApplication:
    """The running application; TypeError when there is none."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError(app)
    return app


@contextmanager
def dressed_at_once(app: QApplication) -> Generator[None]:
    """Lay the stylesheet on everything that is built meanwhile in one go at the end.

    Widgets are looked at anew each time they move into another one; one look takes half the time.
    """
    sheet = app.styleSheet()
    app.setStyleSheet("")
    try:
        yield
    finally:
        app.setStyleSheet(sheet)


@contextmanager
def waiting() -> Generator[None]:
    """The hand shows that the window is at work; for what has to be done in the window's own thread."""
    QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QApplication.restoreOverrideCursor()


def palette_worn() -> Palette:
    """The colours the application wears at this moment."""
    app = QApplication.instance()
    return DARK if app and app.property(_DARK) else LIGHT


def restyle(widget: QWidget, **properties: str) -> None:
    """Set properties of a widget that the stylesheet looks at, and have it look again."""
    if all(widget.property(name) == value for name, value in properties.items()):
        return
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def _follow(app: QApplication, scheme: Qt.ColorScheme) -> None:
    if app.property(_FOLLOWS):
        _colour(app, dark=scheme is Qt.ColorScheme.Dark)


def _colour(app: QApplication, *, dark: bool) -> None:
    palette = DARK if dark else LIGHT
    app.setProperty(_DARK, dark)
    app.setPalette(_qt_palette(palette))
    app.setStyleSheet(stylesheet(palette))


def _qt_palette(palette: Palette) -> QPalette:
    """The colours for what the stylesheet does not reach."""
    roles = {
        QPalette.ColorRole.Window: palette.wall,
        QPalette.ColorRole.WindowText: palette.ink,
        QPalette.ColorRole.Base: palette.paper,
        QPalette.ColorRole.AlternateBase: palette.wall,
        QPalette.ColorRole.Text: palette.ink,
        QPalette.ColorRole.Button: palette.paper,
        QPalette.ColorRole.ButtonText: palette.ink,
        QPalette.ColorRole.ToolTipBase: palette.paper,
        QPalette.ColorRole.ToolTipText: palette.ink,
        QPalette.ColorRole.PlaceholderText: palette.soft,
        QPalette.ColorRole.Highlight: palette.accent,
        QPalette.ColorRole.HighlightedText: palette.paper,
        QPalette.ColorRole.Link: palette.accent,
    }
    made = QPalette()
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(palette.faint))
    return made


def stylesheet(palette: Palette) -> str:
    """The whole stylesheet in the colours of `palette`."""
    template = Template((RESOURCES / "style" / "desk.qss").read_text(encoding="utf-8"))
    return template.substitute(_values(palette)) + _function_pills(palette)


def _values(palette: Palette) -> dict[str, str | int]:
    """What the stylesheet asks for: colours, and the lengths that grow with the text."""
    return {
        "ink": palette.ink,
        "soft": palette.soft,
        "faint": palette.faint,
        "paper": palette.paper,
        "wall": palette.wall,
        "line": palette.line,
        "accent": palette.accent,
        "accent_soft": palette.accent_soft,
        "accent_strong": mixed(palette.accent, palette.ink, 0.18),
        "amber": palette.amber_ink,
        "amber_soft": palette.amber_soft,
        "red": palette.red,
        "red_soft": palette.red_soft,
        "badge_ink": mixed(palette.soft, palette.ink, 0.4),
        "scroll": mixed(palette.line, palette.faint, 0.4),
        "rail": mixed(palette.wall, palette.paper, 0.5),
        "hover": mixed(palette.paper, palette.ink, 0.04),
        "radius": RADIUS,
        "line_height": look.scaled(20),
        "pill_height": look.scaled(16),
        "pill_radius": look.scaled(16) // 2 + 2,
        "badge_radius": look.scaled(22) // 2,
        "mark": look.scaled(14),
        "calendar_width": look.scaled(320),
        "calendar_height": look.scaled(260),
        "scheme": "dark" if palette is DARK else "light",
        "other_scheme": "light" if palette is DARK else "dark",
        "icons": (RESOURCES / "icons").as_posix(),
    }


def _function_pills(palette: Palette) -> str:
    return "".join(
        f'QLabel[pill="{function.value}"] {{'
        f" color: {palette.label(function)};"
        f" background: {mixed(palette.paper, palette.function(function), 0.13)}; }}\n"
        for function in Function
    )
