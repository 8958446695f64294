"""Phones that lie ready between tests: to make one takes longer than most of what is done with it."""

from typing import Literal

from playwright.sync_api import Browser, Page, ViewportSize

Scheme = Literal["light", "dark"]
PATIENCE = 30_000
"""Milliseconds that may pass until what is waited for is there: only a test that fails takes so long."""


class Phone:
    """A browser context with one page; `script` says whether scripts run on it, `own` that it is not shared."""

    def __init__(self, browser: Browser, *, script: bool, own: bool) -> None:
        self.script, self.own = script, own
        self.context = browser.new_context(has_touch=True, java_script_enabled=script)
        self.context.set_default_timeout(PATIENCE)
        self.page: Page = self.context.new_page()
        self._wire = self.context.new_cdp_session(self.page)

    def prepare(self, origin: str, viewport: ViewportSize, scheme: Scheme) -> None:
        """Forget everything; of pages only `origin`'s, since a port may be an earlier test's again."""
        what = {"origin": origin, "storageTypes": "all"}
        self._wire.send("Storage.clearDataForOrigin", what)
        self.context.clear_cookies()
        self.page.set_viewport_size(viewport)
        self.page.emulate_media(color_scheme=scheme)

    def leave(self) -> None:
        """Leave the page, with everything a test may have opened or put in its way."""
        for tab in self.context.pages:
            if tab is not self.page:
                tab.close()
        self.page.unroute_all(behavior="ignoreErrors")
        self.context.set_offline(False)
        self.page.goto("about:blank")
        clock = self.page.evaluate("String(Date)")
        assert "[native code]" in clock, "A phone whose clock is set has to be the test's own."


class Drawer:
    """Gives out phones that are as new, and takes them back."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._ready: list[Phone] = []

    def take(self, *, script: bool, own: bool) -> Phone:
        """A phone, made where none like it is ready; one of the test's `own` always is."""
        for phone in self._ready:
            if phone.script is script and not own:
                self._ready.remove(phone)
                return phone
        return Phone(self._browser, script=script, own=own)

    def put_back(self, phone: Phone) -> None:
        """Have it ready for the next test; or be done with it, where it was one test's own."""
        if phone.own:
            phone.context.close()
            return
        phone.leave()
        self._ready.append(phone)
