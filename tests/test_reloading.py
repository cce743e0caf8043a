"""The script that a development server adds may run; no other may."""

from __future__ import annotations

from typing import TYPE_CHECKING

from formulary.command.reloading import may_reload
from formulary.exports.policy import hash_source

if TYPE_CHECKING:
    from collections.abc import Iterable
    from wsgiref.types import StartResponse, WSGIEnvironment

POLICY = "<meta content=\"script-src 'self'\">"
ADDED = "<script>livereload(1)</script>"


def answer(body: str, kind: str) -> tuple[dict[str, str], str]:
    """Headers and body of a page that a server answers with."""

    def served(_: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        start_response("200 OK", [("Content-Type", kind), ("Content-Length", "1")])
        return [body[:9].encode(), body[9:].encode()]

    given: dict[str, str] = {}

    def keep(_status: str, headers: list[tuple[str, str]]) -> None:
        given.update(headers)

    return given, b"".join(may_reload(served)({}, keep)).decode()  # type: ignore[arg-type]


def test_the_policy_names_the_script_that_was_added() -> None:
    page = f"{POLICY}<script>other()</script><p>é</p>{ADDED}\n</body>"
    headers, body = answer(page, "text/html; charset=utf-8")
    named = f"script-src 'self' {hash_source('livereload(1)')}"
    assert body == page.replace("script-src 'self'", named)
    assert headers["Content-Length"] == str(len(body.encode()))


def test_a_page_without_it_and_what_is_no_page_stay_as_they_are() -> None:
    plain = f"{POLICY}<p>a</p></body>"
    assert answer(plain, "text/html")[1] == plain
    script = f"{POLICY}{ADDED}</body>"
    assert answer(script, "text/css") == (
        {"Content-Type": "text/css", "Content-Length": "1"},
        script,
    )
