"""Old Excel files (.xls): the stream of records inside their compound file ([MS-CFB], [MS-XLS])."""

import struct
from collections.abc import Iterator

OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How every compound file begins."""

_NO_MORE = 0xFFFFFFFA  # this and above are no sectors
_NAMES = ("Workbook", "Book")
_IN_HEADER = 109


def workbook_stream(data: bytes) -> bytes:
    """The workbook's records; ValueError or struct.error when the compound file is damaged."""
    size = 1 << struct.unpack_from("<H", data, 30)[0]
    if size not in (512, 4096):
        raise ValueError("no sector size")
    file = _Sectors(data, size)
    for name, start, length in file.entries():
        if name in _NAMES:
            return file.stream(start, length)
    raise ValueError("no workbook")


def records(stream: bytes, place: int = 0) -> Iterator[tuple[int, int, int]]:
    """Kind, place and length of each of the workbook's records, from one at `place` on."""
    while place + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, place)
        place += 4
        if place + length > len(stream):
            return
        yield kind, place, length
        place += length


class _Sectors:
    """A compound file as chains of sectors."""

    def __init__(self, data: bytes, size: int) -> None:
        self._data, self._size = data, size
        self._next = self._table()

    def entries(self) -> list[tuple[str, int, int]]:
        """Name, first sector and length of everything in the directory."""
        directory = self._chain(struct.unpack_from("<I", self._data, 48)[0])
        found: list[tuple[str, int, int]] = []
        for at in range(0, len(directory) - 127, 128):
            letters = struct.unpack_from("<H", directory, at + 64)[0]
            name = directory[at : at + max(0, min(letters, 64) - 2)].decode("utf-16-le", "replace")
            found.append((name, *struct.unpack_from("<II", directory, at + 116)))
        return found

    def stream(self, start: int, length: int) -> bytes:
        """A stream's bytes; a short one lies in the small sectors of the first entry's stream."""
        if length >= struct.unpack_from("<I", self._data, 56)[0]:
            return self._chain(start)[:length]
        _root, first, _length = self.entries()[0]
        small, following = (
            self._chain(first),
            self._chain(struct.unpack_from("<I", self._data, 60)[0]),
        )
        table = struct.unpack(f"<{len(following) // 4}I", following[: len(following) // 4 * 4])
        places = _followed(start, table)
        return b"".join(small[place * 64 : place * 64 + 64] for place in places)[:length]

    def _chain(self, start: int) -> bytes:
        return b"".join(self._sector(place) for place in _followed(start, self._next))

    def _sector(self, place: int) -> bytes:
        return self._data[(place + 1) * self._size : (place + 2) * self._size]

    def _table(self) -> tuple[int, ...]:
        listed = list(struct.unpack_from(f"<{_IN_HEADER}I", self._data, 76))
        further, left = struct.unpack_from("<II", self._data, 68)
        per_sector = self._size // 4
        for _more in range(min(left, len(self._data) // self._size)):
            if further >= _NO_MORE:
                break
            *places, further = struct.unpack(f"<{per_sector}I", self._sector(further))
            listed += places
        table = b"".join(self._sector(place) for place in listed if place < _NO_MORE)
        return struct.unpack(f"<{len(table) // 4}I", table[: len(table) // 4 * 4])


def _followed(start: int, table: tuple[int, ...]) -> list[int]:
    """The chain of sectors from `start`; ValueError when it leaves the file or goes in circles."""
    chain: list[int] = []
    while start < _NO_MORE:
        if start >= len(table) or len(chain) > len(table):
            raise ValueError("a chain of sectors is broken")
        chain.append(start)
        start = table[start]
    return chain
