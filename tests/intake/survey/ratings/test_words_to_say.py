"""Which words of answers are the moderator's to say, with how many cells hold them."""

from huddle_app.intake.survey.ratings.words_to_say import words_to_say


def test_unknown_words_come_with_their_cells_the_most_frequent_first():
    columns = [{"Agree": 9, "bof": 1, "4": 3}, {"bof": 2, "mouais": 7, "n/a": 2, "": 4}]
    assert words_to_say(columns, {}) == {"mouais": 7, "bof": 3}
    assert list(words_to_say(columns, {})) == ["mouais", "bof"]


def test_capitals_and_spaces_make_no_other_word():
    assert words_to_say([{"Bof": 2, " bof": 1}, {"BOF": 4}], {}) == {"BOF": 7}


def test_what_was_said_stays_as_it_was_written_so_that_it_can_be_changed():
    assert words_to_say([{"BOF": 4, "Agree": 2}], {"bof": 3, "agree": 7}) == {"bof": 4, "agree": 2}
    assert words_to_say([{"4": 4}], {"bof": 3}) == {}, "not in this file"


def test_known_words_for_one_degree_can_be_told_apart():
    assert words_to_say([{"Agree": 4, "Moderately agree": 2}], {}, ["Moderately agree"]) == {
        "Moderately agree": 2
    }


def test_addresses_and_remarks_are_no_words():
    assert words_to_say([{"me@here.example": 2, "It all depends. " * 9: 1}], {}) == {}


def test_numbers_dates_and_formulas_are_slips_and_no_words():
    slips = {"4,5": 1, "=2+3": 1, "=A1": 1, "7-Jan": 1, "5/7": 2}
    assert words_to_say([{**slips, "***": 3, "agree 4.5": 1}], {}) == {"***": 3, "agree 4.5": 1}


def test_of_very_many_the_most_frequent_are_asked_beside_those_said_of():
    cells = {f"well, {n}" if n else "rare": n + 1 for n in range(40)}
    found = words_to_say([cells], {"rare": 4})
    assert len(found) == 21
    assert next(iter(found)) == "well, 39"
    assert list(found)[-1] == "rare"
