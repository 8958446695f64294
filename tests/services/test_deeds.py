"""What the moderator did is undone and redone by name; what the room sent stays."""

import ast
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from huddle_app.method.actions import ActionItem
from huddle_app.method.agenda import Agenda
from huddle_app.method.errors import HuddleError
from huddle_app.method.events import DisconnectsChanged, Event, HistoryChanged
from huddle_app.method.notes import NoteKind
from huddle_app.method.words import MIXED, SEPARATE
from huddle_app.paths import RESOURCES
from huddle_app.services import deeds
from huddle_app.services.house import Services
from huddle_app.store.tables import board as board_tables
from tests.services.conftest import ROSTER, Time

ANSWERS = RESOURCES / "sample" / "answers-before.csv"


def add_theme(services: Services) -> None:
    services.disconnects.add_theme("Leads go dark")


def merge(services: Services) -> None:
    kept, merged = (services.disconnects.add_theme(title) for title in ("One", "Two"))
    card = services.disconnects.enter("Nobody calls back").id
    services.disconnects.put([card], merged)
    services.actions.save(ActionItem(uuid4(), merged, "Call back"))
    services.disconnects.merge_themes(kept, merged)


def rewrite(services: Services) -> None:
    note = services.notes.add(NoteKind.OBSERVATION, "first")
    services.notes.add(NoteKind.PARKED, "parked")
    services.notes.remove(note.id)


def read_answers(services: Services) -> None:
    services.survey.confirm(services.survey.preview(ANSWERS))


DEEDS: dict[str, Callable[[Services], object]] = {
    "theme": add_theme,
    "merge": merge,
    "notes": rewrite,
    "teams": lambda services: services.teams.draw(SEPARATE, 1),
    "clock": lambda services: [services.clock.next(), services.clock.add(5)],
    "title": lambda services: services.about.rename("Other", "Else"),
    "answers": read_answers,
}


def seen(services: Services) -> tuple[object, ...]:
    """Everything a window would read."""
    findings = services.survey.findings()
    return (
        services.about.workshop(),
        services.clock.agenda(),
        services.clock.state(),
        services.people.everybody(),
        services.teams.rounds(),
        findings and findings.respondents,
        services.disconnects.board(),
        services.actions.items(),
        services.notes.notes(),
    )


def undo_all(services: Services) -> None:
    while services.deeds.undo_name():
        services.deeds.undo()


def redo_all(services: Services) -> None:
    while services.deeds.redo_name():
        services.deeds.redo()


@pytest.mark.parametrize("deed", DEEDS)
def test_undone_everything_is_as_before_and_redone_as_after(
    peopled: Services, reopened: Services, deed: str
) -> None:
    nobody = seen(reopened)[3]
    undone = seen(peopled)
    DEEDS[deed](peopled)
    done = seen(peopled)
    assert done != undone
    steps = 0
    while seen(peopled) != undone:
        peopled.deeds.undo()
        steps += 1
    for _ in range(steps):
        peopled.deeds.redo()
    assert seen(peopled) == done
    assert nobody == peopled.people.everybody()


def test_undo_goes_back_to_the_first_thing_done(services: Services) -> None:
    at_first = seen(services)
    for deed in ("theme", "merge", "notes", "clock", "title", "answers"):
        DEEDS[deed](services)
    at_last = seen(services)
    undo_all(services)
    assert seen(services) == at_first
    redo_all(services)
    assert seen(services) == at_last


@given(st.lists(st.sampled_from(["do", "undo", "redo"]), max_size=25))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_undo_and_redo_walk_along_what_was_done(services: Services, moves: list[str]) -> None:
    undo_all(services)
    done, undone = list[object](), list[object]()
    number = 0
    for move in moves:
        before = seen(services)
        if move == "do":
            number += 1
            services.notes.add(NoteKind.PARKED, f"{number}")
            done.append(before)
            undone.clear()
        elif move == "undo" and done:
            services.deeds.undo()
            undone.append(before)
            assert seen(services) == done.pop()
        elif move == "redo" and undone:
            services.deeds.redo()
            done.append(before)
            assert seen(services) == undone.pop()
    undo_all(services)


def test_deeds_have_names(services: Services) -> None:
    assert services.deeds.undo_name() is None
    services.clock.start()
    services.clock.add(5)
    assert services.deeds.undo_name() == "5 minutes more"
    assert services.deeds.undo() == "5 minutes more"
    assert services.deeds.redo_name() == "5 minutes more"
    assert services.deeds.undo_name() == "Go to “Why we are here”"


def test_something_new_leaves_nothing_to_redo(services: Services) -> None:
    services.clock.start()
    services.deeds.undo()
    services.notes.add(NoteKind.PARKED, "later")
    assert services.deeds.redo_name() is None
    with pytest.raises(HuddleError, match="nothing to redo"):
        services.deeds.redo()


def test_with_nothing_done_there_is_nothing_to_undo(services: Services) -> None:
    with pytest.raises(HuddleError, match="nothing to undo"):
        services.deeds.undo()


def test_what_the_room_sends_is_no_deed_and_stays(services: Services) -> None:
    services.disconnects.submit(uuid4(), "From a phone")
    services.notes.receive(services.notes.new(NoteKind.SAID, "From a scribe"))
    assert services.deeds.undo_name() is None
    add_theme(services)
    services.deeds.undo()
    assert [card.text for card in services.disconnects.board().new] == ["From a phone"]
    assert [note.text for note in services.notes.notes()] == ["From a scribe"]


