import csv
import runpy
import tomllib
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from statistics import fmean
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huddle_app.method.actions import Criterion
from huddle_app.method.errors import HuddleError
from huddle_app.method.findings.finding import findings_of
from huddle_app.method.findings.model import Findings, Score
from huddle_app.method.survey.waves import Respondent
from huddle_app.method.toolkit import RATINGS, Toolkit, parse_toolkit
from huddle_app.method.words import Function, Lens, Stage
from huddle_app.paths import FORMS, RESOURCES
from huddle_app.rehearsal.cast import make_answers, make_roster, write_csv

SAMPLE = RESOURCES / "sample"
STRATEGY = [f"strategy-making.{stage}" for stage in Stage]
IMPROVED = {"communication", "strategy-making.developing", "buy-in"}


@pytest.fixture(scope="module")
def toolkit() -> Toolkit:
    return parse_toolkit(tomllib.loads((FORMS / "c3" / "toolkit.toml").read_text("utf-8")))


def room() -> dict[str, Any]:
    return tomllib.loads((SAMPLE / "room.toml").read_text("utf-8"))


def ratings(row: Mapping[str, str]) -> dict[str, int]:
    fields = {"respondent", "function", "level", "region"}
    return {column: int(text) for column, text in row.items() if text and column not in fields}


def findings(toolkit: Toolkit, *, later: bool, seed: int = 2026) -> Findings:
    rows = make_answers(make_roster(60, 10, 3, seed), toolkit, seed, later=later)
    people = [
        Respondent(
            row["respondent"],
            Function(row["function"]),
            row["level"],
            row["region"],
            toolkit.written(ratings(row)),
        )
        for row in rows
    ]
    return findings_of(toolkit, "sample", people)


def mean(found: Findings, scale: str, function: Function) -> float:
    score = found.scales[scale].score(function)
    assert score is not None
    return score.mean


class TestRoster:
    @settings(max_examples=20)
    @given(st.integers(0, 400), st.integers(0, 80), st.integers(0, 5), st.integers())
    def test_has_everybody_once(self, sales: int, marketing: int, leaders: int, seed: int):
        roster = make_roster(sales, marketing, leaders, seed)
        counts = Counter(row["function"] for row in roster)
        wanted = Counter(sales=sales, marketing=marketing, leadership=leaders)
        assert counts == +wanted
        assert len({row["name"] for row in roster}) == len(roster)
        assert len({row["email"] for row in roster}) == len(roster)

    def test_addresses_are_plain_and_lead_nowhere(self):
        emails = [row["email"] for row in make_roster(900, 100, 0, 1)]
        assert all(email.isascii() and email.endswith("@example.com") for email in emails)

    def test_sales_sits_in_four_regions_with_mostly_reps(self):
        sales = [row for row in make_roster(60, 10, 3, 1) if row["function"] == "sales"]
        assert Counter(row["region"] for row in sales) == dict.fromkeys(
            ("North", "South", "East", "West"), 15
        )
        assert Counter(row["level"] for row in sales) == {"Rep": 45, "Manager": 10, "Director": 5}

    def test_marketing_and_leaders_sit_at_head_office(self):
        others = [row for row in make_roster(60, 10, 3, 1) if row["function"] != "sales"]
        assert {row["region"] for row in others} == {"Head office"}
        leaders = [row["level"] for row in others if row["function"] == "leadership"]
        assert leaders == ["Director"] * 3

    def test_follows_the_seed(self):
        assert make_roster(20, 5, 1, 7) == make_roster(20, 5, 1, 7)
        assert make_roster(20, 5, 1, 7) != make_roster(20, 5, 1, 8)

    def test_says_when_there_are_not_enough_names(self):
        with pytest.raises(HuddleError, match="names"):
            make_roster(5000, 10, 3, 1)


class TestAnswers:
    def test_one_row_each_in_the_plain_format(self, toolkit: Toolkit):
        roster = make_roster(60, 10, 3, 5)
        rows = make_answers(roster, toolkit, 5, later=False)
        columns = [column for scale in toolkit.scales() for column in scale.columns()]
        assert all(
            list(row) == ["respondent", "function", "level", "region", *columns] for row in rows
        )
        assert len({row["respondent"] for row in rows}) == len(rows) == 73
        places = ("function", "level", "region")
        assert Counter(tuple(row[p] for p in places) for row in rows) == Counter(
            tuple(person[p] for p in places) for person in roster
        )

    def test_rows_come_in_another_order_than_the_roster(self, toolkit: Toolkit):
        rows = make_answers(make_roster(60, 10, 3, 5), toolkit, 5, later=False)
        changes = sum(a["function"] != b["function"] for a, b in pairwise(rows))
        assert changes > 2

    def test_codes_of_the_two_waves_have_nothing_in_common(self, toolkit: Toolkit):
        roster = make_roster(60, 10, 3, 5)
        waves = [make_answers(roster, toolkit, 5, later=later) for later in (False, True)]
        before, after = ({row["respondent"] for row in wave} for wave in waves)
        assert not before & after

    def test_ratings_are_on_the_scale_with_few_blanks(self, toolkit: Toolkit):
        rows = make_answers(make_roster(60, 10, 3, 5), toolkit, 5, later=False)
        given_ratings = [rating for row in rows for rating in ratings(row).values()]
        assert set(given_ratings) <= set(RATINGS)
        asked = sum(
            len(scale.statements)
            for row in rows
            for scale in toolkit.scales()
            if scale.may_answer(Function(row["function"]))
        )
        assert 0.97 * asked < len(given_ratings) < asked

    def test_nobody_answers_what_the_function_is_not_asked(self, toolkit: Toolkit):
        for row in make_answers(make_roster(20, 10, 3, 5), toolkit, 5, later=True):
            for scale in toolkit.scales():
                if not scale.may_answer(Function(row["function"])):
                    assert {row[column] for column in scale.columns()} == {""}

    def test_follow_the_seed(self, toolkit: Toolkit):
        roster = make_roster(20, 5, 1, 7)
        first = make_answers(roster, toolkit, 7, later=False)
        assert first == make_answers(roster, toolkit, 7, later=False)
        assert first != make_answers(roster, toolkit, 8, later=False)
        assert first != make_answers(roster, toolkit, 7, later=True)


