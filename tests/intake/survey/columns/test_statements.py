from dataclasses import replace

import pytest

from huddle_app.intake.survey.columns.statements import by_key, by_wording, statements_of
from huddle_app.intake.survey.table.headings import Heading, find_headings
from huddle_app.method.survey.reading import How
from huddle_app.method.toolkit import Toolkit, limesurvey_code


@pytest.fixture(scope="module")
def known(toolkit):
    return statements_of(toolkit)


def headed(*texts: str) -> tuple[Heading, ...]:
    return find_headings([list(texts)], lambda _row: 0).columns


@pytest.mark.parametrize(
    "heading",
    [
        "trust.3",
        "TRUST 3",
        "trust_3",
        "Trust3",
        "trust-03",
        "C3trust[SQ003]",
        "trust[3]",
        "trust_SQ003",
        "Trust and openness 3",
        "C3_trust_3",
        "trust – statement 3",
        "trust.3 ",
    ],
)
def test_keys_however_written(known, heading):
    match = by_key(headed(heading)[0], known)
    assert match
    assert (match.column, match.how, match.confidence) == ("trust.3", How.KEY, 1.0)


def test_every_statement_by_its_key_and_its_limesurvey_code(known, toolkit):
    for scale in toolkit.scales():
        for n, column in enumerate(scale.columns(), 1):
            for code in (column, f"{limesurvey_code(scale.key)}[SQ{n:03}]", f"{scale.title} {n}"):
                match = by_key(headed(code)[0], known)
                assert match
                assert match.column == column


@pytest.mark.parametrize(
    "heading", ["trust.8", "trust.0", "trust", "distrust.3", "3", "counterpart.1"]
)
def test_what_is_no_key(known, heading):
    assert by_key(headed(heading)[0], known) is None


@pytest.mark.parametrize("between", [":", ": ", " - ", " > "])
def test_every_statement_in_front_of_its_question(known, toolkit, between):
    for scale in toolkit.scales():
        question = scale.stem or scale.title
        for column, statement in zip(scale.columns(), scale.statements, strict=True):
            heading = headed(f"{statement}{between}{question}")[0]
            assert [match.column for match in by_wording(heading, known)] == [column]


def test_a_number_behind_a_statement_says_that_it_is_there_again(known, toolkit):
    statement = toolkit.scale("trust").statements[2].rstrip(".")
    for heading in headed(f"{statement}2", f"{statement} 2", f"{statement}.1", f"Q6 {statement}"):
        assert [match.column for match in by_wording(heading, known)] == ["trust.3"]


def test_every_statement_by_its_wording(known, toolkit):
    for scale in toolkit.scales():
        for column, text in zip(scale.columns(), scale.statements, strict=True):
            for heading in (
                text,
                f"{scale.stem} {text}",
                f"{scale.stem} [{text}]",
                f"12. {text.upper()}",
            ):
                matches = by_wording(headed(heading)[0], known)
                assert [match.column for match in matches] == [column], heading


def test_mark_up_and_punctuation_are_ignored(known):
    text = "<p>Our&nbsp;counterparts speak with us, <b>openly and honestly</b>!</p>"
    assert [match.column for match in by_wording(headed(text)[0], known)] == ["trust.7"]


def test_another_wording_is_known_beside_ours(toolkit):
    other = other_trust(toolkit)
    known = statements_of(other, toolkit)
    ours = toolkit.scale("trust").statements[1]
    for text in ("They argue with us all day", ours):
        assert [match.column for match in by_wording(headed(text)[0], known)] == ["trust.2"]


def other_trust(toolkit: Toolkit) -> Toolkit:
    """The toolkit in the words of somebody else."""
    scale = toolkit.scale("trust")
    worded = replace(
        scale, statements=("So calm", "They argue with us all day", *scale.statements[2:])
    )
    tools = tuple(
        replace(tool, scales=(worded,)) if tool.key == "trust" else tool for tool in toolkit.tools
    )
    return replace(toolkit, tools=tools)
