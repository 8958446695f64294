"""The questionnaires as a file: the line at fault is named, and other words change no score."""

import re
import tomllib
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huddle_app.method.errors import HuddleError
from huddle_app.method.toolkit import Scale, Tool, Toolkit, parse_toolkit
from huddle_app.method.toolkit_file import parse_toolkit_text, reworded
from huddle_app.method.wording_template import wording_template
from huddle_app.paths import FORMS

TEXT = (FORMS / "c3" / "toolkit.toml").read_text("utf-8")


@pytest.fixture(scope="module")
def toolkit() -> Toolkit:
    return parse_toolkit_text(TEXT, "toolkit.toml")


def line_at(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def refused(text: str) -> str:
    with pytest.raises(HuddleError) as refusal:
        parse_toolkit_text(text, "toolkit.toml")
    return str(refusal.value)


def said_of(text: str) -> str:
    """Why a text is refused; empty when it is read, and then whole."""
    try:
        made = parse_toolkit_text(text, "toolkit.toml")
    except HuddleError as refusal:
        return str(refusal)
    return "" if len(made.columns) == len(set(made.columns)) else "columns are there twice"


def test_the_shipped_file_is_sound(toolkit: Toolkit) -> None:
    assert toolkit == parse_toolkit(tomllib.loads(TEXT))


def test_a_tool_without_a_title_is_named_with_its_line() -> None:
    broken = TEXT.replace('title = "Communication"\nphase', "phase", 1)
    wanted = f"“toolkit.toml”, line {line_at(broken, 'number = 3') - 1}: tool 3 has no “title”."
    assert refused(broken) == wanted


@pytest.mark.parametrize(
    ("old", "new", "at", "why"),
    [
        ("low_below = 3.0", "low_below = 5.0", "low_below", "bands are out of order"),
        ("high_above = 4.5", "high_above = 2.5", "high_above", "bands are out of order"),
        ("high_above = 4.5", "high_above = 7.0", "high_above", "must lie between 1 and 7"),
        ("high_above = 4.5", "high_above = 9", "high_above", "must lie between 1 and 7"),
        ("low_below = 3.0", "low_below = 1", "low_below", "must lie between 1 and 7"),
        ("low_below = 3.0", "low_below = nan", "low_below", "must lie between 1 and 7"),
        ("low_below = 3.0", 'low_below = "3"', "low_below", "must be a number"),
        ("max = 7", "max = 10", "max = 10", "whole number from 1 to 7"),
        ("max = 7", "max = 9", "max = 9", "whole number from 1 to 7"),
        ("max = 7", "max = 5", "max = 5", "“max” of the rating scale must be 7"),
        ("min = 1", "min = 0", "min = 0", "whole number from 1 to 7"),
        ("min = 1", "min = 2", "min = 2", "“min” of the rating scale must be 1"),
        ("max = 7", "max = true", "max = true", "whole number"),
        ("[scale]\nmin", "[scala]\nmin", "[scala]", "is “scale” meant?"),
        ("number = 4", "number = 3", "number = 3\nkey = \"sup", "tool 3 is there twice"),
        ("number = 4", 'number = "4"', 'number = "4"', "must be a whole number"),
        ('key = "trust"\ntitle', 'key = "Trust!"\ntitle', 'key = "Trust!"', "small letters"),
        ('  key = "trust"', '  key = "luck"', '  key = "luck"', "begin with its tool’s"),
        (
            '  key = "strategy-making.communicating"',
            '  key = "strategy-making.developing"',
            None,
            "is there twice",
        ),
        ('direction = "control"', 'direction = "up"', 'direction = "up"', "“favourable” or"),
        ("present_in_step = 6", "present_in_step = 12", "present_in_step = 12", "from 1 to 9"),
        ('["sales"]', '["finance"]', '["finance"]', "“finance” is no function"),
        ('stem = "As marketers, …"', "stem = 3", "stem = 3", "must be a text"),
        ('    "take no shortcuts in their work",', '    "",', '    "",', "“statements” 1, is empty"),
        (
            '    "can be relied on",',
            '    "Give us  information we can use",',
            '    "Give us  information',
            "“statements” 7, is there twice",
        ),
        ('    "can be relied on",', "    7,", "    7,", "“statements” 7, must be a text"),
        ('    "can be relied on",', '    "can be\\nrelied on",', '    "can be', "“statements” 7, has a line break"),
        ('    "can be relied on",', '    "can be\trelied on",', '    "can be', "“statements” 7, has a tab"),
        ('    "can be relied on",', '    "can be\u2028relied on",', '    "can be', "has a line break"),
        ('asks = "Is there', 'asks = """Is\nthere""" # "', 'asks = """', "“asks” of tool 5 has a line break"),
        ("  low = ", "  lwo = ", "  lwo = ", "is “low” meant?"),
        ('asks = "Is there tension', 'asks = Is there tension', "asks = Is", "must stand in quotation marks"),
    ],
)  # fmt: skip
def test_each_fault_is_named_with_its_line(old: str, new: str, at: str | None, why: str) -> None:
    assert old in TEXT
    broken = TEXT.replace(old, new, 1)
    said = refused(broken)
    assert why in said
    named = re.match(r"“toolkit\.toml”, line (\d+): ", said)
    assert named
    if at:
        assert int(named[1]) == line_at(broken, at)


@pytest.mark.parametrize(
    "text", ["", "tool = 3\nscale = 4", "[scale]\nmin = 1", "[[tool]]", "x = [", "[" * 5000]
)
def test_no_text_at_all_leads_to_more_than_a_sentence(text: str) -> None:
    assert re.match(r"“toolkit\.toml”, line \d+: ", refused(text))


@settings(max_examples=200)
@given(st.data())
def test_a_damaged_file_is_refused_in_words_or_read(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(TEXT)))
    end = data.draw(st.integers(start, min(len(TEXT), start + 200)))
    put = data.draw(
        st.text(max_size=5) | st.sampled_from(['"', "[", "]", "=", "\n", "7", "[[tool]]"])
    )
    said = said_of(TEXT[:start] + put + TEXT[end:])
    assert said == "" or re.match(r"“toolkit\.toml”, line \d+: ", said)


