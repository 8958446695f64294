import pytest

from huddle_app.intake.survey.ratings.labels import (
    BELOW,
    BEYOND,
    has_no_opinion,
    label_rating,
    says_nothing,
)
from tests.intake.exports.people import DUTCH, ENGLISH, FRENCH, GERMAN, SPANISH


@pytest.mark.parametrize("labels", [ENGLISH, DUTCH, GERMAN, FRENCH, SPANISH])
def test_seven_degrees_in_five_languages(labels):
    assert [label_rating(label) for label in labels] == [1, 2, 3, 4, 5, 6, 7]
    assert [label_rating(label.upper() + ".") for label in labels] == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize(
    ("label", "rating"),
    [
        ("Completely disagree", 1),
        ("totally agree", 7),
        ("Slightly agree", 5),
        ("I agree", 6),
        ("Neutral", 4),
        ("Neither disagree nor agree", 4),
        ("Helemaal mee eens", 7),
        ("Ik ben het er mee oneens", 2),
        ("Noch eens, noch oneens", 4),
        ("Stimme völlig zu", 7),
        ("trifft eher nicht zu", 3),
        ("teils/teils", 4),
        ("Indifférent", 4),
        ("Entièrement d'accord", 7),
        ("Ni en accord ni en désaccord", 4),
        ("Muy de acuerdo", 7),
        ("Neither agree/disagree", 4),
        ("Noch mee eens, noch oneens", 4),
        ("Weder Ablehnung noch Zustimmung", 4),
        ("Ni en désaccord, ni en accord", 4),
        ("Ni acuerdo ni desacuerdo", 4),
        ("Heel erg mee oneens", 1),
        ("Starke Zustimmung", 7),
        ("Très d’accord", 7),
        ("More or less agree", 5),
        ("Moderately disagree", 2),
        ("Fully agree", 7),
        ("I do not agree at all", 1),
        ("Enigszins niet mee eens", 3),
        ("Eerder niet akkoord", 3),
        ("Eerder akkoord", 5),
        ("Min of meer mee eens", 5),
        ("trifft kaum zu", 2),
        ("Stimmt eher nicht", 3),
        ("Stimmt vollkommen", 7),
        ("Mäßige Zustimmung", 6),
        ("Très en accord", 7),
        ("Légèrement en accord", 5),
        ("Je ne suis pas du tout d’accord", 1),
        ("Modérément en désaccord", 2),
        ("Moyennement en accord", 6),
        ("Moyennement en désaccord", 2),
        ("Eerder wel mee eens", 5),
        ("Eerder niet mee eens", 3),
        ("Stimme wenig zu", 3),
        ("Quite agree", 6),
        ("Disagree pretty much", 2),
        ("Moderadamente de acuerdo", 6),
        ("Más o menos de acuerdo", 5),
        ("No estoy de acuerdo", 2),
    ],
)
def test_the_usual_variants(label, rating):
    assert label_rating(label) == rating


@pytest.mark.parametrize(
    ("agree", "disagree"),
    [
        ("Very strongly agree", "Disagree very strongly"),
        ("Zeer sterk mee eens", "Zeer sterk mee oneens"),
        ("Stimme sehr stark zu", "Lehne sehr stark ab"),
        ("Très fortement d’accord", "Très fortement en désaccord"),
        ("Muy fuertemente de acuerdo", "Muy fuertemente en desacuerdo"),
        ("Extremely agree", "Extremely disagree"),
    ],
)
def test_very_strongly_goes_beyond_strongly(agree, disagree):
    assert (label_rating(agree), label_rating(disagree)) == (BEYOND, BELOW)


@pytest.mark.parametrize(
    ("label", "rating"),
    [
        ("Strongly agree / Tout à fait d’accord", 7),
        ("Neutral (neither agree nor disagree)", 4),
        ("Neutre / sans opinion", 4),
        ("Disagree – lehne ab", 2),
        ("Agree / Pas d’accord", None),
        ("Agree / perhaps", None),
    ],
)
def test_two_wordings_for_the_same_are_one(label, rating):
    assert label_rating(label) == rating


@pytest.mark.parametrize(
    "text",
    ["Sans opinion", "No opinion", "Geen mening.", "Keine Meinung", "Sin opinión", "Not sure"],
)
def test_no_opinion_is_no_answer_and_may_be_the_middle(text):
    assert has_no_opinion(text)
    assert says_nothing(text)
    assert label_rating(text) is None


def test_who_does_not_know_has_not_the_middle_in_mind():
    assert not any(map(has_no_opinion, ["don't know", "N/A", "keine Angabe", "neutral"]))


@pytest.mark.parametrize(
    "text", ["", "perhaps", "often", "5", "yes", "disagreeable", "niet helemaal mee eens"]
)
def test_other_words_are_no_degree(text):
    assert label_rating(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        ".",
        "N/A",
        "n.v.t.",
        "Weet ik niet",
        "keine Angabe",
        "k. A.",
        "weiß nicht",
        "Ne sait pas",
        "sans réponse",
        "No sé",
        "No aplica",
        "Don’t know",
        "Not applicable",
        "Don't know / no answer",
        "{question_not_shown}",
        "NS/NR",
        "-oth-",
        "undefined",
        '=""',
    ],
)
def test_answers_that_say_nothing(text):
    assert says_nothing(text)


def test_an_answer_is_not_taken_for_none():
    assert not any(
        map(says_nothing, ["★★★★", "😀", "%", "4", "neutral", "agree", "no", "nothing like it"])
    )
