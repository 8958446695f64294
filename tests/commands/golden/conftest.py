"""Five hundred people's answers and four hundred later on, taken in, and handed over in every way."""

from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

from huddle_app.__main__ import main
from huddle_app.commands.opened import opened
from huddle_app.method.findings.finding import findings_of
from huddle_app.method.findings.model import Findings
from tests.commands.golden.exported import AFTER, BEFORE, write
from tests.method.findings.golden import KIT, LATER, PEOPLE


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All that leaves the workshop."""
    place = tmp_path_factory.mktemp("golden")
    file = str(place / "a.huddle")
    with redirect_stdout(StringIO()):
        assert main(["new", file, "--start", "2026-12-03T09:00"]) == 0
        for people, wave in ((PEOPLE, BEFORE), (LATER, AFTER)):
            write(place / "in.csv", people)
            assert main(["survey", file, str(place / "in.csv"), "--wave", wave]) == 0
        for name in ("a.json", "a.xlsx"):
            assert main(["export", file, str(place / name)]) == 0
    for name, more in (("findings.txt", []), ("findings.json", ["--json"])):
        with (place / name).open("w", encoding="utf-8") as out, redirect_stdout(out):
            assert main(["findings", file, *more]) == 0
    with opened(Path(file)) as services:
        services.survey_papers.write_raw_answers(place / "raw.csv", BEFORE)
    return place


@pytest.fixture(scope="session")
def found() -> Findings:
    return findings_of(KIT, BEFORE, PEOPLE)


@pytest.fixture(scope="session")
def later() -> Findings:
    return findings_of(KIT, AFTER, LATER)
