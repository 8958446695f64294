import csv
from datetime import datetime
from io import BytesIO, StringIO
from pathlib import Path
from threading import Event
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from xlsxwriter import Workbook

from huddle_app.intake import workbooks
from huddle_app.intake.tables import Table, read_rows, read_table
from huddle_app.method.errors import HuddleError
from huddle_app.method.progress import Report
from tests.intake.exports.files import ods_file, xls_file
from tests.intake.refused import refusal

EVERYBODY = Table(("Name", "Function"), ((2, ("Zoë Ångström", "sales")), (3, ("Ann", ""))))
LINES = "Name{d}Function\r\nZoë Ångström{d}sales\r\nAnn{d}\r\n"


def written(path: Path, data: bytes | str) -> Path:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


@pytest.fixture
def book(tmp_path: Path):
    """Writes rows to an Excel file, a sheet per argument; None leaves a cell out."""

    def write(*sheets: list[list[object]], hidden: int | None = None) -> Path:
        path = tmp_path / "people.xlsx"
        with Workbook(path, {"default_date_format": "yyyy-mm-dd hh:mm"}) as workbook:
            for at, rows in enumerate(sheets):
                sheet = workbook.add_worksheet()
                for number, row in enumerate(rows):
                    sheet.write_row(number, 0, row)
                if at == hidden:
                    sheet.hide()
        return path

    return write


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", ":"])
@pytest.mark.parametrize(
    "encoding",
    [
        "utf-8",
        "utf-8-sig",
        "utf-16",
        "utf-16-le",
        "utf-32",
        "utf-32-be",
        "cp1252",
        "mac-roman",
        "cp850",
    ],
)
def test_csv_in_every_usual_encoding_and_delimiter(tmp_path, encoding, delimiter):
    text = LINES.format(d=delimiter)
    assert read_table(written(tmp_path / "a.csv", text.encode(encoding))) == EVERYBODY


@pytest.mark.parametrize("encoding", ["cp1252", "mac-roman", "cp850"])
@pytest.mark.parametrize("words", ["Süd", "größte Öfen", "l'équipe à Évry", "año, ¿qué?", "Malmö"])
def test_one_byte_a_letter_as_excel_writes_it_on_every_system(tmp_path, encoding, words):
    text = f"Name;Region\nAnn;{words}\n"
    table = read_table(written(tmp_path / "a.csv", text.encode(encoding)))
    assert table.rows[0][1] == ("Ann", words)


def test_the_sign_with_which_ms_dos_ends_a_file(tmp_path):
    data = LINES.format(d=",").encode() + b"\x1a"
    assert read_table(written(tmp_path / "a.csv", data)) == EVERYBODY


def test_utf_16_of_either_byte_order(tmp_path):
    data = b"\xfe\xff" + LINES.format(d=",").encode("utf-16-be")
    assert read_table(written(tmp_path / "a.csv", data)) == EVERYBODY


@pytest.mark.parametrize("ending", ["\n", "\r", "\r\n"])
def test_every_line_ending_with_or_without_the_last(tmp_path, ending):
    text = f"Name,Function{ending}Ann,sales"
    expected = Table(("Name", "Function"), ((2, ("Ann", "sales")),))
    assert read_table(written(tmp_path / "a.csv", text)) == expected
    assert read_table(written(tmp_path / "a.csv", text + ending)) == expected


def test_quoted_cells_hold_delimiters_quotes_and_new_lines(tmp_path):
    text = 'Name,Note\n"Ann ""Annie"" Bell, jr.","two\nlines"\nBob "Bobby" Lee,x\n'
    table = read_table(written(tmp_path / "a.csv", text))
    assert table.rows == (
        (2, ('Ann "Annie" Bell, jr.', "two\nlines")),
        (3, ('Bob "Bobby" Lee', "x")),
    )


def test_the_delimiter_is_not_looked_for_inside_quotes(tmp_path):
    table = read_table(written(tmp_path / "a.csv", '"Name, first, last";Function\nAnn;sales\n'))
    assert table.header == ("Name, first, last", "Function")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_blanks_before_cells_in_quotation_marks(tmp_path, delimiter):
    rows = ['"Name"', '"Level"', '"Note"'], ['"Ann"', f'"Rep{delimiter} senior"', '""']
    text = "\n".join(f"{delimiter} ".join(row) for row in rows)
    table = read_table(written(tmp_path / "a.csv", text))
    assert (table.header, table.rows[0][1]) == (
        ("Name", "Level", "Note"),
        ("Ann", f"Rep{delimiter} senior", ""),
    )


