"""What is said of the forms of a folder."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from huddle_app.desk.prepare.survey.collect import forms_preview
from huddle_app.desk.prepare.survey.collect.forms_preview import FormsPreview, forms_summary
from huddle_app.method.imports import Row, RowState
from huddle_app.method.survey.forms_chosen import became, near_words
from huddle_app.method.survey.reading import AnswerFile, AnswerLine
from huddle_app.method.words import Function
from huddle_app.services.house import Services

WAVE = "Before the Huddle"


def test_every_state_is_counted():
    states = (
        RowState.NEW,
        RowState.WARNING,
        RowState.UPDATED,
        RowState.UNCHANGED,
        RowState.REPEATED,
        RowState.ERROR,
    )
    rows = [Row(n, "", state) for n, state in enumerate((*states, RowState.NEW))]
    assert forms_summary(rows) == (
        "2 new forms, 1 new with a remark, 1 changed, 1 there already, 1 there twice, 1 file that cannot be used"
    )


def test_large_numbers_are_parted_by_thousands():
    assert forms_summary([Row(n, "", RowState.NEW) for n in range(1_200)]) == "1,200 new forms"


def test_no_count_is_lost_where_two_states_are_called_the_same(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(forms_preview, "ngettext", lambda *_words: "{n} forms")
    rows = [Row(n, "", state) for n, state in enumerate((RowState.NEW, RowState.UPDATED) * 2)]
    assert forms_summary([*rows, Row(9, "", RowState.ERROR)]) == "2 forms, 2 forms, 1 forms"


def test_each_state_is_named_by_its_number(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(
        forms_preview, "ngettext", lambda one, many, n: (one, many)[n > 1] + f"/{n}"
    )
    rows = [Row(n, "", state) for n, state in enumerate(RowState) for _twice in range(2)]
    assert forms_summary(rows).count("/2") == len(RowState)


def form(services: Services, number: int, *, problem: str = "") -> AnswerLine:
    """A form with answers in it, one that Huddle leaves out where it has a problem."""
    columns = services.survey.toolkit().scale("trust").columns()
    ratings = services.survey.toolkit().written(dict.fromkeys(columns, number))
    return AnswerLine(number, f"form-{number}", Function.SALES, "", "", ratings, problem)


@pytest.fixture
def dialog(qtbot: QtBot, peopled: Services) -> Iterator[FormsPreview]:
    """Two forms that can be taken in, one made elsewhere, and a file that is no form."""
    window = QWidget()
    qtbot.addWidget(window)
    lines = (
        form(peopled, 1),
        form(peopled, 2)._replace(remarks=(near_words("a.pdf"),)),
        form(peopled, 3, problem="made in another workshop"),
        AnswerLine(4, "letter.pdf", problem="not one of our questionnaires"),
    )
    made = peopled.survey.previewed(AnswerFile(lines), WAVE)
    names = ("a.pdf", "b.pdf", "c.pdf", "letter.pdf")
    rows = [row._replace(about=name) for row, name in zip(made.rows, names, strict=True)]
    preview = FormsPreview(
        Path("back"), replace(made, rows=tuple(rows)), peopled.collecting.turn_forms, window
    )
    with qtbot.waitExposed(preview):
        preview.open()
    yield preview
    preview.reject()


def stand_on(dialog: FormsPreview, name: str) -> None:
    model = dialog.table.model()
    names = [model.index(row, 0).data() for row in range(model.rowCount())]
    dialog.table.selectRow(names.index(name))


def test_a_form_can_be_left_out_by_a_key_and_taken_in_after_all(qtbot: QtBot, dialog: FormsPreview):
    assert dialog.confirm.text() == "Take in 2 forms"
    stand_on(dialog, "b.pdf")
    qtbot.keyClick(dialog.table, Qt.Key.Key_X)
    assert [person.code for person in dialog.made.write] == ["form-1"]
    assert dialog.made.rows[1].why == "left out by you"
    assert "1 new form, 2 left out, 1 file that cannot be used" in dialog.summary.text()
    assert dialog.confirm.text() == "Take in 1 form"
    qtbot.keyClick(dialog.table, Qt.Key.Key_X)
    assert dialog.confirm.text() == "Take in 2 forms"


def test_a_form_made_elsewhere_is_left_out_unless_told(dialog: FormsPreview):
    stand_on(dialog, "c.pdf")
    assert dialog.otherwise.text() == "Take it in all the same"
    dialog.otherwise.click()
    assert len(dialog.made.write) == 3
    stand_on(dialog, "c.pdf")
    assert dialog.otherwise.text() == "Leave this one out"


def test_a_form_taken_for_another_or_there_already_is_taken_in_when_told(
    qtbot: QtBot, peopled: Services
):
    window = QWidget()
    qtbot.addWidget(window)
    peopled.survey.confirm(peopled.survey.previewed(AnswerFile((form(peopled, 1),)), WAVE))
    twice = form(peopled, 2)._replace(problem="the same answers as in “x.pdf”: counted once")
    made = peopled.survey.previewed(AnswerFile((form(peopled, 1), twice)), WAVE)
    files = (Row(1, "bob.pdf", RowState.NEW), Row(2, "cyd.pdf", RowState.REPEATED, twice.problem))
    rows = tuple(became(file, row) for file, row in zip(files, made.rows, strict=True))
    made = replace(made, rows=rows)
    dialog = FormsPreview(Path("back"), made, peopled.collecting.turn_forms, window)
    for n, name in enumerate(("bob.pdf", "cyd.pdf")):
        dialog.filter.everything.click()
        stand_on(dialog, name)
        assert dialog.otherwise.text() == "Take it in all the same"
        dialog.otherwise.click()
        assert dialog.otherwise.text() == "Leave this one out"
        assert len(dialog.made.write) == n + 1
    dialog.otherwise.click()
    assert dialog.made.rows[1] == rows[1]
    peopled.survey.confirm(dialog.made)
    assert len(peopled.survey.respondents(WAVE)) == 2


def test_what_is_no_form_cannot_be_taken_in(dialog: FormsPreview):
    stand_on(dialog, "letter.pdf")
    assert not dialog.otherwise.isEnabled()


def test_what_was_left_out_is_not_written(peopled: Services, dialog: FormsPreview):
    stand_on(dialog, "b.pdf")
    dialog.otherwise.click()
    peopled.survey.confirm(dialog.made)
    assert [person.code for person in peopled.survey.respondents(WAVE)] == ["form-1"]


def test_leaving_out_the_earlier_of_two_nearly_alike_settles_what_the_later_asks(
    qtbot: QtBot, dialog: FormsPreview
):
    dialog.filter.everything.click()
    stand_on(dialog, "a.pdf")
    qtbot.keyClick(dialog.table, Qt.Key.Key_X)
    assert [(row.state, row.why) for row in dialog.made.rows[:2]] == [
        (RowState.ERROR, "left out by you"),
        (RowState.NEW, ""),
    ]
