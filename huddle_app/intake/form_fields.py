"""The fields of one PDF form, read with care: the file comes from anybody's mailbox."""

import logging
import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from huddle_app.method.errors import HuddleError
from huddle_app.method.toolkit_fields import IDENTITY
from huddle_app.texts import _

MOST_MEGABYTES = 5
MOST_PAGES = 60
_MOST_FIELDS = 5_000
_DEEPEST = 12
_MOST_CIRCLES = 50
_MOST_MISSING = 10
_LONGEST = 1_000
_BETWEEN = " / "
_BROKEN = (
    ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, MemoryError, OSError,
    RecursionError, NotImplementedError, TypeError, ValueError, struct.error, zlib.error,
)  # fmt: skip
"""What pypdf raises on a damaged file beside its own errors."""
# What pypdf says of a damaged file goes into a log where there is one, and to nobody's screen.
_UNHEARD = logging.NullHandler()


def read_bytes(path: Path) -> bytes:
    """What is in the file; HuddleError when it cannot be read or cannot be a form that was sent out."""
    try:
        if path.stat().st_size > MOST_MEGABYTES * 1_000_000:
            text = _("larger than {most} MB, too large for one of our forms")
            raise HuddleError(text.format(most=MOST_MEGABYTES))
        data = path.read_bytes()
    except OSError as wrong:
        text = _("could not be read: {why}")
        raise HuddleError(text.format(why=wrong.strerror or wrong)) from wrong
    if not data:
        raise HuddleError(_("empty: it may not have come through whole"))
    if b"%PDF-" not in data[:1024]:
        raise HuddleError(_("not a PDF"))
    return data


def form_values(data: bytes) -> dict[str, str]:
    """What every field of a PDF form says, by its whole name; an open one says nothing.

    A field that says one thing and has another marked says both, parted by “/”. HuddleError when the PDF
    is damaged, locked, too long, has no fields at all, or holds more than one of our forms.
    """
    # pypdf comes with the first form.
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

    logging.getLogger("pypdf").addHandler(_UNHEARD)
    try:
        form = _Form(PdfReader(BytesIO(data)))
        problem = form.problem()
        values = {} if problem else dict(form.fields())
        problem = problem or form.several()
    except (DependencyError, FileNotDecryptedError) as wrong:
        raise HuddleError(_locked()) from wrong
    except (*_BROKEN, PyPdfError) as wrong:
        raise HuddleError(_("damaged: it cannot be read; please ask for it once more")) from wrong
    if problem:
        raise HuddleError(problem)
    if not values:
        raise HuddleError(
            _("no fields in it: it was printed or scanned; please type its answers in by hand")
        )
    return values


class _Form:
    """The way through a PDF from its fields to what they say, with an end to every way."""

    def __init__(self, reader: Any) -> None:
        self._reader = reader
        self._missing = 0
        self._identities = 0

    def problem(self) -> str:
        """Why the PDF is not looked into; empty when it is."""
        # One that is locked against changes alone opens without a password.
        if self._reader.is_encrypted and not self._reader.decrypt(""):
            return _locked()
        pages = self._whole(self._root()["/Pages"])["/Count"]
        if pages > MOST_PAGES:
            text = _("more than {most} pages, too many for one of our forms")
            return text.format(most=MOST_PAGES)
        return ""

    def several(self) -> str:
        """Why the PDF is not read where, after its `fields`, more than one form was met; empty when it is."""
        if self._identities <= 1:
            return ""
        return _(
            "more than one form in it: please ask for each by itself, or type the answers in by hand"
        )

    def fields(self) -> Iterator[tuple[str, str]]:
        """Each field that holds a value of its own, with its whole name."""
        form = self._whole(self._root().get("/AcroForm"))
        if form is None:
            return
        # A field is looked at once, however the file leads to it.
        waiting = [(field, "", 0) for field in self._listed(form.get("/Fields"))]
        seen: set[int] = set()
        while waiting:
            reference, above, depth = waiting.pop()
            field = self._whole(reference)
            if id(field) in seen or not _is_table(field):
                continue
            seen.add(id(field))
            if len(seen) + len(waiting) > _MOST_FIELDS or depth > _DEEPEST:
                raise ValueError("more fields than any form of ours has")
            name = ".".join(filter(None, (above, self._text(field.get("/T")))))
            below = self._listed(field.get("/Kids"))
            if "/FT" in field or not below:
                value = self._value(field, below)
                if value == IDENTITY:
                    # Put together, forms may keep their fields' names, have new ones or share each field.
                    self._identities += max(1, len(below))
                yield name, value
            else:
                waiting += [(kid, name, depth + 1) for kid in below]

    def _value(self, field: Any, below: list[Any]) -> str:
        """What a field says; of circles, people see the one that is marked, and a program may say it there alone."""
        said = self._said(field, "/V")
        # A circle takes long to look at: the others are of interest only where this one is not marked.
        own = int(said) - 1 if said.isdecimal() else len(below)
        if said and self._marks(below[own : own + 1]) == [said]:
            return said
        marks = self._marks(below[:_MOST_CIRCLES])
        return _BETWEEN.join(dict.fromkeys(filter(None, (said, *marks))))

    def _marks(self, circles: list[Any]) -> list[str]:
        looked_at = map(self._whole, circles)
        return [mark for each in looked_at if _is_table(each) and (mark := self._said(each, "/AS"))]

    def _said(self, thing: Any, key: str) -> str:
        said = self._text(thing.get(key))
        return "" if said == "Off" else said

    def _text(self, value: Any) -> str:
        value = self._whole(value)
        return str(value).removeprefix("/").strip()[:_LONGEST] if isinstance(value, str) else ""

    def _listed(self, value: Any) -> list[Any]:
        value = self._whole(value)
        return value[: _MOST_FIELDS + 1] if isinstance(value, list) else []  # pyright: ignore[reportUnknownVariableType] - as pypdf has it

    def _root(self) -> Any:
        return self._whole(self._reader.trailer["/Root"])

    def _whole(self, value: Any) -> Any:
        """The thing itself, where the file only says where it is."""
        if value is None or not hasattr(value, "get_object"):
            return value
        found = value.get_object()
        if found is None:
            # pypdf looks through the whole file for each thing that is not where it should be.
            self._missing += 1
            if self._missing > _MOST_MISSING:
                raise ValueError("too much of the file is not there")
        return found


def _locked() -> str:
    return _("under a password; please ask for it without one")


def _is_table(value: Any) -> bool:
    return isinstance(value, dict)
