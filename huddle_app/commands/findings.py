"""`huddle findings`: what a survey wave says, as text or JSON."""

import argparse
import json

from huddle_app.commands.opened import opened
from huddle_app.method.errors import HuddleError
from huddle_app.method.findings.finding import findings_data
from huddle_app.method.findings.model import Cell, Findings, Score
from huddle_app.method.words import Function, band_name, function_name
from huddle_app.texts import _


def findings(arguments: argparse.Namespace) -> int:
    """Print the findings of a wave."""
    with opened(arguments.file, alone=False) as services:
        found = services.survey.findings(arguments.wave)
    if found is None:
        raise HuddleError(_("There are no survey answers yet. `huddle survey` takes them in."))
    if arguments.json:
        print(json.dumps(findings_data(found), ensure_ascii=False, indent=2))
    else:
        _print_text(found)
    return 0


def _print_text(found: Findings) -> None:
    print(_("Wave: {wave}").format(wave=found.wave))
    for finding in found.scales.values():
        print(f"\n{finding.scale.title}")
        for function in Function:
            if function in finding.by_function:
                print(f"  {function_name(function)}: {_words(finding.by_function[function])}")
        if finding.gap is not None:
            print("  " + _("gap: {gap:+.2f}").format(gap=finding.gap))


def _words(cell: Cell) -> str:
    if not isinstance(cell, Score):
        return _("too few answers to show")
    return _("{mean:.2f} ({band}), {n} answers").format(
        mean=cell.mean, band=band_name(cell.band), n=cell.n
    )