# Other words


def facts(toolkit: Toolkit) -> object:
    """All of a toolkit that scores depend on."""

    def bare(scale: Scale) -> Scale:
        blank = ("",) * len(scale.statements)
        return replace(scale, title="", stem="", statements=blank, readings={})

    def plain(tool: Tool) -> Tool:
        scales = tuple(bare(scale) for scale in tool.scales)
        return replace(tool, title="", phase="", asks="", scales=scales)

    return replace(toolkit, tools=tuple(plain(tool) for tool in toolkit.tools))


def refused_wording(toolkit: Toolkit, text: str) -> str:
    with pytest.raises(HuddleError) as refusal:
        reworded(toolkit, text, "deutsch.toml")
    return str(refusal.value)


def test_the_template_says_what_is_in_force(toolkit: Toolkit) -> None:
    assert reworded(toolkit, wording_template(toolkit), "x.toml") == toolkit
    some = toolkit.only((1, 5))
    assert reworded(some, wording_template(some), "x.toml") == some


def test_the_whole_file_is_a_wording_too(toolkit: Toolkit) -> None:
    assert reworded(toolkit, TEXT, "toolkit.toml") == toolkit


def test_what_is_said_is_taken_and_the_rest_stays(toolkit: Toolkit) -> None:
    text = """
        [[tool]]
        key = "buy-in"
        title = "Rückhalt"
          [[tool.scale]]
          key = "buy-in"
          stem = "In unserem Haus …"
          low = "Außen vor."
    """
    made = reworded(toolkit, text, "deutsch.toml")
    scale = made.scale("buy-in")
    assert (made.tools[7].title, scale.stem) == ("Rückhalt", "In unserem Haus …")
    assert scale.readings["low"] == "Außen vor."  # pyright: ignore[reportArgumentType] - a str enum
    assert scale.statements == toolkit.scale("buy-in").statements
    assert made.tools[:7] == toolkit.tools[:7]
    assert facts(made) == facts(toolkit)


