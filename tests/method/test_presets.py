import tomllib
from dataclasses import replace
from datetime import date, datetime, time

import pytest

from huddle_app.method.agenda import planned_end
from huddle_app.method.agenda_file import parse_agenda
from huddle_app.method.plan_notices import notices, under_least
from huddle_app.method.planning import item_by, with_item, with_phase
from huddle_app.method.presets import Preset, laid_out, parse_presets, with_own_words
from huddle_app.paths import RESOURCES


def data(name: str) -> dict[str, object]:
    return tomllib.loads((RESOURCES / name).read_text(encoding="utf-8"))


FIRST = date(2026, 12, 3)
STARTS = [datetime(2026, 12, day, 9, 0) for day in (3, 4)]  # noqa: DTZ001 - the room's own time
BOOK = parse_agenda(data("agenda.toml"), STARTS, "Europe/Berlin")
PRESETS = {preset.key: preset for preset in parse_presets(data("presets.toml"))}
EVERY = pytest.mark.parametrize("preset", PRESETS.values(), ids=PRESETS)


def test_the_first_preset_is_the_books_plan():
    assert laid_out(next(iter(PRESETS.values())), BOOK, FIRST) == BOOK


@EVERY
def test_every_preset_has_all_nine_steps_in_order_and_says_nothing_else(preset: Preset):
    agenda = laid_out(preset, BOOK, FIRST)
    assert [item.number for item in agenda.items() if item.number] == list(range(1, 10))
    assert notices(agenda, BOOK) == ()


@EVERY
def test_no_part_is_shorter_than_its_least_length(preset: Preset):
    agenda = laid_out(preset, BOOK, FIRST)
    assert {item.key: under_least(item) for item in agenda.items() if under_least(item)} == {}


@EVERY
def test_minutes_that_are_not_the_books_are_marked_as_our_own(preset: Preset):
    assert not preset.minutes or "our own suggestion" in preset.description


@EVERY
def test_team_talk_and_sharing_keep_the_books_minutes(preset: Preset):
    agenda = laid_out(preset, BOOK, FIRST)
    kept = {
        "open-forum.talk": 45,
        "disconnects.teams": 45,
        "reflection.sales": 15,
        "reflection.marketing": 15,
    }
    assert {key: (agenda.places[key].phase.seconds or 0) // 60 for key in kept} == kept


@pytest.mark.parametrize(
    ("key", "ends"),
    [
        ("book", [time(15, 30), time(14, 0)]),
        ("half-days", [time(17, 20), time(12, 45)]),
        ("long-day", [time(17, 5)]),
    ],
)
def test_the_days_end_when_their_length_promises(key: str, ends: list[time]):
    agenda = laid_out(PRESETS[key], BOOK, FIRST)
    assert [agenda.local(planned_end(agenda, day)).time() for day in agenda.days] == ends
    assert [day.date.day for day in agenda.days] == [3, 4][: len(ends)]


def test_the_moderators_own_words_stay():
    lunch = replace(item_by(BOOK, "lunch"), rooms="Canteen", notes="Two vegans")
    before = with_item(BOOK, lunch)
    before = with_phase(before, replace(before.places["kick-off.why"].phase, speaker="Ada"))
    after = with_own_words(laid_out(PRESETS["long-day"], BOOK, FIRST), before)
    assert (item_by(after, "lunch").rooms, item_by(after, "lunch").notes) == (
        "Canteen",
        "Two vegans",
    )
    assert item_by(after, "lunch").seconds == 3600
    assert after.places["kick-off.why"].phase.speaker == "Ada"
