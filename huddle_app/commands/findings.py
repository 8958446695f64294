"""`huddle findings`: what a survey wave says, as text or JSON."""

import argparse
import json
from collections.abc import Iterator, Sequence
from typing import Any

from huddle_app.commands.opened import opened
from huddle_app.method.errors import HuddleError
from huddle_app.method.findings.as_data import findings_data
from huddle_app.method.findings.measures import alpha_words, gap_words, on_scale
from huddle_app.method.findings.model import Cell, Findings, ScaleFinding, Score
from huddle_app.method.findings.reasons import Worth
from huddle_app.method.findings.rounding import as_shown
from huddle_app.method.findings.words import mean_words
from huddle_app.method.findings.worth import most_worth, why_no_more
from huddle_app.method.toolkit import Tool
from huddle_app.method.words import Band, Function, band_name, function_name
from huddle_app.services.house import Services
from huddle_app.texts import _, ngettext

Said = Sequence[tuple[Worth, str]]
"""What is worth the room's time, each with its sentence: the moderator's on the Huddle's own wave, else ours."""


def findings(arguments: argparse.Namespace) -> int:
    """Print the findings of a wave; HuddleError where there are none to show."""
    with opened(arguments.file, alone=False) as services:
        found = services.survey.findings(arguments.wave)
        if found is None:
            raise HuddleError(_why_none(services, arguments.wave))
        is_own = found.wave == services.survey.own_wave()
        said = [
            (one, (is_own and services.showing.sentence(one.figure)) or one.sentence)
            for one in most_worth(found)
        ]
    if arguments.json:
        data = {**findings_data(found), "worth": [_worth_data(*pair) for pair in said]}
        print(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        print("\n".join(_text(found, said)))
    return 0


def _why_none(services: Services, wave: str | None) -> str:
    waves = services.survey.waves()
    if any(known.collecting for known in waves if known.name == (wave or waves[0].name)):
        return _("Phones are still answering. The findings are shown when no more answers come in.")
    return _("There are no survey answers yet. `huddle survey` takes them in.")


def _worth_data(one: Worth, sentence: str) -> dict[str, Any]:
    return {
        "sentence": sentence,
        "why": one.why,
        "may_be_chance": one.may_be_chance,
        "figure": str(one.figure),
        "scale": one.scale.key,
    }


def _text(found: Findings, said: Said) -> Iterator[str]:
    yield _("Wave: {wave}").format(wave=found.wave)
    for tool in found.toolkit.tools:
        for scale in tool.scales:
            yield f"\n{scale.title}"
            yield from (f"  {line}" for line in _lines(found, tool, found.scales[scale.key]))
    yield "\n" + _("Perhaps worth the room’s time")
    for place, (one, sentence) in enumerate(said, 1):
        yield f"  {place}. {sentence}\n     {one.why}"
    if why := why_no_more(found, len(said)):
        yield f"  {why}"


def _lines(found: Findings, tool: Tool, finding: ScaleFinding) -> Iterator[str]:
    for function in Function:
        if function in finding.by_function:
            words = _cell_words(found, tool, finding.by_function[function], finding.sides)
            yield _("{function}: {words}").format(function=function_name(function), words=words)
    if not tool.positions and (gap := gap_words(finding)):
        yield gap


def _cell_words(found: Findings, tool: Tool, cell: Cell, sides: Sequence[float]) -> str:
    if not isinstance(cell, Score):
        return _("not shown, for privacy")
    words = ngettext("{mean} ({place}), {n:,} answer", "{mean} ({place}), {n:,} answers", cell.n)
    place = _claim(cell.band) if tool.positions else band_name(cell.band)
    mean = mean_words(found.toolkit, cell.mean, *sides)
    parts = [words.format(mean=mean, place=place, n=cell.n)]
    if interval := on_scale(cell.interval):
        sure = _("95 % sure between {low} and {high}")
        ends = {"low": as_shown(interval.low, 2), "high": as_shown(interval.high, 2)}
        parts.append(sure.format(**ends))
    if alpha := alpha_words(cell):
        parts.append(_("statements hang together: {alpha}").format(alpha=alpha))
    return "; ".join(parts)


def _claim(band: Band) -> str:
    """The position of tool 1: how much a function claims to control, never good or bad."""
    return {
        Band.LOW: _("claims little"),
        Band.MIDDLE: _("claims some"),
        Band.HIGH: _("claims much"),
    }[band]
