"""Old Excel files, whole and damaged: read to the end, or refused."""

import struct
from collections.abc import Callable

import pytest

from huddle_app.intake.old_excel import records, workbook_stream
from tests.intake.exports.files import xls_file

BEGIN, END = 0x0809, 0x000A
"""The kinds of the first and the last record of a part of a workbook."""
DIRECTORY, SHIFT, FIRST_TABLE = 48, 30, 76
"""Where the header says these things."""
SECTOR = 512
SMALL = xls_file([["Name"], ["Ann"]])
LARGE = xls_file([[n, *["text"] * 80] for n in range(400)])


def number_at(data: bytes, place: int) -> int:
    return struct.unpack_from("<I", data, place)[0]


def changed(data: bytes, place: int, value: int, form: str = "<I") -> bytes:
    made = bytearray(data)
    struct.pack_into(form, made, place, value)
    return bytes(made)


def entry_of_sector(data: bytes, sector: int) -> int:
    """Where the table says what follows a sector."""
    return (number_at(data, FIRST_TABLE) + 1) * SECTOR + 4 * sector


def in_circles(data: bytes) -> bytes:
    first = number_at(data, DIRECTORY)
    return changed(data, entry_of_sector(data, first), first)


def out_of_the_file(data: bytes) -> bytes:
    """The first sector that the table knows no more."""
    return changed(data, DIRECTORY, SECTOR // 4)


def without_sector_size(data: bytes) -> bytes:
    return changed(data, SHIFT, 10, "<H")


@pytest.mark.parametrize("data", [SMALL, LARGE], ids=["small", "large"])
def test_a_workbook_is_read_from_its_first_record_to_its_last(data: bytes) -> None:
    kinds = [kind for kind, _place, _length in records(workbook_stream(data))]
    assert kinds[0] == BEGIN
    assert kinds.count(END) == kinds.count(BEGIN) == 2


@pytest.mark.parametrize(
    ("damage", "why"),
    [
        (in_circles, "a chain of sectors is broken"),
        (out_of_the_file, "a chain of sectors is broken"),
        (without_sector_size, "no sector size"),
    ],
)
def test_a_damaged_file_is_refused(damage: Callable[[bytes], bytes], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        workbook_stream(damage(SMALL))


def test_a_file_without_a_workbook_is_refused() -> None:
    other = LARGE.replace("Workbook".encode("utf-16-le"), "Wordbook".encode("utf-16-le"))
    with pytest.raises(ValueError, match="no workbook"):
        workbook_stream(other)


@pytest.mark.parametrize(
    ("stream", "found"),
    [
        (b"\x01\0\x02\0ab", [(1, 4, 2)]),
        (b"\x01\0\x03\0ab", []),
        (b"\x01\0\x02\0ab\x0a\0\0\0", [(1, 4, 2), (10, 10, 0)]),
        (b"\x01\0\x02\0ab\x0a\0\0", [(1, 4, 2)]),
    ],
)
def test_a_record_that_is_not_there_whole_is_none(
    stream: bytes, found: list[tuple[int, int, int]]
) -> None:
    assert list(records(stream)) == found
