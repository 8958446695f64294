"""The texts around the statements: ours until a wording says them otherwise, and checked line by line."""

import re
from string import Formatter

import pytest

from huddle_app.method.errors import HuddleError
from huddle_app.method.questionnaire_words import FILLED_IN, OUR_WORDS, QuestionnaireWords, ours
from huddle_app.method.questionnaire_words_phone import ON_PHONES
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.toolkit_file import parse_toolkit_text, reworded
from huddle_app.method.wording_template import wording_template
from huddle_app.method.words import Function
from huddle_app.paths import FORMS

TEXT = (FORMS / "c3" / "toolkit.toml").read_text("utf-8")
DUTCH = """
[words]
language = "nl"
promise = "Niemand ziet cijfers van minder dan {n} mensen."
low = "helemaal oneens"
high = "helemaal eens"
sales = "verkoop"
"""


@pytest.fixture(scope="module")
def toolkit() -> Toolkit:
    return parse_toolkit_text(TEXT, "toolkit.toml")


def test_every_text_is_ours_until_it_is_said_otherwise() -> None:
    assert set(ours()) == set(FILLED_IN)
    assert OUR_WORDS.text("promise", n=7).endswith("Please do not write your name anywhere.")
    assert "There is 1 statement here" in OUR_WORDS.text("welcome", n=1, minutes=2)
    marked = OUR_WORDS.how_to_mark(Function.SALES, 1, 7)
    assert "from 1, completely disagree, to 7, completely agree." in marked
    assert "colleagues in marketing" in marked


def test_a_wording_says_those_it_likes_and_the_rest_stays(toolkit: Toolkit) -> None:
    made = reworded(toolkit, DUTCH, "nl.toml")
    assert made.tools == toolkit.tools
    assert made.words.text("promise", n=5) == "Niemand ziet cijfers van minder dan 5 mensen."
    assert "1, helemaal oneens, to 7, helemaal eens" in made.words.how_to_mark(
        Function.MARKETING, 1, 7
    )
    assert "colleagues in verkoop" in made.words.how_to_mark(Function.MARKETING, 1, 7)
    assert made.words.function(Function.MARKETING) == "marketing"
    assert made.words.text("region") == "Your region"


def test_leadership_has_counterparts_in_both() -> None:
    assert OUR_WORDS.counterparts(Function.LEADERSHIP) == "sales or marketing"
    both = QuestionnaireWords({"sales": "verkoop", "marketing": "reclame"})
    assert both.counterparts(Function.LEADERSHIP) == "verkoop / reclame"


def test_phones_say_what_paper_says_until_it_is_said_otherwise_for_them(toolkit: Toolkit) -> None:
    said = 'part = "Deel {n}"\nregion = "Uw regio"\nend = "Dank u!"\n'
    words = reworded(toolkit, DUTCH + said, "nl.toml").words
    assert words.text("phone_part", n=2, all=8) == "Deel 2"
    assert words.text("phone_region") == "Uw regio"
    assert words.text("phone_thanks") == "Dank u!"
    said += 'phone_part = "Deel {n} van {all}"\n'
    words = reworded(toolkit, DUTCH + said, "nl.toml").words
    assert words.text("phone_part", n=2, all=8) == "Deel 2 van 8"
    assert OUR_WORDS.text("phone_part", n=2, all=8) == "Part 2 of 8"
    assert OUR_WORDS.text("phone_left_open", n=1).startswith("1 statement is left open.")


def test_every_text_of_ours_says_what_a_translation_of_it_must_say() -> None:
    for key, places in ON_PHONES.items():
        named = {name for _before, name, _how, _turned in Formatter().parse(ours()[key])} - {None}
        assert named == set(places), key


def test_the_template_offers_every_text_and_is_taken_as_it_is(toolkit: Toolkit) -> None:
    template = wording_template(toolkit)
    assert reworded(toolkit, template, "x.toml") == toolkit
    offered = re.sub(r"^# (\w+ = \")", r"\1", template, flags=re.MULTILINE)
    assert reworded(toolkit, offered, "x.toml").words.said == ours()
    dutch = reworded(toolkit, DUTCH, "nl.toml")
    assert reworded(toolkit, wording_template(dutch), "x.toml") == dutch


def test_a_toolkit_of_ones_own_may_say_them_too() -> None:
    made = parse_toolkit_text(DUTCH + TEXT, "own.toml")
    assert made.words.text("low") == "helemaal oneens"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ('promis = "fewer than {n}"', "is “promise” meant?"),
        ('promise = "few people"', "must say {n}"),
        ('promise = "fewer than {n} of {m}"', "has “{m}”, which cannot be filled in here; {n} can"),
        ('promise = "fewer than {n!r}"', "has “{n!r}”"),
        ('promise = "fewer than {n:>9999999}"', "has “{n:>9999999}”"),
        ('promise = "fewer than {n.real}"', "has “{n.real}”"),
        ('promise = "fewer than {n"', "a brace without the other"),
        ('low = "{n}"', "nothing is filled in here"),
        ('phone_part = "Deel {n}"', "must say {all}"),
        ('phone_still_open = "Open: {{n}} van {all}"', "must say {n}"),
        ("low = 1", "must be a text in quotation marks"),
        ('low = " "', "is empty"),
        (f'high = "{"x" * 33}"', "longer than 32 letters"),
        ('language = "Dutch"', "must be the code of a language"),
        ('parts = "Deel {n}"', "the part [words] has “parts”, which is not known here"),
        ('part = "Deel"', "must say {n}: a number stands there"),
        ('low = "eens\u202ednee"', "has a sign that cannot be seen or read (U+202E)"),
        ('low = "eens\u2066nee"', "has a sign that cannot be seen or read (U+2066)"),
        ('low = "Completely  agree"', "“low” and “high” of the part [words] say the same"),
        ('sales = "Marketing"', "“sales” of the part [words] is called as marketing is"),
    ],
)
def test_a_text_at_fault_is_named_with_its_line(toolkit: Toolkit, line: str, why: str) -> None:
    with pytest.raises(HuddleError) as refusal:
        reworded(toolkit, f'[words]\nregion = "Regio"\n{line}\n', "nl.toml")
    said = str(refusal.value)
    assert said.startswith("“nl.toml”, line 3: ")
    assert why in said


def test_words_that_people_must_tell_apart_may_not_be_the_same(toolkit: Toolkit) -> None:
    """Each line at fault is named, as two of one file, and as one beside what was in force before."""
    dutch = reworded(toolkit, '[words]\nhigh = "eens"\nmarketing = "merkbeleid"\n', "nl.toml")
    for text, why in (
        ('low = "nee"\nhigh = "nee"\n', "line 3: “low” and “high”"),
        ('low = "Eens"\n', "line 2: “low” and “high”"),
        (
            'title = "Lijst"\nsales = "merkbeleid"\n',
            "line 3: “sales” of the part [words] is called",
        ),
        (
            'leadership = "sales"\n',
            "line 2: “leadership” of the part [words] is called as sales is",
        ),
    ):
        with pytest.raises(HuddleError, match=re.escape(why)):
            reworded(dutch, f"[words]\n{text}", "nl.toml")
    kept = reworded(dutch, '[words]\nlow = "oneens"\nsales = "verkoop"\n', "nl.toml").words
    assert kept.said == {
        "high": "eens", "marketing": "merkbeleid", "low": "oneens", "sales": "verkoop",
    }  # fmt: skip
