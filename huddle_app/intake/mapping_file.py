"""What the moderator says of an answer file's columns: written by hand as TOML, remembered as JSON.

function = "sales"              # for a file in which only one function answered
reversed = ["E"]                # columns whose scale runs the other way
anew = true                     # people whose codes are in already answer anew, however differently

[columns]                       # by heading or letter ("letter B" where B is both); "" leaves it out
"In our meetings …" = "trust.1" # or by its number, "5.1"
C = "level"

[functions]                     # what words of the function's column mean; "other" leaves them out
"Mktg & Comms" = "marketing"

[answers]                       # what words of answers mean, from 1 to 7; "" is no answer
"Très en accord" = 7
"""

import json
import re
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn, cast

from huddle_app.intake.columns import column_letter
from huddle_app.intake.functions import read_function
from huddle_app.method.errors import HuddleError
from huddle_app.method.survey.reading import About, ColumnMapping, ColumnUse
from huddle_app.method.toolkit import RATINGS
from huddle_app.method.words import Function
from huddle_app.texts import _

_LINE = re.compile(r"at line (\d+)")
_TEXTS = ("function", "level", "region")
_LISTS = ("reversed", "settled")
_KNOWN = (*_TEXTS, *_LISTS, "anew", "columns", "functions", "answers")


def read_mapping(
    path: Path, columns: Sequence[ColumnUse], statements: Mapping[str, str]
) -> ColumnMapping:
    """The mapping in a file, for a file of answers with these columns.

    `statements` are the toolkit's columns by whatever name they may be called. HuddleError names the line
    that cannot be used.
    """
    source = _Source(path.name, _text(path), columns)
    data = source.parsed()
    for key in data:
        if key not in _KNOWN:
            source.refuse(
                key, _("“{key}” is none of {known}").format(key=key, known=", ".join(_KNOWN))
            )
    entries = source.entries(data, "columns")
    known = {**statements, **dict(zip(About, About, strict=True)), "": ""}
    meanings, turned = source.meanings(entries, known), source.turned(data)
    source.demand_ratings(data, meanings)
    return ColumnMapping(
        meanings=meanings,
        turned=turned,
        settled=source.places(data, "settled"),
        function=source.function(data),
        level=source.word(data, "level"),
        region=source.word(data, "region"),
        functions=source.functions(source.entries(data, "functions")),
        answers=source.answers(source.entries(data, "answers")),
        anew=source.is_said(data, "anew"),
    )


def mapping_to_text(mapping: ColumnMapping) -> str:
    """A mapping as JSON, for remembering it: without who answers `anew`, which is one file's."""
    said: dict[str, object] = {
        "meanings": {str(place): meaning for place, meaning in sorted(mapping.meanings.items())},
        "turned": sorted(mapping.turned),
        "settled": sorted(mapping.settled),
        "function": mapping.function.value if mapping.function else "",
        "level": mapping.level,
        "region": mapping.region,
        "functions": dict(mapping.functions),
        "answers": dict(mapping.answers),
        "worded": {said: list(columns) for said, columns in sorted(mapping.worded.items())},
    }
    return json.dumps(said, ensure_ascii=False)


def mapping_from_text(text: str) -> ColumnMapping:
    """The mapping that `mapping_to_text` wrote."""
    said = json.loads(text)
    return ColumnMapping(
        meanings={int(place): meaning for place, meaning in said["meanings"].items()},
        turned=frozenset(said["turned"]),
        settled=frozenset(said["settled"]),
        function=read_function(said["function"]),
        level=said["level"],
        region=said["region"],
        # Mappings remembered by earlier versions have none of these.
        functions={word: Function(f) for word, f in said.get("functions", {}).items()},
        answers=said.get("answers", {}),
        worded=said.get("worded", {}),
    )


