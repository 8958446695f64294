"""Forms that came back more than once: the same one, completed, or perhaps corrected."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from huddle_app.method.survey.forms_chosen import near_words
from huddle_app.method.survey.reading import AnswerLine
from huddle_app.method.survey.same_answers import as_number, tell_who
from huddle_app.method.survey.same_forms import Form, like
from huddle_app.texts import _


@dataclass(frozen=True)
class Taken:
    """A file as read; `again` where it is an earlier one once more."""

    name: str
    line: AnswerLine
    again: bool = False


def taken_again(one: Taken, words: str) -> Taken:
    """A form that came back before: its line does not count, and keeps its answers, since it may be turned."""
    return replace(one, line=one.line._replace(problem=words), again=True)


def apart(one: Taken, seen: dict[str, list[str]], pairs: int) -> Taken:
    """The file as read, as one that came back before, or as another person who answered alike.

    The same answers are the same form only where they tell who gave them, among so many pairs of forms.
    """
    line = one.line
    if line.problem:
        return one
    names = seen.setdefault(line.code, [])
    names.append(one.name)
    if len(names) == 1:
        return one
    one = replace(one, line=line._replace(code=f"{line.code}-{len(names)}"))
    if tell_who(as_number(line.ratings), pairs):
        words = _("the same answers as in “{file}”: taken for the same form, counted once")
        return taken_again(one, words.format(file=names[0]))
    words = _(
        "the same answers as in “{file}”, too few or too alike to tell whose they are:"
        " counted as another person"
    )
    return _told(one, words.format(file=names[0]))


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
                found[first] = taken_again(found[first], words)
                del stand[first]
            elif earlier.holds(form):
                words = _("all its answers are in “{file}”: counted once")
                words = words.format(file=found[first].name)
                found[number] = taken_again(one, words)
                break
            else:
                found[number] = _told(found[number], near_words(found[first].name))
        if not found[number].again:
            stand[number] = form
    return list(found.values())


def _told(one: Taken, words: str) -> Taken:
    return replace(one, line=one.line._replace(remarks=(words, *one.line.remarks)))