def test_a_comma_and_a_blank_before_a_mark_inside_a_cell_change_nothing(tmp_path):
    text = 'Name,Note\nAnn,"said, ""when, then"""\nBob, so it is\n'
    rows = read_rows(written(tmp_path / "a.csv", text))
    assert rows[1:3] == [["Ann", 'said, "when, then"'], ["Bob", " so it is"]]


def test_quotation_marks_inside_cells_behind_a_backslash(tmp_path):
    text = 'Name,Note,Level\nAnn,"said \\"when, then\\"",Rep\nBob,"\\"No\\", \\"never\\"",Head\n'
    table = read_table(written(tmp_path / "a.csv", text))
    assert [cells for _n, cells in table.rows] == [
        ("Ann", 'said "when, then"', "Rep"),
        ("Bob", '"No", "never"', "Head"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        '\\"Name\\",\\"Note\\"\n\\"Ann\\",\\"this, and \\\\\\"that\\\\\\"\\"\n',
        '\\"Name\\";\\"Note\\"\n\\"Ann\\";\\"this, and \\\\\\"that\\\\\\"\\"\n',
        'Name,Note\nAnn,\\"this, and \\\\\\"that\\\\\\"\\"\n',
    ],
)
def test_a_backslash_before_the_marks_around_the_cells_too(tmp_path, text):
    table = read_table(written(tmp_path / "a.csv", text))
    assert table.header == ("Name", "Note")
    assert table.rows == ((2, ("Ann", 'this, and "that"')),)


def test_marks_behind_a_backslash_with_no_letter_after_them(tmp_path):
    text = 'Name,Note,Level\nAnn,"said \\"…\\", then (\\"?\\")",Rep\n'
    table = read_table(written(tmp_path / "a.csv", text))
    assert [cells for _n, cells in table.rows] == [("Ann", 'said "…", then ("?")', "Rep")]


def test_marks_behind_a_backslash_in_cells_without_any_around_them(tmp_path):
    text = 'Name,Note\nAnn,so \\"good\\" it is\n'
    assert read_rows(written(tmp_path / "a.csv", text))[1] == ["Ann", 'so "good" it is']


def test_the_first_backslash_far_below(tmp_path):
    text = "Name,Note\n" + "Ann,x\n" * 50_000 + 'Bob,"\\"No\\", he said"\n'
    assert read_rows(written(tmp_path / "a.csv", text))[-2] == ["Bob", '"No", he said']


def test_a_cell_that_ends_with_a_backslash(tmp_path):
    text = 'Name,Place\n"Ann","C:\\data\\"\n"Bob","C:\\data"\n'
    table = read_table(written(tmp_path / "a.csv", text))
    assert [cells for _n, cells in table.rows] == [("Ann", "C:\\data\\"), ("Bob", "C:\\data")]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("a;b;c\n1,5;2,0;3,5\n", ("1,5", "2,0", "3,5")),
        ("when,a\n2026/03/01 9:12:05,4\n2026/03/01 9:12:06,5\n", ("2026/03/01 9:12:05", "4")),
        ('"a, b\nc, d";e\n1;2\n', ("1", "2")),
        ("sep=;\na;b\n1,2;3\n", ("1,2", "3")),
    ],
    ids=["decimal commas", "times", "a heading on two lines", "named"],
)
def test_the_delimiter_is_the_one_that_cuts_all_lines_alike(tmp_path, text, row):
    assert read_table(written(tmp_path / "a.csv", text)).rows[0][1] == row


@pytest.mark.parametrize("mark", "^~#!/$&*§\x1f")
@pytest.mark.parametrize("named", [False, True])
def test_any_other_sign_that_cuts_all_lines_alike(tmp_path, mark, named):
    said = f"sep={mark}\r\n" if named else ""
    table = read_table(written(tmp_path / "a.csv", said + LINES.format(d=mark)))
    assert [cells for _number, cells in table.rows] == [cells for _n, cells in EVERYBODY.rows]


