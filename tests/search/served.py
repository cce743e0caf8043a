"""A folder served below a path, as any static server would, with a note of every request."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

PATH = "/some/project/"


@dataclass
class Served:
    """Where a site stands, and what was asked of its server."""

    root: str
    requests: list[str] = field(default_factory=list)
    """The first line and all headers of every request, as one text each."""


@contextmanager
def served(folder: Path) -> Iterator[Served]:
    """Serve a folder below /some/project/ until the end."""
    site = Served("")

    class Handler(http.server.SimpleHTTPRequestHandler):
        def translate_path(self, path: str) -> str:
            if not path.startswith(PATH):
                return str(folder / "no such file")
            return super().translate_path("/" + path.removeprefix(PATH))

        def parse_request(self) -> bool:
            whole = super().parse_request()
            site.requests.append(f"{self.requestline}\n{self.headers}" if whole else "")
            return whole

        def log_message(self, *_: object) -> None:
            pass

        def send_error(self, code: int, *more: str | None) -> None:
            """As static hosts do: the site's own page for what is not there."""
            page = folder / "404.html"
            if code != http.HTTPStatus.NOT_FOUND or not page.exists():
                super().send_error(code, *more)
                return
            body = page.read_bytes()
            self.send_response(code)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    class Server(http.server.ThreadingHTTPServer):
        def handle_error(self, *_: object) -> None:
            """A browser that leaves a page breaks off what it asked for; that is no error."""

    server = Server(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
    site.root = f"http://127.0.0.1:{server.server_port}{PATH}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
