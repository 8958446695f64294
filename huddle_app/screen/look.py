"""The look of both windows: the typeface in any size, and whether the system is dark."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from huddle_app.paths import RESOURCES

FAMILY = "Inter"
_LOADED = "huddleFontsLoaded"


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
    """The typeface `pixel_size` high (1 at least); `tabular` gives every figure the same width."""
    made = QFont(FAMILY)
    made.setPixelSize(max(1, round(pixel_size)))
    made.setWeight(QFont.Weight(weight))
    # Unhinted letters keep their proportions when a picture is scaled.
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def is_dark(app: QGuiApplication) -> bool:
    """Whether the system asks for dark windows."""
    return app.styleHints().colorScheme() is Qt.ColorScheme.Dark
