"""Let a development server show changes at once, under the policy that its pages carry."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from formulary.exports.policy import hash_source

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

_ADDED = re.compile(r"<script>((?:(?!<script).)*)</script>\s*</body>", re.DOTALL)
"""The script that the server adds at the end of a page that it serves."""

_SCRIPTS = "script-src 'self'"


def may_reload(app: WSGIApplication) -> WSGIApplication:
    """The same answers; in pages, the policy names the script that the server has added."""

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        given: list[Any] = []
        body = b"".join(app(environ, lambda *head: given.append(head)))  # type: ignore[arg-type]
        status, headers, *rest = given[-1]
        fields = dict(headers)
        if fields.get("Content-Type", "").startswith("text/html"):
            body = _with_added_script(body.decode("utf-8", "surrogateescape"))
            fields["Content-Length"] = str(len(body))
        start_response(status, list(fields.items()), *rest)
        return [body]

    return answer


def _with_added_script(page: str) -> bytes:
    added = _ADDED.search(page)
    if added:
        page = page.replace(_SCRIPTS, f"{_SCRIPTS} {hash_source(added[1])}", 1)
    return page.encode("utf-8", "surrogateescape")
