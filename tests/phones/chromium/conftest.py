"""Phones as Chromium shows them, on a server of the test's own."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from huddle_app.phones.server import PhoneServer
from huddle_app.services.house import Services

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
ARGUMENTS += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]

NewPhone = Callable[..., Page]


@pytest.fixture(scope="module")
def browser(chromium_path: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def join(server: PhoneServer) -> str:
    """The full address of the page."""
    return server.start("127.0.0.1", 0).join


@pytest.fixture
def new_phone(browser: Browser, join: str) -> Iterator[NewPhone]:
    """Makes phones with the page open; an error in the page's script fails the test."""
    contexts: list[BrowserContext] = []
    errors: list[str] = []

    def make(**options: object) -> Page:
        options = {"viewport": {"width": 375, "height": 760}, "has_touch": True} | options
        contexts.append(browser.new_context(**options))  # type: ignore[arg-type]
        page = contexts[-1].new_page()
        page.set_default_timeout(5000)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(join)
        return page

    yield make
    for context in contexts:
        context.close()
    assert not errors


@pytest.fixture
def at_table(new_phone: NewPhone, collecting: Services) -> Page:
    """A phone that sits at the table of team 1, while disconnects are collected."""
    page = new_phone()
    page.get_by_role("button", name="Team 1").tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your three disconnects")
    return page
