"""A site → a page in the browser that follows every edit.

Goes in: a function that builds the site, the site's folder, the files and folders to watch. Comes out: nothing, before
the user stops it. On disk: what the build writes. A build that fails is told, and the last good site stays in sight.
"""

from __future__ import annotations

import errno
import logging
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from generator.errors import DepechesError

HOST = "127.0.0.1"
PORT = 8000
_PORTS_TRIED = 20


def serve(build: Callable[[], None], site: Path, watched: Sequence[Path], host: str = HOST, port: int = PORT) -> None:
    """Serve `site`, already built, until Ctrl-C; call `build` and reload the browsers when a watched file changes.

    Folders are watched in depth, so none that `build` writes into may be among them: name its hand-written files
    instead. A busy port is told and the next free one taken. Raises DepechesError where no port can be had.
    """
    # What MkDocs' server says of every request and reload would hide the build's own lines.
    logging.getLogger("mkdocs.livereload").setLevel(logging.CRITICAL)
    server = _Server(lambda: _rebuild(build), host, port, str(site))
    server.error_handler = lambda code: _error_page(site, code)
    for path in watched:
        if path.exists():
            server.watch(str(path), recursive=path.is_dir())
    try:
        server.serve()  # type: ignore[no-untyped-call]  # MkDocs left it without annotations
    except KeyboardInterrupt:
        _say("\nServeur arrêté.")
    finally:
        server.shutdown()


class _Server(LiveReloadServer):
    """MkDocs' server, on the first free port from the wished one on; it says where it listens."""

    # On Windows this option would let two servers listen on one port.
    allow_reuse_address = os.name == "posix"

    def server_bind(self) -> None:
        host, first = str(self.server_address[0]), int(self.server_address[1])
        for port in range(first, first + _PORTS_TRIED):
            self.server_address = (host, port)
            try:
                super().server_bind()
            except OSError as error:
                if error.errno not in {errno.EADDRINUSE, errno.EACCES}:
                    raise DepechesError(
                        f"{host}:{port}",
                        f"impossible d’écouter ici : {error.strerror}",
                        "choisir un autre hôte",
                        code="host",
                    ) from error
                _say(f"Le port {port} est déjà pris : essai du port {port + 1}.")
            else:
                self.url = f"http://{host}:{port}{self.mount_path}"
                return
        raise DepechesError(
            f"{host}:{first}",
            f"les ports {first} à {port} sont tous pris",
            "en libérer un, ou en choisir un autre",
            code="port",
        )

    def server_activate(self) -> None:
        super().server_activate()
        _say(f"Site servi à l’adresse {self.url} (Ctrl-C pour arrêter)")


def _rebuild(build: Callable[[], None]) -> None:
    _say("Un fichier a changé : reconstruction.")
    # MkDocs' server stops answering after a build that raises: nothing may leave this function.
    try:
        build()
    except DepechesError as error:
        _say(f"{error}\nLa construction a échoué ; le site reste celui d’avant.", error=True)
    except Exception:
        _say(f"{traceback.format_exc()}La construction a échoué ; le site reste celui d’avant.", error=True)


def _error_page(site: Path, code: int) -> bytes | None:
    page = site / f"{code}.html"
    return page.read_bytes() if page.is_file() else None


def _say(line: str, *, error: bool = False) -> None:
    stream = sys.stderr if error else sys.stdout
    stream.write(f"{line}\n")
    stream.flush()
