"""Fixtures that more than one part of the tests needs: the sample site, a Chromium, sites under a sub-path."""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from generator import pipeline
from generator.layout import BASE, Layout
from generator.write import MANIFEST, hand_written, write
from tests.browser.visitors import chromium, executable

SUB_PATH = "/some/where/"


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample archive's site, built once a test run from a copy of what the repository tracks."""
    base = tmp_path_factory.mktemp("sample")
    for folder in ("corpus", "overrides"):
        shutil.copytree(BASE / folder, base / folder)
    shutil.copyfile(BASE / "mkdocs.yml", base / "mkdocs.yml")
    write(hand_written(BASE / "docs"), base / "docs")
    (base / "docs" / MANIFEST).unlink()  # they are hand-written there, too
    return pipeline.build(Layout(base / "corpus", base / "site", base)).rendered.site


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium, headless; the test is skipped where the machine has none."""
    if executable() is None:
        pytest.skip("no Chromium on this machine: install one, or name it in CHROMIUM")
    with sync_playwright() as playwright, chromium(playwright) as browser:
        yield browser


@pytest.fixture(scope="session")
def served() -> Iterator[Callable[[Path], str]]:
    """Serve a folder below a sub-path, on the loopback interface, until the tests end; the address is returned."""
    with ExitStack() as stack:
        yield lambda folder: stack.enter_context(serving(folder))


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder below a sub-path of the loopback interface; the address of its root."""
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
