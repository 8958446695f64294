"""Tips that say what people wrote just as it was written."""

from html import escape

from PySide6.QtGui import Qt


def plain_tip(text: str) -> str:
    """The text as a tip shows it: what looks like markup, such as a level called “<b>”, stays as it is."""
    if not Qt.mightBeRichText(text):
        return text
    return f"<p style='white-space: pre-wrap'>{escape(text)}</p>"
