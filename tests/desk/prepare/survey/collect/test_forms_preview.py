"""What is said of the forms of a folder."""

import pytest

from huddle_app.desk.prepare.survey.collect import forms_preview
from huddle_app.desk.prepare.survey.collect.forms_preview import forms_summary
from huddle_app.method.imports import Row, RowState


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
