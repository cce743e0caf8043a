"""Serve a built site below a path, as GitHub Pages does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any


class _Handler(SimpleHTTPRequestHandler):
    """Knows files below one path only, and answers every other address with the 404 page."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: Any, path: str, directory: str) -> None:
        self.base = path
        super().__init__(*args, directory=directory)

    def translate_path(self, path: str) -> str:
        inside = path.startswith(self.base)
        return super().translate_path("/" + path.removeprefix(self.base) if inside else "/nowhere")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        body = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (its name is inherited)
        """Says nothing."""


class _Server(ThreadingHTTPServer):
    """Ends at once: a browser that keeps its connections open is not waited for."""

    daemon_threads = True
    block_on_close = False


@contextmanager
def served(site: Path, path: str) -> Iterator[str]:
    """Serve a site below a path on this machine; gives the full address."""
    handler = partial(_Handler, path=path, directory=str(site))
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{path}"
        finally:
            server.shutdown()
            thread.join()
