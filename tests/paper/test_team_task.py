"""What the teams of a round are asked, by the agenda and the forms."""

from dataclasses import replace

from huddle_app.method.agenda import Agenda
from huddle_app.method.words import MIXED, SEPARATE, RoundKey, RoundKind
from huddle_app.paper.team_task import Forms, team_task


def test_step_2_asks_the_three_questions(agenda: Agenda, forms: Forms) -> None:
    task = team_task(agenda, SEPARATE, forms)
    assert task
    assert (task.item.number, task.minutes, len(task.questions)) == (2, 45, 3)
    assert task.questions[0] == "How do we see our own role in the company?"
    assert task.report
    assert task.report.turn == 300


def test_step_6_asks_for_three_disconnects(agenda: Agenda, forms: Forms) -> None:
    task = team_task(agenda, MIXED, forms)
    assert task
    assert (task.title, task.minutes) == ("Your three disconnects", 45)
    assert task.questions == ("", "", "")
    assert task.task == forms.disconnects.task


def test_a_round_that_is_not_on_the_agenda_has_no_task(agenda: Agenda, forms: Forms) -> None:
    assert team_task(agenda, RoundKey(RoundKind.MIXED, 2), forms) is None


def test_a_step_that_collects_nothing_gives_the_task_of_its_longest_part(
    agenda: Agenda, forms: Forms
) -> None:
    first, second = agenda.days
    again = RoundKey(RoundKind.MIXED, 2)
    items = tuple(
        replace(item, round=again) if item.key == "synthesis" else item for item in first.items
    )
    task = team_task(replace(agenda, days=(replace(first, items=items), second)), again, forms)
    assert task
    assert (task.title, task.minutes, task.questions) == ("Open talk", 55, ())
    assert task.report is None
