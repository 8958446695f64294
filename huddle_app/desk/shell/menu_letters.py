"""Letters for the keyboard in a menu: underlined, one an item, in whatever language the items are."""

import re
from collections.abc import Iterator
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu


def lettered(menu: QMenu) -> QMenu:
    """The same menu, whose items get their letters whenever it is about to be shown."""
    # Only then: what an item says may change, such as what would be undone.
    menu.aboutToShow.connect(partial(_give_letters, menu))
    return menu


def _give_letters(menu: QMenu) -> None:
    items = [item for item in menu.actions() if not item.isSeparator()]
    taken = {letter for item in items if (letter := _letter(item))}
    for item in items:
        if not _letter(item):
            place = next(
                (n for n in _places(item.text()) if item.text()[n].lower() not in taken), None
            )
            if place is not None:
                item.setText(f"{item.text()[:place]}&{item.text()[place:]}")
                taken.add(_letter(item))


def _letter(item: QAction) -> str:
    """The letter an item has; empty without one (two & stand for one that is seen)."""
    found = re.search("&([^&])", item.text().replace("&&", ""))
    return found[1].lower() if found else ""


def _places(text: str) -> Iterator[int]:
    """Where a letter might be underlined: at the beginning of words, else anywhere."""
    letters = [n for n, sign in enumerate(text) if sign.isalnum()]
    first = [n for n in letters if n == 0 or text[n - 1].isspace()]
    return iter(first + letters)
