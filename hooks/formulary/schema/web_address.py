"""The address of a source: one whose host a reader can tell at a glance."""

from __future__ import annotations

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field

_LABEL = r"(?!xn--)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
_HOST = re.compile(rf"(?:{_LABEL}\.)+(?!xn--)[a-z][a-z0-9-]*[a-z0-9]")


def _has_plain_host(address: str) -> str:
    """Refuse what can show one host and lead to another. Raises ValueError."""
    authority = urlsplit(address).netloc
    user, has_user, host = authority.rpartition("@")
    name, has_port, port = host.partition(":")
    if has_user:
        raise ValueError(f"'{user}@' before the host hides where it leads. Remove it")
    if has_port:
        raise ValueError(f"':{port}' after the host is no address for readers. Remove it")
    if not _HOST.fullmatch(name.casefold()):
        raise ValueError(
            f"'{name}' is no plain host. Use one in Latin letters with a dot, such as "
            "'www.cancer.gov'"
        )
    return address


WebAddress = Annotated[
    str,
    Field(pattern=r"^https?://[^\s<>\"'()\[\]{}|`\\*]+$"),
    AfterValidator(_has_plain_host),
]
"""Begins with https:// or http://, and has a host without user, port, number or code."""
