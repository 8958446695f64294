"""What the standard library refuses in a TOML text, told in plain words and with the line at fault.

Its own messages name the place where it gave up, which may be lines after the one to be mended.
"""

import re
from collections.abc import Iterator, Mapping

from huddle_app.method.toml_lines import first_repeated, last_line
from huddle_app.texts import _

_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_HEADING = re.compile(r"[ \t]*\[\[(?P<name>[\w.-]+)\]\]")
_SINGLE = re.compile(r"[ \t]*\[(?P<name>[\w.-]+)\]")
_KEY = re.compile(r"[ \t]*(?P<name>[\w.-]+)[ \t]*=")
_CURLY = "“”„‟«»‘’‚"


def fault_of(message: str, text: str) -> tuple[int, str]:
    """The line of `text` at fault, and what is the matter there, where the library says `message`."""
    text = text.replace("\r\n", "\n")
    place, said = _place(message, text), _AT.sub("", message)
    for begins, told in (
        ("Cannot", _told_of_twice),
        ("Unclosed array", _told_of_list),
        ("Invalid value", _told_of_value),
        ("Illegal character", _told_of_sign),
    ):
        if said.startswith(begins):
            return told(text, place)
    for begins, quotes in (("Unterminated string", '"""'), ('Expected "\'"', "'")):
        if said.startswith(begins):
            return _line(text, max(text.rfind(quotes), 0)), _(
                "the text has no end: {quotes} is missing"
            ).format(quotes=quotes)
    if said.startswith("Expected '='") and _is_text(text, place):
        words = _("this text is in no list: a line such as “{line}” is missing above it")
        return _line(text, place), words.format(line="statements = [")
    words = next((words for begins, words in _words() if said.startswith(begins)), _otherwise())
    return _line(text, place), words


def _words() -> Iterator[tuple[str, str]]:
    yield "Expected '='", _("after the name at the beginning of a line “=” and a value must follow")
    yield (
        "Expected newline",
        _('nothing more may follow a value; a quotation mark within a text is written \\"'),
    )
    yield "Expected ']", _("the heading has no “]” or “]]” at its end")
    yield "Unescaped '\\'", _("a backslash within a text is written \\\\")


def _otherwise() -> str:
    return _(
        "it cannot be read: a line is a name, “=”, and a text in quotation marks, a number or a list"
    )


def _is_text(text: str, place: int) -> bool:
    return text[text.rfind("\n", 0, place) + 1 : place].lstrip().startswith(('"', "'"))


def _place(message: str, text: str) -> int:
    """Where the library gave up, counted in letters."""
    at = _AT.search(message)
    if at is None or at[1] is None:
        return len(text.rstrip())
    before = text.split("\n")[: int(at[1]) - 1]
    return sum(len(line) + 1 for line in before) + int(at[2]) - 1


def _line(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1


# A list


def _told_of_list(text: str, place: int) -> tuple[int, str]:
    """After a value in a list there is neither a comma nor the list's end."""
    here = text.rfind("\n", 0, place) + 1
    if _begins_anew(text, here):
        return last_line(text, here), _("the list has no “]” after this line")
    line = last_line(text, place)
    if line < _line(text, place):
        return line, _("a comma is missing at the end of this line")
    return line, _(
        'between two texts a comma is missing, or a quotation mark within one is not written \\"'
    )


def _told_of_value(text: str, place: int) -> tuple[int, str]:
    """Something stands where a value must."""
    here = text.rfind("\n", 0, place) + 1
    if _begins_anew(text, here) and "=" not in text[here:place]:
        return last_line(text, here), _("the list has no “]” after this line")
    sign = text[place : place + 1]
    if not sign.strip() or sign == "#":
        return last_line(text, place), _("after “=” a value is missing")
    if sign in _CURLY:
        return _line(text, place), _('a text must stand in straight quotation marks: "…"')
    if sign == ",":
        return _line(text, place), _("there is a comma too many")
    return _line(text, place), _("a text must stand in quotation marks")


def _begins_anew(text: str, here: int) -> bool:
    """Whether a line is a heading, or begins with a name and “=”."""
    return bool(_HEADING.match(text, here) or _KEY.match(text, here))


# A sign


def _told_of_sign(text: str, place: int) -> tuple[int, str]:
    sign = text[place : place + 1]
    if sign in {"\n", ""}:
        return _line(text, place), _("the text has no quotation mark at its end")
    words = _("there is a sign that cannot be seen or read (U+{code:04X})")
    return _line(text, place), words.format(code=ord(sign))


# Something twice


def _told_of_twice(text: str, place: int) -> tuple[int, str]:
    """A name or heading comes again, by itself or because a heading between the two is gone."""
    lines = text.split("\n")
    here = _line(text, place)
    if single := _single_brackets(lines):
        return single
    if heading := _HEADING.match(lines[here - 1]):
        return _never_begun(lines, heading["name"]) or (here, _twice(heading[0].strip()))
    repeated = first_repeated(text)
    if repeated is None:
        return here, _("what stands here is there already")
    name, first, again = repeated
    headings = _headings(lines)
    for number in range(first + 2, again + 1):
        key = _KEY.match(lines[number - 1])
        if key and key["name"] in headings:
            return number, _gone(headings[key["name"]])
    return again, _("“{name}” is there twice, first on line {line}").format(name=name, line=first)


def _single_brackets(lines: list[str]) -> tuple[int, str] | None:
    """A heading in single brackets that elsewhere has two."""
    double = {heading["name"] for heading in map(_HEADING.match, lines) if heading}
    for number, line in enumerate(lines, 1):
        single = _SINGLE.match(line)
        if single and single["name"] in double:
            words = _("the heading “{name}” has two brackets on either side: “[{name}]”")
            return number, words.format(name=single[0].strip())
    return None


def _never_begun(lines: list[str], name: str) -> tuple[int, str] | None:
    """Where the first heading of that name is missing; None where none with a part of it came before."""
    parts = (n for n, line in enumerate(lines, 1) if line.strip().startswith(f"[[{name}."))
    part = next(parts, 0)
    begins = {key for key, heading in _headings(lines).items() if heading == f"[[{name}]]"}
    for number, line in enumerate(lines[:part], 1):
        key = _KEY.match(line)
        if number == part or (key and key["name"] in begins):
            return number, _gone(f"[[{name}]]")
        if line.strip().startswith(f"[[{name}]]"):
            break
    return None


def _headings(lines: list[str]) -> Mapping[str, str]:
    """The headings of entries of a list by the name right under them."""
    pairs = zip(map(_HEADING.match, lines), map(_KEY.match, lines[1:]), strict=False)
    return {key["name"]: heading[0].strip() for heading, key in pairs if heading and key}


def _gone(heading: str) -> str:
    return _("it seems that “{heading}” is missing above this line").format(heading=heading)


def _twice(name: str) -> str:
    return _("“{name}” is there twice").format(name=name)
