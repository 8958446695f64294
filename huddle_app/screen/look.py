"""The look of both windows: the typeface in any size, the type scale, and whether the system is dark."""

from enum import IntEnum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from huddle_app.paths import RESOURCES

FAMILY = "Inter"
_LOADED = "huddleFontsLoaded"
_SCALE = "huddleTextScale"
_LARGE_ALREADY = 24
"""Pixels; what is larger grows half as much, so that it leaves room for the text that needs it."""


class Size(IntEnum):
    """The type scale of the desk, in pixels before the moderator's text scale."""

    SMALL = 12
    BODY = 14
    LEAD = 16
    TITLE = 20
    LARGE = 28
    CLOCK = 44


def load_fonts() -> None:
    """Make the shipped typeface known to Qt: once per application, as often as one likes."""
    app = QCoreApplication.instance()
    if app is None or app.property(_LOADED):
        return
    for path in sorted((RESOURCES / "fonts").glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(path)
    app.setProperty(_LOADED, True)  # noqa: FBT003 - Qt's own call


def font(pixel_size: float, weight: int = 400, *, tabular: bool = False) -> QFont:
    """The typeface `pixel_size` high (1 at least); `tabular` gives every figure the same width.

    A `Size` follows the moderator's text scale; any other number is taken as it is.
    """
    made = QFont(FAMILY)
    pixels = _grown(pixel_size) if isinstance(pixel_size, Size) else round(pixel_size)
    made.setPixelSize(max(1, pixels))
    made.setWeight(QFont.Weight(weight))
    # Unhinted letters keep their proportions when a picture is scaled.
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def text_scale() -> int:
    """How large the desk's text is, in percent."""
    app = QCoreApplication.instance()
    return int(app.property(_SCALE) or 100) if app else 100


def set_text_scale(percent: int) -> None:
    """Make the desk's text so large from the next font on; 100 is as designed."""
    if app := QCoreApplication.instance():
        app.setProperty(_SCALE, percent)


def scaled(pixels: int) -> int:
    """A length that grows with the desk's text: of a field, a column, a row."""
    return round(pixels * text_scale() / 100)


def half_scaled(pixels: int) -> int:
    """A length that grows half as much as the desk's text, to leave room for what is beside it."""
    return (pixels + scaled(pixels)) // 2


def _grown(size: Size) -> int:
    return half_scaled(size) if size > _LARGE_ALREADY else scaled(size)


def is_dark(app: QGuiApplication) -> bool:
    """Whether the system asks for dark windows."""
    return app.styleHints().colorScheme() is Qt.ColorScheme.Dark
