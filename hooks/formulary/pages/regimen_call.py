"""When to call about a regimen: the signs of all its medicines on one set of cards."""

from __future__ import annotations

from formulary import addresses, anchors
from formulary.fragments.call_cards import CardStyle, call_cards
from formulary.fragments.frame import review_notice
from formulary.fragments.markdown import blocks
from formulary.fragments.meta import PageMeta, robots_of, running_head, version_of
from formulary.fragments.page import ComposedPage, finish
from formulary.meaning.merge import together
from formulary.meaning.standing import standing_of
from formulary.records.catalogue import Catalogue
from formulary.records.regimen import Regimen
from formulary.schema.vocabulary import SectionName

_NAMED = (
    "A medicine in brackets is the one that a sign can come from. Where there is none, it can come "
    "from any of them."
)


def regimen_call_page(catalogue: Catalogue, regimen: Regimen) -> ComposedPage:
    """A regimen's page of when to call."""
    medicines = catalogue.medicines_of(regimen)
    content = together(catalogue.signs, medicines, regimen.fields.ways)
    style = CardStyle(catalogue.region, 2, {each.slug: each.name for each in medicines})
    fever = any(catalogue.shows_fever_rule(each) for each in medicines)
    title = SectionName.WHEN_TO_CALL.title_for(regimen.fields.name)
    standing = standing_of(catalogue, regimen, regimen.fields.review)
    first = next(iter(content.cards), None)
    meta = PageMeta(
        kind="regimen",
        title=title,
        description=f"Signs that mean you should call, with {regimen.fields.full_name}.",
        running_head=running_head(catalogue, title),
        call_anchor=anchors.call_anchor(first.value) if first else "",
        version=version_of(catalogue, regimen.uri, *_sections(catalogue, regimen)),
        robots=robots_of(standing),
    )
    markdown = blocks(
        f"# {title}",
        call_cards(content.cards, style, fever),
        _NAMED,
        review_notice(standing),
    )
    uri = addresses.regimen(regimen.slug, addresses.CALL)
    return finish(catalogue, uri, meta, markdown)


def _sections(catalogue: Catalogue, regimen: Regimen) -> list[str]:
    medicines = catalogue.medicines_of(regimen)
    return [each.uri for medicine in medicines for each in medicine.sections.values()]
