"""Facts about the live server, each on a process of its own and the loopback interface."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PATIENCE = 15.0

# The site of these tests: one page that says what the source says; the word `erreur` in the source fails the build.
PROGRAM = """
import sys
from pathlib import Path
from generator.errors import RenderError
from generator.serve import serve

folder, port = Path(sys.argv[1]), int(sys.argv[2])
source, site = folder / "source", folder / "site"

def build():
    text = (source / "a.txt").read_text()
    if text == "erreur":
        raise RenderError("a.txt", "illisible", "le corriger")
    if text == "panne":
        raise ZeroDivisionError("panne")
    (site / "index.html").write_text(f"<body>{text}</body>")

build()
serve(build, site, [source, folder / "absent"], port=port)
"""


class Running:
    def __init__(self, process: subprocess.Popen[str], log: Path) -> None:
        self.process = process
        self.log = log
        self.url = self.told(r"http://127\.0\.0\.1:\d+/")

    def told(self, pattern: str) -> str:
        """The first text in the server's output that has a pattern, once it is there."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if found := re.search(pattern, self.log.read_text(encoding="utf-8")):
                return found[0]
            time.sleep(0.05)
        raise AssertionError(f"never told: {pattern}\n{self.log.read_text(encoding='utf-8')}")

    def page(self, path: str = "") -> str:
        with urllib.request.urlopen(self.url + path, timeout=PATIENCE) as answer:
            return str(answer.read().decode())

    def shows(self, text: str) -> bool:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if text in self.page():
                return True
            time.sleep(0.1)
        return False


@contextmanager
def serving(folder: Path, port: int) -> Iterator[Running]:
    (folder / "source").mkdir(parents=True)
    (folder / "site").mkdir()
    (folder / "source/a.txt").write_text("premier")
    (folder / "site/404.html").write_text("page inconnue")
    log = folder / "log"
    with log.open("w", encoding="utf-8") as out:
        process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(folder), str(port)],
            cwd=ROOT,
            stdout=out,
            stderr=subprocess.STDOUT,
            text=True,
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        )
        try:
            yield Running(process, log)
        finally:
            process.kill()
            process.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_a_saved_file_is_built_and_shown(tmp_path: Path) -> None:
    with serving(tmp_path, free_port()) as server:
        assert "premier" in server.page()
        assert "livereload" in server.page()
        (tmp_path / "source/a.txt").write_text("second")
        assert server.shows("second")


@pytest.mark.parametrize(
    ("fault", "told"), [("erreur", "a.txt: illisible → le corriger"), ("panne", "ZeroDivisionError: panne")]
)
def test_a_build_that_fails_is_told_and_the_old_site_stays(tmp_path: Path, fault: str, told: str) -> None:
    with serving(tmp_path, free_port()) as server:
        (tmp_path / "source/a.txt").write_text(fault)
        server.told(told)
        server.told("La construction a échoué")
        assert "premier" in server.page()
        (tmp_path / "source/a.txt").write_text("réparé")
        assert server.shows("réparé")


def test_a_busy_port_is_told_and_the_next_one_taken(tmp_path: Path) -> None:
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = busy.getsockname()[1]
        with serving(tmp_path, port) as server:
            server.told(f"Le port {port} est déjà pris")
            assert server.url != f"http://127.0.0.1:{port}/"
            assert "premier" in server.page()


def test_an_unknown_address_shows_the_page_of_the_site(tmp_path: Path) -> None:
    with serving(tmp_path, free_port()) as server:
        with pytest.raises(urllib.error.HTTPError) as caught:
            server.page("rien/")
        assert caught.value.code == 404
        assert caught.value.read().decode() == "page inconnue"


@pytest.mark.skipif(os.name != "posix", reason="signals as POSIX has them")
def test_an_interrupt_stops_it_cleanly(tmp_path: Path) -> None:
    with serving(tmp_path, free_port()) as server:
        server.process.send_signal(signal.SIGINT)
        assert server.process.wait(PATIENCE) == 0
        assert "Traceback" not in server.log.read_text(encoding="utf-8")
        server.told("Serveur arrêté")
