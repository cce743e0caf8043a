"""The address of a source: one whose host a reader can tell at a glance."""

from __future__ import annotations

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field

_LABEL = r"(?!xn--)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
_HOST = re.compile(rf"(?:{_LABEL}\.)+(?!xn--)[a-z][a-z0-9-]*[a-z0-9]")


def fault_of_host(address: str) -> str | None:
    """What in an address can show one host and lead to another; None where nothing does."""
    try:
        authority = urlsplit(address).netloc
    except ValueError:
        return "the host is none. Write it as in 'https://www.cancer.gov/'"
    user, has_user, host = authority.rpartition("@")
    name, has_port, port = host.partition(":")
    if has_user:
        return f"'{user}@' before the host hides where it leads. Remove it"
    if has_port:
        return f"':{port}' after the host is no address for readers. Remove it"
    if not _HOST.fullmatch(name.casefold()):
        return (
            f"'{name}' is no plain host. Use one in Latin letters with a dot, such as "
            "'www.cancer.gov'"
        )
    return None


def _has_plain_host(address: str) -> str:
    if fault := fault_of_host(address):
        raise ValueError(fault)
    return address


WebAddress = Annotated[
    str,
    Field(pattern=r"^https?://[^\s<>\"'()\[\]{}|`\\*]+$"),
    AfterValidator(_has_plain_host),
]
"""Begins with https:// or http://, and has a host without user, port, number or code."""
