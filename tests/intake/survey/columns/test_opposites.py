import pytest

from huddle_app.intake.survey.columns.opposites import opposed
from huddle_app.intake.survey.wording import words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("we settle it with you", "we settle it without you"),
        ("they don't help", "they help"),
        ("zij helpen ons niet", "zij helpen ons"),
        ("sie helfen uns nie", "sie helfen uns oft"),
        ("ils ne nous aident jamais", "ils nous aident"),
        ("no nos ayudan", "nos ayudan"),
        ("it brings us little", "it brings us a lot"),
        ("we meet formally", "we meet informally"),
        ("ohne uns", "mit uns"),
    ],
)
def test_a_denial_or_an_opposite_on_one_side_only(one, other):
    assert opposed(words(one), words(other))
    assert opposed(words(other), words(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("they do not defend it", "they never defend it"),
        ("nothing for them", "nothing for themselves"),
        ("we talk openly and honest", "we talk openly and honestly"),
        ("do for us what they have promised", "do for us what they promised"),
    ],
)
def test_what_says_the_same_is_not_opposed(one, other):
    assert not opposed(words(one), words(other))
