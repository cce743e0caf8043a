"""The glossary: every side effect from A to Z, with its other names as entries of their own."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from formulary import addresses, anchors
from formulary.exports.structured_data import glossary_data
from formulary.fragments.markdown import blocks, bullets, heading, link
from formulary.fragments.page import ComposedPage
from formulary.fragments.slotted import slotted_page
from formulary.records.catalogue import Catalogue
from formulary.records.prose import Prose
from formulary.records.side_effect import SideEffect
from formulary.schema.slots import Slot
from formulary.text.names import normalise
from formulary.text.phrases import capitalise


@dataclass(frozen=True)
class _Entry:
    """One line of the glossary under a letter."""

    name: str
    line: str

    @property
    def letter(self) -> str:
        """The letter it stands under; numbers and signs stand together."""
        first = normalise(self.name)[:1].upper()
        return first if first.isalpha() and first.isascii() else "0-9"


def glossary_page(catalogue: Catalogue, page: Prose) -> ComposedPage:
    """The glossary."""
    contents = {Slot.GLOSSARY: _glossary(catalogue)}
    return slotted_page(catalogue, page, contents, (glossary_data(catalogue),))


def _glossary(catalogue: Catalogue) -> str:
    """The glossary's list as Markdown, with the letters as a menu above it."""
    letters: dict[str, list[_Entry]] = defaultdict(list)
    for entry in sorted(_entries(catalogue), key=lambda entry: normalise(entry.name)):
        letters[entry.letter].append(entry)
    menu = " ".join(f"[{letter}](#{anchors.letter_anchor(letter)})" for letter in letters)
    parts = [
        blocks(
            heading(2, letter, anchors.letter_anchor(letter)),
            bullets(entry.line for entry in entries),
        )
        for letter, entries in letters.items()
    ]
    return blocks(
        f"{menu}\n{{ .letters }}",
        f'<div class="glossary" id="{anchors.GLOSSARY_LIST}" markdown>',
        *parts,
        "</div>",
    )


def _entries(catalogue: Catalogue) -> list[_Entry]:
    """Each side effect under its name, and each other name with where it leads."""
    mains = [_Entry(each.fields.name, _main(catalogue, each)) for each in _effects(catalogue)]
    aliases: dict[str, tuple[str, list[SideEffect]]] = {}
    for effect in _effects(catalogue):
        for name in effect.names:
            _, leads_to = aliases.setdefault(normalise(name), (name, []))
            leads_to.append(effect)
    for effect in _effects(catalogue):
        aliases.pop(normalise(effect.fields.name), None)
    return mains + [_Entry(name, _alias(name, effects)) for name, effects in aliases.values()]


def _effects(catalogue: Catalogue) -> list[SideEffect]:
    return list(catalogue.side_effects.values())


def _main(catalogue: Catalogue, effect: SideEffect) -> str:
    fields = effect.fields
    count = len(catalogue.causes_of(effect.slug))
    medicines = f"{count} medicine{'' if count == 1 else 's'} here can cause it"
    return (
        f"**{link(fields.name, addresses.GLOSSARY, effect.uri)}**{{ .entry }} "
        f'<span class="also">{", ".join(fields.synonyms)}</span> '
        f'<span class="terms">Medical words: {", ".join(fields.medical_terms)}</span> '
        f'<span class="about">{fields.body_system.label}. {medicines}.</span>'
    )


def _alias(name: str, effects: list[SideEffect]) -> str:
    targets = "; ".join(
        link(effect.fields.name, addresses.GLOSSARY, effect.uri) for effect in effects
    )
    return f'<span class="alias">{capitalise(name)}</span>: see {targets}'
