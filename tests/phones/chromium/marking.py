"""What the questionnaire is filled in with, and what it leaves on the phone."""

from playwright.sync_api import Page


def click(page: Page, marks: dict[str, int]) -> None:
    """Mark many statements at once: ratings by the statements' numbers."""
    page.evaluate(
        """marks => Object.entries(marks).forEach(([number, rating]) =>
          document.querySelector(`[name="${number}"][value="${rating}"]`).click())""",
        marks,
    )


def kept_on(page: Page) -> list[int | str]:
    """How much the browser keeps, and which cookies its pages see."""
    return page.evaluate("[sessionStorage.length, localStorage.length, document.cookie]")
