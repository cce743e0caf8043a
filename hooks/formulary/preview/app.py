"""A web application around another: its pages carry the problems of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from formulary.preview.answers import answer_of, ask
from formulary.preview.notice import STYLES, unread_page, with_notice
from formulary.preview.preview import Preview


def with_problems(
    app: WSGIApplication, preview: Callable[[], Preview], base: str, styles: bytes
) -> WSGIApplication:
    """The application with `preview` shown on each of its pages. `base` is the site's path."""

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
        if path == f"{base}{STYLES}":
            return answer_of("200 OK", "text/css", styles).give(start_response)
        given = ask(app, environ)
        # Asked for only now: the application waits while a build is under way.
        shown = preview()
        if not shown or not given.is_page:
            return given.give(start_response)
        status, page = given.status, given.content().decode("utf-8", "replace")
        url = path.removeprefix(base).removesuffix("index.html")
        uri = shown.uris.get(url if url.endswith("/") or not url else f"{url}/")
        if uri is not None and uri in shown.unread:
            status, page = "200 OK", unread_page(uri, shown, base)
        else:
            page = with_notice(page, url, shown, base)
        told = answer_of(status, "text/html; charset=utf-8", page.encode())
        return told.give(start_response)

    return answer
