"""What workshop files are called."""

from huddle_app.texts import _

ENDING = ".huddle"


def workshops() -> str:
    """The kind of file, in a file dialog's words."""
    return _("Huddle workshops")
