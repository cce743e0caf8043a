"""Keep a development server answering, whatever becomes of a build.

The server waits for the end of a build before it answers, and takes one that failed for one that
has not ended. So none fails here: each goes to a folder of its own, which takes the place of the
one that is served once it is whole. Of one that breaks, the pages of the last one tell.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from traceback import format_exception_only
from typing import Protocol
from wsgiref.types import WSGIApplication

from formulary.preview.app import with_problems
from formulary.preview.preview import Preview


class Server(Protocol):
    """What a development server must let us set."""

    root: str
    mount_path: str
    builder: Callable[[], None]

    def get_app(self) -> WSGIApplication | None:
        """The application that answers."""

    def set_app(self, application: WSGIApplication) -> None:
        """Let another application answer."""


class Serving:
    """One run of a development server, and what its pages show beside the site."""

    def __init__(self) -> None:
        self.found = Preview()
        """Of the build that is under way."""

        self.shown = Preview()
        self.target: Path | None = None
        """Where the build under way goes; None for the first, which the server has a folder for."""

    def answer_with(self, server: Server, tell: Callable[[Exception], None], styles: bytes) -> None:
        """Take a server that has built once. `tell` is given what breaks a later build."""
        build, served = server.builder, Path(server.root)
        target = served.with_name(f"{served.name}-new")
        self.shown, self.target = self.found, target

        def rebuild() -> None:
            self.found = Preview()
            try:
                build()
                shutil.rmtree(served, ignore_errors=True)
                target.rename(served)
                self.shown = self.found
            except Exception as error:
                tell(error)
                remarks = self.found.remarks or (_said(error),)
                self.shown = replace(self.found, remarks=remarks)
            finally:
                shutil.rmtree(target, ignore_errors=True)

        server.builder = rebuild
        app = server.get_app()
        assert app is not None, "a server that has built once has something to serve it"
        server.set_app(with_problems(app, lambda: self.shown, server.mount_path, styles))


def _said(error: Exception) -> str:
    """What an error says, and of a template or a module in which line."""
    file, line = getattr(error, "filename", None), getattr(error, "lineno", None)
    place = f"{file}:{line}: " if file and line else ""
    return place + format_exception_only(error)[-1].strip()
