"""A file is written whole or not at all, and never over a workshop or over what is being read."""

import shutil
from pathlib import Path

import pytest

from huddle_app.method.errors import HuddleError
from huddle_app.paper.whole import check_free, check_spared, put_whole
from tests.workshops import Workshops


@pytest.fixture
def workshop(workshops: Workshops, tmp_path: Path) -> Path:
    path = tmp_path / "a.huddle"
    workshops.new(path, "T", "C").close()
    return path


@pytest.mark.parametrize(
    "name", ["a.huddle", "renamed.csv", "A.HUDDLE", "a.huddle-wal", "link.csv"]
)
def test_no_workshop_is_written_over_whatever_it_is_called(workshop: Path, name: str) -> None:
    shutil.copy(workshop, workshop.with_name("renamed.csv"))
    workshop.with_name("link.csv").symlink_to(workshop)
    before = workshop.read_bytes()
    with pytest.raises(HuddleError, match="is a Huddle workshop"):
        put_whole(workshop.with_name(name), b"x")
    assert workshop.read_bytes() == before
    assert workshop.with_name("renamed.csv").read_bytes() == before


def test_what_is_read_is_not_written_over(tmp_path: Path) -> None:
    read = tmp_path / "answers.csv"
    read.write_text("x")
    again = tmp_path / "again.csv"
    again.hardlink_to(read)
    for name in (read, again, tmp_path / "." / "answers.csv"):
        with pytest.raises(HuddleError, match="is the file that is being read"):
            check_spared(name, read)
    check_spared(tmp_path / "out.csv", read, tmp_path / "none.toml")


def test_any_other_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_bytes(b"before")
    put_whole(path, b"after")
    assert path.read_bytes() == b"after"


def test_a_place_is_free_until_something_is_there(tmp_path: Path) -> None:
    check_free([tmp_path / "a.pdf"])
    (tmp_path / "a.pdf").touch()
    with pytest.raises(HuddleError, match=r"“a\.pdf” is in this folder already"):
        check_free([tmp_path / "b.pdf", tmp_path / "a.pdf"])
