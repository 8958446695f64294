"""Level, region, function and code are taken from columns that say just that, and never from free text."""

from collections.abc import Callable
from pathlib import Path

import pytest

from huddle_app.intake.answers import read_answers
from huddle_app.method.survey.column_words import needs_a_look
from huddle_app.method.survey.reading import AnswerFile
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Function

Read = Callable[..., AnswerFile]
COMMENTS = ("more meetings", "none", "ask Peter", "they never call")


@pytest.fixture
def read(tmp_path: Path, toolkit: Toolkit) -> Read:
    """Reads a file with one column for each list of cells, repeated for twelve people."""

    def columns(asked: str = "function", /, **cells: tuple[str, ...]) -> AnswerFile:
        path = tmp_path / "answers.csv"
        headings = [heading.replace("_", " ") for heading in cells]
        rows = [",".join(f'"{heading}"' for heading in ("respondent", asked, "trust.1", *headings))]
        for n in range(12):
            row = [f"R{n}", ("sales", "marketing")[n % 2], str(n % 7 + 1)]
            rows.append(",".join([*row, *(each[n % len(each)] for each in cells.values())]))
        path.write_text("\n".join(rows), encoding="utf-8")
        return read_answers(path, toolkit)

    return columns


def taken(file: AnswerFile) -> dict[str, str]:
    return {use.meaning: use.heading for use in file.columns[3:] if use.meaning}


@pytest.mark.parametrize(
    "question",
    [
        "What would raise the level of cooperation most?",
        "What goes wrong between sales and marketing in your region?",
        "Any remarks on the level of trust?",
        "What could be better in your territory?",
        "Wat zou het niveau van samenwerking verhogen?",
        "Was läuft in Ihrer Region schief?",
    ],
)
def test_an_open_question_is_no_level_and_no_region(read: Read, question: str):
    file = read(**{question: COMMENTS})
    assert not taken(file)
    assert {(line.level, line.region) for line in file.lines} == {("", "")}
    [said] = [remark for remark in file.remarks if question in remark]
    assert said.endswith("say which")
    assert not any(comment in str(file.remarks) for comment in COMMENTS)


def test_a_rating_of_the_level_of_something_is_no_level(read: Read):
    question = "How satisfied are you with the level of support? (1-10)"
    assert not taken(read(**{question: tuple(map(str, range(1, 11)))}))


@pytest.mark.parametrize(
    "question",
    [
        "What is your current level in the company?",
        "Which level best describes your role?",
        "Please select your region from the list below.",
        "Op welk niveau werk je binnen de organisatie?",
        "Auf welcher Hierarchieebene sind Sie tätig?",
        "À quel niveau hiérarchique vous situez-vous ?",
        "¿A qué zona pertenece usted?",
        "In welk gebied ben je werkzaam?",
        "Vertriebsregion",
        "Your level (rep, manager, head of a team, anything else)",
        "Commercial region",
        "Where is your region’s office?",
    ],
)
def test_a_question_for_the_level_or_the_region_alone_is_taken(read: Read, question: str):
    assert len(taken(read(**{question: ("Alpha", "Beta")}))) == 1


def test_one_word_more_needs_answers_that_several_give(read: Read):
    assert not taken(read(**{"Level of teamwork": tuple(f"comment {n}" for n in range(12))}))
    assert not taken(read(**{"Level of teamwork": ("1", "2", "3")})), "ratings are none either"


def test_the_plainer_question_is_taken(read: Read):
    file = read(**{"Satisfaction level": ("high", "low"), "What is your level?": ("Rep", "Head")})
    assert taken(file) == {"level": "What is your level?"}


def test_a_statement_with_territory_in_it_is_no_region(read: Read):
    near = "As salespeople, we do need the freedom to fit a strategy to our own territory!"
    file = read(**{near: ("2", "5", "7")})
    assert [use.meaning for use in file.columns[3:]] == ["worldview.sales.self.6"]
    assert not any("Regions are codes" in remark for remark in file.remarks)
    assert not any("left out" in remark for remark in file.remarks)


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("Position", "level"),
        ("Puesto", "level"),
        ("Position im Unternehmen", "level"),
        ("Job title", "level"),
        ("Country", "region"),
    ],
)
def test_what_says_it_as_well_is_taken_and_to_be_looked_at(read: Read, heading, meaning):
    file = read(**{heading: ("Alpha", "Beta")})
    assert taken(file) == {meaning: heading}
    assert needs_a_look(file.columns[3])
    own = read(**{heading: ("Alpha", "Beta"), meaning: ("Gamma", "Delta")})
    assert taken(own) == {meaning: meaning}
    each = read(**{heading: tuple(f"Title {n}" for n in range(12))})
    assert not taken(each), "nearly everybody's own is no group"


@pytest.mark.parametrize(
    ("department", "role"),
    [("Department", "Role"), ("Afdeling", "Functie"), ("Abteilung", "Funktion"), ("Team", "Side")],
)
def test_the_column_that_holds_functions_is_the_functions(read: Read, department, role):
    file = read(department, **{role: ("Executive", "Lead", "Director", "Support")})
    assert {line.function for line in file.lines} == {Function.SALES, Function.MARKETING}
    assert file.columns[1].meaning == "function"
    own = read("Your part", function=("sales", "marketing"), Department=("X", "Y"))
    assert own.columns[3].meaning == "function"


def test_whom_somebody_works_with_does_not_go_before_a_function_in_unknown_words(read: Read):
    file = read("With which team do you work most?", function=("Field", "Brand"))
    assert file.columns[3].meaning == "function"
    assert file.unknown_functions == {"Field": 6, "Brand": 6}
