"""The numbers behind a figure in plain words: how many, how sure, how far apart, how well it holds together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from huddle_app.desk.shared.breakdown import asked_group
from huddle_app.desk.shared.difference_words import gap_size_words, sure_words
from huddle_app.desk.shared.finding_lines import cell_words, place_name
from huddle_app.method.findings.measures import (
    alpha_words,
    end_places,
    on_scale,
    shown_difference,
)
from huddle_app.method.findings.model import (
    Cell,
    Findings,
    Group,
    Interval,
    Score,
    StatementFinding,
)
from huddle_app.method.findings.rounding import as_shown
from huddle_app.method.findings.words import mean_shown
from huddle_app.method.toolkit import LOWEST, Scale
from huddle_app.texts import _


@dataclass(frozen=True)
class NumberLine:
    """One measure: its name in plain words, and what it is for each group."""

    name: str
    values: tuple[str, ...]


def number_lines(
    findings: Findings, scale: Scale, groups: Sequence[Group]
) -> tuple[NumberLine, ...]:
    """A line per measure of a scale, a value per group; the first line says why a group has none.

    A measure that no group has is left out.
    """
    finding = findings.scales[scale.key]
    asked = [asked_group(group, finding) for group in groups]
    cells = [(group, finding.cells.get(group)) for group in asked]
    means = tuple(_mean(findings, scale, *each) for each in cells)
    measures: tuple[tuple[str, Callable[[Score], str]], ...] = (
        (_("People"), lambda score: str(score.n)),
        (_("95\u00a0% sure between"), lambda score: _range(on_scale(score.interval))),
        (_("Spread"), lambda score: as_shown(score.sd, 2)),
        (_("Hangs together"), alpha_words),
        (_("Own means"), _near),
    )
    lines = [
        NumberLine(name, tuple(say(cell) if isinstance(cell, Score) else "" for _g, cell in cells))
        for name, say in measures
    ]
    return (NumberLine(_("Mean"), means), *(line for line in lines if any(line.values)))


def meanings() -> tuple[tuple[str, str], ...]:
    """What each measure means, a sentence each for somebody who is no statistician."""
    return (*_of_a_group(), *_of_a_gap(), _of_a_link())


def _of_a_group() -> tuple[tuple[str, str], ...]:
    return (
        (
            _("95\u00a0% sure between"),
            _("if the survey were repeated, the mean would almost surely lie between these two."),
        ),
        (
            _("Spread"),
            _(
                "how far people typically lie from their mean, in points (standard deviation); "
                "0 means that all agree."
            ),
        ),
        (
            _("Hangs together"),
            _(
                "whether the statements of a scale speak of one thing (Cronbach’s alpha): "
                "0.8 and more well, 0.7 fairly, less loosely, 0 and less not at all. "
                "A blank counts as the person’s own mean, in a statement’s mean too."
            ),
        ),
        (
            _("Own means"),
            _("how many people’s own mean on the scale lies nearest to 1, to 2, … to 7."),
        ),
    )


def _of_a_gap() -> tuple[tuple[str, str], ...]:
    return (
        (
            _("Gap"),
            _(
                "sales minus marketing, worked out before rounding: the means beside it may lie "
                "0.1 more or less apart."
            ),
        ),
        (
            _("Size of the gap"),
            _(
                "the gap in standard deviations (Hedges’ g): 0.2 and more small, 0.5 medium, "
                "0.8 large, as Cohen named them."
            ),
        ),
    )


def _of_a_link() -> tuple[str, str]:
    return (
        _("Goes together"),
        _(
            "whether those who rate one scale high rate the other high too (Spearman’s rank "
            "correlation, −1 to 1); a plausible link, never a cause."
        ),
    )


def difference_words(findings: Findings, scale: Scale) -> str:
    """The gap in a sentence or two, with how sure it is and its size; empty where it may not be shown."""
    found = findings.scales[scale.key].difference
    if found is None:
        return ""
    said = _("Sales minus marketing: {gap} points.").format(gap=shown_difference(found.gap))
    return " ".join([said, *sure_words(found.interval), *gap_size_words(found.size)])


def ranked_statements(findings: Findings, scale: Scale) -> tuple[StatementFinding, ...]:
    """The statements of a scale that may be shown, the widest gap first."""
    statements = (s for s in findings.scales[scale.key].statements if s.means)
    return tuple(sorted(statements, key=lambda s: (-round(abs(s.gap or 0.0), 9), s.number)))


def _mean(findings: Findings, scale: Scale, group: Group, cell: Cell | None) -> str:
    toolkit = findings.toolkit
    if isinstance(cell, Score):
        mean = mean_shown(toolkit, findings.scales[scale.key], cell.mean)
        return f"{mean}  {place_name(toolkit, scale, cell.band)}"
    return cell_words(toolkit, scale, group.function, cell).text


def _near(score: Score) -> str:
    """How many people's own means lie near each rating, a line each; ratings near which none is say nothing."""
    words = _("{n} near {rating}")
    counted = enumerate(score.spread, LOWEST)
    # Spaces at which no line breaks.
    lines = (words.format(n=n, rating=rating).replace(" ", "\u00a0") for rating, n in counted if n)
    return "\n".join(lines)


def _range(interval: Interval | None) -> str:
    if interval is None:
        return ""
    low, high = (as_shown(end, end_places(interval)) for end in (interval.low, interval.high))
    # Spaces at which no line breaks.
    return f"{low}\u00a0–\u00a0{high}"
