"""The glossary: every side effect by letter, with its other names folded up, and by body part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from formulary import addresses, anchors
from formulary.exports.structured_data import glossary_data
from formulary.fragments.body_map import body_map
from formulary.fragments.markdown import blocks, bullets, heading, link, unseen
from formulary.fragments.page import ComposedPage
from formulary.fragments.slotted import slotted_page
from formulary.records.catalogue import Catalogue
from formulary.records.prose import Prose
from formulary.records.side_effect import SideEffect
from formulary.schema.slots import Slot
from formulary.schema.vocabulary import BodySystem
from formulary.text.names import normalise


def glossary_page(catalogue: Catalogue, page: Prose) -> ComposedPage:
    """The glossary."""
    contents = {Slot.GLOSSARY: _glossary(catalogue)}
    return slotted_page(catalogue, page, contents, (glossary_data(catalogue),))


def _glossary(catalogue: Catalogue) -> str:
    """Both lists as Markdown, each with its menu above it."""
    effects = sorted(
        catalogue.side_effects.values(), key=lambda effect: normalise(effect.fields.name)
    )
    by_letter = _groups(effects, _letter)
    by_part = _groups(effects, lambda effect: effect.fields.body_system)
    menu = " ".join(f"[{letter}](#{anchors.letter_anchor(letter)})" for letter in by_letter)
    return blocks(
        body_map(part for part in BodySystem if part in by_part),
        f"{menu}\n{{ .letters }}",
        f'<div class="glossary" id="{anchors.GLOSSARY_LIST}" markdown>',
        *(
            blocks(heading(2, letter, anchors.letter_anchor(letter)), bullets(map(_entry, members)))
            for letter, members in by_letter.items()
        ),
        "</div>",
        f'<div class="by-part" id="{anchors.PARTS}" markdown>',
        *(_part(part, by_part[part]) for part in BodySystem if part in by_part),
        "</div>",
    )


def _groups(
    effects: Iterable[SideEffect], key: Callable[[SideEffect], str]
) -> Mapping[str, list[SideEffect]]:
    found: dict[str, list[SideEffect]] = defaultdict(list)
    for effect in effects:
        found[key(effect)].append(effect)
    return found


def _letter(effect: SideEffect) -> str:
    """The letter it stands under; numbers and signs stand together."""
    first = normalise(effect.fields.name)[:1].upper()
    return first if first.isalpha() and first.isascii() else "0-9"


def _entry(effect: SideEffect) -> str:
    """A side effect, with what people and professionals call it within, folded up."""
    fields = effect.fields
    title = f"Other names{unseen(f' of {fields.name}')}"
    return (
        f"**{_link(effect)}**{{ .entry }} "
        f'<details class="more"><summary>{title}</summary>'
        f'<span class="also">{", ".join(fields.synonyms)}</span> '
        f'<span class="terms">Medical words: {", ".join(fields.medical_terms)}</span></details>'
    )


def _part(part: BodySystem, members: Iterable[SideEffect]) -> str:
    title = heading(2, part.label, anchors.part_of_body(part.value), f"part--{part.value}")
    return blocks(title, bullets(map(_link, members)))


def _link(effect: SideEffect) -> str:
    return link(effect.fields.name, addresses.GLOSSARY, effect.uri)
