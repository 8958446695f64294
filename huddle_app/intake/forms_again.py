"""Forms that came back more than once: the same one, completed, or perhaps corrected."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from huddle_app.method.survey.forms_chosen import near_words
from huddle_app.method.survey.reading import AnswerLine
from huddle_app.method.survey.same_forms import Form, like
from huddle_app.method.toolkit import NOT_ANSWERED
from huddle_app.texts import _

_NEARLY_ALL = 0.95


@dataclass(frozen=True)
class Taken:
    """A file as read; `again` where it is an earlier one once more."""

    name: str
    line: AnswerLine
    again: bool = False


def taken_again(number: int, name: str, words: str) -> Taken:
    """A form that came back before, as a line that does not count."""
    return Taken(name, AnswerLine(number, name, problem=words), again=True)


def apart(one: Taken, seen: dict[str, list[str]]) -> Taken:
    """The file as read, as one that came back before, or as another person who answered alike."""
    line = one.line
    if line.problem:
        return one
    names = seen.setdefault(line.code, [])
    if names and not _alike_throughout(line.ratings):
        words = _("the same answers as in “{file}”: taken for the same form, counted once")
        return taken_again(line.number, one.name, words.format(file=names[0]))
    names.append(one.name)
    if len(names) == 1:
        return one
    words = _(
        "the same answers as in “{file}”, nearly all of them one and the same:"
        " counted as another person"
    )
    told = _told(one, words.format(file=names[0]))
    return replace(told, line=told.line._replace(code=f"{line.code}-{len(names)}"))


def each_person_once(taken: Sequence[Taken]) -> list[Taken]:
    """The files, of which one that another holds and completes counts no more.

    What differs in one answer or two may be corrected, or another person's: it is asked.
    """
    found = {one.line.number: one for one in taken}
    stand: dict[int, Form] = {}
    for number, one in list(found.items()):
        if one.line.problem:
            continue
        form = Form(one.line)
        for earlier in like(form, list(stand.values()), len(taken) ** 2):
            first = next(n for n, each in stand.items() if each is earlier)
            if form.holds(earlier):
                words = _("completed in “{file}”: counted once").format(file=one.name)
                found[first] = taken_again(first, found[first].name, words)
                del stand[first]
            elif earlier.holds(form):
                words = _("all its answers are in “{file}”: counted once")
                found[number] = taken_again(number, one.name, words.format(file=found[first].name))
                break
            else:
                found[number] = _told(found[number], near_words(found[first].name))
        if not found[number].again:
            stand[number] = form
    return list(found.values())


def _told(one: Taken, words: str) -> Taken:
    return replace(one, line=one.line._replace(remarks=(words, *one.line.remarks)))


def _alike_throughout(ratings: str) -> bool:
    """Whether one and the same rating was given to all statements, or nearly all."""
    given = ratings.replace(NOT_ANSWERED, "")
    return max(map(given.count, set(given))) >= _NEARLY_ALL * len(given)
