from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from huddle_app.projector.screens import (
    Identity,
    as_text,
    identity,
    in_words,
    known_screen,
    remembered,
    room_screen,
    with_latest,
)


@dataclass(frozen=True)
class Screen:
    socket: str
    maker: str = ""
    type: str = ""
    serial: str = ""

    def name(self) -> str:
        return self.socket

    def manufacturer(self) -> str:
        return self.maker

    def model(self) -> str:
        return self.type

    def serialNumber(self) -> str:  # noqa: N802 - Qt's name
        return self.serial


LAPTOP = Screen("eDP-1", "BOE", "0x0A1B")
HALL = Screen("HDMI-1", "Epson", "EB-L260F", "X7")
SIDE = Screen("DP-2", "Epson", "EB-L260F", "K3")
PLAIN = Screen("VGA-1")
TWIN, OTHER_TWIN = Screen("HDMI-1", "Acer", "P1"), Screen("HDMI-2", "Acer", "P1")


def test_the_room_never_gets_the_desks_screen():
    assert room_screen([LAPTOP], LAPTOP, ()) is None
    assert room_screen([LAPTOP], LAPTOP, [identity(LAPTOP)]) is None
    assert room_screen([LAPTOP, HALL], LAPTOP, ()) is HALL
    assert room_screen([LAPTOP, HALL], HALL, [identity(HALL)]) is LAPTOP


def test_a_device_is_known_by_its_number_in_whatever_socket():
    moved = Screen("DP-7", HALL.maker, HALL.type, HALL.serial)
    assert known_screen([SIDE, moved, LAPTOP], LAPTOP, [identity(HALL)]) is moved
    assert known_screen([SIDE, LAPTOP], LAPTOP, [identity(HALL)]) is None


def test_of_two_alike_without_a_number_the_socket_decides():
    assert known_screen([OTHER_TWIN, TWIN, LAPTOP], LAPTOP, [identity(TWIN)]) is TWIN
    assert known_screen([OTHER_TWIN, LAPTOP], LAPTOP, [identity(TWIN)]) is OTHER_TWIN


def test_a_device_that_tells_nothing_is_known_by_its_socket():
    assert known_screen([LAPTOP, PLAIN], LAPTOP, [identity(PLAIN)]) is PLAIN
    assert known_screen([LAPTOP, Screen("VGA-2")], LAPTOP, [identity(PLAIN)]) is None


def test_the_latest_used_comes_first():
    known = with_latest(with_latest((), identity(HALL)), identity(SIDE))
    assert known_screen([HALL, SIDE, LAPTOP], LAPTOP, known) is SIDE
    assert known_screen([HALL, LAPTOP], LAPTOP, known) is HALL
    assert with_latest(known, identity(HALL)) == (identity(HALL), identity(SIDE))


def test_a_name_says_model_and_socket():
    assert in_words(HALL) == "Epson EB-L260F HDMI-1"
    assert in_words(PLAIN) == "VGA-1"


FIELDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "Zs")), max_size=12)


@given(st.lists(st.builds(Screen, FIELDS, FIELDS, FIELDS, FIELDS), max_size=6))
def test_what_is_kept_is_read_again(screens):
    known = tuple(map(identity, screens))
    assert remembered(as_text(known)) == known


def test_what_an_earlier_version_kept_is_passed_over():
    assert remembered("HDMI-1 X7") == ()
    assert remembered("") == ()
    assert remembered("A\tB\tC\tD") == (Identity("A", "B", "C", "D"),)


@given(st.permutations([LAPTOP, HALL, SIDE, PLAIN, TWIN]), st.lists(st.integers(0, 4), max_size=12))
def test_in_whatever_order_screens_come_and_go_the_same_one_is_found(order, pulls):
    known = (identity(HALL), identity(SIDE))
    plugged = list(order)
    for which in pulls:
        screen = order[which]
        if screen is LAPTOP:
            continue
        if screen in plugged:
            plugged.remove(screen)
        else:
            plugged.append(screen)
        found = known_screen(plugged, LAPTOP, known)
        expected = next((s for s in (HALL, SIDE) if s in plugged), None)
        assert found is expected
