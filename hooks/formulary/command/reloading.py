"""Let a development server show changes at once, under the policy that its pages carry."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from formulary.exports.policy import hash_source
from formulary.preview.answers import ask

_ADDED = re.compile(r"<script>((?:(?!<script).)*)</script>\s*</body>", re.DOTALL)
"""The script that the server adds at the end of a page that it serves."""

_SCRIPTS = "script-src 'self'"


def may_reload(app: WSGIApplication) -> WSGIApplication:
    """The same answers; in pages, the policy names the script that the server has added."""

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        given = ask(app, environ)
        if given.is_page:
            page = _with_added_script(given.content().decode("utf-8", "surrogateescape"))
            length = {"Content-Length": str(len(page))}
            headers = list((dict(given.headers) | length).items())
            given = replace(given, headers=headers, body=[page])
        return given.give(start_response)

    return answer


def _with_added_script(page: str) -> bytes:
    added = _ADDED.search(page)
    if added:
        page = page.replace(_SCRIPTS, f"{_SCRIPTS} {hash_source(added[1])}", 1)
    return page.encode("utf-8", "surrogateescape")
