"""Serve a built folder on this machine as a static host does, for tests and measures."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import Any, BinaryIO

PATH = "/some/project/"
"""A path with folders, as GitHub Pages gives it: what forgets it leads nowhere."""


@dataclass
class Served:
    """Where a site stands, and what was asked of its server."""

    root: str
    requests: list[str] = field(default_factory=list)
    """The first line and all headers of every request, as one text each."""


@contextmanager
def served(folder: Path, path: str = PATH, *, compress: bool = False) -> Iterator[Served]:
    """Serve a folder below a path until the end.

    Other addresses get its 404 page. With `compress`, texts are packed and may be kept, as hosts
    do it.
    """
    site = Served("")
    handler = partial(_Handler, site=site, path=path, compress=compress, directory=str(folder))
    with _Server(("127.0.0.1", 0), handler) as server:
        site.root = f"http://127.0.0.1:{server.server_port}{path}"
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield site
        finally:
            server.shutdown()
            thread.join()


class _Server(ThreadingHTTPServer):
    """Ends at once, although a browser keeps its connections open."""

    daemon_threads = True
    block_on_close = False

    def handle_error(self, *_: object) -> None:
        """A browser that leaves a page breaks off what it asked for; that is no error."""


class _Handler(SimpleHTTPRequestHandler):
    """Knows files below one path only."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: Any, site: Served, path: str, compress: bool, directory: str) -> None:
        self.site, self.base, self.compress = site, path, compress
        super().__init__(*args, directory=directory)

    def translate_path(self, path: str) -> str:
        inside = path.startswith(self.base)
        return super().translate_path("/" + path.removeprefix(self.base) if inside else "/nowhere")

    def parse_request(self) -> bool:
        is_whole = super().parse_request()
        if is_whole:
            self.site.requests.append(f"{self.requestline}\n{self.headers}")
        return is_whole

    def send_head(self) -> BytesIO | BinaryIO | None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        kind = self.guess_type(path)
        is_text = kind.startswith("text/") or kind.endswith(("javascript", "json", "svg+xml"))
        if not (self.compress and path.is_file()):
            return super().send_head()
        body = gzip.compress(path.read_bytes(), 9) if is_text else path.read_bytes()
        packing = {"Content-Encoding": "gzip"} if is_text else {}
        kind = f"{kind}; charset=utf-8" if is_text else kind
        return self._answer(HTTPStatus.OK, kind, body, packing)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != HTTPStatus.NOT_FOUND or not page.exists():
            super().send_error(code, message, explain)
            return
        body = self._answer(HTTPStatus.NOT_FOUND, "text/html; charset=utf-8", page.read_bytes(), {})
        self.wfile.write(body.getvalue())

    def _answer(self, code: HTTPStatus, kind: str, body: bytes, packing: dict[str, str]) -> BytesIO:
        headers = {"Content-Type": kind, "Content-Length": str(len(body)), **packing}
        if code == HTTPStatus.OK:
            headers["Cache-Control"] = "max-age=31536000"
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        return BytesIO(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (its name is inherited)
        """Says nothing."""