class _Source:
    """The text of a mapping file, which knows in which line a key stands."""

    def __init__(self, file: str, text: str, columns: Sequence[ColumnUse]) -> None:
        self._file, self._content = file, text
        headings = Counter(use.heading for use in columns if use.heading)
        alone = {use.heading: use.place for use in columns if headings[use.heading] == 1}
        letters = {column_letter(use.place): use.place for use in columns}
        # A heading may be the letter of another column; then it is said which of the two is meant.
        self._open = {name for name, place in alone.items() if letters.get(name, place) != place}
        self._places = (
            {f"heading {name}": place for name, place in alone.items()}
            | {f"letter {name}": place for name, place in letters.items()}
            | letters
            | alone
        )

    def parsed(self) -> dict[str, Any]:
        """The file as TOML has it."""
        try:
            return tomllib.loads(self._content)
        except RecursionError:
            lines = self._content.splitlines()
            deepest = max(range(len(lines)), key=lambda n: sum(map(lines[n].count, "[{")))
            self._fail(deepest + 1, _("it has too many brackets within each other"))
        except tomllib.TOMLDecodeError as wrong:
            found = _LINE.search(str(wrong))
            text = _("it is not written as it should be")
            self._fail(int(found[1]) if found else self._content.count("\n") + 1, text)

    def is_said(self, data: Mapping[str, Any], key: str) -> bool:
        """Whether `key` is there and true."""
        said = data.get(key, False)
        if not isinstance(said, bool):
            self.refuse(key, _("“{key}” is either true or false").format(key=key))
        return said

    def entries(self, data: Mapping[str, Any], key: str) -> Mapping[str, Any]:
        """What stands under [columns], [functions] or [answers]."""
        entries = data.get(key, {})
        if not isinstance(entries, dict):
            self.refuse(key, _("the {key} belong under a line “[{key}]”").format(key=key))
        return cast("dict[str, Any]", entries)

    def meanings(self, entries: Mapping[str, Any], known: Mapping[str, str]) -> dict[int, str]:
        """What each column named is to be taken for, by its place; `known` says what each word means."""
        found: dict[int, str] = {}
        for name, said in entries.items():
            if not isinstance(said, str):
                # A number would lose its last zero: “2.10” is another statement than “2.1”.
                self._demand_quoted(name, next(iter(known)))
            if said not in known:
                text = _(
                    "“{meaning}” is no statement, such as “{example}”, nor respondent, function, level or region"
                )
                self.refuse(name, text.format(meaning=said, example=next(iter(known))))
            meaning = known[said]
            place = self._place(name)
            if place in found:
                self.refuse(name, _("the column “{name}” is there twice").format(name=name))
            if meaning in {*About} and meaning in found.values():
                text = _("“{meaning}” is said of another column already; only one can have it")
                self.refuse(name, text.format(meaning=meaning))
            found[place] = meaning
        return found

    def turned(self, data: Mapping[str, Any]) -> frozenset[int]:
        """The places of the columns whose ratings run the other way."""
        turned, settled = self.places(data, "reversed"), self.places(data, "settled")
        if both := turned & settled:
            text = _(
                "column {letter} is both in “reversed” and in “settled”; it can be one of them"
            )
            self.refuse("settled", text.format(letter=column_letter(min(both))))
        return turned

    def demand_ratings(self, data: Mapping[str, Any], meanings: Mapping[int, str]) -> None:
        """HuddleError where a column is to be reversed that is said to be about people."""
        of_people = {place for place, meaning in meanings.items() if meaning in {*About}}
        if wrong := of_people & self.places(data, "reversed"):
            text = _(
                "column {letter} has no ratings to reverse: under [columns] it is about people"
            )
            self.refuse("reversed", text.format(letter=column_letter(min(wrong))))

    def places(self, data: Mapping[str, Any], key: str) -> frozenset[int]:
        """The places of the columns listed under `key`."""
        names = data.get(key, [])
        if not isinstance(names, list):
            self.refuse(key, _('“{key}” is to be a list, such as ["B", "C"]').format(key=key))
        for name in cast("list[object]", names):
            if not isinstance(name, str):
                self.refuse(
                    key, _("each column in “{key}” stands in quotation marks").format(key=key)
                )
        return frozenset(map(self._place, cast("list[str]", names)))

    def word(self, data: Mapping[str, Any], key: str) -> str:
        """The text under `key`; empty when there is none."""
        value = data.get(key, "")
        if not isinstance(value, str):
            self.refuse(key, _("“{key}” is to be a word in quotation marks").format(key=key))
        return " ".join(value.split())

    def function(self, data: Mapping[str, Any]) -> Function | None:
        """The function that holds for the whole file."""
        word = self.word(data, "function")
        return self._function("function", word) if word else None

    def functions(self, entries: Mapping[str, Any]) -> dict[str, Function]:
        """What words of the function's column mean."""
        for word, said in entries.items():
            if not isinstance(said, str):
                self._demand_quoted(word, Function.SALES.value)
        return {word: self._function(word, said) for word, said in entries.items()}

    def answers(self, entries: Mapping[str, Any]) -> dict[str, int]:
        """What words of answers mean, 0 for none."""
        for word, said in entries.items():
            if said not in ("", *map(str, RATINGS), *RATINGS) or isinstance(said, bool):
                text = _("“{value}” is no answer; write 1 to 7, or an empty text for none")
                # What is no single value may be too deep to be told.
                value = said if isinstance(said, str | int | float) else "…"
                self.refuse(word, text.format(value=value))
        return {word: int(said or 0) for word, said in entries.items()}

    def _demand_quoted(self, key: str, example: str) -> NoReturn:
        text = _('write both sides in quotation marks, such as "{name}" = "{example}"')
        self.refuse(key, text.format(name=key, example=example))

    def _function(self, key: str, word: str) -> Function:
        function = read_function(word)
        if function is None:
            text = _("“{value}” is not a function; write sales, marketing, leadership or other")
            self.refuse(key, text.format(value=word))
        return function

    def refuse(self, key: str, why: str) -> NoReturn:
        """Raise the error that names the line where `key` stands."""
        lines = self._content.splitlines()
        # As TOML has it in quotation marks: a JSON text is a TOML text too.
        written = json.dumps(key, ensure_ascii=False)
        heads = tuple(f"{name}=" for name in (key, written, f"'{key}'"))
        first = (n for n, line in enumerate(lines, 1) if _tight(line).startswith(heads))
        inside = (n for n, line in enumerate(lines, 1) if key in line or written[1:-1] in line)
        self._fail(next(first, None) or next(inside, 1), why)

    def _place(self, name: str) -> int:
        place = self._places.get(name, self._places.get(" ".join(name.split())))
        if place is None:
            text = _(
                "there is no single column “{name}” in the file of answers; its letter does too"
            )
            self.refuse(name, text.format(name=name))
        if name in self._open:
            text = _(
                "“{name}” heads one column and is the letter of another; write “{one}” or “{other}”"
            )
            one, other = f"heading {name}", f"letter {name}"
            self.refuse(name, text.format(name=name, one=one, other=other))
        return place

    def _fail(self, line: int, why: str) -> NoReturn:
        text = _("“{file}”, line {line}: {why}.")
        raise HuddleError(text.format(file=self._file, line=line, why=why))


def _tight(line: str) -> str:
    """A line whose key and “=” stand at its beginning without spaces around them."""
    key, equals, value = line.partition("=")
    return f"{key.strip()}{equals}{value}"


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as wrong:
        text = _("“{file}” is no text; a mapping is a text file.")
        raise HuddleError(text.format(file=path.name)) from wrong
    except OSError as wrong:
        text = _("“{file}” could not be read: {why}.")
        raise HuddleError(text.format(file=path.name, why=wrong.strerror or wrong)) from wrong
