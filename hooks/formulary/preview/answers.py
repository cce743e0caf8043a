"""What a web application answers, so that another one around it can change it (WSGI)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

Headers = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Answer:
    """Status, headers and body. A body is read once, or handed on as it is."""

    status: str
    headers: Headers
    body: Iterable[bytes]

    @property
    def is_page(self) -> bool:
        """Whether it is a page, and no other file."""
        return any(name == "Content-Type" and "html" in value for name, value in self.headers)

    def content(self) -> bytes:
        """The whole of the body, which is closed then, as a server would do it."""
        try:
            return b"".join(self.body)
        finally:
            close = getattr(self.body, "close", None)
            if close is not None:
                close()

    def give(self, start_response: StartResponse) -> Iterable[bytes]:
        """Answer with it."""
        start_response(self.status, list(self.headers))
        return self.body


def ask(app: WSGIApplication, environ: WSGIEnvironment) -> Answer:
    """What an application answers."""
    told: list[Any] = []

    def keep(status: str, headers: Headers, _: object = None, /) -> Callable[..., object]:
        told[:] = status, headers
        return lambda data: None

    body = app(environ, keep)
    return Answer(told[0], told[1], body)


def answer_of(status: str, kind: str, content: bytes) -> Answer:
    """An answer with this content, which is of this kind: "text/css"."""
    headers = [("Content-Type", kind), ("Content-Length", str(len(content)))]
    return Answer(status, headers, [content])
