"""A list as some survey tools send it: packed into a .zip of its own."""

from io import BytesIO
from pathlib import PurePosixPath
from typing import NamedTuple
from zipfile import BadZipFile, ZipFile, ZipInfo
from zlib import error as ZlibError  # noqa: N812 - its name says nothing alone

from huddle_app.method.errors import HuddleError
from huddle_app.method.imports import LISTS, PACKED
from huddle_app.method.listed import all_of
from huddle_app.texts import _

_MOST_NAMED = 3
_OF_MAC = "__MACOSX"


class Unpacked(NamedTuple):
    """The one list of a packed file: its name, without folders, and what is in it."""

    name: str
    data: bytes

    @property
    def kind(self) -> str:
        """Its ending in lower case, such as “.csv”."""
        return _kind(self.name)


def unpacked(data: bytes, file: str, most_megabytes: int) -> Unpacked:
    """The one list in a packed file; HuddleError where there is none, or several, or it cannot be unpacked."""
    try:
        with ZipFile(BytesIO(data)) as packed:
            inside = _the_list(packed.infolist(), file)
            # What it says of its size is looked at first: a small file may hold an endless one.
            if inside.file_size > most_megabytes * 1_000_000:
                text = _("The list in “{file}” is larger than {most} MB, too large to be taken in.")
                raise HuddleError(text.format(file=file, most=most_megabytes))
            return Unpacked(PurePosixPath(inside.filename).name, packed.read(inside))
    except (BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ZlibError) as wrong:
        text = _("“{file}” cannot be unpacked; is it damaged or under a password?")
        raise HuddleError(text.format(file=file)) from wrong


def _the_list(entries: list[ZipInfo], file: str) -> ZipInfo:
    lists = [entry for entry in entries if _is_list(entry)]
    if not lists:
        text = _("In the packed file “{file}” is no CSV, Excel or OpenDocument list.")
        raise HuddleError(text.format(file=file))
    if len(lists) > 1:
        text = _(
            "The packed file “{file}” holds {lists}: please unpack it, and take in one by one."
        )
        named = all_of([f"“{PurePosixPath(each.filename).name}”" for each in lists], _MOST_NAMED)
        raise HuddleError(text.format(file=file, lists=named))
    return lists[0]


def _is_list(entry: ZipInfo) -> bool:
    path = PurePosixPath(entry.filename)
    hidden = path.name.startswith(".") or _OF_MAC in path.parts
    return not entry.is_dir() and not hidden and _kind(path.name) in {*LISTS} - {PACKED}


def _kind(name: str) -> str:
    return PurePosixPath(name).suffix.lower()
