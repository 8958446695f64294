"""What statements are called where one of them, or a whole scale, is spoken of."""

from collections import Counter
from collections.abc import Collection, Mapping

from huddle_app.method.survey.column_words import scale_titles, statement_numbers
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import function_name
from huddle_app.texts import _


def numbers_alone(toolkit: Toolkit) -> Mapping[str, str]:
    """Each statement by its column: “5.3”, or “1.6 sales” where marketing has another one of that number."""
    numbers = statement_numbers(toolkit)
    times = Counter(numbers.values())
    words = _("{number} {function}")
    whose = {
        column: function_name(scale.answered_by[0])
        for scale in toolkit.scales()
        for column in scale.columns()
    }
    return {
        column: number
        if times[number] == 1
        else words.format(number=number, function=whose[column])
        for column, number in numbers.items()
    }


def called(toolkit: Toolkit, spoken_of: Collection[str], asked: Collection[str]) -> list[str]:
    """What a sentence calls the statements spoken of: their scale where all are that the file asks of it."""
    numbers, titles = numbers_alone(toolkit), scale_titles(toolkit)
    names: list[str] = []
    for scale in toolkit.scales():
        all_asked = [column for column in scale.columns() if column in asked]
        these = [column for column in all_asked if column in spoken_of]
        if len(these) > 1 and these == all_asked:
            names.append(_("“{scale}”").format(scale=titles[scale.key]))
        else:
            one = _("statement {number}")
            names += [one.format(number=numbers[column]) for column in these]
    return names
