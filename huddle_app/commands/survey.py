"""`huddle survey`: answers taken in, with the columns said where they are not recognised."""

import argparse
from collections.abc import Sequence
from dataclasses import replace

from huddle_app.commands.opened import opened
from huddle_app.commands.progress import progress, stoppable, writing
from huddle_app.commands.rows import print_rows
from huddle_app.intake.answers import read_headings
from huddle_app.intake.column_doubts import Doubt, doubts
from huddle_app.intake.columns import column_letter
from huddle_app.intake.functions import read_function
from huddle_app.intake.mapping_file import read_mapping
from huddle_app.intake.survey.ratings.unknown_words import most_often
from huddle_app.method.errors import HuddleError
from huddle_app.method.listed import all_of
from huddle_app.method.survey.column_words import (
    needs_a_look,
    recognised,
    statements_by_name,
    trust,
    trust_words,
    use_words,
)
from huddle_app.method.survey.preview import SurveyPreview
from huddle_app.method.survey.reading import About, AnswerFile, DoubtOf, Rejected
from huddle_app.method.survey.ways_round import Asked, still_open
from huddle_app.method.toolkit import NOT_ANSWERED, Toolkit
from huddle_app.method.words import Function, function_name
from huddle_app.paper.rejected_list import write_rejected
from huddle_app.paper.whole import check_spared
from huddle_app.services.survey import Survey
from huddle_app.texts import _, ngettext

_MOST_NAMED = 4


def survey(arguments: argparse.Namespace) -> int:
    """Take in survey answers, or only say how they are understood and what they would change."""
    if arguments.rejected:
        read = (arguments.answers, arguments.mapping)
        check_spared(arguments.rejected, arguments.file, *filter(None, read))
    with opened(arguments.file) as services:
        with stoppable():
            preview = _read(services.survey, arguments)
            _print_columns(services.survey.toolkit(), preview.answers, every=arguments.dry_run)
            _demand_function(preview.answers)
            _say_of_functions(preview.answers, arguments.function)
            _print_rejected(preview.answers.rejected, every=arguments.dry_run)
            if arguments.rejected:
                write_rejected(arguments.rejected, preview.answers.rejected)
            if preview.write and not arguments.dry_run:
                _demand_whose(preview.answers)
                with writing(_("Taking in")) as report:
                    services.survey.confirm(preview, report)
        why = _waits(preview.answers, arguments.answers.name)
        print_rows(preview.rows, arguments.answers.name, every=arguments.dry_run, why=why)
        if not preview.write:
            print(_("Nothing new: all these answers are in already."))
        for open_way in _left_open(services.survey.toolkit(), preview):
            print(open_way)
        print(_("Wave: {wave}").format(wave=preview.wave))
    return 0


def _read(survey: Survey, arguments: argparse.Namespace) -> SurveyPreview:
    """The answers as the command line says; without a mapping file as they are recognised."""
    if arguments.mapping:
        return _read_as_mapped(survey, arguments)
    with progress(_("Reading")) as report:
        found = survey.preview(
            arguments.answers, arguments.wave, report=report, sheet=arguments.sheet
        )
    said = found.answers.mapping
    if arguments.function:
        said = replace(said, function=Function(arguments.function))
    if said == found.answers.mapping:
        return found
    with progress(_("Reading as you say")) as report:
        return survey.preview(arguments.answers, arguments.wave, said, report, arguments.sheet)


def _read_as_mapped(survey: Survey, arguments: argparse.Namespace) -> SurveyPreview:
    # Where nothing is recognised the file cannot be looked at before its columns are said.
    toolkit, sheet = survey.toolkit(), arguments.sheet
    columns = read_headings(
        arguments.answers, toolkit, also=survey.wording.shipped(), sheet_name=sheet
    )
    said = read_mapping(arguments.mapping, columns, statements_by_name(toolkit))
    if arguments.function:
        said = replace(said, function=Function(arguments.function))
    with progress(_("Reading")) as report:
        return survey.preview(arguments.answers, arguments.wave, said, report, sheet)


def _print_columns(toolkit: Toolkit, answers: AnswerFile, *, every: bool) -> None:
    """Say how the file was understood, with the columns that need a look, or `every` column."""
    print(recognised(answers))
    if answers.other_sheets:
        print(_other_sheets(answers))
    for remark in answers.remarks:
        print(remark)
    _print_doubts(answers)
    for use in answers.columns:
        if every or (needs_a_look(use) and not use.doubt):
            where = _("column {letter}").format(letter=column_letter(use.place))
            meaning = f"{use_words(toolkit, use)} ({trust_words(trust(use))})"
            print(f"{where}: {use.heading or _('no heading')}: {meaning}")
            if use.read_as:
                print("  " + _("Read as: {words}").format(words=use.read_as))


