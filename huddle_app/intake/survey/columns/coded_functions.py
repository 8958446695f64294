"""Which function a code such as “1” stands for, where the file tells by who answered what.

A questionnaire that one function alone answers tells whose code it is: Qualtrics, SurveyMonkey and
statistics programs can hand out numbers in the place of every choice.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from huddle_app.intake.survey.people.codes import texts_of
from huddle_app.intake.survey.table.sheet import Sheet
from huddle_app.method.listed import all_of
from huddle_app.method.survey.choice_codes import are_codes
from huddle_app.method.survey.column_words import SURE, scale_titles
from huddle_app.method.survey.reading import About, ColumnMapping, ColumnUse, How
from huddle_app.method.toolkit import NOT_ANSWERED, Scale, Toolkit
from huddle_app.method.words import SIDES, Function, function_name
from huddle_app.texts import _

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Rows = NDArray[np.bool_]
    """Which rows of a file are meant, by their places."""

_SEVERAL = 3
"""The least people with a code of whom it is not chance what they answered."""
_MOST_NAMED = 6


@dataclass(frozen=True)
class CodedFunctions:
    """What codes stand for beyond doubt, each with the sentence that says by what."""

    meant: Mapping[str, Function] = field(default_factory=dict[str, Function])
    by: Mapping[str, str] = field(default_factory=dict[str, str])

    def said_with(self, mapping: ColumnMapping, *, of_this_file: bool) -> ColumnMapping:
        """The mapping with these codes; as it is where the moderator says otherwise of one `of_this_file`."""
        said = {code: mapping.function_of(code) if of_this_file else None for code in self.meant}
        open_ones = {code: self.meant[code] for code in said if said[code] is None}
        if not open_ones or any(said[code] not in (None, self.meant[code]) for code in said):
            return mapping
        return replace(mapping, functions={**mapping.functions, **open_ones})

    def remarks(self, mapping: ColumnMapping) -> Iterator[str]:
        """What each code was taken for and by what; or that the moderator says otherwise."""
        other = _(
            "“{code}” is taken as {said}, as you said; by who answered what it would be {function}"
        )
        for code, function in self.meant.items():
            said = mapping.function_of(code)
            if said is function:
                yield self.by[code]
            elif said:
                names = {"said": function_name(said), "function": function_name(function)}
                yield other.format(code=code, **names)

    def judged(self, uses: Sequence[ColumnUse], codes: Iterable[str]) -> tuple[ColumnUse, ...]:
        """The uses; where all `codes` are told, the function's column needs no look."""
        if not self.meant or not self.meant.keys() >= {*codes}:
            return tuple(uses)
        return tuple(
            replace(use, confidence=max(use.confidence, SURE))
            if use.meaning == About.FUNCTION and use.how is not How.HAND
            else use
            for use in uses
        )


def coded_functions(
    sheet: Sheet, place: int | None, digits: Mapping[str, str], toolkit: Toolkit
) -> CodedFunctions:
    """The functions that the codes of a column stand for; nothing where it holds words, or in doubt.

    `digits` are the ratings of all rows by statement.
    """
    there = () if place is None else tuple(sheet.filled(place))
    if len(there) < 2 or not are_codes(there):
        return CodedFunctions()
    found = _Answered(texts_of(sheet, place), digits, toolkit)
    meant = {code: f for f in SIDES if (code := found.code_of(f)) is not None}
    by = {code: found.why(code, function) for code, function in meant.items()}
    rest = [code for code in found.codes if code not in meant]
    if len(meant) == len(rest) == 1:
        other = next(f for f in SIDES if f not in meant.values())
        if found.could_be(rest[0], other):
            meant[rest[0]] = other
            text = _("“{code}” was taken as {function}: it is the only other code")
            by[rest[0]] = text.format(code=rest[0], function=function_name(other))
    return CodedFunctions(meant, by)


