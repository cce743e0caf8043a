"""A web application around another: its pages carry the problems of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from formulary.preview.notice import STYLES, unread_page, with_notice
from formulary.preview.preview import Preview

Headers = Sequence[tuple[str, str]]


def with_problems(
    app: WSGIApplication, preview: Callable[[], Preview], base: str, styles: bytes
) -> WSGIApplication:
    """The application with `preview` shown on each of its pages. `base` is the site's path."""

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
        if path == f"{base}{STYLES}":
            start_response("200 OK", _headers("text/css", styles))
            return [styles]
        status, headers, body = _asked(app, environ)
        # Asked for only now: the application waits while a build is under way.
        shown = preview()
        is_page = any(name == "Content-Type" and "html" in value for name, value in headers)
        if not shown or not is_page:
            start_response(status, list(headers))
            return body
        content = _content(body)
        url = path.removeprefix(base).removesuffix("index.html")
        uri = shown.uris.get(url if url.endswith("/") or not url else f"{url}/")
        if uri in shown.unread and uri is not None:
            status, page = "200 OK", unread_page(uri, shown, base)
        else:
            page = with_notice(content.decode("utf-8", "replace"), url, shown, base)
        content = page.encode()
        start_response(status, _headers("text/html; charset=utf-8", content))
        return [content]

    return answer


def _asked(app: WSGIApplication, environ: WSGIEnvironment) -> tuple[str, Headers, Iterable[bytes]]:
    """What the application answers: status, headers, body."""
    told: list[Any] = []

    def keep(status: str, headers: Headers, _: object = None, /) -> Callable[..., object]:
        told[:] = status, headers
        return lambda data: None

    body = app(environ, keep)
    return told[0], told[1], body


def _content(body: Iterable[bytes]) -> bytes:
    """The whole of a body, which is closed then, as a server would do it."""
    try:
        return b"".join(body)
    finally:
        close = getattr(body, "close", None)
        if close is not None:
            close()


def _headers(kind: str, content: bytes) -> list[tuple[str, str]]:
    return [("Content-Type", kind), ("Content-Length", str(len(content)))]
