"""Phones as Chromium shows them, on a server of the test's own."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache

import pytest
from playwright.sync_api import Page, Playwright, ViewportSize, expect, sync_playwright

from huddle_app.method.people import RosterLine, preview_roster
from huddle_app.method.words import Function
from huddle_app.phones.server import PhoneServer
from huddle_app.services.house import Services
from tests.phones.chromium.drawer import PATIENCE, Drawer, Phone, Scheme
from tests.phones.conftest import Codes

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
ARGUMENTS += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
USUAL: ViewportSize = {"width": 375, "height": 760}
STOPPED = 86_400
"""Seconds after the phone's clock began, which is long before it stands still."""
LETTERS, LARGE_LETTERS = 16, 32
"""Pixels: what browsers come with, and twice that."""
SMALL = (2, 7)
"""Tools with four scales: ten, four, three and three statements."""
REGIONS = ("North", "South")

NewPhone = Callable[..., Page]


@pytest.fixture(scope="package")
def playwright() -> Iterator[Playwright]:
    """For this folder only: while it runs, no other event loop can in this thread."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="package")
def drawers(playwright: Playwright, chromium_path: str) -> Iterator[Callable[[int], Drawer]]:
    """Where phones lie ready, by the size of letters in their browser's settings."""
    with ExitStack() as opened:

        @cache
        def drawer(letters: int) -> Drawer:
            arguments = [*ARGUMENTS, f"--blink-settings=defaultFontSize={letters}"]
            browser = playwright.chromium.launch(executable_path=chromium_path, args=arguments)
            opened.callback(browser.close)
            return Drawer(browser)

        yield drawer


@pytest.fixture
def letters() -> int:
    """The size of letters that the phone's owner has set."""
    return LETTERS


@pytest.fixture
def join(server: PhoneServer) -> str:
    """The full address of the page."""
    return server.start("127.0.0.1", 0).join


@pytest.fixture
def new_phone(drawers: Callable[[int], Drawer], letters: int, join: str) -> Iterator[NewPhone]:
    """Makes phones with the page open; an error in the page's script fails the test.

    A test that sets a phone's clock wants it for itself alone (`own`): nothing takes that back.
    """
    drawer = drawers(letters)
    taken: list[Phone] = []
    errors: list[str] = []

    def note(error: object) -> None:
        errors.append(str(error))

    def make(
        viewport: ViewportSize = USUAL,
        color_scheme: Scheme = "light",
        java_script_enabled: bool = True,
        own: bool = False,
    ) -> Page:
        taken.append(drawer.take(script=java_script_enabled, own=own))
        taken[-1].prepare(join.partition("/j/")[0], viewport, color_scheme)
        page = taken[-1].page
        page.on("pageerror", note)
        page.goto(join)
        return page

    yield make
    for phone in taken:
        drawer.put_back(phone)
        phone.page.remove_listener("pageerror", note)
    assert not errors


@pytest.fixture
def stopped(new_phone: NewPhone) -> Page:
    """A phone whose own clock stands still, however slow the machine, until a test has it run."""
    page = new_phone(own=True)
    page.clock.install(time=0)
    page.clock.pause_at(STOPPED)
    return page


@pytest.fixture
def at_table(new_phone: NewPhone, collecting: Services) -> Page:
    """A phone that sits at the table of team 1, while disconnects are collected."""
    page = new_phone()
    page.get_by_role("button", name="Team 1").tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your three disconnects")
    return page


@pytest.fixture
def address(join: str) -> str:
    """Where the questionnaire is."""
    return f"{join.partition('/j/')[0]}/survey"


@pytest.fixture
def regions(services: Services) -> None:
    """People of two regions: the questionnaire asks for it."""
    lines = [RosterLine(n, f"Rep {r}", Function.SALES, "", r) for n, r in enumerate(REGIONS, 2)]
    services.people.confirm(preview_roster((), lines))


@pytest.fixture
def tools() -> tuple[int, ...]:
    """What a wave asks of which `few` statements are to be marked."""
    return SMALL


@pytest.fixture
def opened(new_phone: NewPhone, address: str, few: Codes) -> Page:
    """A phone that scanned a slip of somebody in sales."""
    page = new_phone()
    page.goto(f"{address}?code={few[Function.SALES][0]}")
    return page
