"""A section's own text with its slots filled."""

from __future__ import annotations

from formulary import addresses, anchors
from formulary.fragments.advice import avoided_list, what_helps
from formulary.fragments.call_cards import CardStyle, call_cards, medicine_cards
from formulary.fragments.groupings import links_to_groups
from formulary.fragments.markdown import blocks, heading, link
from formulary.fragments.monograph import facts_at_a_glance
from formulary.fragments.occurrence_list import Listing, counting, occurrence_list
from formulary.fragments.overview import first_answers
from formulary.fragments.topics import first_topics, topic_list
from formulary.meaning.advice import joint_avoided
from formulary.meaning.bands import USUAL, Band
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph, Section
from formulary.schema.fields import Citation
from formulary.schema.medicine import MedicineFields
from formulary.schema.slots import Slot
from formulary.schema.vocabulary import SectionName
from formulary.text.slots import fill_slots


def section_body(
    catalogue: Catalogue,
    monograph: Monograph,
    section: Section,
    sources: list[Citation],
    is_open: bool = False,
) -> str:
    """A section's own text with its slots filled. `sources` are those the page numbers.

    `is_open` is whether nothing of it is folded up, as in the whole guide.
    """
    filled: dict[Slot, str] = {}
    if section.name is SectionName.SIDE_EFFECTS:
        listing = Listing(catalogue, monograph, sources, is_open)
        filled[Slot.OCCURRENCES] = blocks(counting(monograph, sources), occurrence_list(listing))
    if section.name is SectionName.WHEN_TO_CALL:
        cards = section_cards(catalogue, monograph, level=2)
        filled[Slot.CALL_CARDS] = cards if is_open else ""  # its own page has them above all
    body = fill_slots(section.source.body, filled)
    if isinstance(section.fields, MedicineFields):
        facts = heading(2, "At a glance", anchors.FACTS)
        return blocks(first_answers(monograph), body, facts, _facts(catalogue, monograph))
    return blocks(
        first_topics(section, sources),
        body,
        _keep_away(monograph, section),
        topic_list(section, sources),
        _helps(catalogue, section),
    )


def _keep_away(monograph: Monograph, section: Section) -> str:
    """What must not be used with the medicine, on its page of self-care."""
    avoided = joint_avoided([monograph]) if section.name is SectionName.SELF_CARE else []
    if not avoided:
        return ""
    title = heading(2, "What to keep away from", anchors.AVOID)
    return blocks(title, avoided_list(section.uri, avoided, is_joint=False))


def _helps(catalogue: Catalogue, section: Section) -> str:
    """What can be done about its usual side effects, without what the medicine forbids."""
    if section.name is not SectionName.SELF_CARE:
        return ""
    monograph = catalogue.monographs[section.medicine]
    usual = [each.effect for each in monograph.occurrences if Band.of(each) in USUAL]
    return what_helps(catalogue, section.uri, [monograph], usual)


def section_cards(catalogue: Catalogue, monograph: Monograph, level: int) -> str:
    """The call cards of a medicine; `level` is that of their headings."""
    cards = medicine_cards(catalogue, [monograph])
    style = CardStyle(catalogue.region, level)
    return call_cards(cards, style, catalogue.shows_fever_rule(monograph))


def _facts(catalogue: Catalogue, monograph: Monograph) -> str:
    cancers = links_to_groups(catalogue, monograph, addresses.CANCERS)
    kinds = links_to_groups(catalogue, monograph, addresses.KINDS)
    regimens = [
        link(each.fields.name, monograph.uri, each.uri)
        for each in catalogue.regimens_with(monograph)
    ]
    return facts_at_a_glance(monograph, cancers, kinds, regimens)