@pytest.mark.parametrize("said", ["", "sep= \n"])
def test_a_space_cuts_where_it_cuts_all_lines_into_several(tmp_path, said):
    text = f'{said}code function "how open"\nR1 sales 4\nR2 marketing 5\n'
    table = read_table(written(tmp_path / "a.csv", text))
    assert table.header == ("code", "function", "how open")
    assert table.rows[0][1] == ("R1", "sales", "4")
    names = read_table(written(tmp_path / "b.csv", "First name\nAnn Bell\nBob Lee\n"))
    assert names.header == ("First name",)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("who^how open, how kind\nR1^4\nR2^5\n", ("R1", "4")),
        ("who^a^b^c\nR1^4,0^5,0^1\nR2^5,0^3,0^2\n", ("R1", "4,0", "5,0", "1")),
        ("Answers 2026\nStart time,a\n2026-03-01 9:12,4\n", ("2026-03-01 9:12", "4")),
        ("sep=\t\na\tb\n1,2\t3,4\n", ("1,2", "3,4")),
    ],
    ids=["commas in a heading", "decimal commas", "a title above", "tabs, named"],
)
def test_a_strange_sign_against_a_usual_one(tmp_path, text, row):
    assert read_table(written(tmp_path / "a.csv", text)).rows[0][1] == row


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "^"])
@pytest.mark.parametrize("everywhere", [False, True])
def test_single_quotation_marks_around_cells(tmp_path, delimiter, everywhere):
    rows = [["Name", "Note"], ["Ann O'Neil", f"x{delimiter} y"], ["Bob", 'said "no"\ntwice']]
    text = StringIO(newline="")
    quoting = csv.QUOTE_ALL if everywhere else csv.QUOTE_MINIMAL
    csv.writer(text, delimiter=delimiter, quotechar="'", quoting=quoting).writerows(rows)
    table = read_table(written(tmp_path / "a.csv", text.getvalue()))
    assert [table.header, *(cells for _n, cells in table.rows)] == [tuple(row) for row in rows]


def test_apostrophes_quote_nothing(tmp_path):
    text = "Name,Town,Note\nAnn O'Neil,'s-Gravenhage,don't\nBob,'t Zand,'so-called' x\n"
    table = read_table(written(tmp_path / "a.csv", text))
    assert table.rows[0][1] == ("Ann O'Neil", "'s-Gravenhage", "don't")
    assert table.rows[1][1] == ("Bob", "'t Zand", "'so-called' x")


def test_words_in_single_marks_beside_cells_in_double_ones_quote_nothing(tmp_path):
    text = 'Name,"When, then?"\n\'Annie\',"4,0"\n'
    table = read_table(written(tmp_path / "a.csv", text))
    assert (table.header, table.rows[0][1]) == (("Name", "When, then?"), ("'Annie'", "4,0"))


def test_a_stray_byte_leaves_the_rest_of_utf_8_as_it_is(tmp_path):
    data = "Region\nSüd\nKöln\n".encode() + b"Stra\xdfe\n"
    assert [cells for _n, cells in read_table(written(tmp_path / "a.csv", data)).rows] == [
        ("Süd",),
        ("Köln",),
        ("Stra\ufffde",),
    ]


@pytest.mark.parametrize(
    "words", ["Süd", "groß… über", "„groß“ „Maß“", "CAFÉ” – naïve", "„Straß“ Über Älter"]
)
def test_windows_1252_stays_what_it_is(tmp_path, words):
    table = read_table(written(tmp_path / "a.csv", f"Region\n{words}\n".encode("cp1252")))
    assert table.rows[0][1] == (words,)


def test_titles_above_the_header_are_passed(tmp_path):
    text = "Participants,\n\nas of May\nName,Function\nAnn,sales\n"
    expected = Table(("Name", "Function"), ((5, ("Ann", "sales")),))
    assert read_table(written(tmp_path / "a.csv", text)) == expected


