"""The finder: medicines from A to Z by every name, by cancer, by kind of medicine."""

from __future__ import annotations

from collections.abc import Mapping

from formulary.catalogue import Catalogue
from formulary.front_matter import Grouping
from formulary.markdown_writing import (
    blocks,
    bullets,
    capitalise,
    link,
    one_line,
    sentence,
)
from formulary.model import Monograph, Regimen
from formulary.names import normalise

URI = "medicines/index.md"


def finder(catalogue: Catalogue) -> str:
    """The finder's three lists as Markdown."""
    page = catalogue.finder
    cancers = page.fields.cancers if page else {}
    kinds = page.fields.kinds if page else {}
    every = list(catalogue.monographs.values())
    by_cancer = {slug: [m for m in every if slug in m.identity.cancers] for slug in cancers}
    by_kind = {slug: [m for m in every if slug in m.identity.kinds] for slug in kinds}
    return blocks(
        "## A to Z by name { #a-to-z }",
        bullets(_names(every, list(catalogue.regimens.values()))),
        _regimens(catalogue),
        "## By cancer { #by-cancer }",
        *_groups("cancer", cancers, by_cancer),
        "## By kind of medicine { #by-kind }",
        *_groups("kind", kinds, by_kind),
    )


def _regimens(catalogue: Catalogue) -> str:
    """The way to the medicines that are given together, where there are any."""
    page = "regimens/index.md"
    if page not in catalogue.prose:
        return ""
    return f"See also {link('medicines that are given together', URI, page)}."


def _names(monographs: list[Monograph], regimens: list[Regimen]) -> list[str]:
    lines: dict[str, list[str]] = {}
    for monograph in monographs:
        target = link(monograph.title, URI, monograph.uri)
        for name in monograph.names:
            is_generic = normalise(name) == normalise(monograph.name)
            line = (
                f"**{target}**, say {monograph.identity.say_it}"
                if is_generic
                else (f"{capitalise(name)}: see {target}")
            )
            lines.setdefault(normalise(name), []).append(line)
    for regimen in regimens:
        target = link(regimen.fields.name, URI, regimen.uri)
        own = normalise(regimen.fields.name)
        lines.setdefault(own, []).append(f"**{target}**, {regimen.fields.full_name} together")
        for name in regimen.fields.other_names:
            lines.setdefault(normalise(name), []).append(f"{capitalise(name)}: see {target}")
    return [line for _, found in sorted(lines.items()) for line in found]


def _groups(
    prefix: str, groupings: Mapping[str, Grouping], members: Mapping[str, list[Monograph]]
) -> list[str]:
    return [
        blocks(
            f"### {grouping.name} {{ #{prefix}-{slug} }}",
            f"{sentence(one_line(grouping.about))} {_page_of(prefix, slug, grouping)}",
            bullets(_member(monograph) for monograph in members[slug]),
        )
        for slug, grouping in sorted(groupings.items(), key=lambda item: normalise(item[1].name))
        if members[slug]
    ]


def _page_of(prefix: str, slug: str, grouping: Grouping) -> str:
    """The way to the page of a cancer or kind, in words that name it."""
    return link(f"{grouping.name}: all on one page", URI, f"{prefix}s/{slug}.md")


def _member(monograph: Monograph) -> str:
    brands = ", ".join(monograph.identity.brand_names)
    return link(monograph.title, URI, monograph.uri) + (f" ({brands})" if brands else "")
