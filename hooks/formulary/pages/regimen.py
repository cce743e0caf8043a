"""The page of one regimen: its medicines, what they can cause, and when to call."""

from __future__ import annotations

from formulary import addresses
from formulary.fragments.call_cards import CardStyle, call_cards, medicine_cards
from formulary.fragments.frame import Frame
from formulary.fragments.joint import JointEffect, joint_effects
from formulary.fragments.markdown import blocks, bullets, heading, link
from formulary.fragments.medical_words import explain, words_of_page
from formulary.fragments.meta import PageMeta, robots_of, running_head, version_of
from formulary.fragments.page import ComposedPage, finish
from formulary.fragments.people import people
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph
from formulary.records.regimen import Regimen
from formulary.schema.medicine import Occurrence
from formulary.schema.vocabulary import Frequency
from formulary.text.phrases import one_line


def regimen_page(catalogue: Catalogue, regimen: Regimen) -> ComposedPage:
    """A regimen's page: what it is, then when to call, then what its medicines can cause."""
    fields = regimen.fields
    medicines = catalogue.medicines_of(regimen)
    fever = any(catalogue.shows_fever_rule(each) for each in medicines)
    style = CardStyle(catalogue.region, 3, {each.slug: each.name for each in medicines})
    cards = call_cards(medicine_cards(catalogue, medicines), style, fever)
    body, words = explain(regimen.source.body, catalogue.words)
    meta = PageMeta(
        kind=regimen.place.kind.look,
        title=regimen.title,
        description=one_line(" ".join(fields.summary)),
        running_head=running_head(catalogue, regimen.title),
        call_anchor=addresses.WHEN_TO_CALL if cards else "",
        version=version_of(catalogue, regimen.uri),
        robots=robots_of(fields.review),
        has_hints=bool(words),
    )
    main = blocks(
        _medicines(catalogue, regimen),
        _when_to_call(cards) if cards else "",
        _effects(catalogue, regimen),
        body,
    )
    frame = Frame(regimen.title, fields.summary, fields.review, fields.sources, _names(regimen))
    markdown = frame.around(main, words_of_page(words))
    return finish(catalogue, regimen.uri, meta, markdown)


def _when_to_call(cards: str) -> str:
    return blocks(heading(2, "When to call", addresses.WHEN_TO_CALL), cards)


def _names(regimen: Regimen) -> str:
    others = ", ".join(regimen.fields.other_names)
    return f"Also called {others}.\n{{ .names }}" if others else ""


def _medicines(catalogue: Catalogue, regimen: Regimen) -> str:
    """The medicines that are given together, each with its page."""
    lines = [
        link(each.title, regimen.uri, each.uri) + _brands(each)
        for each in catalogue.medicines_of(regimen)
    ]
    return blocks(heading(2, "The medicines", addresses.MEDICINES_HEADING), bullets(lines))


def _brands(monograph: Monograph) -> str:
    brands = ", ".join(monograph.identity.brand_names)
    return f" ({brands})" if brands else ""


def _effects(catalogue: Catalogue, regimen: Regimen) -> str:
    """The side effects by how often, each with the medicines that can cause it."""
    found = joint_effects(catalogue.medicines_of(regimen))
    bands = [(band, [each for each in found if each.frequency is band]) for band in Frequency]
    parts = [
        blocks(
            heading(3, band.phrase, band.value),
            bullets(_effect(catalogue, regimen, each) for each in members),
        )
        for band, members in bands
        if members
    ]
    note = (
        "The numbers come from each medicine's own page. We have none for the medicines together. "
        "Each side effect stands under the highest number that one of them has."
    )
    return blocks(heading(2, "Side effects", addresses.SIDE_EFFECTS_HEADING), note, *parts)


def _effect(catalogue: Catalogue, regimen: Regimen, joint: JointEffect) -> str:
    page = catalogue.side_effects.get(joint.effect)
    name = link(page.fields.name, regimen.uri, page.uri) if page else joint.effect
    serious = " **Can be serious**{ .serious }" if joint.is_serious else ""
    return f"{name}{serious}: {'; '.join(_cause(regimen, *each) for each in joint.causes)}."


def _cause(regimen: Regimen, monograph: Monograph, occurrence: Occurrence) -> str:
    target = addresses.occurrence(monograph.slug, occurrence.effect)
    name = link(monograph.name, regimen.uri, target)
    if occurrence.percent is not None:
        return f"{name}, {people(occurrence.percent)}"
    known = occurrence.frequency.people
    return f"{name}, {known}" if known else f"{name}, how often is not given"
