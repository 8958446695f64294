import pytest

from huddle_app.intake.functions import read_function, unknown_function
from huddle_app.method.words import Function


@pytest.mark.parametrize("function", Function)
def test_the_words_of_the_huddle_themselves(function):
    assert read_function(function.value.upper()) is function


@pytest.mark.parametrize(
    ("function", "words"),
    [
        (Function.SALES, "s|Vertrieb|Verkoop|VENTES|ventas|Sales force|field sales"),
        (Function.MARKETING, "m|Mktg|Marketing team"),
        (Function.LEADERSHIP, "Management|executive|Board|GM|CEO|coo|Geschäftsführung|Direction"),
        (Function.OTHER, "R&D|service|Sonstige|others"),
    ],
)
def test_synonyms_in_any_case(function, words):
    assert {word: read_function(word) for word in words.split("|")} == dict.fromkeys(
        words.split("|"), function
    )


@pytest.mark.parametrize("text", ["1 - Sales", "2=sales", "Sales (1)", "Sales team 2"])
def test_a_number_beside_the_word_says_nothing(text):
    assert read_function(text) is Function.SALES


@pytest.mark.parametrize(
    ("text", "function"),
    [
        ("I work in sales", Function.SALES),
        ("I am in the marketing department", Function.MARKETING),
        ("Ik werk bij verkoop", Function.SALES),
        ("Ich arbeite im Vertrieb.", Function.SALES),
        ("Je travaille au service marketing", Function.MARKETING),
        ("Trabajo en el departamento de ventas", Function.SALES),
        ("I work in customer service", Function.OTHER),
        ("Je travaille dans la force de vente", Function.SALES),
        ("I work in sales service", Function.SALES),
        ("I work in R&D", Function.OTHER),
        ("I am an MD", Function.LEADERSHIP),
    ],
)
def test_a_sentence_that_says_no_more_than_the_word(text, function):
    assert read_function(text) is function


@pytest.mark.parametrize(
    "text",
    [
        "I do not work in sales",
        "I work with sales",
        "in sales and in marketing",
        "I work in it",
        "I WORK IN IT",
        "in the team",
        "I work in sales, my colleague in marketing",
    ],
)
def test_a_sentence_that_says_more_is_not_guessed(text):
    assert read_function(text) is None


@pytest.mark.parametrize("text", ["", "sales & marketing", "wizard", "7", "S1", "M2", "1 = s"])
def test_what_is_unclear_is_not_guessed(text):
    assert read_function(text) is None


def test_the_reason_names_the_value():
    assert "wizard" in unknown_function("wizard")
    assert "missing" in unknown_function("")
