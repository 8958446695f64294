"""Before and after: two waves side by side, only where both may be shown.

Answers are anonymous, so nobody's two answers are known to belong together: the waves are compared as
two groups of different people, which makes intervals wider, never narrower, than they could be.
A change follows from the two figures that are shown anyway; it tells nothing more about anybody.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from huddle_app.method.findings.model import Difference, Findings, Group, ScaleFinding, Score
from huddle_app.method.findings.rounding import percent
from huddle_app.method.findings.words import group_name
from huddle_app.method.listed import all_of
from huddle_app.method.toolkit import Scale
from huddle_app.texts import _

SHIFT = 0.15
"""A level whose share of the answers moved by so much is pointed out: our own limit."""


@dataclass(frozen=True)
class Change:
    """One group on one scale in two waves; `difference` is after minus before."""

    scale: Scale
    group: Group
    before: Score
    after: Score
    difference: Difference


@dataclass(frozen=True)
class MixLine:
    """Who answered: a function, or a level of it with its share of the function's answers, 0–1.

    None where the group is not shown in that wave, or nobody of it answered.
    """

    group: Group
    before: int | None
    after: int | None
    share_before: float | None = None
    share_after: float | None = None

    @property
    def shift(self) -> float:
        """By how much the share moved; 0 where one is not known."""
        if self.share_before is None or self.share_after is None:
            return 0.0
        # A fifth to seven twentieths is 0.15 more: what lies beyond is of binary fractions.
        return round(self.share_after - self.share_before, 9)


@dataclass(frozen=True)
class Comparison:
    """Two waves: what changed by scale and group, who answered by scale, and what to keep in mind."""

    changes: Mapping[str, Mapping[Group, Change]]
    mix: Mapping[str, tuple[MixLine, ...]]
    remarks: tuple[str, ...]


def compare(before: Findings, after: Findings) -> Comparison:
    """What changed from one wave to another, on the scales of which both asked the same statements."""
    pairs = {
        key: (before.scales[key], after.scales[key])
        for key in before.scales
        if key in after.scales
        and same_statements(before.scales[key].scale, after.scales[key].scale)
    }
    mix = {key: tuple(_mix(*pair)) for key, pair in pairs.items()}
    return Comparison(
        changes={key: _changes(*pair) for key, pair in pairs.items()},
        mix=mix,
        remarks=(*_promises(before, after), *_not_compared(before, after, pairs), *_shifts(mix)),
    )


def same_statements(one: Scale, other: Scale) -> bool:
    """Whether two scales ask the same, word for word: others are not compared."""
    return one.columns() == other.columns() and one.statements == other.statements


def _changes(before: ScaleFinding, after: ScaleFinding) -> Mapping[Group, Change]:
    # Imported with the first comparison: it brings scipy.
    from huddle_app.method.findings.statistics import difference

    changes: dict[Group, Change] = {}
    for group in before.cells:
        old, new = before.score_of(group), after.score_of(group)
        if old and new:
            changes[group] = Change(after.scale, group, old, new, difference(new, old))
    return changes


def _mix(before: ScaleFinding, after: ScaleFinding) -> Iterator[MixLine]:
    groups = dict.fromkeys([*before.cells, *after.cells])
    for group in groups:
        if group.function is None or group.region is not None:
            continue
        one, other = before.score_of(group), after.score_of(group)
        yield MixLine(
            group,
            one and one.n,
            other and other.n,
            _share(before, group, one),
            _share(after, group, other),
        )


def _share(finding: ScaleFinding, group: Group, score: Score | None) -> float | None:
    whole = finding.score_of(Group(group.function))
    if group.level is None or score is None or whole is None:
        return None
    return score.n / whole.n


def _promises(before: Findings, after: Findings) -> Iterator[str]:
    """From how many people on each wave shows a group, where the two promised something else."""
    if before.threshold == after.threshold:
        return
    yield _(
        "Groups of fewer than {few} are never shown in “{before}”, of fewer than {other_few} in “{after}”."
    ).format(
        few=before.threshold,
        before=before.wave,
        other_few=after.threshold,
        after=after.wave,
    )


def _not_compared(before: Findings, after: Findings, pairs: Mapping[str, object]) -> Iterator[str]:
    both = [key for key in before.scales if key in after.scales]
    once = [
        finding.scale.title
        for one, other in ((before, after), (after, before))
        for key, finding in one.scales.items()
        if key not in other.scales
    ]
    other_words = [before.scales[key].scale.title for key in both if key not in pairs]
    if once:
        yield _("Asked in one of the two waves only: {scales}.").format(scales=all_of(once))
    if other_words:
        yield _("Asked in other words, so not compared: {scales}.").format(
            scales=all_of(other_words)
        )


def _shifts(mix: Mapping[str, tuple[MixLine, ...]]) -> Iterator[str]:
    """The levels whose share moved much, each once, by the scale on which it moved most."""
    moved: dict[Group, list[MixLine]] = {}
    for line in (line for lines in mix.values() for line in lines if abs(line.shift) >= SHIFT):
        moved.setdefault(line.group, []).append(line)
    for group, lines in moved.items():
        most = max(lines, key=lambda line: abs(line.shift))
        words = _(
            "Other people answered: {group} gave {before}\u00a0% of the answers before, {after}\u00a0% after. "
            "Part of a change may come from that."
        )
        # a share that moved is known in both
        shares = (most.share_before, most.share_after)
        before, after = (percent(share) for share in shares if share is not None)
        yield words.format(group=group_name(group), before=before, after=after)
