"""An own wording is refused where answers given in it would be turned round, or not be known again."""

import json
import re
from pathlib import Path

import pytest

from huddle_app.intake.answers import read_answers
from huddle_app.method.errors import HuddleError
from huddle_app.services.house import Services

TRUST = '[[tool]]\nnumber = 5\n[[tool.scale]]\nkey = "trust"\n'
# Each as a wording has it where it is right: 1 disagrees, 7 agrees.
ENDS = [
    ("strongly disagree", "strongly agree"),
    ("do not agree at all", "I agree completely"),
    ("stimme gar nicht zu", "stimme voll zu"),
    ("trifft nicht zu", "trifft voll zu"),
    ("helemaal mee oneens", "helemaal mee eens"),
    ("pas du tout d’accord", "tout à fait d’accord"),
    ("totalmente en desacuerdo", "totalmente de acuerdo"),
    ("disagree / oneens", "agree / eens"),
    ("1 - disagree", "7 - agree"),
    ("low", "high"),
    ("not at all", "completely"),
    ("gar nicht", "voll und ganz"),
    ("never", "always"),
    # Words of one end alone are enough.
    ("oneens", "zo is het"),
    ("klopt van geen kant", "eens"),
]


def wording(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "own.toml"
    path.write_text(text, encoding="utf-8")
    return path


def words(**said: str) -> str:
    lines = (f"{key} = {json.dumps(text, ensure_ascii=False)}" for key, text in said.items())
    return "\n".join(("[words]", *lines))


def refused(services: Services, path: Path) -> str:
    before = services.survey.toolkit()
    with pytest.raises(HuddleError) as refusal:
        services.survey.wording.load(path)
    assert services.survey.toolkit() == before
    assert services.survey.wording.source() == ""
    return str(refusal.value)


def test_ends_that_stand_right_are_taken(services: Services, tmp_path: Path) -> None:
    unknown = [("nie zgadzam się", "zgadzam się"), ("oneens", "zonder voorbehoud")]
    for low, high in ENDS + unknown:
        services.survey.wording.load(wording(tmp_path, words(low=low, high=high)))
        assert services.survey.toolkit().words.ends() == (low, high)


@pytest.mark.parametrize(("low", "high"), ENDS)
def test_ends_the_wrong_way_round_are_refused(
    services: Services, tmp_path: Path, low: str, high: str
) -> None:
    said = refused(services, wording(tmp_path, words(title="Q", low=high, high=low)))
    assert re.match(r"“own\.toml”, line [34]: the part \[words\] has ", said)
    assert f"“{high}” for 1 and “{low}” for 7" in said


def test_an_end_alone_is_judged_beside_ours(services: Services, tmp_path: Path) -> None:
    said = refused(services, wording(tmp_path, words(title="Q", high="strongly disagree")))
    assert said.startswith("“own.toml”, line 3: the part [words] has “completely disagree” for 1")
    services.survey.wording.load(wording(tmp_path, words(high="strongly agree")))


def test_an_end_with_the_number_of_another_scale_is_refused(
    services: Services, tmp_path: Path
) -> None:
    said = refused(services, wording(tmp_path, words(low="disagree 1", high="agree 5")))
    assert said == (
        "“own.toml”, line 3: “high” of the part [words] has the number 5, but it stands beside 7."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Mark one number from {lowest} to {highest}.",
        "Mark one number from 1 to 7.",
        "From {lowest}, {low}, to {highest}, {high}; 4 is neither.",
        "{highest} means {high}, {lowest} means {low}.",
        "Mark 1 number a line: {highest} is {high}, {lowest} is {low}.",
        "{low} {lowest} {high} {highest}",
        "1 = strongly disagree, 7 = strongly agree",
        "Mark how far you agree. {others}",
        "Do you {high} or {low}?",
    ],
)
def test_an_instruction_that_names_the_numbers_rightly_is_taken(
    services: Services, tmp_path: Path, text: str
) -> None:
    services.survey.wording.load(wording(tmp_path, words(how_to_mark=text)))
    assert services.survey.toolkit().words.said == {"how_to_mark": text}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Mark one number from 1 to 5.", "must say {lowest} and {highest}: the scale runs from 1 to 7"),
        ("Mark one number from {lowest} to 5.", "must say {lowest} and {highest}"),
        ("Mark one number from ١ to ٥.", "must say {lowest} and {highest}"),
        ("The best is {highest}.", "must say {lowest} and {highest}"),
        ("From {highest} to {lowest}.", "the wrong way round"),
        ("Mark one number from 7 to 1.", "the wrong way round"),
        ("From {highest}, {low}, to {lowest}, {high}; {others}", "the wrong way round"),
        ("{highest} is {low} and {lowest} is {high}", "the wrong way round"),
        ("From {lowest}, {high}, to {highest}, {low}.", "{lowest} goes with {low}, {highest} with {high}"),
        ("{lowest} (strongly agree) to {highest} (strongly disagree)", "says that 1 is agreement"),
    ],
)  # fmt: skip
def test_an_instruction_that_names_other_numbers_is_refused(
    services: Services, tmp_path: Path, text: str, why: str
) -> None:
    said = refused(services, wording(tmp_path, words(title="Q", how_to_mark=text)))
    assert said.startswith("“own.toml”, line 3: “how_to_mark” of the part [words] ")
    assert why in said


