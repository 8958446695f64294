"""Building a page as the program builds its window: bare, and dressed once it stands."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.style import application, dressed_at_once

Page = TypeVar("Page", bound=QWidget)


def built(kind: Callable[[DeskContext], Page], context: DeskContext) -> Page:
    """A page of this kind; built in its clothes it would be looked at each time a part moves into another."""
    with dressed_at_once(application()):
        return kind(context)