class TestFindings:
    @pytest.mark.parametrize("seed", [1, 2026, 99])
    def test_marketing_believes_it_includes_the_field_and_sales_does_not(
        self, toolkit: Toolkit, seed: int
    ):
        found = findings(toolkit, later=False, seed=seed)
        for scale in STRATEGY:
            assert 2.3 <= mean(found, scale, Function.SALES) <= 3.3
            assert 4.6 <= mean(found, scale, Function.MARKETING) <= 5.5

    def test_both_sides_talk_too_little_and_both_claim_the_lead(self, toolkit: Toolkit):
        found = findings(toolkit, later=False)
        assert mean(found, "communication", Function.SALES) < 3
        assert mean(found, "communication", Function.MARKETING) < 3
        assert mean(found, "worldview.sales.self", Function.SALES) > 4.5
        assert mean(found, "worldview.marketing.self", Function.MARKETING) > 4.5

    def test_sales_managers_judge_more_kindly_than_reps(self, toolkit: Toolkit):
        found = findings(toolkit, later=False)
        for scale in found.scales.values():
            levels = scale.by_level.get(Function.SALES, {})
            rep, manager = levels.get("Rep"), levels.get("Manager")
            if scale.scale.key.startswith("worldview") or not levels:
                continue
            assert isinstance(rep, Score)
            assert isinstance(manager, Score)
            assert manager.mean > rep.mean + 0.2

    def test_nine_months_later_the_planned_scales_moved_and_the_rest_hardly(self, toolkit: Toolkit):
        before, after = findings(toolkit, later=False), findings(toolkit, later=True)
        for key, scale in before.scales.items():
            if scale.score(Function.SALES) is None:
                continue
            gain = mean(after, key, Function.SALES) - mean(before, key, Function.SALES)
            assert gain > 0.7 if key in IMPROVED else abs(gain) < 0.4


class TestSampleFiles:
    def test_written_rows_read_back_the_same(self, tmp_path: Path):
        rows = make_roster(20, 5, 1, 3)
        write_csv(rows, tmp_path / "people.csv")
        with (tmp_path / "people.csv").open(encoding="utf-8", newline="") as file:
            assert list(csv.DictReader(file)) == rows

    def test_shipped_files_are_what_the_script_makes(self, tmp_path: Path):
        script = RESOURCES.parent / "packaging" / "make_sample.py"
        runpy.run_path(str(script))["make_sample"](tmp_path)
        made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
        assert made == {path.name: path.read_bytes() for path in SAMPLE.glob("*.csv")}
        assert len(made) == 3

    def test_workshop_has_title_and_company(self):
        facts = tomllib.loads((SAMPLE / "workshop.toml").read_text("utf-8"))
        assert facts["title"]
        assert facts["company"]


class TestRoom:
    def test_six_themes_with_enough_different_disconnects(self):
        themes = room()["theme"]
        texts = [card["text"] for theme in themes for card in theme["disconnect"]]
        assert len(themes) == len({theme["title"] for theme in themes}) == 6
        assert min(len(theme["disconnect"]) for theme in themes) >= 7
        assert len(set(texts)) == len(texts)
        assert max(len(text) for text in texts) <= 200

    def test_stages_are_those_of_strategy_making(self):
        cards = [card for theme in room()["theme"] for card in theme["disconnect"]]
        assert {Stage(card["stage"]) for card in cards if "stage" in card} == set(Stage)
        assert any("stage" not in card for card in cards)

    def test_every_theme_leads_to_complete_action_items(self):
        themes = room()["theme"]
        assert all(1 <= len(theme["action"]) <= 2 for theme in themes)
        actions = [action for theme in themes for action in theme["action"]]
        assert len(actions) == 9
        for action in actions:
            assert {Criterion(name) for name in action["criteria"]} == set(Criterion)
            assert 2 <= len(action["activities"]) <= 4
            assert all([action["title"], action["sign"], action["stops"], *action["activities"]])
            assert action["due_weeks"] > 0
        assert {Lens(action["lens"]) for action in actions} == set(Lens)
        assert [action.get("start_here", False) for action in actions].count(True) == 1

    def test_owners_are_people_of_the_roster(self):
        actions = [action for theme in room()["theme"] for action in theme["action"]]
        assert all(1 <= action["sales_owner"] <= 60 for action in actions)
        assert all(1 <= action["marketing_owner"] <= 10 for action in actions)


def test_people_of_one_function_differ_in_spirit(toolkit: Toolkit):
    rows = make_answers(make_roster(60, 0, 0, 4), toolkit, 4, later=False)
    means = [fmean(ratings(row).values()) for row in rows]
    assert max(means) - min(means) > 1