@settings(max_examples=25)
@given(
    st.text(
        st.characters(exclude_categories=("C", "Z"), include_characters=" "), min_size=1
    ).filter(str.strip)
)
def test_any_words_survive_the_template_and_change_no_score(words: str) -> None:
    toolkit = parse_toolkit_text(TEXT, "toolkit.toml")
    tool = replace(toolkit.tools[4], title=words, asks=words)
    tool = replace(
        tool, scales=(replace(tool.scales[0], statements=tuple(f"{words} {n}" for n in range(7))),)
    )
    other = replace(toolkit, tools=(*toolkit.tools[:4], tool, *toolkit.tools[5:]))
    made = reworded(toolkit, wording_template(other), "x.toml")
    assert made == other
    assert facts(made) == facts(toolkit)


SEVENTH = '    "can be relied on",\n'


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("max = 7", "max = 5", "“max” of the rating scale cannot be changed, only words can; it is 7"),
        ("low_below = 3.0", "low_below = 2.5", "cannot be changed"),
        ('direction = "control"', 'direction = "favourable"', "“direction” of tool 1 cannot"),
        ('["sales"]', '["sales", "marketing"]', "of the scale “How salespeople see themselves” (worldview.sales.self)"),
        ("present_in_step = 6", "present_in_step = 4", "cannot be changed"),
        ('key = "trust"\ntitle', 'key = "trusty"\ntitle', "“key” of tool 5 cannot be changed"),
        ('  key = "trust"', '  key = "trusty"', "tool 5 has no scale “trusty”"),
        ('"strategy-making.communicating"', '"strategy-making.developing"', "twice"),
        ("number = 8", "number = 9", "there is no tool “9”"),
        ("number = 8", "number = 7", "tool 7 is there twice"),
        ("  title", "  titel", "is “title” meant?"),
        (SEVENTH, "", "has 14 statements here; it needs 15, in the same order"),
        (SEVENTH, '    "a",\n    "b",\n', "has 16 statements here; it needs 15"),
        (SEVENTH, '    " ",\n', "“statements” 7, is empty"),
        (SEVENTH, '    "\u00ad\u200d",\n', "“statements” 7, is empty"),
        (SEVENTH, '    "a\\nb",\n', "“statements” 7, has a line break in it; it must be one line"),
        (SEVENTH, '    "a\\tb",\n', "“statements” 7, has a tab in it"),
        ("min = 1", "min = true", "“min” of the rating scale cannot be changed"),
        (SEVENTH, '    "a\\u0007b",\n', "“statements” 7, has a sign that cannot be seen or read (U+0007)"),
        (SEVENTH, '    "a\u200bb",\n', "“statements” 7, has a sign that cannot be seen or read (U+200B)"),
    ],
)  # fmt: skip
def test_more_than_words_is_refused_with_the_line(
    toolkit: Toolkit, old: str, new: str, why: str
) -> None:
    assert old in TEXT
    said = refused_wording(toolkit, TEXT.replace(old, new, 1))
    assert why in said
    assert re.match(r"“deutsch\.toml”, line \d+: ", said)


def test_a_tool_nobody_knows_is_named_on_the_line_of_its_number(toolkit: Toolkit) -> None:
    for number in (9, 7):
        text = TEXT.replace("number = 8", f"number = {number}")
        place = line_at(text, f"number = {number}") if number == 9 else line_at(TEXT, "number = 8")
        assert f"line {place}: " in refused_wording(toolkit, text)


def test_tools_under_a_heading_of_single_brackets_are_told_the_right_one(toolkit: Toolkit) -> None:
    assert "each headed “[[tool]]”" in refused_wording(toolkit, "[tool]\nnumber = 5\n")


def test_a_statement_too_few_is_named_where_they_begin(toolkit: Toolkit) -> None:
    text = '[[tool]]\nnumber = 5\n[[tool.scale]]\nkey = "trust"\nstatements = [\n"one",\n]\n'
    said = refused_wording(toolkit, text)
    assert said == (
        "“deutsch.toml”, line 5: the scale “Trust and openness” (trust) has 1 statement here;"
        " it needs 7, in the same order."
    )


def test_a_sign_of_no_width_within_a_word_is_taken(toolkit: Toolkit) -> None:
    persian = "ما با هم کار می\u200cکنیم"
    text = TEXT.replace(SEVENTH, f'    "{persian}",\n')
    assert persian in reworded(toolkit, text, "persian.toml").scale("credibility").statements


def test_nothing_said_is_refused(toolkit: Toolkit) -> None:
    assert "has no “tool”" in refused_wording(toolkit, "")
