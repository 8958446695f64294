"""Names in a row inside a sentence; of very many the first, and how many more there are."""

from collections.abc import Sequence

from huddle_app.texts import _, ngettext


def all_of(names: Sequence[str], most: int | None = None) -> str:
    """“a, b and c”; of more than `most` names the first and a number: “a, b and 3 more”."""
    return _in_words(names, _("{names} and {last}"), most)


def any_of(names: Sequence[str], most: int | None = None) -> str:
    """“a, b or c”; of more than `most` names the first and a number: “a, b and 3 more”."""
    return _in_words(names, _("{names} or {last}"), most)


def _in_words(names: Sequence[str], two: str, most: int | None) -> str:
    if most is not None and len(names) > most:
        n = len(names) - most
        text = ngettext("{names} and {n} more", "{names} and {n} more", n)
        return text.format(names=", ".join(names[:most]), n=n)
    if len(names) < 2:
        return "".join(names)
    return two.format(names=", ".join(names[:-1]), last=names[-1])