@pytest.mark.parametrize(("ending", "file"), [(".xls", xls_file), (".ods", ods_file)])
def test_old_excel_and_open_document_files(tmp_path, ending, file):
    data = file([["Name", "Function", "Age"], ["Zoë Ångström", "sales", 31], ["Ann", "", 2.5]])
    table = read_table(written(tmp_path / f"people{ending}", data))
    assert table.rows == ((2, ("Zoë Ångström", "sales", "31")), (3, ("Ann", "", "2.5")))


def test_a_text_called_xls_is_read_as_a_text(tmp_path):
    assert read_table(written(tmp_path / "a.xls", LINES.format(d="\t"))) == EVERYBODY


def test_rows_keep_the_spreadsheets_numbers_past_empty_ones(tmp_path):
    table = read_table(written(tmp_path / "a.csv", "\n,\nName,Function\n\n , \nAnn,sales\n"))
    assert table == Table(("Name", "Function"), ((6, ("Ann", "sales")),))


def test_short_and_long_rows_are_fitted_to_the_header(tmp_path):
    table = read_table(written(tmp_path / "a.csv", "a,b,c\n1\n1,2,3,4\n"))
    assert table.rows == ((2, ("1", "", "")), (3, ("1", "2", "3")))


def test_letters_composed_in_two_ways_read_the_same(tmp_path):
    table = read_table(written(tmp_path / "a.csv", "Name\nZoe\u0308\nZo\u00eb\n"))
    assert table.rows[0][1] == table.rows[1][1]


def test_excel_cells_become_plain_texts(book):
    # Excel knows no time zones.
    when = datetime(2026, 12, 3), datetime(2026, 12, 3, 9, 30)  # noqa: DTZ001
    table = read_table(book([["a", "b", "c", "d", "e"], [3.0, 3.5, " x ", *when]]))
    assert table.rows == ((2, ("3", "3.5", "x", "2026-12-03", "2026-12-03 09:30")),)


def test_excel_moments_keep_their_seconds(book):
    # Excel knows no time zones.
    moments = [datetime(2026, 11, 20, 9, 15, second) for second in (5, 12, 19)]  # noqa: DTZ001
    table = read_table(book([["when"], *([moment] for moment in moments)]))
    assert [cells for _n, cells in table.rows] == [
        (f"2026-11-20 09:15:{second}",) for second in ("05", "12", "19")
    ]


@pytest.mark.parametrize("mac", [False, True])
@pytest.mark.parametrize("looks", ["dd/mm/yyyy", "d-mmm", "hh:mm"])
def test_a_number_that_merely_looks_like_a_date_is_the_number(
    tmp_path: Path, mac: bool, looks: str
):
    path = tmp_path / "a.xlsx"
    with Workbook(path, {"date_1904": mac}) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_row(0, 0, ["a", *range(1, 8)])
        for place in range(1, 8):
            sheet.write_number(1, place, place, workbook.add_format({"num_format": looks}))
    assert read_table(path).rows[0][1][1:] == tuple("1234567")


def test_in_opendocument_such_numbers_are_counted_from_a_day_earlier(tmp_path: Path):
    days = {"4": "1900-01-03", "1": "1899-12-31", "2026-11-23": "2026-11-23"}
    data = BytesIO(ods_file([["a", "b", "c"], [101, 102, 103]]))
    with ZipFile(data) as parts:
        content = parts.read("content.xml").decode()
        others = {name: parts.read(name) for name in parts.namelist() if name != "content.xml"}
    for number, day in zip((101, 102, 103), days.values(), strict=True):
        float_cell = f'office:value-type="float" office:value="{number}"'
        content = content.replace(float_cell, f'office:value-type="date" office:date-value="{day}"')
    path = tmp_path / "a.ods"
    with ZipFile(path, "w") as parts:
        for name, part in {**others, "content.xml": content}.items():
            parts.writestr(name, part)
    assert read_table(path).rows[0][1] == tuple(days)


@pytest.mark.parametrize("kind", ["text", "workbook"])
def test_reading_reports_from_the_start_and_can_be_left(tmp_path, book, kind):
    text = written(tmp_path / "a.csv", LINES.format(d=","))
    path = text if kind == "text" else book([["Name"], *([f"P{n}"] for n in range(5_000))])
    told: list[tuple[int, int]] = []
    read_rows(path, report=lambda *step: told.append(step))
    assert len(told) > 1
    assert set(told) == {(0, 0)}, "how much there is to do is not known yet"
    for last in (0, 1):
        with pytest.raises(KeyboardInterrupt):
            read_rows(path, report=leaving_after(last))


