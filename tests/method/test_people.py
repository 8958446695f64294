from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huddle_app.method.imports import RowState, summary
from huddle_app.method.people import (
    Participant,
    Presence,
    RosterLine,
    RosterPreview,
    by_name,
    checking_in,
    preview_roster,
)
from huddle_app.method.words import Function

SALES, MARKETING = Function.SALES, Function.MARKETING
_PRESENCES = (Presence.EXPECTED, Presence.AWAY, Presence.HERE)


def person(name: str, email: str = "", function: Function = SALES, **more: Any) -> Participant:
    return Participant(uuid4(), name, function, email=email, **more)


def line(name: str, email: str = "", number: int = 2, **more) -> RosterLine:
    return RosterLine(number, name, **{"function": SALES, "email": email, **more})


def outcome(preview: RosterPreview) -> list[tuple[int, RowState, str]]:
    return [(row.number, row.state, row.why) for row in preview.rows]


def confirmed(known: list[Participant], preview: RosterPreview) -> list[Participant]:
    return list(({p.id: p for p in known} | {p.id: p for p in preview.write}).values())


def test_a_new_person():
    preview = preview_roster([], [line("Ann", "a@x.org", level="Rep", region="N", department="D")])
    assert outcome(preview) == [(2, RowState.NEW, "")]
    (ann,) = preview.write
    assert ann == Participant(ann.id, "Ann", SALES, "Rep", "N", "D", "a@x.org")


def test_an_unchanged_person_is_not_written():
    preview = preview_roster([person("Ann", level="Rep")], [line("Ann", level="Rep")])
    assert outcome(preview) == [(2, RowState.UNCHANGED, "")]
    assert preview.write == ()


def test_an_update_says_what_changes_and_keeps_the_person():
    ann = person("Ann", level="Rep", region="North")
    preview = preview_roster([ann], [line("Ann", level="Manager", function=MARKETING)])
    why = "function: sales → marketing, level: Rep → Manager"
    assert outcome(preview) == [(2, RowState.UPDATED, why)]
    assert preview.write == (
        Participant(ann.id, "Ann", MARKETING, level="Manager", region="North"),
    )


def test_a_blank_leaves_what_is_known():
    known = person("Ann", "a@x.org", level="Rep", region="North", department="Field")
    assert preview_roster([known], [line("Ann")]).write == ()


def test_whom_somebody_reports_to_is_kept_when_a_line_leaves_it_blank():
    known = person("Ann", reports_to="Eve Day")
    assert preview_roster([known], [line("Ann")]).write == ()
    (written,) = preview_roster([known], [line("Ann", region="North")]).write
    assert (written.region, written.reports_to) == ("North", "Eve Day")


def test_another_one_to_report_to_is_an_update():
    preview = preview_roster([person("Ann", reports_to="Eve")], [line("Ann", reports_to="Dan")])
    assert outcome(preview) == [(2, RowState.UPDATED, "reports to: Eve → Dan")]
    assert [p.reports_to for p in preview.write] == ["Dan"]


@pytest.mark.parametrize("presence", Presence)
def test_a_roster_read_again_leaves_who_is_here(presence):
    known = replace(person("Ann"), presence=presence)
    (written,) = preview_roster([known], [line("Ann", region="North")]).write
    assert written.presence is presence


def test_people_check_in_from_the_first_one_who_is_here():
    expected, away, here = (replace(person("Ann"), presence=presence) for presence in _PRESENCES)
    assert not checking_in([])
    assert not checking_in([expected, away])
    assert checking_in([expected, away, here])


def test_a_value_where_there_was_none_is_an_update():
    preview = preview_roster([person("Ann")], [line("Ann", region="North")])
    assert outcome(preview) == [(2, RowState.UPDATED, "region: – → North")]


def test_case_and_spaces_do_not_make_another_person():
    ann = person("Ann  Bell")
    (row,) = preview_roster([ann], [line("ann bell", "A@X.org")]).rows
    assert row.state is RowState.UPDATED
    bob = person("Bob", "Bob@X.org")
    (written,) = preview_roster([bob], [line("Bob", "bob@x.ORG", region="N")]).write
    assert written.id == bob.id


def test_the_same_address_under_another_name_is_the_same_person():
    ann = person("Ann Bell", "a@x.org")
    preview = preview_roster([ann], [line("Ann Cole", "a@x.org")])
    assert outcome(preview) == [(2, RowState.UPDATED, "name: Ann Bell → Ann Cole")]
    assert [p.id for p in preview.write] == [ann.id]


def test_an_address_is_added_to_the_person_known_by_name():
    ann = person("Ann")
    preview = preview_roster([ann], [line("Ann", "a@x.org")])
    assert outcome(preview) == [(2, RowState.UPDATED, "e-mail: – → a@x.org")]
    assert [p.id for p in preview.write] == [ann.id]


