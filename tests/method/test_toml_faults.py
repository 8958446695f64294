"""What cannot be read in a TOML text: said in our words, with the line to be mended."""

import tomllib

import pytest

from huddle_app.method.toml_faults import fault_of
from huddle_app.paths import FORMS

TEXT = (FORMS / "c3" / "toolkit.toml").read_text("utf-8")
LINES = TEXT.split("\n")
LISTED = '    "can be relied on",'


def fault(text: str) -> tuple[int, str]:
    with pytest.raises(tomllib.TOMLDecodeError) as refused:
        tomllib.loads(text)
    return fault_of(str(refused.value), text)


def without(line: int) -> str:
    """The text without one of its lines, from 1."""
    return "\n".join(LINES[: line - 1] + LINES[line:])


@pytest.mark.parametrize("heading", ["[[tool]]", "[[tool.scale]]"])
def test_a_heading_that_is_gone_is_missed_where_it_was(heading: str) -> None:
    places = [n for n, line in enumerate(LINES, 1) if line.strip() == heading]
    # That of a tool's first scale is missed by the check of the tool: it would read.
    readable = [n for n in places if heading == "[[tool.scale]]" and "direction" in LINES[n - 3]]
    assert len(places) > 7
    for place in set(places) - set(readable):
        line, words = fault(without(place))
        assert (line, words) == (place, f"it seems that “{heading}” is missing above this line")


def test_a_heading_in_single_brackets_is_named_where_it_stands() -> None:
    for place in [n for n, line in enumerate(LINES, 1) if line.strip() == "[[tool]]"][1:]:
        lines = [*LINES[: place - 1], "[tool]", *LINES[place:]]
        line, words = fault("\n".join(lines))
        assert (line, "“[[tool]]”" in words) == (place, True)


def test_a_part_before_its_whole_is_named_where_it_stands() -> None:
    line, words = fault("[[tool.scale]]\nkey = 1\n\n" + TEXT)
    assert (line, words) == (1, "it seems that “[[tool]]” is missing above this line")


def test_a_comma_that_is_gone_is_missed_on_its_own_line() -> None:
    place = LINES.index(LISTED) + 1
    for after in ("", "  # ours", "  # ours\n\n  # more"):
        text = TEXT.replace(LISTED, LISTED.rstrip(",") + after)
        assert fault(text) == (place, "a comma is missing at the end of this line")


def test_the_end_of_a_list_that_is_gone_is_missed_after_its_last_line() -> None:
    for place in (n for n, line in enumerate(LINES, 1) if line.strip() == "]"):
        assert fault(without(place)) == (place - 1, "the list has no “]” after this line")
    text = 'a = [\n  "b"\nc = "d"\n'
    assert fault(text) == (2, "the list has no “]” after this line")


def test_a_name_that_comes_again_is_told_with_both_lines() -> None:
    assert fault("[scale]\nmin = 1\nmin = 1\n") == (3, "“min” is there twice, first on line 2")
    twice = 'a = [\n"x",\n]\n\nb = 1\na = [\n"y",\n]\n'
    assert fault(twice) == (6, "“a” is there twice, first on line 1")
    assert fault("[a]\nb = 1\n[a]\n") == (3, "“a” is there twice, first on line 1")
    same = '[[tool]]\nkey = "a"\nkey = "b"\n'
    assert fault(same) == (3, "“key” is there twice, first on line 2"), "no heading is missing"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a = 1\nb =\nc = 2", 2, "after “=” a value is missing"),
        ("a = 1\nb = ", 2, "after “=” a value is missing"),
        ("a = 1\nb = Is there", 2, "a text must stand in quotation marks"),
        ("a = 1\nb = “x”", 2, "straight quotation marks"),
        ('a = [\n"b",,\n]', 2, "a comma too many"),
        ('a = [\n"b" "c",\n]', 2, "a comma is missing, or a quotation mark"),
        ('a = 1\nb = "x\nc = 2', 2, "no quotation mark at its end"),
        ('a = 1\nb = "x\x07"\n', 2, "cannot be seen or read (U+0007)"),
        ('a = 1\nb = """x\n\n\n', 2, 'the text has no end: """ is missing'),
        ("a = 1\nb = 'x", 2, "the text has no end: ' is missing"),
        ('a = 1\nb = "x" y"', 2, "nothing more may follow a value"),
        ('a = 1\nb "x"', 2, "“=” and a value must follow"),
        ('a = 1\n"x",\n"y",\n]', 2, "this text is in no list"),
        ("a = 1\n[[b]\nc = 1", 2, "the heading has no"),
        ('a = 1\nb = "\\q"', 2, "a backslash"),
        ("a = 1\n= 3", 2, "a line is a name"),
        ("a = 1\r\nb = Is\r\n", 2, "a text must stand in quotation marks"),
    ],
)
def test_each_fault_has_its_line_and_words(text: str, line: int, words: str) -> None:
    found, said = fault(text)
    assert words in said
    assert found == line
