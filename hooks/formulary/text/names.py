"""Names: how they are compared, and what each of them leads to."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

_BRACKETED = re.compile(r"(?P<plain>.+?)\s*\((?P<inner>[^()]+)\)")


def normalise(name: str) -> str:
    """The form in which two names are the same: case, spacing and apostrophes do not count."""
    plain = unicodedata.normalize("NFKC", name).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return " ".join(plain.casefold().split())


def name_forms(name: str) -> tuple[str, ...]:
    """A name and its parts: "Swelling (edema)" is also "Swelling" and "edema"."""
    parts = _BRACKETED.fullmatch(name)
    return (name, parts["plain"], parts["inner"]) if parts else (name,)


def slug_of(name: str) -> str:
    """The name as a part of an address: "Interleukin 2" becomes "interleukin-2"."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


@dataclass(frozen=True)
class Target:
    """A page that a name leads to."""

    uri: str
    title: str


@dataclass(frozen=True)
class NameIndex:
    """Every name the site knows, and the pages it leads to: more than one if it is shared."""

    targets: Mapping[str, tuple[Target, ...]]

    @classmethod
    def of(cls, entries: Iterable[tuple[str, Target]]) -> NameIndex:
        """Build the index from (name, page) pairs."""
        targets: dict[str, dict[Target, None]] = defaultdict(dict)
        for name, target in entries:
            targets[normalise(name)][target] = None
        return cls({name: tuple(found) for name, found in targets.items()})

    def find(self, name: str) -> tuple[Target, ...]:
        """The pages that a name leads to; none if it is unknown."""
        return self.targets.get(normalise(name), ())

    def knows(self, name: str) -> bool:
        """Whether the name leads anywhere."""
        return normalise(name) in self.targets

    def begins_with(self, start: str) -> bool:
        """Whether some name begins like this."""
        plain = normalise(start)
        at = bisect_left(self._in_order, plain)
        return at < len(self._in_order) and self._in_order[at].startswith(plain)

    @cached_property
    def _in_order(self) -> list[str]:
        return sorted(self.targets)
