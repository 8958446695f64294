"""`huddle questionnaires | forms`: the questionnaires go out, and what was filled in comes back."""

import argparse
from pathlib import Path

from huddle_app.commands.opened import opened
from huddle_app.commands.progress import progress, stoppable, writing
from huddle_app.commands.rows import print_rows
from huddle_app.method.errors import HuddleError
from huddle_app.method.survey.forms_chosen import usable
from huddle_app.paper.whole import check_free
from huddle_app.services.house import Services
from huddle_app.texts import _, ngettext


def questionnaires(arguments: argparse.Namespace) -> int:
    """Write the questionnaires into a folder: to fill in on a screen or on paper, or for another program."""
    with opened(arguments.file) as services:
        wave = arguments.wave or services.survey.own_wave()
        for path in _write(services, arguments.kind, _folder(arguments.folder), wave):
            print(_("Made “{name}”.").format(name=path))
    return 0


def forms(arguments: argparse.Namespace) -> int:
    """Read in the forms that came back, or only say what they would change."""
    with opened(arguments.file) as services:
        wave = arguments.wave or services.survey.own_wave()
        with stoppable():
            with progress(_("Reading the forms")) as report:
                preview = services.collecting.preview_forms(
                    arguments.folder, wave, report, made_elsewhere=arguments.made_elsewhere
                )
            if preview.write and not arguments.dry_run:
                with writing(_("Taking in")) as report:
                    services.survey.confirm(preview, report)
        for remark in preview.remarks:
            print(remark)
        _say_of_left_out(len(usable(preview)))
        print_rows(preview.rows, arguments.folder.name, every=arguments.dry_run)
        print(_("Wave: {wave}").format(wave=preview.wave))
    return 0


def _say_of_left_out(made_elsewhere: int) -> None:
    """Say how the forms that are left out for where they were made can be taken in all the same."""
    if made_elsewhere:
        text = ngettext(
            "{n:,} form was made for another wave or workshop; with --made-elsewhere it is taken in, too.",
            "{n:,} forms were made for another wave or workshop; with --made-elsewhere they are taken in, too.",
            made_elsewhere,
        )
        print(text.format(n=made_elsewhere))


def _write(services: Services, kind: str, folder: Path, wave: str) -> list[Path]:
    papers = services.survey_papers
    if kind == "limesurvey":
        return papers.write_limesurvey(folder, wave)
    if kind == "xlsx":
        path = folder / _("answers.xlsx")
        check_free([path])
        papers.write_answer_workbook(path, wave)
        return [path]
    return papers.write_questionnaires(folder, wave, fillable=kind == "pdf")


def _folder(path: Path) -> Path:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        text = _("“{folder}” is no folder that can be written to.")
        raise HuddleError(text.format(folder=path)) from error
    return path
