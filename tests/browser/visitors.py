"""A reader at a browser, who notices what no reader should meet: errors of scripts, requests to other machines."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page, Playwright, Request, Response

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
# No sandbox, since CI runs as root; nothing that would ask anything of any other machine.
_FLAGS = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
    "--metrics-recording-only",
)
WIDE = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}


def executable() -> str | None:
    """The Chromium that CHROMIUM names, else the first on the PATH."""
    return next(filter(None, map(shutil.which, (os.environ.get("CHROMIUM", ""), *_NAMES))), None)


@contextmanager
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """A Chromium, headless."""
    browser = playwright.chromium.launch(executable_path=executable(), args=list(_FLAGS))
    try:
        yield browser
    finally:
        browser.close()


@contextmanager
def visiting(browser: Browser, url: str, **options: Any) -> Iterator[Page]:
    """A page at an address; afterwards, AssertionError for each fault that came up while it was used."""
    faults: list[str] = []
    origin = "/".join(url.split("/")[:3]) + "/"
    context = browser.new_context(**{"viewport": WIDE, "locale": "fr-FR", **options})
    context.set_default_timeout(10_000)
    page = context.new_page()

    def notice_request(request: Request) -> None:
        if not request.url.startswith((origin, "data:", "blob:")):
            faults.append(request.url)

    def notice_answer(answer: Response) -> None:
        if answer.status >= 400:
            faults.append(f"{answer.status} {answer.url}")

    page.on("request", notice_request)
    page.on("response", notice_answer)
    page.on("pageerror", lambda error: faults.append(str(error)))
    try:
        page.goto(url)
        yield page
    finally:
        context.close()
    assert not faults, "\n".join(faults)
