"""Columns worded nearly as statements: both wordings in full, each answered for itself or all at once."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from huddle_app.desk.shared.answers.near_card import NearCard
from huddle_app.method.survey.column_words import nearly
from huddle_app.method.survey.reading import ColumnUse, DoubtOf
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.toolkit_file import parse_toolkit_text
from huddle_app.paths import FORMS
from tests.desk.shared.answers.conftest import Export, Read

LONG = f"Our counterparts … {'quite often and really ' * 9}do what they promised"
TRUST = ColumnUse(3, LONG, "trust.6", doubt=nearly(), doubt_of=DoubtOf.MEANING)
OTHER = replace(TRUST, place=28, heading="They talk frequently", meaning="connection.2")


@pytest.fixture(scope="module")
def toolkit() -> Toolkit:
    path = FORMS / "c3" / "toolkit.toml"
    return parse_toolkit_text(path.read_text(encoding="utf-8"), path.name)


@pytest.fixture
def card(qtbot: QtBot, toolkit: Toolkit) -> NearCard:
    made = NearCard(toolkit)
    qtbot.addWidget(made)
    made.show()
    return made


def test_both_wordings_stand_there_in_full(card: NearCard, toolkit: Toolkit):
    card.show_columns([TRUST])
    [line] = card.lines.values()
    theirs, ours = line.wordings
    assert theirs.text() == f"Column D: {LONG}"
    assert theirs.wordWrap()
    scale = toolkit.scale("trust")
    assert ours.text().startswith("Ours: 5.6 · ")
    assert ours.text().endswith(f"{scale.stem} {scale.statements[5]}".strip())
    assert ours.wordWrap()


def test_each_column_is_answered_for_itself(qtbot: QtBot, card: NearCard):
    card.show_columns(
        [
            TRUST,
            OTHER,
            replace(TRUST, place=4, meaning=""),
            ColumnUse(5, "Q", "trust.1"),
            ColumnUse(6, "Q", "trust.2", doubt="Turn it?"),
        ]
    )
    first, second = card.lines.values()
    with qtbot.waitSignal(card.matched) as said:
        second.other.click()
    assert said.args == [[OTHER], False]
    assert (first.isVisible(), second.isVisible()) == (True, False)
    with qtbot.waitSignal(card.matched) as said:
        first.same.click()
    assert said.args == [[TRUST], True]
    card.show_columns([TRUST, OTHER])
    assert second.isVisible(), "asked again where it could not be read so"


def test_all_can_be_the_same_at_once(qtbot: QtBot, card: NearCard):
    card.show_columns([TRUST])
    assert not card.all.isVisible()
    card.show_columns([TRUST, OTHER])
    with qtbot.waitSignal(card.matched) as said:
        card.all.click()
    assert said.args == [[TRUST, OTHER], True]
    card.show_columns([])
    assert not card.isVisible()


def test_all_is_said_of_those_still_open(qtbot: QtBot, read: Read, export: Export):
    path = export()
    text = path.read_text(encoding="utf-8")
    for ours, theirs in (("what they promised", "what they have promised"), (" our ", " all our ")):
        assert ours in text
        text = text.replace(ours, theirs)
    path.write_text(text, encoding="utf-8")
    preview = read(path)
    first, *rest = preview.questions.near.lines.values()
    assert rest
    first.other.click()
    preview.questions.near.all.click()
    qtbot.waitUntil(lambda: not preview.questions.near.isVisible())
    meanings = preview.made.answers.mapping.meanings
    assert sorted(map(bool, meanings.values())) == [False, *[True] * len(rest)]