def test_where_the_room_has_gone_on_nothing_is_undone(peopled: Services) -> None:
    made = peopled.teams.draw(MIXED, 1)
    sent = uuid4()
    peopled.disconnects.submit(sent, "Sent by a team of this draw", team_id=made.teams[0].id)
    with pytest.raises(HuddleError, match="gone on since"):
        peopled.deeds.undo()
    assert peopled.teams.round(MIXED) == made
    assert [card.id for card in peopled.disconnects.board().new] == [sent]


def test_undo_tells_what_the_deed_told(services: Services, happened: list[Event]) -> None:
    add_theme(services)
    happened.clear()
    services.deeds.undo()
    assert happened == [DisconnectsChanged(), HistoryChanged()]


def break_off(services: Services) -> None:
    with services.deeds.doing("x", DisconnectsChanged()) as session:
        session.add(board_tables.Theme(position=1, title="half"))
        session.flush()
        raise ZeroDivisionError


def test_a_deed_that_fails_is_none(services: Services, happened: list[Event]) -> None:
    with pytest.raises(HuddleError):
        services.disconnects.add_theme(" ")
    with pytest.raises(ZeroDivisionError):
        break_off(services)
    assert services.deeds.undo_name() is None
    assert services.disconnects.board().themes == ()
    assert happened == []


def test_what_changes_nothing_is_no_step_of_undo(services: Services) -> None:
    workshop = services.about.workshop()
    services.about.rename(workshop.title, workshop.company)
    assert services.deeds.undo_name() is None


def test_a_statement_for_many_rows_at_once_is_refused(services: Services) -> None:
    with (
        pytest.raises(TypeError, match="row by row"),
        services.deeds.doing("x") as session,
    ):
        session.exec(update(board_tables.Theme).values(title="all"))


def test_an_undone_step_of_the_clock_never_happened(services: Services, time: Time) -> None:
    services.clock.start()
    time.pass_by(minutes=3)
    services.clock.next()
    time.pass_by(minutes=2)
    services.deeds.undo()
    state = services.clock.state()
    assert state.phase == services.clock.agenda().phases()[0]
    assert state.phase_spent == 5 * 60


def test_the_plan_is_undone_while_it_runs(services: Services, time: Time) -> None:
    services.clock.start()
    agenda = services.clock.agenda()
    time.pass_by(minutes=1)
    left = services.clock.state().phase_left
    services.plan.change("Longer", longer_by_five_minutes(agenda))
    assert services.clock.state().phase_left == (left or 0) + 300
    services.deeds.undo()
    assert services.clock.agenda() == agenda
    assert services.clock.state().phase_left == left


def longer_by_five_minutes(agenda: Agenda) -> Agenda:
    day = agenda.days[0]
    item = day.items[0]
    phase = replace(item.phases[0], seconds=(item.phases[0].seconds or 0) + 300)
    item = replace(item, phases=(phase, *item.phases[1:]))
    day = replace(day, items=(item, *day.items[1:]))
    return replace(agenda, days=(day, *agenda.days[1:]))


NO_DEEDS = {
    "clock.Clock.keep_pace",  # time passes by itself
    "collecting.Collecting.submit",  # by phone, before or at the Huddle
    "deeds.Deeds.doing",
    "deeds.Deeds._turn",
    "disconnects.Disconnects.submit",  # the room's, as are the next three
    "notes.Notes.receive",
    "people.People.check_in",
    "phones.Phones._join",
    "survey.Survey.promise",  # what went out cannot be called back
}
"""All that may write past the list of deeds; whatever the moderator does is in that list."""


def test_only_the_room_and_the_time_write_past_the_deeds() -> None:
    found = {
        f"{module.stem}.{path}"
        for module in Path(deeds.__file__).parent.glob("*.py")
        for path in writers(ast.parse(module.read_text(encoding="utf-8")))
    }
    assert found == NO_DEEDS


def writers(node: ast.AST, path: str = "") -> Iterator[str]:
    """The functions that open the database's doors for writing, by their dotted names."""
    for inner in ast.iter_child_nodes(node):
        if isinstance(inner, ast.ClassDef | ast.FunctionDef):
            yield from writers(inner, f"{path}.{inner.name}".strip("."))
        else:
            if isinstance(inner, ast.Attribute) and inner.attr in {"writing", "inserting"}:
                yield path
            yield from writers(inner, path)


def test_what_could_not_be_written_may_be_undone_later(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    services.notes.add(NoteKind.PARKED, "first")
    services.notes.add(NoteKind.PARKED, "second")

    def busy(*_: object) -> None:
        raise HuddleError("in use")

    with monkeypatch.context() as locked:
        locked.setattr("huddle_app.services.deeds.rows.take_back", busy)
        with pytest.raises(HuddleError, match="in use"):
            services.deeds.undo()
    services.deeds.undo()
    assert [note.text for note in services.notes.notes()] == ["first"]


def test_what_the_room_has_passed_is_let_go(services: Services) -> None:
    services.people.confirm(services.people.preview(ROSTER))
    made = services.teams.draw(MIXED, 1)
    services.disconnects.submit(uuid4(), "x", team_id=made.teams[0].id)
    with pytest.raises(HuddleError, match="gone on since"):
        services.deeds.undo()
    assert services.deeds.undo_name() == "Roster read in"