def test_namesakes_are_told_apart_by_address():
    first, second = person("Ann", "a@x.org"), person("Ann", "b@x.org")
    lines = [line("Ann", "b@x.org", region="S"), line("Ann", "a@x.org", 3, region="N")]
    written = preview_roster([first, second], lines).write
    assert {p.id: p.region for p in written} == {first.id: "N", second.id: "S"}


def test_a_new_namesake_is_taken_with_a_warning():
    known = person("Ann", "a@x.org")
    preview = preview_roster([known], [line("Ann", "b@x.org")])
    assert outcome(preview) == [(2, RowState.WARNING, "somebody else here has the same name")]
    assert preview.write[0].id != known.id


def test_nobody_is_a_namesake_of_someone_renamed_meanwhile():
    lines = [line("Eve", "a@x.org"), line("Ann", "b@x.org", 3)]
    preview = preview_roster([person("Ann", "a@x.org")], lines)
    assert [row.state for row in preview.rows] == [RowState.UPDATED, RowState.NEW]


def test_a_name_that_means_several_people_changes_none_of_them():
    known = [person("Ann", "a@x.org"), person("Ann", "b@x.org")]
    preview = preview_roster(known, [line("Ann", region="N")])
    assert [row.state for row in preview.rows] == [RowState.ERROR]
    assert "several people" in preview.rows[0].why
    assert preview.write == ()


def test_the_same_name_twice_in_a_file():
    preview = preview_roster([], [line("Ann"), line("ann", number=3, region="N")])
    assert [row.state for row in preview.rows] == [RowState.NEW, RowState.ERROR]
    assert "same name as in row 2" in preview.rows[1].why
    assert len(preview.write) == 1


def test_the_same_address_twice_in_a_file():
    preview = preview_roster([], [line("Ann", "i@x.org"), line("Bob", "I@x.org", 3)])
    assert outcome(preview)[1] == (3, RowState.ERROR, "the same e-mail address as in row 2")
    assert [p.name for p in preview.write] == ["Ann"]


def test_rows_come_in_the_order_of_the_file():
    lines = [line("Ann"), line("Bob", "b@x.org", 3), line("Cat", number=4)]
    assert [row.number for row in preview_roster([], lines).rows] == [2, 3, 4]


def test_a_line_with_a_problem_is_an_error_and_not_written():
    preview = preview_roster([], [RosterLine(2, "Ann", problem="no function")])
    assert outcome(preview) == [(2, RowState.ERROR, "no function")]
    assert preview.write == ()


def test_a_remark_makes_a_warning_that_still_says_what_changes():
    preview = preview_roster([person("Ann")], [line("Ann", level="Rep", remark="no address")])
    assert outcome(preview) == [(2, RowState.WARNING, "no address; level: – → Rep")]
    assert len(preview.write) == 1


def test_the_summary_counts_the_states():
    rows = preview_roster([person("Ann")], [line("Ann"), line("Bob", number=3)]).rows
    assert summary(rows) == "1 new, 1 unchanged"
    assert summary([]) == "no rows"


_NAMES, _EMAILS = st.sampled_from(["Ann", "ann", "Bob"]), st.sampled_from(["", "a@x", "A@x", "b@x"])
_FUNCTIONS, _LEVELS = st.sampled_from([SALES, MARKETING]), st.sampled_from(["", "Rep", "Manager"])
_PEOPLE = st.lists(
    st.builds(Participant, st.uuids(), _NAMES, _FUNCTIONS, _LEVELS, email=_EMAILS),
    max_size=5,
    unique_by=(lambda p: p.id, lambda p: p.email.casefold() or p.id),
)
_LINES = st.lists(
    st.builds(RosterLine, st.just(2), _NAMES, _FUNCTIONS, _LEVELS, email=_EMAILS), max_size=6
)


@given(known=_PEOPLE, lines=_LINES)
def test_the_same_file_read_again_changes_nobody(known, lines):
    first = preview_roster(known, lines)
    assert preview_roster(confirmed(known, first), lines).write == ()


@given(known=_PEOPLE, lines=_LINES)
def test_nobody_is_written_twice_nor_lost(known, lines):
    preview = preview_roster(known, lines)
    ids = [p.id for p in preview.write]
    assert len(ids) == len(set(ids))
    assert len(preview.rows) == len(lines)
    assert {p.id for p in known} <= {p.id for p in confirmed(known, preview)}


def test_people_are_sorted_as_a_reader_looks_for_them():
    names = ["Zoe", "Łukasz", "Øystein", "Ömer", "Mia", "ada", "Álvaro", "Đorđe"]
    people = [Participant(uuid4(), name, Function.SALES) for name in names]
    found = [person.name for person in sorted(people, key=by_name)]
    assert found == ["ada", "Álvaro", "Đorđe", "Łukasz", "Mia", "Ömer", "Øystein", "Zoe"]
