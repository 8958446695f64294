"""The Wi-Fi's code says to a phone what the moderator wrote, whatever characters are in it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huddle_app.method.errors import HuddleError
from huddle_app.method.workshop import WiFi

NASTY = st.one_of(st.sampled_from('\\;,":SPTH'), st.characters(codec="utf-8"))
NAMES = st.text(NASTY, min_size=1, max_size=32).filter(lambda name: len(name.encode()) <= 32)
PASSWORDS = st.one_of(st.just(""), st.text(NASTY, min_size=8, max_size=63))
WIFIS = st.builds(WiFi, NAMES, PASSWORDS, st.booleans())


def read(code: str) -> dict[str, str]:
    """The fields of a code, as a phone reads them: character by character."""
    assert code.startswith("WIFI:")
    fields, key, value, rest = {}, None, "", iter(code.removeprefix("WIFI:"))
    for sign in rest:
        if sign == "\\":
            value += next(rest)
        elif sign == ":" and key is None:
            key, value = value, ""
        elif sign == ";" and key is None:
            assert value == ""
            assert not list(rest), "nothing comes after the end"
        elif sign == ";":
            fields[key], key, value = value, None, ""
        else:
            value += sign
    return fields


def test_the_code_of_a_usual_network():
    assert WiFi("Guest", "sunny-day").code() == "WIFI:T:WPA;S:Guest;P:sunny-day;;"


def test_a_network_without_a_password_is_open_and_a_hidden_one_says_so():
    assert WiFi("Guest", "").code() == "WIFI:T:nopass;S:Guest;;"
    assert WiFi("Guest", "sunny-day", hidden=True).code().endswith(";P:sunny-day;H:true;;")


def test_signs_that_part_fields_are_escaped():
    code = WiFi('a;b,c:d"e\\f', "p;q:r,s\\t").code()
    assert code == r"WIFI:T:WPA;S:a\;b\,c\:d\"e\\f;P:p\;q\:r\,s\\t;;"


@given(WIFIS)
def test_a_phone_reads_what_was_written(wifi: WiFi):
    expected = {"T": "WPA" if wifi.password else "nopass", "S": wifi.name}
    expected |= {"P": wifi.password} if wifi.password else {}
    expected |= {"H": "true"} if wifi.hidden else {}
    assert read(wifi.code()) == expected


@given(WIFIS)
def test_a_phone_that_looks_for_a_field_s_name_finds_the_field(wifi: WiFi):
    """Some look for “P:” in the whole text; a name that holds one must not be taken for it."""
    found = re.findall("[A-Z]:", wifi.code().removeprefix("WIFI:"))
    assert found == ["T:", "S:"] + ["P:"] * bool(wifi.password) + ["H:"] * wifi.hidden


def test_the_password_is_not_in_what_is_logged():
    assert repr(WiFi("Guest", "sunny-day")) == "WiFi(name='Guest', hidden=False)"


@pytest.mark.parametrize(
    ("wifi", "said"),
    [
        (WiFi("", "sunny-day"), "needs its name"),
        (WiFi("", ""), "needs its name"),
        (WiFi("a" * 33, ""), "32 letters at most"),
        (WiFi("é" * 17, ""), "32 letters at most"),
        (WiFi("Guest", "short"), "at least 8 characters; this one has 5"),
        (WiFi("Guest", "x" * 64), "at most 63 characters; this one has 64"),
    ],
)
def test_what_no_wifi_can_be_like_makes_no_code(wifi: WiFi, said: str):
    with pytest.raises(HuddleError, match=said):
        wifi.code()


@pytest.mark.parametrize("password", ["", "x" * 8, "x" * 63, "0aF" * 21 + "9"])
def test_the_shortest_and_the_longest_password_will_do(password: str):
    WiFi("é" * 16, password).check()
