from pathlib import Path

import pytest

from huddle_app.intake.answers import read_answers
from huddle_app.method.survey.reading import AnswerFile, ColumnMapping, How


@pytest.fixture
def read(tmp_path: Path, toolkit):
    def rows(*rows: str, mapping: ColumnMapping | None = None) -> AnswerFile:
        path = tmp_path / "answers.csv"
        path.write_text("\n".join(rows), encoding="utf-8")
        return read_answers(path, toolkit, mapping)

    return rows


def meanings(file: AnswerFile) -> list[str]:
    return [use.meaning for use in file.columns]


@pytest.mark.parametrize(
    ("function", "level", "region"),
    [
        ("Function", "Level", "Region"),
        ("In which function do you work?", "Which level are you at?", "What is your region?"),
        ("In welke functie werk je?", "Wat is je niveau?", "In welke regio werk je?"),
        ("In welcher Funktion arbeiten Sie?", "Auf welcher Ebene?", "In welchem Gebiet?"),
        ("Quelle est votre fonction ?", "Votre niveau hiérarchique ?", "Votre territoire ?"),
        ("¿En qué función trabaja?", "¿Cuál es su nivel?", "¿En qué zona trabaja?"),
        ("Are you in sales or marketing?", "Your seniority", "Your sales territory"),
    ],
)
def test_questions_about_the_respondent_in_five_languages(read, function, level, region):
    head = f'respondent,"{function}","{level}","{region}",trust.1'
    file = read(head, "R1,Sales,Rep,North,4", "R2,Marketing,Head,South,5")
    assert meanings(file) == ["respondent", "function", "level", "region", "trust.1"]


def test_a_column_of_functions_is_found_by_its_cells(read):
    file = read("respondent,Where do you sit?,trust.1", "R1,sales,4", "R2,marketing,5")
    assert meanings(file)[1] == "function"
    assert file.columns[1].how is How.NEAR


def test_each_statement_is_taken_once_and_the_surest_wins(read, toolkit):
    text = toolkit.scale("trust").statements[0]
    file = read(f"respondent,function,{text},trust.1", "R1,sales,4,5")
    assert meanings(file) == ["respondent", "function", "", "trust.1"]
    assert any("is there twice" in remark for remark in file.remarks)


def test_the_surer_the_way_the_higher_the_confidence(read, toolkit):
    text = toolkit.scale("trust").statements
    head = f'respondent,function,trust.1,"{text[1]}",T5.3,"{text[3][:-14]}"'
    sure = [use.confidence for use in read(head, "R1,sales,4,5,6,7").columns[2:]]
    assert sure == sorted(sure, reverse=True)
    assert len(set(sure)) == 4


WAITS = "waits for your answer to what is asked above"
REVERSED = ("respondent,function,trust.1", "R1,sales,1 - strongly agree", "R2,sales,6")


def test_a_reversed_scale_in_words_waits_until_the_question_is_answered(read):
    file = read(*REVERSED)
    assert "Turn it?" in file.columns[2].doubt
    assert [line.problem for line in file.lines] == [WAITS, WAITS]
    assert not file.columns[2].turned
    [entry] = file.rejected
    assert "say whether to turn it" in entry.reason


@pytest.mark.parametrize(("turned", "ratings"), [((), [1, 6]), ((2,), [7, 2])])
def test_once_answered_a_reversed_scale_is_read_as_said(read, toolkit, turned, ratings):
    mapping = ColumnMapping(turned=frozenset(turned), settled=frozenset([2]))
    file = read(*REVERSED, mapping=mapping)
    assert [toolkit.ratings(line.ratings)["trust.1"] for line in file.lines] == ratings
    assert not file.columns[2].doubt


def against(n: int = 30) -> list[str]:
    """Three statements, the third against the other two."""
    head = "respondent,function,trust.1,trust.2,trust.3,trust.4"
    rows = [f"R{at},sales,{at % 7 + 1},{at % 7 + 1},{7 - at % 7},{at % 7 + 1}" for at in range(n)]
    return [head, *rows]


def test_a_column_against_its_scale_is_asked_about(read, toolkit):
    file = read(*against())
    assert [bool(use.doubt) for use in file.columns] == [False, False, False, False, True, False]
    assert toolkit.ratings(file.lines[0].ratings)["trust.3"] == 7


def test_turned_or_settled_it_is_doubted_no_longer(read, toolkit):
    turned = read(*against(), mapping=ColumnMapping(turned=frozenset({4})))
    assert not any(use.doubt for use in turned.columns)
    assert toolkit.ratings(turned.lines[0].ratings)["trust.3"] == 1
    settled = read(*against(), mapping=ColumnMapping(settled=frozenset({4})))
    assert not any(use.doubt for use in settled.columns)
    assert toolkit.ratings(settled.lines[0].ratings)["trust.3"] == 7


def test_a_column_worded_nearly_as_ours_is_asked_about(read):
    near = "Our counterparts do for us what they have promised"
    rows = (f"respondent,function,{near}", "R1,sales,4")
    file = read(*rows)
    assert meanings(file)[2] == "trust.6"
    assert file.columns[2].doubt == "Nearly our wording: is it the same statement?"
    assert not any(near in remark for remark in file.remarks), "asked once, of the column"
    said = read(*rows, mapping=ColumnMapping({2: "trust.6"}))
    assert said.columns[2].doubt == ""


def test_a_column_turned_that_now_runs_against_its_scale_is_asked_about(read):
    straight = [row.replace("trust.4", "trust.4,trust.5") for row in against()[:1]]
    straight += [f"R{at},sales,{','.join([str(at % 7 + 1)] * 5)}" for at in range(30)]
    file = read(*straight, mapping=ColumnMapping(turned=frozenset({4})))
    assert file.columns[4].doubt.startswith("Turned, its answers run against the others")


def test_a_column_turned_though_its_words_are_as_asked_is_asked_about(read):
    file = read(
        "respondent,function,trust.1",
        "R1,sales,7 - strongly agree",
        mapping=ColumnMapping(turned=frozenset({2})),
    )
    assert "here 7 stands for full agreement" in file.columns[2].doubt


def test_a_column_on_another_scale_is_refused_alone(read, toolkit):
    file = read("respondent,function,trust.1,trust.2", "R1,sales,10 - completely agree,7")
    assert meanings(file)[2:] == ["", "trust.2"]
    assert "a scale of 10 points" in file.columns[2].doubt
    assert not any("a scale of 10 points" in remark for remark in file.remarks), "said once"
    assert toolkit.ratings(file.lines[0].ratings) == {"trust.2": 7}


def test_what_may_be_five_points_waits_for_the_moderator(read, toolkit):
    rows = [f"R{n},sales,{n % 5 + 1},{(n + 2) % 5 + 1}" for n in range(60)]
    head = "respondent,function,trust.1,trust.2"
    file = read(head, *rows)
    assert "nobody went beyond 5" in file.columns[2].doubt
    assert {line.problem for line in file.lines} == {WAITS}
    settled = read(head, *rows, mapping=ColumnMapping(settled=frozenset({2, 3})))
    assert {line.problem for line in settled.lines} == {""}


def test_an_unknown_meaning_is_recognised_anew(read):
    file = read("respondent,function,trust.1", "R1,sales,4", mapping=ColumnMapping({2: "gone.1"}))
    assert meanings(file)[2] == "trust.1"
