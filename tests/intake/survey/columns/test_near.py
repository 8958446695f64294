import pytest

from huddle_app.intake.survey.columns.near import by_near_text
from huddle_app.intake.survey.columns.statements import statements_of
from huddle_app.intake.survey.table.headings import find_headings
from huddle_app.method.survey.reading import How


@pytest.fixture(scope="module")
def near(toolkit):
    known = statements_of(toolkit)

    def find(*texts: str) -> list[str]:
        columns = find_headings([list(texts)], lambda _row: 0).columns
        matches = by_near_text(columns, known, frozenset())
        assert all(match.how is How.NEAR for match in matches)
        assert all(0.5 < match.confidence < 0.9 for match in matches)
        return [match.column for match in matches]

    return find


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("Our counterparts speak with us openly and honest", "trust.7"),
        ("Our counterparts do for us what they have promised.", "trust.6"),
        ("Meetings with our counterparts are largly free of tensions", "trust.1"),
        ("Our counterparts … [stand up for our interests in the company]", "credibility.12"),
        ("Asked in private, people in my department would..", "trust.3"),
    ],
)
def test_nearly_our_wording(near, text, column):
    assert near(text) == [column]


@pytest.mark.parametrize(
    "text",
    [
        "Do you have any other comments?",
        "Our counterparts",
        "How long have you worked here?",
        "x" * 3_000,
    ],
)
def test_other_questions_are_near_nothing(near, text):
    assert near(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "strategy should be settled without us having as much say as anyone",
        "thinking far ahead brings us a lot",
        "defend their patch against us",
        "never see our success as theirs",
        "Our counterparts do not take our feedback seriously, critical feedback included",
        "take shortcuts in their work",
        "are willing to give up revenue today for benefits later",
    ],
)
def test_the_opposite_of_ours_is_not_near(near, text):
    assert near(text) == []


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("strategy should not be settled without u", "worldview.sales.self.2"),
        ("Asked in private, people in my departmen", "trust.3"),
        ("While a marketing strategy is being developed, marketers", None),
        ("Our counterparts", None),
    ],
)
def test_the_beginning_of_one_wording_alone_is_near(near, text, column):
    assert near(text) == ([column] if column else [])


def test_what_comes_near_two_is_left_open(near):
    # "… keep salespeople informed" and "… ask salespeople …" are one word apart from this.
    assert near("Our counterparts …") == []
