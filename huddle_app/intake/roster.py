"""Rosters from CSV and Excel files: who takes part."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from huddle_app.intake.columns import Field, find_column, missing, too_long
from huddle_app.intake.functions import read_function, unknown_function
from huddle_app.intake.tables import Table, read_table
from huddle_app.method.people import RosterLine
from huddle_app.texts import _

_ADDRESS = re.compile(r"[^@\s,;<>]+@[^@\s,;<>.]+(\.[^@\s,;<>.]+)+")


@dataclass(frozen=True)
class _Plan:
    """Where each field stands in a row; the name may be spread over two columns."""

    name: tuple[int, ...]
    function: int
    level: int | None
    region: int | None
    department: int | None
    email: int | None
    reports_to: int | None


@dataclass(frozen=True)
class Roster:
    """The lines of a roster, and remarks on its columns."""

    lines: tuple[RosterLine, ...]
    remarks: tuple[str, ...] = ()


def read_roster(path: Path) -> Roster:
    """One line per row of the file, unusable ones with their problem.

    HuddleError when the file cannot be read or has no column for the name or the function.
    """
    table = read_table(path)
    plan = _plan(path.name, table)
    lines = tuple(_line(number, cells, plan) for number, cells in table.rows)
    return Roster(lines, tuple(_remarks(table.header, plan)))


def _plan(file: str, table: Table) -> _Plan:
    header = table.header
    name, function = _name_columns(header), _function_column(table)
    if not name or function is None:
        raise missing(file, {Field.NAME: bool(name), Field.FUNCTION: function is not None}, header)
    return _Plan(
        name=name,
        function=function,
        level=find_column(header, Field.LEVEL),
        region=find_column(header, Field.REGION),
        department=find_column(header, Field.DEPARTMENT),
        email=find_column(header, Field.EMAIL),
        reports_to=find_column(header, Field.REPORTS_TO),
    )


def _function_column(table: Table) -> int | None:
    """The column of the function; without one the department's, where most of it says functions."""
    function, department = (
        find_column(table.header, Field.FUNCTION),
        find_column(table.header, Field.DEPARTMENT),
    )
    if function is not None or department is None:
        return function
    values = [value for _number, cells in table.rows if (value := _at(cells, department))]
    known = sum(read_function(value) is not None for value in values)
    return department if 2 * known > len(values) else None


def _remarks(header: tuple[str, ...], plan: _Plan) -> Iterator[str]:
    """What is to be known of whole columns before the roster is taken over."""
    if plan.function == plan.department:
        remark = _("There is no column for the function; “{column}” is taken for it.")
        yield remark.format(column=header[plan.function])
    used = {*plan.name, plan.function, plan.level, plan.region, plan.department, plan.email}
    used.add(plan.reports_to)
    for place, column in enumerate(header):
        if column and place not in used:
            yield _("The column “{column}” is left out.").format(column=column)


def _name_columns(header: tuple[str, ...]) -> tuple[int, ...]:
    full = find_column(header, Field.FULL_NAME)
    if full is not None:
        return (full,)
    name = find_column(header, Field.NAME)
    first, last = find_column(header, Field.FIRST_NAME), find_column(header, Field.LAST_NAME)
    # "Name" beside "First name" is the surname, as in French and German lists; beside "Surname"
    # it is the first name.
    front = name if first is None else first
    back = name if last is None else last
    return tuple(dict.fromkeys(place for place in (front, back) if place is not None))


def _line(number: int, cells: tuple[str, ...], plan: _Plan) -> RosterLine:
    function = _at(cells, plan.function)
    email = _at(cells, plan.email)
    line = RosterLine(
        number=number,
        name=_name([_at(cells, place) for place in plan.name]),
        function=read_function(function),
        level=_at(cells, plan.level),
        region=_at(cells, plan.region),
        department=_at(cells, plan.department),
        email=email if _ADDRESS.fullmatch(email) else "",
        reports_to=_at(cells, plan.reports_to),
    )
    return _judged(line, function, email)


def _judged(line: RosterLine, function: str, email: str) -> RosterLine:
    values = (line.name, line.level, line.region, line.department, email, line.reports_to)
    problem = too_long(values) or (_("the name is missing") if not line.name else "")
    if not problem and line.function is None:
        problem = unknown_function(function)
    if problem:
        return RosterLine(line.number, line.name, problem=problem)
    if email != line.email:
        remark = _("“{email}” is no e-mail address; left out")
        return replace(line, remark=remark.format(email=email))
    return line


def _at(cells: tuple[str, ...], place: int | None) -> str:
    return "" if place is None else " ".join(cells[place].split())


def _name(parts: list[str]) -> str:
    # Some lists give the full name and, beside it, the first or last name once more.
    front, back = parts[0], parts[-1]
    if front.endswith(f" {back}") or back.startswith(f"{front} ") or front == back:
        return max(front, back, key=len)
    return " ".join(part for part in parts if part)
