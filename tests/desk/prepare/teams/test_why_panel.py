"""Why the teams are as they are, on the desk."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import column, holding, scrolling
from huddle_app.desk.prepare.teams.why_panel import WhyPanel
from huddle_app.method.teams.judgement import judge
from huddle_app.method.teams.rounds import RoundRules, Wish
from huddle_app.method.words import MIXED, SEPARATE, RoundKey
from huddle_app.services.house import Services
from tests.desk.building import built
from tests.desk.legible import problems

Shown = Callable[[RoundKey], WhyPanel]


@pytest.fixture
def shown(context: DeskContext, peopled: Services, qtbot: QtBot) -> Shown:
    kept: list[QWidget] = []

    def show(key: RoundKey) -> WhyPanel:
        made = built(WhyPanel, context)
        made.show_round(key)
        around = scrolling(holding(column(made, None)), "Why")
        around.setProperty("ground", "wall")
        around.resize(300, 900)
        qtbot.addWidget(around)
        kept.append(around)
        with qtbot.waitExposed(around):
            around.show()
        return made

    return show


def said(panel: WhyPanel) -> list[str]:
    """The texts that are seen, from top to bottom."""
    seen = [label for label in panel.findChildren(QLabel) if label.isVisible()]
    seen.sort(key=lambda label: label.mapTo(panel, QPoint()).toTuple()[::-1])
    return [label.text() for label in seen]


def crowd_a_team(services: Services) -> int:
    """Seat a separate team of people together in the mixed round; gives how many they are."""
    together = services.teams.draw(SEPARATE, 1).teams[0].members
    target = services.teams.draw(MIXED, 1).teams[0].id
    for member in together:
        made = services.teams.round(MIXED)
        assert made
        if made.seats()[member.id] != target:
            services.teams.move(MIXED, member.id, target)
    return len(together)


def test_before_the_draw_it_says_what_will_be_here(shown: Shown):
    [_title, says] = said(shown(MIXED))
    assert says.startswith("Once these teams are drawn")


def test_a_line_for_each_rule_in_the_order_they_count(shown: Shown, peopled: Services):
    wishes = (Wish.REGIONS_SPREAD, Wish.NEW_FACES, Wish.LEVELS_SPREAD, Wish.BOSSES_APART)
    peopled.teams.rules.change(SEPARATE, RoundRules(wishes=wishes))
    made = peopled.teams.draw(SEPARATE, 417203)
    judgement = judge(peopled.teams.for_repair(SEPARATE), made)
    panel = shown(SEPARATE)
    texts = said(panel)
    sentences = [mark.sentence for mark in judgement.marks]
    assert [text for text in texts if text in sentences] == sentences
    assert texts.count("✓") == len(sentences)
    assert "as good as possible" in texts
    assert "Drawn by number 417203" in texts[-1]
    assert problems(panel.window()) == []


def test_what_is_broken_stands_on_top_and_is_marked(shown: Shown, peopled: Services):
    crowd_a_team(peopled)
    panel = shown(MIXED)
    texts = said(panel)
    made = peopled.teams.round(MIXED)
    assert made
    judgement = judge(peopled.teams.for_repair(MIXED), made)
    assert texts[1:3] == ["⚠", judgement.broken[0]]
    assert texts.index(judgement.broken[0]) < texts.index(judgement.marks[0].sentence)
    assert problems(panel.window()) == []


def test_who_meets_again_is_folded_and_says_why(shown: Shown, peopled: Services):
    n = crowd_a_team(peopled)
    panel = shown(MIXED)
    pairs = n * (n - 1) // 2
    assert panel.again.button.text() == f"Show all {pairs}"
    panel.again.button.click()
    QApplication.processEvents()
    assert sum(text.startswith("Team 1 · before Team 1: ") for text in said(panel)) == pairs
    assert problems(panel.window()) == []


def test_it_follows_the_teams(shown: Shown, peopled: Services, qtbot: QtBot):
    panel = shown(SEPARATE)
    peopled.teams.draw(SEPARATE, 7)
    qtbot.waitUntil(lambda: "Drawn by number 7:" in said(panel)[-1])
    peopled.deeds.undo()
    qtbot.waitUntil(lambda: len(said(panel)) == 2)
