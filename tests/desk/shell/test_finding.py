"""Finding commands by what is typed."""

from hypothesis import given
from hypothesis import strategies as st

from huddle_app.desk.shell.commands import Command
from huddle_app.desk.shell.finding import folded, found


def command(name: str, group: str = "") -> Command:
    return Command(name, (), lambda: None, group)


def names(typed: str, *given_names: str, group: str = "") -> list[str]:
    return [one.name for one in found([command(name, group) for name in given_names], typed)]


def test_nothing_typed_leaves_everything_as_it_stands():
    assert names(" ", "Pause", "Back") == ["Pause", "Back"]


def test_every_word_must_stand_somewhere():
    assert names("go 6", "Go to step 6", "Go to step 7", "6 more minutes") == ["Go to step 6"]


def test_the_beginning_counts_most_then_the_beginning_of_a_word():
    assert names("te", "Invite", "Show teams", "Teams") == ["Teams", "Show teams", "Invite"]


def test_case_and_accents_do_not_matter():
    assert names("resume", "RÉSUMÉ") == ["RÉSUMÉ"]


def test_the_place_counts_too_but_last():
    assert names("view", "Light", "Review", group="View") == ["Review", "Light"]


def test_other_words_find_it_by_their_beginnings_after_its_own_name():
    page = Command("Prepare: Papers", (), lambda: None, "Places", words="print report")
    print_now = command("Print…")
    assert found([page, print_now], "print") == [print_now, page]
    assert found([page], "report") == [page]
    assert found([page], "port") == []


@given(st.lists(st.text(min_size=1, max_size=12), max_size=8), st.text(max_size=6))
def test_what_is_found_says_every_word(given_names: list[str], typed: str):
    for name in names(typed, *given_names):
        assert all(word in folded(name) for word in folded(typed).split())
