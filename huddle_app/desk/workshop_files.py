"""What workshop files are called."""

from huddle_app.texts import _


def workshops() -> str:
    """The kind of file, in a file dialog's words."""
    return _("Huddle workshops")
