"""The page of one side effect: what it is, when to call, what to do, which medicines cause it."""

from __future__ import annotations

from collections import defaultdict

from formulary import addresses, anchors
from formulary.exports.structured_data import side_effect_data
from formulary.fragments.advice import advice_list
from formulary.fragments.call_cards import CardStyle, call_cards, page_cards
from formulary.fragments.folds import fold_sections, folded_under
from formulary.fragments.frame import Frame
from formulary.fragments.markdown import blocks, bullets, heading, link
from formulary.fragments.medical_words import explain, words_of_page
from formulary.fragments.meta import PageMeta, robots_of, running_head, version_of
from formulary.fragments.page import ComposedPage, finish
from formulary.fragments.people import counted_words, people
from formulary.fragments.printing import SIDE_EFFECT, print_line
from formulary.meaning.bands import Band
from formulary.meaning.standing import standing_of
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph
from formulary.records.side_effect import SideEffect
from formulary.schema.occurrence import Occurrence
from formulary.schema.slots import Slot
from formulary.schema.vocabulary import Urgency
from formulary.text.headings import heading_id, headings
from formulary.text.phrases import capitalise, one_line, sentence
from formulary.text.slots import fill_slots


def side_effect_page(catalogue: Catalogue, effect: SideEffect) -> ComposedPage:
    """A side effect's page."""
    fields = effect.fields
    style = CardStyle(catalogue.region, level=3)
    cards = call_cards(page_cards(catalogue, fields.call), style, fields.shows_fever_rule)
    filled = fill_slots(effect.source.body, {Slot.ADVICE: _advice(catalogue, effect)})
    body, words = explain(_in_sight(filled), catalogue.words)
    standing = standing_of(catalogue, effect, fields.review)
    meta = PageMeta(
        kind=effect.place.kind.look,
        title=fields.name,
        description=one_line(" ".join(fields.summary)),
        running_head=running_head(catalogue, fields.name),
        call_anchor=anchors.WHEN_TO_CALL if cards else "",
        version=version_of(catalogue, effect.uri),
        robots=robots_of(standing),
        has_hints=bool(words),
        structured_data=(side_effect_data(catalogue, effect),),
    )
    main = blocks(
        _when_to_call(cards) if cards else _no_need_to_call(effect),
        body,
        _causes(catalogue, effect),
        _other_names(effect),
    )
    prints = print_line(effect.uri, SIDE_EFFECT, guide="")
    frame = Frame(fields.name, fields.summary, standing, fields.sources, prints=prints)
    markdown = frame.around(main, words_of_page(words))
    return finish(catalogue, effect.uri, meta, markdown)


_FOLDED = frozenset(map(heading_id, (
    "How someone close to you can help", "What to ask your care team",
)))  # fmt: skip
"""What a reader has time for after all else."""


def _in_sight(body: str) -> str:
    return fold_sections(body, but={each.id for each in headings(body)} - _FOLDED)


def _advice(catalogue: Catalogue, effect: SideEffect) -> str:
    """What a reader can do, with the medicines that forbid it, whatever the side effect is from."""
    return advice_list(effect.uri, effect.fields.advice, list(catalogue.monographs.values()))


def _when_to_call(cards: str) -> str:
    return blocks(heading(2, "When to call", anchors.WHEN_TO_CALL), cards)


def _no_need_to_call(effect: SideEffect) -> str:
    if effect.fields.urgency is not Urgency.NEXT_VISIT:
        return ""
    return f"{Urgency.NEXT_VISIT.label}.\n{{ .next-visit }}"


def _causes(catalogue: Catalogue, effect: SideEffect) -> str:
    """The medicines that can cause a side effect, by how often; the same data as theirs."""
    bands: dict[Band, list[str]] = defaultdict(list)
    for monograph, occurrence in catalogue.causes_of(effect.slug):
        bands[Band.of(occurrence)].append(_cause(effect, monograph, occurrence))
    if not bands:
        return ""
    parts = [
        folded_under(
            heading(3, f"{band.label} ({len(bands[band])})", band.value),
            bullets(bands[band]),
        )
        for band in Band
        if band in bands
    ]
    return blocks(heading(2, "Medicines that can cause it", anchors.MEDICINES_HEADING), *parts)


def _cause(effect: SideEffect, monograph: Monograph, occurrence: Occurrence) -> str:
    target = addresses.occurrence(monograph.slug, effect.slug)
    brands = monograph.identity.brand_names
    name = link(monograph.title, effect.uri, target) + (f" ({', '.join(brands)})" if brands else "")
    number = f" {sentence(people(occurrence.percent))}" if occurrence.percent else ""
    counted = f" {counted_words(occurrence)}" if occurrence.counted else ""
    return f"{name}: {sentence(one_line(occurrence.words))}{number}{counted}"


def _other_names(effect: SideEffect) -> str:
    """What else a side effect is called, by people and by professionals."""
    fields = effect.fields
    return folded_under(
        heading(2, "Other names", anchors.OTHER_NAMES),
        blocks(
            f"People also say: {', '.join(fields.synonyms)}.",
            f"Medical words (CTCAE): {', '.join(fields.medical_terms)}.",
            f"Part of the body: {capitalise(fields.body_system.label)}.",
        ),
    )
