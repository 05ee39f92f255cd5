"""Fixtures that more than one part of the tests needs: the sample site, a Chromium, sites under a sub-path."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from generator import pipeline
from generator.write import hand_written

SUB_PATH = "/some/where/"
_CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
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


def _chromium() -> str | None:
    """The Chromium that CHROMIUM names, else the first on the PATH."""
    return next(filter(None, map(shutil.which, (os.environ.get("CHROMIUM", ""), *_CHROMIUMS))), None)


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample archive's site, built once a test run from a copy of what the repository tracks."""
    base = tmp_path_factory.mktemp("sample")
    for folder in ("corpus", "overrides"):
        shutil.copytree(pipeline.BASE / folder, base / folder)
    (base / "docs").mkdir()
    shutil.copyfile(pipeline.BASE / "mkdocs.yml", base / "mkdocs.yml")
    for page in hand_written(pipeline.BASE / "docs"):
        (base / "docs" / page.path).write_bytes(page.content)
    return pipeline.build(pipeline.Layout(base / "corpus", base / "site", base)).rendered.site


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium, headless; the test is skipped where the machine has none."""
    executable = _chromium()
    if executable is None:
        pytest.skip("no Chromium on this machine: install one, or name it in CHROMIUM")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=list(_FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def served() -> Iterator[Callable[[Path], str]]:
    """Serve a folder below a sub-path, on the loopback interface, until the tests end; the address is returned."""
    with ExitStack() as stack:
        yield lambda folder: stack.enter_context(_serving(folder))


@contextmanager
def _serving(folder: Path) -> Iterator[str]:
    handler = functools.partial(_BelowSubPath, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}{SUB_PATH}"
        server.shutdown()
        thread.join()


class _BelowSubPath(http.server.SimpleHTTPRequestHandler):
    """What lies outside the sub-path does not exist: a link that leaves it is a dead one."""

    def translate_path(self, path: str) -> str:
        if not path.startswith(SUB_PATH):
            return super().translate_path("/outside-of-the-site")
        return super().translate_path(path.removeprefix(SUB_PATH[:-1]))

    def log_message(self, format: str, *args: object) -> None:
        pass
