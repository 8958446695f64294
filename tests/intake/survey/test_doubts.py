from random import Random

from huddle_app.intake.survey.doubts import running_against


def answers(n: int, turned: str = "") -> dict[str, str]:
    """Seven statements that go together, one of them turned."""
    draw = Random(3)
    levels = [draw.randint(2, 6) for _person in range(n)]
    given: dict[str, str] = {}
    for at in range(1, 8):
        column = f"trust.{at}"
        ratings = [level + draw.choice([-1, 0, 1]) for level in levels]
        given[column] = "".join(str(8 - r if column == turned else r) for r in ratings)
    return given


def test_a_turned_statement_shows(toolkit):
    assert running_against(answers(40, "trust.4"), toolkit) == {"trust.4"}


def test_statements_that_go_together_raise_no_doubt(toolkit):
    assert running_against(answers(40), toolkit) == frozenset()


def test_few_people_say_nothing(toolkit):
    assert running_against(answers(15, "trust.4"), toolkit) == frozenset()


def test_blanks_and_straight_lines_are_no_trouble(toolkit):
    given = answers(40, "trust.4") | {"trust.2": "4" * 40, "connection.1": "0" * 40}
    assert running_against(given, toolkit) == {"trust.4"}
    assert running_against(dict.fromkeys(given, ""), toolkit) == frozenset()
