"""What the moderator said of an earlier file laid out the same, as far as it holds for this one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from huddle_app.method.listed import all_of
from huddle_app.method.survey.reading import About, ColumnMapping, ColumnUse
from huddle_app.texts import _, ngettext

_MOST_NAMED = 4


def for_this_file(before: ColumnMapping) -> ColumnMapping:
    """The mapping of the earlier file without what each file must be asked anew.

    That is whose answers it holds, and whether a column that was turned is still the other way round.
    """
    return replace(before, function=None, settled=before.settled - before.turned)


def said_before(
    before: ColumnMapping, mapping: ColumnMapping, uses: Sequence[ColumnUse]
) -> Iterator[str]:
    """What is taken from the earlier file and changes what answers say."""
    turned = [use for use in uses if use.turned and use.place in before.turned]
    if turned:
        text = ngettext(
            "{n} column is turned, as you said of a file laid out like this: {names}",
            "{n} columns are turned, as you said of a file laid out like this: {names}",
            len(turned),
        )
        names = all_of([f"“{use.heading}”" for use in turned], _MOST_NAMED)
        yield text.format(n=len(turned), names=names)
    there = {use.meaning for use in uses}
    all_rows = _("“{word}” holds for all rows, as you said of a file laid out like this")
    if mapping.level and mapping.level == before.level and About.LEVEL not in there:
        yield all_rows.format(word=mapping.level)
    if mapping.region and mapping.region == before.region and About.REGION not in there:
        yield all_rows.format(word=mapping.region)
