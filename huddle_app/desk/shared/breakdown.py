"""Whom the findings compare: functions, levels or regions, among everybody or within one of the others."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import partial

from huddle_app.figures.palette import shape_of
from huddle_app.method.findings.model import Findings, Group, ScaleFinding
from huddle_app.method.findings.words import level_name, region_name
from huddle_app.method.levels import sort_key
from huddle_app.method.words import ANSWERING, SIDES, Function, function_name
from huddle_app.texts import _

EVERYBODY = Group()


class By(StrEnum):
    """What makes the groups that are compared."""

    FUNCTION = "function"
    LEVEL = "level"
    REGION = "region"


def by_name(by: By) -> str:
    """The choice as shown to people."""
    return {
        By.FUNCTION: _("Functions"),
        By.LEVEL: _("Levels"),
        By.REGION: _("Regions"),
    }[by]


def kinds_of(findings: Findings) -> tuple[By, ...]:
    """What can be compared: functions always, levels and regions where anybody named one."""
    groups = set(_groups(findings))
    levels = any(group.level for group in groups)
    regions = any(group.region for group in groups)
    return tuple(by for by, given in zip(By, (True, levels, regions), strict=True) if given)


def among_choices(findings: Findings, by: By) -> Mapping[Group, str]:
    """Within whom these can be compared: everybody first, then each group of the two other kinds."""
    groups = set(_groups(findings))
    within = {replace(group, **{by.value: None}) for group in groups if _is_by(group, by)}
    others = sorted(within - {EVERYBODY}, key=partial(_place, ladder=findings.ladder))
    return {EVERYBODY: _("everybody")} | {group: within_name(group) for group in others}


def compared_groups(findings: Findings, by: By, among: Group = EVERYBODY) -> tuple[Group, ...]:
    """The groups to stand side by side; leadership beside the levels or regions of everybody."""
    groups = set(_groups(findings))
    found = {group for group in groups if _is_by(group, by) and _within(group, by) == among}
    if by is not By.FUNCTION and among == EVERYBODY:
        found |= groups & {Group(Function.LEADERSHIP)}
    if by is By.FUNCTION:
        found |= {replace(among, function=function) for function in SIDES}
    return tuple(sorted(found, key=partial(_place, ladder=findings.ladder)))


def asked_group(group: Group, finding: ScaleFinding) -> Group:
    """The group itself, or on a scale that one function alone answered its part of that function."""
    return group if group.function is not None else replace(group, function=finding.alone)


def group_title(group: Group, by: By) -> str:
    """A group at the head of its column: “● sales”, “Manager”, “North”."""
    if by is By.LEVEL and group.level is not None:
        return level_name(group.level)
    if by is By.REGION and group.region is not None:
        return region_name(group.region)
    function = group.function or Function.OTHER
    return f"{shape_of(function)} {function_name(function)}"


def within_name(group: Group) -> str:
    """A group within which others are compared: “sales”, “level Manager”, “region North”."""
    if group.function is not None:
        return function_name(group.function)
    if group.level is not None:
        return _("level {level}").format(level=group.level) if group.level else level_name("")
    return _("region {region}").format(region=group.region) if group.region else region_name("")


def _groups(findings: Findings) -> Iterator[Group]:
    """Whose figures there are: of one function, of both together, or of the one that alone answered as of both."""
    for finding in findings.scales.values():
        for group in finding.cells:
            if group.level is None or group.region is None:
                yield group
            if group.function in (None, finding.alone):
                yield replace(group, function=None)


def _is_by(group: Group, by: By) -> bool:
    return {By.FUNCTION: group.function, By.LEVEL: group.level, By.REGION: group.region}[
        by
    ] is not None


def _within(group: Group, by: By) -> Group:
    return replace(group, **{by.value: None})


def _place(group: Group, ladder: Sequence[str]) -> tuple[object, ...]:
    """Levels and regions before leadership as a whole, functions in their own order, levels as on the ladder."""
    function = -1 if group.function is None else ANSWERING.index(group.function)
    whole = group.level is None and group.region is None
    return (
        whole and group.function is Function.LEADERSHIP,
        function,
        group.level is None,
        sort_key(group.level or "", ladder),
        group.region is None,
        not group.region,
        group.region or "",
    )
