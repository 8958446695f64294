"""Words of a questionnaire that people must be able to tell apart."""

from huddle_app.method.questionnaire_words import QuestionnaireWords
from huddle_app.method.toml_entries import Entry
from huddle_app.method.words import ANSWERING, Function, function_name
from huddle_app.texts import _


def check_apart(entry: Entry, words: QuestionnaireWords) -> None:
    """HuddleError names the line of the entry by which two of the words in force say the same.

    That is both ends of the scale, or a function called as another one is, in these words or in ours.
    """
    low, high = words.ends()
    if _plain(low) == _plain(high):
        text = _("“low” and “high” of {what} say the same.")
        raise entry.wrong(text.format(what=entry.what), "high" if "high" in entry else "low")
    for function in ANSWERING:
        if function.value in entry:
            _check_function(entry, words, function)


def _check_function(entry: Entry, words: QuestionnaireWords, function: Function) -> None:
    said = _plain(words.function(function))
    for other in ANSWERING:
        names = {words.function(other), function_name(other), other.value}
        if other is not function and said in map(_plain, names):
            text = _("“{key}” of {what} is called as {other} is; people must tell the two apart.")
            words_said = text.format(key=function.value, what=entry.what, other=other.value)
            raise entry.wrong(words_said, function.value)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
