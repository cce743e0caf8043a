"""A monograph's pages: what stands around the text of each section, and all nine as one guide."""

from __future__ import annotations

import re
from typing import Any

from formulary.front_matter import Source as Citation
from formulary.markdown_text import headings
from formulary.markdown_writing import capitalise, one_line
from formulary.model import Monograph, Section
from formulary.source import cited_ids
from formulary.vocabulary import SectionName


def sources_of(monograph: Monograph, *sections: Section) -> list[Citation]:
    """The sources that these sections refer to, in the monograph's order."""
    used = {cited for section in sections for _, cited in cited_ids(section.source.fields)}
    if any(section.name is SectionName.OVERVIEW for section in sections):
        return list(monograph.identity.sources)
    return [source for source in monograph.identity.sources if source.id in used]


def names_line(monograph: Monograph) -> str:
    """All of a medicine's names and how to say it, as stands below every title."""
    identity = monograph.identity
    others = ", ".join(map(_unbroken, (*identity.brand_names, *identity.other_names)))
    also = f"Also called {others}. " if others else ""
    return f"{also}Say: {_unbroken(identity.say_it)}.\n{{ .names }}"


def _unbroken(name: str) -> str:
    """A name that no line break may cut at its hyphens."""
    return f'<span class="name">{name}</span>'


def facts_at_a_glance(
    monograph: Monograph, cancers: list[str], kinds: list[str], regimens: list[str]
) -> str:
    """The overview's table of what the medicine is."""
    identity = monograph.identity
    rows = {
        "Brand names": ", ".join(identity.brand_names),
        "Other names": ", ".join(identity.other_names),
        "How to say it": identity.say_it,
        "Treats": ", ".join(cancers),
        "Kind of medicine": ", ".join(kinds),
        "Part of": ", ".join(regimens),
        "How it is given": capitalise("; ".join(one_line(route) for route in identity.routes)),
    }
    lines = [f"{term}\n:   {value}" for term, value in rows.items() if value]
    return "\n\n".join(lines)


def menu(monograph: Monograph, current: SectionName | None) -> dict[str, Any]:
    """What the theme needs to draw a monograph's header, menu, previous and next."""
    pages = [
        {
            "title": name.label,
            "url": section_url(monograph, name),
            "current": name is current,
        }
        for name in monograph.sections
    ]
    place = next((index for index, page in enumerate(pages) if page["current"]), None)
    previous = pages[place - 1] if place else None
    following = pages[place + 1] if place is not None and place + 1 < len(pages) else None
    return {
        "slug": monograph.slug,
        "name": monograph.title,
        "say_it": monograph.identity.say_it,
        "names": [*monograph.identity.brand_names, *monograph.identity.other_names],
        "sections": pages,
        "guide_url": f"medicines/{monograph.slug}/guide/",
        "handout_url": f"medicines/{monograph.slug}/handout/",
        "previous": _neighbour(previous),
        "next": _neighbour(following),
    }


def section_url(monograph: Monograph, name: SectionName) -> str:
    """A section's address below the site's root."""
    base = f"medicines/{monograph.slug}/"
    return base if name is SectionName.OVERVIEW else f"{base}{name.value}/"


def _neighbour(page: dict[str, Any] | None) -> dict[str, str] | None:
    return {"title": page["title"], "url": page["url"]} if page else None


_ATTRIBUTES = re.compile(r"[ ]*\{:?[ ]*[#.][^{}]*\}[ ]*$")
_POINTER = re.compile(r"(?P<before>\]\(#|aria-labelledby=\")(?P<id>[\w-]+)(?=[)\"])")
_GIVEN_ID = re.compile(r"(?P<before>\{:?[ ]*(?:\.[\w-]+[ ]+)*#)(?P<id>[\w-]+)(?=[ }])")


def as_part_of_guide(name: SectionName, markdown: str) -> str:
    """A section's text one level down, its ids under the section's name so that none repeats."""
    found = headings(markdown)
    own_ids = {heading.id for heading in found}
    own_ids |= {match["id"] for match in _GIVEN_ID.finditer(markdown)}
    parts, end = [], 0
    for heading in found:
        line = _ATTRIBUTES.sub("", markdown[heading.start : heading.end])
        between = _point_within(name, markdown[end : heading.start], own_ids)
        parts += [between, f"#{line} {{ #{name.value}-{heading.id} }}"]
        end = heading.end
    return "".join([*parts, _point_within(name, markdown[end:], own_ids)])


def _point_within(name: SectionName, text: str, own_ids: set[str]) -> str:
    """The text with its ids under the section's name, and its links to them led there."""

    def lead(match: re.Match[str]) -> str:
        prefix = f"{name.value}-" if match["id"] in own_ids else ""
        return f"{match['before']}{prefix}{match['id']}"

    return _GIVEN_ID.sub(lead, _POINTER.sub(lead, text))
