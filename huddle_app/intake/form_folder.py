"""The folder to which filled forms came back: its files, and what is to be done with those that are no form."""

from itertools import islice
from pathlib import Path

from huddle_app.method.errors import HuddleError
from huddle_app.texts import _

_MOST_FILES = 20_000
_MOST_NAMED = 2
_NOT_SHOWN = frozenset({"thumbs.db", "desktop.ini", "__macosx"})
_PICTURES = frozenset([".jpg", ".jpeg", ".png", ".heic", ".tif", ".tiff", ".gif", ".bmp", ".webp"])
_PACKED = frozenset([".zip", ".7z", ".rar", ".gz", ".tar", ".tgz"])
_LETTERS = frozenset([".eml", ".msg", ".mbox"])


def form_files(folder: Path) -> list[Path]:
    """What is in the folder, by name; HuddleError when it cannot be read or has no PDF in it."""
    try:
        paths = sorted(islice(filter(_is_shown, folder.iterdir()), _MOST_FILES))
        others = {path.name: why for path in paths if (why := no_form(path))}
    except OSError as wrong:
        text = _("The folder “{name}” could not be read: {why}.")
        raise HuddleError(text.format(name=folder.name, why=wrong.strerror or wrong)) from wrong
    if len(others) == len(paths):
        text = _("There is no PDF in the folder “{name}”.")
        said = [text.format(name=folder.name)]
        text = _("“{name}” in it is {why}.")
        said += [text.format(name=name, why=why) for name, why in others.items()][:_MOST_NAMED]
        raise HuddleError(" ".join(said))
    return paths


def no_form(path: Path) -> str:
    """Why a file of the folder is passed over, and what to do with it; empty for a PDF."""
    kind = path.suffix.lower()
    if path.is_dir():
        return _("a folder, and not looked into: put its forms beside the others")
    if kind == ".pdf":
        return ""
    if kind in _PACKED:
        return _("a packed file: unpack it, and put its forms beside the others")
    if kind in _LETTERS:
        return _("a letter, not a form: save the form that came with it beside the others")
    if kind in _PICTURES:
        return _("a picture: please type its answers in by hand")
    return _("not a PDF: please ask for the form as it was sent, or type its answers in by hand")


def _is_shown(path: Path) -> bool:
    """Whether people put the file there: not what a system or a program leaves behind."""
    return not path.name.startswith((".", "~$")) and path.name.lower() not in _NOT_SHOWN
