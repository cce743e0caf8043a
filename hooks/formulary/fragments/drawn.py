"""Two numbers for a stylesheet to draw, as classes: pages may not carry styles of their own."""

from __future__ import annotations


def drawn(first: int, last: int) -> str:
    """The classes of two numbers of 0 to 109, tens and ones apart: 43 is `from-40 from-3`."""
    return " ".join((*_parts("from", first), *_parts("to", last)))


def _parts(name: str, number: int) -> list[str]:
    """A stylesheet begins with 0, so what is 0 needs no class."""
    ones = number % 10
    return [f"{name}-{part}" for part in (number - ones, ones) if part]
