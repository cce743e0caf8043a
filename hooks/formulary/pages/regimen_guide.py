"""A regimen's whole guide: all that its pages say, with nothing folded up, to read and to print."""

from __future__ import annotations

from formulary import addresses, anchors
from formulary.fragments.call_cards import CardStyle, call_cards
from formulary.fragments.frame import contents, review_notice, summary
from formulary.fragments.joint_page import joint_body, medicine_list
from formulary.fragments.markdown import blocks, heading
from formulary.fragments.medical_words import explain, words_of_page
from formulary.fragments.meta import PageMeta, robots_of, running_head, version_of
from formulary.fragments.page import ComposedPage, finish
from formulary.fragments.sources import source_list
from formulary.meaning.merge import Together, together
from formulary.meaning.standing import standing_of
from formulary.records.catalogue import Catalogue
from formulary.records.regimen import Regimen
from formulary.text.phrases import one_line


def regimen_guide_page(catalogue: Catalogue, regimen: Regimen) -> ComposedPage:
    """A regimen's whole guide."""
    fields = regimen.fields
    medicines = catalogue.medicines_of(regimen)
    content = together(catalogue.signs, medicines, fields.ways)
    uri = addresses.regimen(regimen.slug, addresses.GUIDE)
    title = f"{fields.name}: the whole guide"
    own = blocks(
        medicine_list(regimen, uri, medicines),
        _when_to_call(catalogue, content),
        joint_body(catalogue, uri, content, is_open=True),
    )
    body, words = explain(own, catalogue.words)
    standing = standing_of(catalogue, regimen, fields.review)
    sections = [each.uri for medicine in medicines for each in medicine.sections.values()]
    meta = PageMeta(
        kind="guide",
        title=title,
        description=one_line(" ".join(fields.summary)),
        running_head=running_head(catalogue, title),
        call_anchor=anchors.WHEN_TO_CALL,
        version=version_of(catalogue, regimen.uri, *sections),
        robots=robots_of(standing),
        has_hints=bool(words),
    )
    markdown = blocks(
        f"# {title}",
        summary(fields.summary),
        review_notice(standing),
        contents(body),
        body,
        words_of_page(words),
        source_list(fields.sources),
    )
    return finish(catalogue, uri, meta, markdown)


def _when_to_call(catalogue: Catalogue, content: Together) -> str:
    style = CardStyle(catalogue.region, 3, {each.slug: each.name for each in content.medicines})
    fever = any(catalogue.shows_fever_rule(each) for each in content.medicines)
    cards = call_cards(content.cards, style, fever)
    return blocks(heading(2, "When to call", anchors.WHEN_TO_CALL), cards)
