"""Every answer of the raw CSV, and every number that `huddle findings` prints, against pandas and scipy.stats."""

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

from huddle_app.method.findings.model import Findings, Group
from huddle_app.method.findings.worth import most_worth
from huddle_app.method.words import Function
from tests.commands.golden.exported import CLAIMS, size_word
from tests.method.findings.golden import (
    KEYS,
    KIT,
    PEOPLE,
    SALES,
    TRUTH,
    Apart,
    rounded,
    side_means,
    words,
)


def test_every_answer_of_the_csv(folder: Path) -> None:
    with (folder / "raw.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    told = {row["respondent"]: row for row in rows}
    assert len(told) == len(rows) == len(PEOPLE)
    for one in PEOPLE:
        asked = {c for s in KIT.asked(one.function) for c in s.columns()}
        given = zip(KIT.columns, one.ratings, strict=True)
        assert told[one.code] == {
            "respondent": one.code,
            "function": one.function.value,
            "level": one.level,
            "region": one.region,
            **{c: digit if c in asked and digit != "0" else "" for c, digit in given},
        }


def lines_of(found: Findings, key: str) -> Iterator[str]:
    yield KIT.scale(key).title
    told, positions = side_means(TRUTH, found, key), KIT.tool_of(key).positions
    for function in Function:
        if found.scales[key].score(function):
            true = TRUTH.figures(key, Group(function))
            band = TRUTH.band(true.mean)
            place = f"claims {CLAIMS[band]}" if positions else band.value
            low, high = (words(end, 2) for end in true.ends)
            limits = zip((0, 0.7, 0.8), ("not at all", "loosely", "fairly"), strict=True)
            held = next((word for limit, word in limits if true.alpha < limit), "well")
            mean = told.get(function) or leading(told, true.mean)
            yield (
                f"  {function.value}: {mean} ({place}), {true.n} answers; 95 % sure between {low} and"
                f" {high}; statements hang together: {words(true.alpha, 2)}, {held}"
            )
    if len(told) == 2 and not positions:
        yield f"  {gap_line(TRUTH.gap(key), told)}"


def leading(told: Mapping[Function, str], mean: float) -> str:
    """Leadership's mean, with as many decimals as those beside it."""
    places = {len(text.partition(".")[2]) for text in told.values()}
    own = 2 if TRUTH.band(float(rounded(mean, 1))) is not TRUTH.band(mean) else 1
    return words(mean, max({own, *places}))


def gap_line(gap: Apart, told: Mapping[Function, str]) -> str:
    places = len(told[SALES].partition(".")[2])
    reach, size = words((gap.ends[1] - gap.ends[0]) / 2, 1), words(abs(gap.size), 2)
    apart = f"{words(gap.gap, places, plus=True)} ± {reach} points"
    said = f"{apart}, size: {size_word(gap.size)} ({size} standard deviations)."
    return f"Sales minus marketing: {said}{'' if gap.sure else ' It may be chance.'}"


def test_every_number_that_is_printed(folder: Path, found: Findings) -> None:
    text = (folder / "findings.txt").read_text("utf-8")
    for key in KEYS:
        assert "\n".join(lines_of(found, key)) in text
    for place, one in enumerate(most_worth(found), 1):
        assert f"  {place}. {one.sentence}\n" in text
