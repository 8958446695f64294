"""What is in doubt of a file's columns: each doubt once, with the columns it is about."""

from collections.abc import Sequence
from dataclasses import dataclass

from huddle_app.intake.columns import column_letter
from huddle_app.method.listed import all_of
from huddle_app.method.survey.reading import ColumnUse, DoubtOf
from huddle_app.texts import _

_MOST_NAMED, _MOST_HEADED, _MOST_SHOWING, _BRIEF = 6, 2, 3, 60


@dataclass(frozen=True)
class Doubt:
    """One sentence, the columns it is about, what is in doubt of them, and whether they are read at all.

    What is `final` cannot be set aside: the columns are left out for it whatever the moderator says.
    """

    sentence: str
    columns: tuple[ColumnUse, ...]
    of: DoubtOf
    read: bool
    final: bool = False

    @property
    def places(self) -> frozenset[int]:
        """Where the columns stand."""
        return frozenset(use.place for use in self.columns)

    @property
    def of_words(self) -> bool:
        """Whether it is open what words of answers mean."""
        return self.of is DoubtOf.WORDS

    def __str__(self) -> str:
        """One or two columns by their headings, some by their letters, many by their number; the doubt.

        Where it comes of numbers that only some of the columns hold, which columns these are, too.
        """
        words = _("{columns}: {doubt}")
        said = words.format(columns=_named(self.columns), doubt=self.sentence)
        return " ".join(filter(None, (said, self._where())))

    def _where(self) -> str:
        off_scale = [use for use in self.columns if use.off_scale]
        if not 0 < len(off_scale) < len(self.columns):
            return ""
        text = _("Numbers outside 1 to 7 stand only in {columns}.")
        return text.format(columns=_listed(off_scale, _("{letter} “{heading}”"), _MOST_SHOWING))


def doubts(columns: Sequence[ColumnUse]) -> list[Doubt]:
    """The doubts in the order of the columns, the final ones last; one that several share is there once."""
    found: dict[tuple[str, DoubtOf, bool, bool], list[ColumnUse]] = {}
    for use in columns:
        if use.doubt:
            told_as = (use.doubt, use.doubt_of, bool(use.meaning), use.final)
            found.setdefault(told_as, []).append(use)
    told = [Doubt(why, tuple(uses), of, *kind) for (why, of, *kind), uses in found.items()]
    return sorted(told, key=lambda doubt: doubt.final)


def _named(columns: Sequence[ColumnUse]) -> str:
    if len(columns) <= _MOST_HEADED:
        words = _("Column {letter}, “{heading}”")
        return _listed(columns, words)
    if len(columns) <= _MOST_NAMED:
        letters = ", ".join(column_letter(use.place) for use in columns)
        return _("Columns {letters}").format(letters=letters)
    return _("{n} columns").format(n=len(columns))


def _listed(columns: Sequence[ColumnUse], words: str, most: int | None = None) -> str:
    said = [words.format(letter=column_letter(u.place), heading=_brief(u.heading)) for u in columns]
    return all_of(said, most)


def _brief(heading: str) -> str:
    # The end of a long heading is what tells it from its neighbours: the row of a grid.
    return heading if len(heading) <= _BRIEF else f"…{heading[-_BRIEF:]}"
