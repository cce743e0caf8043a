"""What the writers' files say, read without the engine, to compare the built site with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

SECTIONS = (
    "index",
    "uses",
    "how-given",
    "side-effects",
    "when-to-call",
    "precautions",
    "self-care",
    "monitoring",
    "how-it-works",
)


@dataclass(frozen=True)
class Written:
    """A docs folder as its writers left it."""

    docs: Path

    @property
    def medicines(self) -> list[str]:
        return sorted(path.parent.name for path in self.docs.glob("medicines/*/index.md"))

    @property
    def side_effects(self) -> list[str]:
        return sorted(
            path.stem for path in self.docs.glob("side-effects/*.md") if path.stem != "index"
        )

    @property
    def pages(self) -> list[str]:
        return sorted(path.relative_to(self.docs).as_posix() for path in self.docs.rglob("*.md"))

    def front_matter(self, page: str) -> dict[str, Any]:
        text = (self.docs / page).read_text("utf-8")
        front: dict[str, Any] = yaml.safe_load(text.split("\n---\n", 1)[0])
        return front

    def occurrences(self, medicine: str) -> list[str]:
        """The side effects in a medicine's list."""
        front = self.front_matter(f"medicines/{medicine}/side-effects.md")
        return [occurrence["effect"] for occurrence in front["occurrences"]]

    def causes(self) -> list[tuple[str, str]]:
        """Every medicine with every side effect in its list."""
        return [
            (medicine, effect)
            for medicine in self.medicines
            for effect in self.occurrences(medicine)
        ]

    def other_names(self) -> list[tuple[str, str]]:
        """Every medicine with every brand name and other name that it has."""
        names = []
        for medicine in self.medicines:
            front = self.front_matter(f"medicines/{medicine}/index.md")
            every = [*front.get("brand_names", []), *front.get("other_names", [])]
            names += [(medicine, name) for name in every]
        return names


def address_part(name: str) -> str:
    """A name as it stands in an address."""
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")