def _print_doubts(answers: AnswerFile) -> None:
    asked = doubts(answers.columns)
    for doubt in asked:
        print(doubt)
        if how := _how_to_answer(doubt):
            print(f"  {how}")
    if not any(doubt.of_words for doubt in asked):
        _say_of_answers(answers)


def _left_open(toolkit: Toolkit, preview: SurveyPreview) -> list[str]:
    """What is taken in though it is open which way round it runs."""
    return still_open(toolkit, preview.answers, Asked.NOWHERE) if preview.write else []


def _how_to_answer(doubt: Doubt) -> str:
    """What to write into a file for --mapping, ready to be copied; empty where that is no answer."""
    if doubt.final or doubt.of not in {DoubtOf.RATINGS, DoubtOf.CHOICE}:
        return ""
    columns = ", ".join(f'"{column_letter(use.place)}"' for use in doubt.columns)
    if doubt.of is DoubtOf.RATINGS and doubt.read:
        text = _(
            "Answer in a file for --mapping: reversed = [{columns}] turns them; settled = [{columns}] leaves them."
        )
    else:
        text = _("If so, say it in a file for --mapping: settled = [{columns}]")
    return text.format(columns=columns)


def _waits(answers: AnswerFile, name: str) -> str:
    """What is said where no row has an answer before what is asked of the ratings is; else empty."""
    asked = any(d.of is DoubtOf.RATINGS and not d.final for d in doubts(answers.columns))
    asked |= any(d.of_words for d in doubts(answers.columns))
    known = any(line.function for line in answers.lines)
    if not (asked and known) or any(line.ratings.strip(NOT_ANSWERED) for line in answers.lines):
        return ""
    text = _(
        "No row of “{name}” can be used before what is asked above is answered, in a file for --mapping."
    )
    return text.format(name=name)


def _demand_whose(answers: AnswerFile) -> None:
    """HuddleError where the answers seem another function's than it is said."""
    if answers.of_others:
        text = _(
            "Nothing is written before it is clear whose answers these are. Say another --function; or, if it is"
            " as you said, leave out the columns of the others in a file for --mapping."
        )
        raise HuddleError(text)


def _other_sheets(answers: AnswerFile) -> str:
    others = answers.other_sheets
    text = ngettext(
        "Only sheet “{name}” is read. {others} holds answers, too: take it in as well with --sheet.",
        "Only sheet “{name}” is read. {others} hold answers, too: take them in as well with --sheet.",
        len(others),
    )
    named = all_of([f"“{other}”" for other in others], _MOST_NAMED)
    return text.format(name=answers.sheet, others=named)


def _demand_function(answers: AnswerFile) -> None:
    said = any(use.meaning == About.FUNCTION for use in answers.columns)
    if answers.columns and not said and answers.mapping.function is None:
        text = _("No column says the function: say with --function whose answers these are.")
        if answers.last_function:
            last = _("The last file laid out like this held the answers of {function}.")
            text = f"{text} {last.format(function=function_name(answers.last_function))}"
        raise HuddleError(text)


def _say_of_functions(answers: AnswerFile, said: str | None) -> None:
    """Say that a column goes before --function, and what to do about words that name no function."""
    if said and any(use.meaning == About.FUNCTION for use in answers.columns):
        print(_("A column says the function and counts; --function holds where it is empty."))
    known = {word.casefold() for word in answers.mapping.functions}
    unknown = {
        word: n
        for word, n in answers.unknown_functions.items()
        if word and word.casefold() not in known and read_function(word) is None
    }
    if unknown:
        text = _(
            "Not known as functions: {words}. Say under [functions] in a file for --mapping what they mean,"
            " such as {example}"
        )
        example = f'"{next(iter(unknown))}" = "sales"'
        print(text.format(words=most_often(unknown), example=example))


def _say_of_answers(answers: AnswerFile) -> None:
    """Say what to do about words that are left out since nobody knows them as answers."""
    meant = answers.mapping.answers
    unknown = {word: n for word, n in answers.unknown_answers.items() if word not in meant}
    if unknown:
        text = _(
            "Not known as answers and left out: {words}. Say under [answers] in a file for --mapping what"
            " they mean, such as {example}"
        )
        example = f'"{next(iter(unknown))}" = 4'
        print(text.format(words=most_often(unknown), example=example))


def _print_rejected(rejected: Sequence[Rejected], *, every: bool) -> None:
    """Say how much was left out, and with `every` what."""
    if rejected:
        n = len(rejected)
        words = ngettext("{n:,} thing was left out.", "{n:,} things were left out.", n)
        print(words.format(n=n))
    by_cell = _("row {row}, {column}: “{value}”: {reason}")
    by_file = _("row {row}: {reason}")
    by_column = _("{column}, {value}: {reason}")
    for each in rejected if every else ():
        words = by_cell if each.column or each.value else by_file
        words = words if each.cells is None else by_column
        print(
            words.format(row=each.rows, column=each.column, value=each.values, reason=each.reason)
        )
