"""The address on the projector: the one that phones reach."""

import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huddle_app.method.addresses import room_address
from huddle_app.phones.address import Address, ranked, reachable_hosts, stays_here

LOOPBACK, LINK_LOCAL, DOCKER = "127.0.0.1", "169.254.12.7", "172.17.0.1"
PUBLIC, LAN = "203.0.114.9", "192.168.1.20"


def test_address_to_scan_and_address_to_type():
    address = Address("192.168.1.20", 8080, "BCDF")
    assert address.join == "http://192.168.1.20:8080/j/BCDF"
    assert address.short == "192.168.1.20:8080"


@given(st.permutations([LAN, PUBLIC, DOCKER, LINK_LOCAL, LOOPBACK]))
def test_private_networks_come_first_and_loopback_last(hosts: list[str]):
    assert ranked(hosts) == (LAN, PUBLIC, DOCKER, LINK_LOCAL, LOOPBACK)


def test_a_phones_own_hotspot_is_no_virtual_network():
    assert ranked(["172.17.0.1", "172.20.10.2", "172.20.11.1"])[0] == "172.20.10.2"


def test_the_way_out_comes_first_among_equals_and_each_once():
    assert ranked(["10.0.0.5", "192.168.1.20", "10.0.0.5"]) == ("10.0.0.5", "192.168.1.20")


def test_this_machine_has_an_address_and_no_packet_is_sent(monkeypatch: pytest.MonkeyPatch):
    def sent(*_: object) -> int:
        raise AssertionError

    monkeypatch.setattr(socket.socket, "send", sent)
    monkeypatch.setattr(socket.socket, "sendto", sent)
    assert LOOPBACK in reachable_hosts()


@pytest.mark.parametrize(
    ("host", "stays"),
    [
        (LOOPBACK, True),
        (LINK_LOCAL, True),
        ("localhost", True),
        (LAN, False),
        (PUBLIC, False),
        ("huddle.lan", False),
    ],
)
def test_what_no_other_device_finds_its_way_to(host: str, stays: bool):
    assert stays_here(host) is stays


def test_all_addresses_begin_with_the_base():
    address = Address("192.168.1.20", 8080, "BCDF")
    assert address.join == room_address(address.base, "BCDF")
