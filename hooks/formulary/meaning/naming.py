"""Who names a sign, and how: the list by which a nurse reviews one sign in all medicines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from formulary.meaning.lines import Line, Use, lines_of
from formulary.schema.call import SignUse
from formulary.schema.signs import SignFields
from formulary.schema.vocabulary import Urgency

Naming = Mapping[Urgency, Sequence[str]]
"""By urgency: each medicine with what narrows it, such as "capecitabine 4 or more"."""


def naming_of(name: str, sign: SignFields, calls: Mapping[str, Sequence[SignUse]]) -> Naming:
    """How medicines name one sign. `calls` are the call lists of all of them, by slug."""
    found: dict[Urgency, list[str]] = {urgency: [] for urgency in Urgency}
    for slug in sorted(calls):
        for use in calls[slug]:
            if use.sign == name:
                for line in lines_of(name, sign, [Use(slug, use)]):
                    found[line.urgency].append(_entry(slug, use, line))
    return {urgency: own for urgency, own in found.items() if own}


def _entry(slug: str, use: SignUse, line: Line) -> str:
    parts = [slug, line.counts]
    if use.variant is not None:
        parts.append(f"if {use.variant}")
    if use.expected is not None:
        parts.append("as expected" if line.words == use.expected.what else "beyond expected")
    if use.given_with is not None:
        parts.append(f"with {use.given_with}")
    return " ".join(part for part in parts if part)
