"""What statements are called where one of them, or a whole scale, is spoken of."""

from collections.abc import Collection

from huddle_app.method.survey.column_words import scale_titles, statement_numbers
from huddle_app.method.toolkit import Toolkit
from huddle_app.texts import _


def called(toolkit: Toolkit, spoken_of: Collection[str], asked: Collection[str]) -> list[str]:
    """What a sentence calls the statements spoken of: their scale where all are that the file asks of it."""
    numbers, titles = statement_numbers(toolkit), scale_titles(toolkit)
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
