"""Every figure of a PDF tells those who cannot see it what it shows."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from pypdf import PdfReader
from pypdf.generic import ContentStream
from reportlab.graphics.shapes import Drawing

from huddle_app.figures.catalogue import figure
from huddle_app.figures.palette import LIGHT
from huddle_app.method.findings.slides import FigureKey
from huddle_app.paper.data import ReportData
from huddle_app.paper.findings.keys import CHANGE, GAPS, HEAT, LINKS, of_tool
from huddle_app.paper.report import write_report
from tests.figures.made import findings


@pytest.fixture(scope="module")
def both_waves(data: ReportData) -> ReportData:
    later = findings(data.toolkit, wave="Nine months later", better=1.0, seed=4)
    return replace(data, findings=findings(data.toolkit), later=later)


@pytest.fixture(scope="module")
def report(both_waves: ReportData, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("report") / "report.pdf"
    write_report(both_waves, path)
    return path


def test_each_figure_of_the_report_has_the_alt_text_of_the_desk(
    both_waves: ReportData, report: Path
) -> None:
    keys = [key for tool in both_waves.toolkit.tools for key in of_tool(tool)]
    wanted = [alt_text(both_waves, key) for key in (*keys, GAPS, HEAT, LINKS, CHANGE)]
    assert sorted(descriptions(report)) == sorted(wanted)


def test_each_alt_text_is_around_what_it_describes(report: Path) -> None:
    for page in PdfReader(report).pages:
        marked, words = False, 0
        for _operands, operator in operations(page.get_contents()):
            if operator == b"BDC":
                assert not marked
                marked, words = True, 0
            elif operator == b"EMC":
                assert marked
                assert words > 3, "figures have words in them"
                marked = False
            words += operator == b"Tj"
        assert not marked


def test_the_pages_look_as_they_do_without_it(
    both_waves: ReportData, report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("huddle_app.paper.findings.pictures.Picture", silent)
    write_report(both_waves, tmp_path / "silent.pdf")
    assert not list(descriptions(tmp_path / "silent.pdf"))
    assert list(pictures(report)) == list(pictures(tmp_path / "silent.pdf"))


def silent(drawing: Drawing, _alt_text: str) -> Drawing:
    return drawing


def alt_text(data: ReportData, key: FigureKey) -> str:
    assert data.findings
    made = figure(key, data.findings, width=900, height=500, palette=LIGHT, other=data.later)
    return made.alt_text


def descriptions(path: Path) -> Iterator[str]:
    for page in PdfReader(path).pages:
        for operands, operator in operations(page.get_contents()):
            if operator == b"BDC":
                assert operands[0] == "/Span"
                yield operands[1]["/Alt"]


def operations(content: ContentStream | None) -> list[tuple[list, bytes]]:
    return [] if content is None else content.operations  # pyright: ignore[reportReturnType]


def pictures(path: Path) -> Iterator[bytes]:
    with pypdfium2.PdfDocument(path) as pdf:
        for page in pdf:
            yield bytes(page.render(scale=1).buffer)
