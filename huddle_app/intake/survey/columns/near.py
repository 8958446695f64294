"""Statements worded nearly as ours: reworded a little, cut short, with a letter wrong."""

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from huddle_app.intake.survey.columns.opposites import opposed
from huddle_app.intake.survey.columns.statements import Match, Statements, scales_headed
from huddle_app.intake.survey.table.headings import Heading
from huddle_app.intake.survey.wording import unnumbered, words
from huddle_app.method.survey.reading import How

_LEAST_ALIKE, _LEAST_APART = 0.72, 0.06
_LEAST_WORDS, _LEAST_SHARED = 3, 0.34
_LEAST_LETTERS, _LEAST_BEGINNING, _MOST_WORDS = 12, 20, 60
_MOST_COLUMNS = 200
_SURE = 0.85
_HEADED = 0.05


def by_near_text(
    headings: Sequence[Heading], known: Statements, taken: frozenset[str]
) -> list[Match]:
    """The statement each column comes near to; none where two come equally near."""
    ours = _spoken(known, taken)
    found = [_nearest(heading, known, ours) for heading in headings[:_MOST_COLUMNS]]
    return [match for match in found if match]


def _spoken(known: Statements, taken: frozenset[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The words of each statement not yet taken, with and without the stem."""
    spoken: dict[str, tuple[tuple[str, ...], ...]] = {}
    for scale in known.toolkit.scales():
        for column, statement in zip(scale.columns(), scale.statements, strict=True):
            if column in taken:
                continue
            alone, whole = words(statement), words(f"{scale.stem} {statement}")
            spoken[column] = (alone,) if alone == whole else (alone, whole)
    return spoken


def _nearest(
    heading: Heading, known: Statements, ours: Mapping[str, tuple[tuple[str, ...], ...]]
) -> Match | None:
    alike: dict[str, float] = {}
    for question, text in heading.texts:
        said = words(unnumbered(text))
        if not _LEAST_WORDS <= len(said) <= _MOST_WORDS:
            continue
        headed = scales_headed(question, known) if question else frozenset[str]()
        for column, ways in ours.items():
            ratio = max(_ratio(said, way, text) for way in ways)
            if ratio and known.scale_of[column] in headed:
                ratio = min(1.0, ratio + _HEADED)
            alike[column] = max(ratio, alike.get(column, 0.0))
    best, *others = sorted(alike.items(), key=lambda pair: -pair[1])[:2] or [("", 0.0)]
    if best[1] < _LEAST_ALIKE or (others and best[1] - others[0][1] < _LEAST_APART):
        return None
    return Match(heading.place, best[0], How.NEAR, round(best[1] * _SURE, 2))


def _ratio(said: tuple[str, ...], ours: tuple[str, ...], text: str) -> float:
    """From 0 to 1, how alike two wordings are; a cut one is as good as what there is of it.

    0 where one denies what the other says.
    """
    mine, theirs = " ".join(ours), " ".join(said)
    # Some programs cut headings without a sign, at 40 letters or so.
    if len(theirs) >= _LEAST_BEGINNING and mine.startswith(theirs):
        return 1.0
    if text.rstrip().endswith(("…", "..")) and len(theirs) >= _LEAST_LETTERS:
        return 1.0 if mine.startswith(theirs) else 0.0
    shared = len(set(said) & set(ours))
    if shared < _LEAST_SHARED * max(len(set(said)), len(set(ours))) or opposed(said, ours):
        return 0.0
    return SequenceMatcher(None, mine, theirs, autojunk=False).ratio()
