"""The parts of a toolkit file, called as people know them when one is at fault."""

from huddle_app.method.toml_entries import Entry
from huddle_app.texts import _


def words_entry(whole: Entry) -> Entry:
    """The table with the words around the statements."""
    return whole.entry("words", _("the part [words]"))


def scale_entries(tool: Entry) -> tuple[Entry, ...]:
    """A tool's scales, called by their place until their keys are known; HuddleError where it has none."""
    return tool.entries("scale", _("scale {n} of {what}").format(n="{n}", what=tool.what))


def scale_called(scale: Entry, key: str, title: str) -> Entry:
    """The scale under the title by which people know it, if it has one, beside its key."""
    words = _("the scale “{title}” ({key})") if title else _("the scale “{key}”")
    return scale.called(words.format(title=title, key=key))