def test_a_workbook_that_takes_its_time_can_be_left_meanwhile(book, monkeypatch):
    path, left = book([["Name"], ["Ann"]]), Event()

    def slowly(_data: bytes) -> bool:
        return left.wait(60)

    monkeypatch.setattr(workbooks, "reaches_far", slowly)
    with pytest.raises(KeyboardInterrupt):
        read_rows(path, report=leaving_after(3))
    left.set()


def leaving_after(steps: int) -> Report:
    """A report that leaves when it is told for one time more than `steps`."""
    told: list[int] = []

    def report(done: int, _total: int) -> None:
        if len(told) == steps:
            raise KeyboardInterrupt
        told.append(done)

    return report


def test_excel_rows_keep_their_numbers(book):
    table = read_table(book([[], [None, "Name", "Function"], [], [None, "Ann", "sales"]]))
    assert table == Table(("", "Name", "Function"), ((4, ("", "Ann", "sales")),))


def test_the_first_visible_sheet_with_content_counts(book):
    path = book([], [["hidden"], ["x"]], [["Name"], ["Ann"]], [["Name"], ["Bob"]], hidden=1)
    assert read_table(path) == Table(("Name",), ((2, ("Ann",)),))


def test_a_stray_cell_in_the_far_corner_is_refused_not_laid_out(tmp_path):
    path = tmp_path / "people.xlsx"
    with Workbook(path) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_row(0, 0, ["Name", "Function"])
        sheet.write(1_048_575, 16_383, "x")
    assert "far away" in refusal(path)


def test_a_missing_file(tmp_path):
    assert "no file" in refusal(tmp_path / "people.csv")


def test_a_folder(tmp_path):
    (tmp_path / "people.csv").mkdir()
    assert "folder" in refusal(tmp_path / "people.csv")


