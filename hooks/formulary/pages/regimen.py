"""The page of one regimen: its medicines, what they can cause, and when to call."""

from __future__ import annotations

from formulary import addresses, anchors
from formulary.fragments.advice import what_helps
from formulary.fragments.call_cards import CardStyle, call_cards
from formulary.fragments.frame import Frame
from formulary.fragments.joint import effects, keep_away, rules, topics, what_comes_when
from formulary.fragments.markdown import blocks, bullets, heading, link
from formulary.fragments.medical_words import explain, words_of_page
from formulary.fragments.meta import PageMeta, robots_of, running_head, version_of
from formulary.fragments.page import ComposedPage, finish
from formulary.meaning.bands import USUAL
from formulary.meaning.merge import together
from formulary.meaning.standing import standing_of
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph
from formulary.records.regimen import Regimen
from formulary.text.phrases import one_line


def regimen_page(catalogue: Catalogue, regimen: Regimen) -> ComposedPage:
    """A regimen's page: what it is, then when to call, then what its medicines can cause."""
    fields = regimen.fields
    medicines = catalogue.medicines_of(regimen)
    fever = any(catalogue.shows_fever_rule(each) for each in medicines)
    style = CardStyle(catalogue.region, 3, {each.slug: each.name for each in medicines})
    joint = together(catalogue.signs, medicines, fields.ways)
    usual = [each.effect for each in joint.effects if each.band in USUAL]
    cards = call_cards(joint.cards, style, fever)
    body, words = explain(regimen.source.body, catalogue.words)
    standing = standing_of(catalogue, regimen, fields.review)
    meta = PageMeta(
        kind=regimen.place.kind.look,
        title=regimen.title,
        description=one_line(" ".join(fields.summary)),
        running_head=running_head(catalogue, regimen.title),
        call_anchor=anchors.WHEN_TO_CALL if cards else "",
        version=version_of(catalogue, regimen.uri),
        robots=robots_of(standing),
        has_hints=bool(words),
    )
    main = blocks(
        _medicines(catalogue, regimen),
        link("A handout to print", regimen.uri, addresses.regimen(regimen.slug, addresses.HANDOUT)),
        rules(regimen.uri, joint.topics),
        _when_to_call(cards) if cards else "",
        keep_away(regimen.uri, joint.avoided),
        effects(catalogue, regimen.uri, joint.effects),
        what_comes_when(catalogue, regimen.uri, joint.moments),
        what_helps(catalogue, regimen.uri, medicines, usual),
        topics(regimen.uri, joint.topics),
        body,
    )
    frame = Frame(regimen.title, fields.summary, standing, fields.sources, _names(regimen))
    markdown = frame.around(main, words_of_page(words))
    return finish(catalogue, regimen.uri, meta, markdown)


def _when_to_call(cards: str) -> str:
    return blocks(heading(2, "When to call", anchors.WHEN_TO_CALL), cards)


def _names(regimen: Regimen) -> str:
    others = ", ".join(regimen.fields.other_names)
    return f"Also called {others}.\n{{ .names }}" if others else ""


def _medicines(catalogue: Catalogue, regimen: Regimen) -> str:
    """The medicines that are given together, each with its page."""
    lines = [
        link(each.title, regimen.uri, each.uri) + _brands(each) + _ways(regimen, each)
        for each in catalogue.medicines_of(regimen)
    ]
    return blocks(heading(2, "The medicines", anchors.MEDICINES_HEADING), bullets(lines))


def _ways(regimen: Regimen, monograph: Monograph) -> str:
    """How the regimen gives it, where it has other ways too."""
    ways = [each.label for each in regimen.fields.ways.get(monograph.slug, [])]
    return f", {' or '.join(ways)}" if ways else ""


def _brands(monograph: Monograph) -> str:
    brands = ", ".join(monograph.identity.brand_names)
    return f" ({brands})" if brands else ""
