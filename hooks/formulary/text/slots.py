"""Slots: `<!-- glossary -->` alone on a line marks where the build puts what it makes."""

from __future__ import annotations

import re
from collections.abc import Mapping

from formulary.schema.slots import Slot

SLOT = re.compile(r"^<!-- (?P<name>[a-z-]+) -->[ ]*$", re.MULTILINE)


def fill_slots(markdown: str, contents: Mapping[Slot, str]) -> str:
    """Put each content in its slot. A slot that has none is left empty."""

    def fill(match: re.Match[str]) -> str:
        known = {slot.value: text for slot, text in contents.items()}
        return known.get(match["name"], match.group())

    return SLOT.sub(fill, markdown)
