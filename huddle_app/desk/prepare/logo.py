"""A client's logo as it is kept in the workshop file."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from huddle_app.method.errors import HuddleError
from huddle_app.texts import _

WIDEST = 600
"""Pixels; larger ones are made smaller, drawings are drawn so wide."""
HIGHEST = 600
LARGEST_FILE = 20_000_000
"""Bytes; no logo is so large."""


def read_logo(path: Path) -> bytes:
    """The picture in a PNG, JPG or SVG file as PNG, 600 pixels wide at most; HuddleError when it is none.

    May be called in any thread.
    """
    try:
        data = path.read_bytes() if path.stat().st_size <= LARGEST_FILE else b""
    except OSError as error:
        raise HuddleError(_("“{name}” cannot be read.").format(name=path.name)) from error
    image = _drawing(data) if path.suffix.lower() == ".svg" else _photograph(data)
    if image.isNull():
        message = _("“{name}” is no picture Huddle can read. Choose a PNG, JPG or SVG file.")
        raise HuddleError(message.format(name=path.name))
    return _as_png(image)


def _photograph(data: bytes) -> QImage:
    """A picture made of dots, the right way up, made smaller where it is too large."""
    bytes_ = QByteArray(data)
    buffer = QBuffer(bytes_)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    image = reader.read()
    if image.width() <= WIDEST and image.height() <= HIGHEST:
        return image
    return image.scaled(
        QSize(WIDEST, HIGHEST),
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def _drawing(data: bytes) -> QImage:
    """A picture made of lines, drawn as large as it may be on a clear ground."""
    # Not at the start: only who chooses a drawing needs Qt's SVG library.
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(QByteArray(data))
    if not renderer.isValid() or renderer.defaultSize().isEmpty():
        return QImage()
    size = renderer.defaultSize().scaled(QSize(WIDEST, HIGHEST), Qt.AspectRatioMode.KeepAspectRatio)
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        renderer.render(painter)
    return image


def _as_png(image: QImage) -> bytes:
    made = QByteArray()
    buffer = QBuffer(made)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType]
    return bytes(made.data())
