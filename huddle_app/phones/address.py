"""Where the room's phones find the page: this machine's addresses, the likeliest first."""

import socket
import struct
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, ip_address

from huddle_app.method.addresses import room_address

LOOPBACK = "127.0.0.1"
EVERYWHERE = "0.0.0.0"  # noqa: S104 - the phones of the room are to reach it

# One address in each private range, and a public one: connecting a UDP socket sends nothing, it
# only asks the system which of its own addresses it would send from.
_TARGETS = ("192.0.2.1", "192.168.255.254", "10.255.255.254", "172.31.255.254")

_PHONE_HOTSPOT = IPv4Network("172.20.10.0/28")
_VIRTUAL = tuple(
    map(
        IPv4Network,
        (
            "172.17.0.0/16",  # Docker's first bridge, then its next ones
            "172.18.0.0/15",
            "172.20.0.0/14",
            "192.168.56.0/24",  # VirtualBox, host only
            "192.168.65.0/24",  # Docker Desktop
            "192.168.122.0/24",  # libvirt
            "100.64.0.0/10",  # carriers and overlay networks
        ),
    )
)


@dataclass(frozen=True)
class Address:
    """Where the phones' page is."""

    host: str
    port: int
    room: str

    @property
    def join(self) -> str:
        """The page's full address, under which `/join` and `/disconnects` lie."""
        return room_address(self.base, self.room)

    @property
    def base(self) -> str:
        """What all addresses of the server begin with, as `method.addresses` takes it."""
        return f"http://{self.short}"

    @property
    def short(self) -> str:
        """Host and port, to be typed by hand; the page there asks for the room code."""
        return f"{self.host}:{self.port}"


def reachable_hosts() -> tuple[str, ...]:
    """This machine's IPv4 addresses, the one phones most likely reach first; no packet is sent."""
    found = [*map(_sending_from, _TARGETS), *_all_addresses(), LOOPBACK]
    return ranked(host for host in found if host and host != EVERYWHERE)


def ranked(hosts: Iterable[str]) -> tuple[str, ...]:
    """Each address once: private networks, then public, virtual, link-local ones, and loopback last."""
    return tuple(sorted(dict.fromkeys(hosts), key=_rank))


def stays_here(host: str) -> bool:
    """Whether no other device finds its way to this host: this machine has no network, or got no address there."""
    try:
        address = ip_address(host)
    except ValueError:  # a name; the one that every machine has for itself is known
        return host == "localhost"
    return address.is_loopback or address.is_link_local


def _rank(host: str) -> int:
    address = IPv4Address(host)
    if address.is_loopback:
        return 4
    if address.is_link_local:
        return 3
    if address not in _PHONE_HOTSPOT and any(address in network for network in _VIRTUAL):
        return 2
    return 0 if address.is_private else 1


def _sending_from(target: str) -> str:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect((target, 9))
        except OSError:  # there is no way there, so no address of ours either
            return ""
        return str(probe.getsockname()[0])


def _all_addresses() -> list[str]:
    if sys.platform == "linux":
        names = [name for _number, name in socket.if_nameindex()]
        return [host for host in map(_address_of_interface, names) if host]
    if sys.platform == "win32":
        # Windows answers for its own name without asking the network.
        found = socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)
        return [str(entry[4][0]) for entry in found]
    return []


def _address_of_interface(name: str) -> str:
    import fcntl  # not there on Windows

    ask_for_address = 0x8915  # SIOCGIFADDR
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            answer = fcntl.ioctl(probe, ask_for_address, struct.pack("256s", name.encode()[:15]))
        except OSError:  # an interface without an address
            return ""
    return socket.inet_ntoa(answer[20:24])
