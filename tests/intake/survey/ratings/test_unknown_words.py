"""Words that would be half a scale are asked about; slips are not."""

from collections import Counter
from collections.abc import Mapping

from huddle_app.intake.survey.ratings.refusal import Refusal
from huddle_app.intake.survey.ratings.scales import Key, read_answer, together
from huddle_app.intake.survey.ratings.unknown_words import Worded, most_often, words_refused
from tests.intake.exports.people import FRENCH

SAY = "Say what they mean, or write the numbers 1 to 7 in their place in the file"
SURE = (*FRENCH[:6], "Carrément")


def worded(*columns: list[str]) -> Worded:
    cells = {place: Counter(column) for place, column in enumerate(columns)}
    given = {place: together([own]) for place, own in cells.items()}
    return words_refused(cells, given, dict.fromkeys(cells, Key()), read_answer)


def refused(*columns: list[str]) -> Mapping[int, Refusal]:
    return worded(*columns).refused


def test_a_word_that_is_often_there_in_the_file_is_asked_about():
    found = refused([*SURE, *FRENCH[1:6] * 20], [*SURE * 4, *FRENCH * 20], [*FRENCH] * 20)
    assert {place: why.why for place, why in found.items()} == dict.fromkeys(
        (0, 1), "Not known as answers: “Carrément” (5) in the whole file. " + SAY
    )
    assert all(why.sure for why in found.values()), "set aside, they would be blanks"


def test_many_unknown_words_in_one_column_are_asked_about():
    found = refused(["bof", "oui", *FRENCH], [*FRENCH] * 40)
    assert list(found) == [0]
    assert "“bof” (1), “oui” (1)" in found[0].why


def test_words_are_counted_in_the_whole_file():
    [found] = refused(["bof", "oui", *FRENCH], [*[*FRENCH] * 40, "bof"]).values()
    assert "“bof” (2), “oui” (1)" in found.why, "once in a column that is read all the same"


def test_slips_are_not_asked_about():
    assert refused([*FRENCH * 4, "bof"], [*FRENCH] * 40) == {}
    assert refused(["4", "5", "x"], ["4"] * 20) == {}
    one_row = [[*FRENCH * 4, "see above"] for _column in range(30)]
    assert refused(*one_row) == {}, "one person alone"


def test_different_texts_are_no_words_of_a_scale():
    assert refused([f"well, {n}" for n in range(40)] + [*FRENCH] * 10) == {}


def test_two_words_for_a_degree_while_another_is_never_said():
    words = ["Strongly disagree", "Disagree", "Moderately disagree", "Neutral"]
    words += ["Moderately agree", "Agree", "Strongly agree"]
    found = refused(words * 10)
    assert found[0].why == (
        "“Disagree” and “Moderately disagree” both stand for 2, and nothing for 3. " + SAY
    )
    assert found[0].sure
    assert worded(words * 10).doubled == ["Disagree", "Moderately disagree"]
    assert refused([*words, "Slightly agree", "Slightly disagree"] * 10) == {}
    assert refused([*words, "moderately  AGREE"] * 2) == {}, "too few to tell"
    assert refused(["agree", "Agree!", "strongly agree", "neutral"] * 20) == {}


def test_the_words_that_are_most_often_there_are_named():
    assert most_often({"a": 1, " a": 2, "b": 9}) == "“b” (9), “a” (3)"
    assert most_often(dict.fromkeys("abcdefg", 1)).endswith("“f” (1), …")


FOREIGN = ["Peu d'accord", "Neutre", "D'accord", "Très d'accord"]


def test_columns_of_the_same_words_wait_too_where_a_degree_is_missing():
    found = refused(["Très peu d'accord", *FOREIGN] * 8, FOREIGN * 8, ["Agree", "Disagree"] * 8)
    assert sorted(found) == [0, 1], (
        "what the word stands for may shift the others; English has no part"
    )
    assert len({why.why for why in found.values()}) == 1


def test_columns_that_say_all_seven_degrees_do_not_wait():
    found = refused(["Carrément", *FRENCH] * 8, [*FRENCH] * 8)
    assert list(found) == [0]