def test_a_wording_taken_in_before_it_was_judged_so_still_holds(
    services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as before:
        before.setattr("huddle_app.services.wording.check_wording", lambda *_: None)
        services.survey.wording.load(wording(tmp_path, words(how_to_mark="From 1 to 5")))
    services.survey.wording.load(wording(tmp_path, words(title="Q")))
    services.deeds.undo()
    assert services.survey.toolkit().words.said == {"how_to_mark": "From 1 to 5"}


# Statements that are too long


def trust_of(services: Services, letters: int) -> list[str]:
    """As many statements as there are of trust, each different and so long."""
    count = len(services.survey.wording.shipped().scale("trust").statements)
    return [(f"{'abcdefghijkl'[n]}{n} goes " * 400)[: letters - 1] + "." for n in range(count)]


def trust(statements: list[str], stem: str = "") -> str:
    listed = ",\n".join(f"  {json.dumps(statement)}" for statement in statements)
    return f'{TRUST}stem = "{stem}"\nstatements = [\n{listed},\n]\n'


@pytest.mark.parametrize(
    ("letters", "stem"), [(700, ""), (2000, ""), (580, "As salespeople, we …"), (400, "x " * 400)]
)
def test_a_statement_too_long_to_be_known_again_is_refused(
    services: Services, tmp_path: Path, letters: int, stem: str
) -> None:
    statements = trust_of(services, 100)
    statements[2] = trust_of(services, letters)[2]
    said = refused(services, wording(tmp_path, trust(statements, stem)))
    assert said.startswith("“own.toml”, line 9: the scale “Trust")
    assert f"“statements” 3, has {letters} letters: too many" in said


@pytest.mark.parametrize(
    ("letters", "stem"), [(500, ""), (500, "As salespeople, we …"), (290, "x " * 700)]
)
def test_a_statement_that_is_taken_is_known_again(
    services: Services, tmp_path: Path, letters: int, stem: str
) -> None:
    statements = trust_of(services, letters)
    services.survey.wording.load(wording(tmp_path, trust(statements, stem)))
    answers = tmp_path / "answers.csv"
    headings = ",".join(f'"{stem} [{each}]"' if stem else f'"{each}"' for each in statements)
    answers.write_text(f"Function,{headings}\n" + f"sales{',6' * len(statements)}\n" * 8)
    read = read_answers(answers, services.survey.toolkit())
    columns = services.survey.toolkit().scale("trust").columns()
    assert [use.meaning for use in read.columns[1:]] == list(columns)


def test_signs_that_a_heading_loses_are_no_letters_too_many(
    services: Services, tmp_path: Path
) -> None:
    statements = trust_of(services, 60)
    statements[0] = "sales <b>&</b> marketing [both]  are  1 &amp; the same …"
    services.survey.wording.load(wording(tmp_path, trust(statements, "We …")))
    assert services.survey.toolkit().scale("trust").statements[0] == statements[0]
