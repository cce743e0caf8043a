"""One section of a monograph as a page."""

from __future__ import annotations

from formulary import addresses, anchors
from formulary.exports.structured_data import monograph_data
from formulary.fragments.boxed_warning import boxed_warning
from formulary.fragments.call_cards import medicine_cards
from formulary.fragments.call_strip import call_strip
from formulary.fragments.folds import fold_sections
from formulary.fragments.frame import Frame
from formulary.fragments.medical_words import explain, words_of_page
from formulary.fragments.meta import PageMeta, robots_of, running_head, version_of
from formulary.fragments.monograph import menu, names_line
from formulary.fragments.page import ComposedPage, finish
from formulary.fragments.printing import MEDICINE, guide_of_medicine, print_line
from formulary.fragments.section_body import section_body, section_cards
from formulary.fragments.sources import follows, parts_of, sources_of
from formulary.meaning.bands import Band
from formulary.meaning.standing import Standing, standing_of_medicine
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph, Section
from formulary.schema.fields import Citation
from formulary.schema.topic_names import FIRST
from formulary.schema.vocabulary import WARNED_FIRST, SectionName
from formulary.text.headings import heading_id
from formulary.text.phrases import one_line

MOST_IN_SIGHT = 160
"""Words of a section's text that leave its page within four screens of a phone."""

_NEVER_FOLDED = (
    *(each.value for each in FIRST),
    *(each.value for each in Band),
    anchors.USUAL,
    *map(heading_id, ("What it is", "What to know today")),
)
"""What a reader must not have to look for, the lists that a page of side effects is, and what an
overview tells first."""


def section_page(catalogue: Catalogue, section: Section) -> ComposedPage:
    """A section's page: the cards in full on the page about them, elsewhere the way there."""
    monograph = catalogue.monographs[section.medicine]
    title = section.name.title_for(monograph.name)
    sources = sources_of(monograph, section)
    own = section_body(catalogue, monograph, section, sources)
    body, words = explain(_in_sight(section, own), catalogue.words)
    standing = standing_of_medicine(catalogue, monograph)
    frame = _frame(catalogue, monograph, section, standing, sources)
    if section.name is SectionName.WHEN_TO_CALL:
        cards = section_cards(catalogue, monograph, level=2)
        markdown = frame.cards_first(cards, body, words_of_page(words))
    else:
        markdown = frame.around(body, words_of_page(words))
    meta = PageMeta(
        kind=section.place.kind.look,
        title=title,
        description=one_line(" ".join(section.fields.summary)),
        running_head=running_head(catalogue, title),
        section=section.name.value,
        call_anchor=_call_anchor(catalogue, monograph, section),
        version=version_of(catalogue, section.uri),
        robots=robots_of(standing),
        has_hints=bool(words),
        monograph=menu(monograph, section.name),
        structured_data=(monograph_data(catalogue, monograph, section.name, standing),),
    )
    return finish(catalogue, section.uri, meta, markdown)


def _in_sight(section: Section, body: str) -> str:
    """A section's text as it stands, or folded up where it is long."""
    is_short = len(section.source.body.split()) <= MOST_IN_SIGHT and not section.topics
    is_overview = section.name is SectionName.OVERVIEW
    if section.name is SectionName.WHEN_TO_CALL or (is_short and not is_overview):
        return body
    return fold_sections(body, but=_NEVER_FOLDED)


def _frame(
    catalogue: Catalogue,
    monograph: Monograph,
    section: Section,
    standing: Standing,
    sources: list[Citation],
) -> Frame:
    is_overview = section.name is SectionName.OVERVIEW
    return Frame(
        section.name.title_for(monograph.name),
        section.fields.summary,
        standing,
        sources,
        names=names_line(monograph) if is_overview else "",
        strip=_strip(catalogue, monograph, section),
        prints=_prints(monograph) if is_overview else "",
        parts=parts_of(section),
        follows=follows(monograph),
        warning=boxed_warning(monograph, sources) if section.name in WARNED_FIRST else "",
    )


def _prints(monograph: Monograph) -> str:
    return print_line(monograph.uri, MEDICINE, guide_of_medicine(monograph))


def _strip(catalogue: Catalogue, monograph: Monograph, section: Section) -> str:
    if section.name is SectionName.WHEN_TO_CALL:
        return ""
    cards = medicine_cards(catalogue, [monograph])
    page = addresses.medicine(monograph.slug, SectionName.WHEN_TO_CALL.value)
    fever = catalogue.shows_fever_rule(monograph)
    return call_strip(catalogue.region, section.uri, page, cards, fever)


def _call_anchor(catalogue: Catalogue, monograph: Monograph, section: Section) -> str:
    """Where the page's call cards begin, on the page that is about them."""
    if section.name is not SectionName.WHEN_TO_CALL:
        return ""
    cards = medicine_cards(catalogue, [monograph])
    return next((anchors.call_anchor(each.value) for each in cards), anchors.CONTENT)