class _Answered:
    """Who of each code answered which scales of a file."""

    def __init__(self, texts: Sequence[str], digits: Mapping[str, str], toolkit: Toolkit) -> None:
        # Imported with the first answers: the first window does not wait for it.
        import numpy as np

        self._toolkit = toolkit
        self._nobody = np.zeros(len(texts), dtype=np.bool_)
        self._scales = [s for s in toolkit.scales() if not digits.keys().isdisjoint(s.columns())]
        self._by_scale = {s.key: self._rated(s, digits) for s in self._scales}
        told = np.array(texts)
        somebody = self._any(self._scales)
        self.codes = {code: (told == code) & somebody for code in sorted({*texts} - {""})}

    def code_of(self, function: Function) -> str | None:
        """The code whose people answered what is for this function alone, as nobody else did."""
        theirs = self._any(self._own(function))
        codes = [code for code, rows in self.codes.items() if (rows & theirs).any()]
        if len(codes) != 1 or min(rows.sum() for rows in self.codes.values()) < _SEVERAL:
            return None
        rows = self.codes[codes[0]]
        several = (rows & theirs).sum() >= _SEVERAL
        # Who answered everything else and left this out was hardly asked it: a code of several functions.
        passed_over = rows & ~theirs & self._all(self._common())
        sure = several and not passed_over.any() and not self._not_theirs(rows, function)
        return codes[0] if sure else None

    def could_be(self, code: str, function: Function) -> bool:
        """Whether people of this function, who have nothing of their own here, answer what a code's did."""
        return not self._own(function) and not self._not_theirs(self.codes[code], function)

    def why(self, code: str, function: Function) -> str:
        """By what a code is told to be this function."""
        text = _("“{code}” was taken as {function}: only they answered {questionnaires}")
        name = function_name(function)
        return text.format(code=code, function=name, questionnaires=self._named(function))

    def _named(self, function: Function) -> str:
        own = [scale.key for scale in self._own(function)]
        tools = [
            str(tool.number)
            for tool in self._toolkit.tools
            if {*own}.issuperset(scale.key for scale in tool.scales)
        ]
        if tools:
            return _("tool {number}").format(number=all_of(tools))
        titles = scale_titles(self._toolkit)
        return all_of([f"“{titles[key]}”" for key in own], _MOST_NAMED)

    def _not_theirs(self, rows: "Rows", function: Function) -> bool:
        barred = [scale for scale in self._scales if not scale.may_answer(function)]
        return bool((rows & self._any(barred)).any())

    def _own(self, function: Function) -> list[Scale]:
        return [scale for scale in self._scales if scale.answered_by == (function,)]

    def _common(self) -> list[Scale]:
        return [scale for scale in self._scales if {*SIDES} <= {*scale.answered_by}]

    def _rated(self, scale: Scale, digits: Mapping[str, str]) -> "Rows":
        import numpy as np

        there = [digits[column] for column in scale.columns() if column in digits]
        table = np.frombuffer("".join(there).encode("ascii"), dtype=np.uint8)
        return (table.reshape(len(there), -1) != ord(NOT_ANSWERED)).any(axis=0)

    def _any(self, scales: Iterable[Scale]) -> "Rows":
        rows = self._nobody
        for scale in scales:
            rows = rows | self._by_scale[scale.key]
        return rows

    def _all(self, scales: Iterable[Scale]) -> "Rows":
        rows = ~self._nobody
        for scale in scales:
            rows = rows & self._by_scale[scale.key]
        return rows


def codes_as_groups(sheet: Sheet, places: Mapping[str, int]) -> Iterator[str]:
    """That levels or regions are codes, by which groups will be named."""
    said = {
        About.LEVEL: _("Levels are codes here ({codes}); groups will be named by them"),
        About.REGION: _("Regions are codes here ({codes}); groups will be named by them"),
    }
    for about, text in said.items():
        cells = sheet.counts[places[about]] if about in places else ()
        codes = sorted({cell.strip() for cell in cells} - {""})
        if are_codes(codes):
            yield text.format(codes=all_of(codes, _MOST_NAMED))