def test_a_file_one_may_not_read(tmp_path, monkeypatch):
    def denied(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    path = written(tmp_path / "people.csv", "Name\nAnn\n")
    monkeypatch.setattr(Path, "read_bytes", denied)
    assert "Permission denied" in refusal(path)


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_an_empty_file(tmp_path, name):
    assert "is empty" in refusal(written(tmp_path / name, b""))


def test_files_and_sheets_of_blanks_are_empty(tmp_path, book):
    assert "is empty" in refusal(written(tmp_path / "a.csv", "\n , \n\n"))
    assert "is empty" in refusal(book([]))


def test_a_header_alone(tmp_path, book):
    assert "nothing under" in refusal(written(tmp_path / "a.csv", "Name,Function\n"))
    assert "nothing under" in refusal(book([["Name", "Function"]]))


def test_too_large_a_file(tmp_path):
    path = tmp_path / "a.csv"
    with path.open("wb") as file:
        file.truncate(51_000_000)
    assert "too large" in refusal(path)


@pytest.mark.parametrize("name", ["people.docx", "people.pdf", "people"])
def test_an_unknown_kind(tmp_path, name):
    assert refusal(written(tmp_path / name, "Name\nAnn\n")) == (
        f"“{name}” is no CSV, Excel or OpenDocument list; save it as .csv, .xlsx or .ods."
    )


def test_a_suffix_in_capitals(tmp_path):
    assert read_table(written(tmp_path / "A.CSV", LINES.format(d=","))) == EVERYBODY


def test_damaged_excel_files(tmp_path, book):
    whole = book([["Name"], ["Ann"]]).read_bytes()
    assert "damaged" in refusal(written(tmp_path / "half.xlsx", whole[: len(whole) // 2]))
    assert "damaged" in refusal(written(tmp_path / "text.xlsx", "Name\nAnn\n"))


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04\x14\x00\x06\x00",
        b"%PDF-1.7\n\x01\x02\n",
        b"Name,Function\nAnn\x00,sales\n",
        b"\xff\xfeN",
        b"Name\n" + b"x" * 200_000,
    ],
    ids=["zip", "pdf", "nul", "half utf-16", "one endless cell"],
)
def test_other_things_called_csv(tmp_path, data):
    assert "not a readable list" in refusal(written(tmp_path / "a.csv", data))


def test_a_quotation_mark_left_open_is_named_not_swallowed(tmp_path):
    text = 'Name,Function\nAnn,sales\n"Bob,sales\nCat,sales\n'
    assert "row 3" in refusal(written(tmp_path / "a.csv", text))


def wide(*comments: str, delimiter: str = ";") -> str:
    """A list of many columns, one person a comment."""
    rows = [["code", *(f"statement {n}" for n in range(12)), "comment"]]
    rows += [[f"P{n}", *"4" * 12, comment] for n, comment in enumerate(comments)]
    return "\n".join(delimiter.join(row) for row in rows) + "\n"


@pytest.mark.parametrize(
    "comments",
    [
        ("'t can be better", "fine", "listen to Hans'", ""),
        ("'s true", "", "12'", "fine"),
        ('"listen', "", 'a screen of 12"', "fine"),
        ('"', "", '"', ""),
        ('"listen', "fine", "fine", "fine"),
    ],
)
@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_stray_marks_in_comments_swallow_nobody(tmp_path, comments, delimiter):
    text = wide(*comments, delimiter=delimiter)
    rows = read_table(written(tmp_path / "a.csv", text)).rows
    assert [cells[0] for _n, cells in rows] == [f"P{n}" for n in range(len(comments))]
    assert [cells[-1] for _n, cells in rows] == list(comments)


def test_rows_taken_in_by_a_quotation_mark_are_named_where_they_cannot_be_read(tmp_path):
    text = wide('"listen', "fine", 'to us"', '"so, ""yes"";\nthat"', '"a;b"')
    assert "In row 2 of" in refusal(written(tmp_path / "a.csv", text))


def test_lines_of_a_quoted_comment_are_no_rows(tmp_path):
    text = wide('"first; second;\nthird; fourth"', "fine")
    rows = read_table(written(tmp_path / "a.csv", text)).rows
    assert [cells[-1] for _n, cells in rows] == ["first; second;\nthird; fourth", "fine"]


_QUICK = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def parses_or_is_refused(path: Path) -> None:
    try:
        table = read_table(path)
    except HuddleError:
        return
    assert all(len(cells) == len(table.header) for _number, cells in table.rows)
    assert any(table.header)
    assert table.rows


@_QUICK
@given(data=st.binary(max_size=300) | st.text(max_size=300).map(lambda text: text.encode()))
@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_any_bytes_parse_or_are_refused(tmp_path, name, data):
    parses_or_is_refused(written(tmp_path / name, data))


@_QUICK
@given(text=st.text(alphabet='ab,;\t"\n\r ', max_size=60))
def test_any_mixture_of_quotes_and_delimiters_parses_or_is_refused(tmp_path, text):
    parses_or_is_refused(written(tmp_path / "a.csv", text))


@_QUICK
@given(changes=st.dictionaries(st.integers(0, 4_000), st.integers(0, 255), max_size=8))
def test_any_damage_to_an_excel_file_is_survived_or_refused(tmp_path, book, changes):
    data = bytearray(book([["Name", "Function"], ["Ann", "sales"]]).read_bytes())
    for place, byte in changes.items():
        data[place % len(data)] = byte
    parses_or_is_refused(written(tmp_path / "damaged.xlsx", bytes(data)))


@pytest.mark.parametrize("name", ["page.xls", "page.csv"])
@pytest.mark.parametrize(
    "start", ["<html>", "\ufeff\n<!DOCTYPE html>", "<?xml version='1.0'?>", "<TABLE>"]
)
def test_a_web_page_is_told_as_one(tmp_path, name, start):
    path = tmp_path / name
    path.write_text(f"{start}<tr><td>code</td><td>4</td></tr>", encoding="utf-8")
    with pytest.raises(HuddleError, match="is a web page, whatever its name says"):
        read_rows(path)


def test_a_broken_opendocument_list_is_not_called_an_excel_file(tmp_path: Path):
    path = tmp_path / "answers.ods"
    path.write_bytes(b"hi")
    with pytest.raises(HuddleError, match="could not be read as a spreadsheet"):
        read_table(path)
