"""What stands around the text of each page of a monograph: names, facts, the menu."""

from __future__ import annotations

from formulary import addresses
from formulary.fragments.meta import MenuEntry, MonographMenu
from formulary.records.monograph import Monograph
from formulary.schema.vocabulary import SectionName
from formulary.text.phrases import capitalise, one_line


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
        "Treats": ", ".join(cancers),
        "Kind of medicine": ", ".join(kinds),
        "Part of": ", ".join(regimens),
        "How it is given": capitalise(
            "; ".join(one_line(route.words) for route in identity.routes)
        ),
    }
    lines = [f"{term}\n:   {value}" for term, value in rows.items() if value]
    return "\n\n".join(lines)


def menu(monograph: Monograph, current: SectionName | None) -> MonographMenu:
    """What the theme needs to draw a monograph's menu, previous and next page."""
    entries = tuple(
        MenuEntry(name.label, section_url(monograph, name), name is current)
        for name in monograph.sections
    )
    index = next((index for index, entry in enumerate(entries) if entry.current), None)
    before = entries[:index][-1:] if index is not None else ()
    after = entries[index + 1 :][:1] if index is not None else ()
    return MonographMenu(
        name=monograph.title,
        sections=entries,
        guide_url=addresses.url_of(addresses.medicine(monograph.slug, addresses.GUIDE)),
        handout_url=addresses.url_of(addresses.medicine(monograph.slug, addresses.HANDOUT)),
        previous=next(iter(before), None),
        next=next(iter(after), None),
    )


def section_url(monograph: Monograph, name: SectionName) -> str:
    """A section's address below the site's root."""
    return addresses.url_of(addresses.medicine(monograph.slug, name.value))
