"""The empty questionnaire is told from its answers."""

from pathlib import Path

import pytest

from huddle_app.intake.answers import read_answers
from huddle_app.method.errors import HuddleError
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Function
from huddle_app.paper.answer_templates import write_answer_workbook, write_limesurvey_structure
from huddle_app.paper.questionnaire_words import Asking


@pytest.fixture
def asking(toolkit: Toolkit) -> Asking:
    return Asking(toolkit=toolkit, company="C", wave="W", levels=("Rep",), regions=(), threshold=5)


def test_a_structure_for_limesurvey_is_no_answers(tmp_path: Path, toolkit: Toolkit, asking: Asking):
    path = tmp_path / "limesurvey sales.txt"
    write_limesurvey_structure(path, asking, Function.SALES)
    with pytest.raises(HuddleError, match="the empty questionnaire for LimeSurvey"):
        read_answers(path, toolkit)


def test_a_spreadsheet_nobody_has_filled_in_is_no_answers(
    tmp_path: Path, toolkit: Toolkit, asking: Asking
):
    path = tmp_path / "template.xlsx"
    write_answer_workbook(path, asking, (Function.SALES, Function.MARKETING))
    with pytest.raises(HuddleError, match="the empty questionnaire: nobody’s answers"):
        read_answers(path, toolkit)


def test_a_file_with_some_other_heading_alone_is_not_called_so(tmp_path: Path, toolkit: Toolkit):
    path = tmp_path / "list.csv"
    path.write_text("colour,taste\n", encoding="utf-8")
    with pytest.raises(HuddleError, match="nothing under its first row"):
        read_answers(path, toolkit)
