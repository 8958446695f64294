"""Phones as Chromium shows them, on a server of the test's own."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, Playwright, ViewportSize, expect, sync_playwright

from huddle_app.phones.server import PhoneServer
from huddle_app.services.house import Services
from tests.phones.chromium.drawer import Drawer, Phone, Scheme

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
ARGUMENTS += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
USUAL: ViewportSize = {"width": 375, "height": 760}

NewPhone = Callable[..., Page]


@pytest.fixture(scope="package")
def playwright() -> Iterator[Playwright]:
    """For this folder only: while it runs, no other event loop can in this thread."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="package")
def browser(playwright: Playwright, chromium_path: str) -> Iterator[Browser]:
    browser = playwright.chromium.launch(executable_path=chromium_path, args=ARGUMENTS)
    yield browser
    browser.close()


@pytest.fixture(scope="package")
def drawer(browser: Browser) -> Drawer:
    """Where phones lie ready."""
    return Drawer(browser)


@pytest.fixture
def join(server: PhoneServer) -> str:
    """The full address of the page."""
    return server.start("127.0.0.1", 0).join


@pytest.fixture
def new_phone(drawer: Drawer, join: str) -> Iterator[NewPhone]:
    """Makes phones with the page open; an error in the page's script fails the test.

    A test that sets a phone's clock wants it for itself alone (`own`): nothing takes that back.
    """
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
def at_table(new_phone: NewPhone, collecting: Services) -> Page:
    """A phone that sits at the table of team 1, while disconnects are collected."""
    page = new_phone()
    page.get_by_role("button", name="Team 1").tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your three disconnects")
    return page
