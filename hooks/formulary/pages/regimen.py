"""The page of one regimen: its medicines, what to expect of them together, and when to call."""

from __future__ import annotations

from formulary import addresses
from formulary.fragments.call_strip import call_strip
from formulary.fragments.frame import Frame
from formulary.fragments.joint_page import joint_body, medicine_list
from formulary.fragments.markdown import blocks
from formulary.fragments.medical_words import explain, words_of_page
from formulary.fragments.meta import PageMeta, robots_of, running_head, version_of
from formulary.fragments.page import ComposedPage, finish
from formulary.fragments.printing import REGIMEN, guide_of_regimen, print_line
from formulary.meaning.merge import together
from formulary.meaning.standing import standing_of
from formulary.records.catalogue import Catalogue
from formulary.records.regimen import Regimen
from formulary.text.phrases import one_line


def regimen_page(catalogue: Catalogue, regimen: Regimen) -> ComposedPage:
    """A regimen's page: its medicines, then their most usual effects and rules, then all else."""
    fields = regimen.fields
    medicines = catalogue.medicines_of(regimen)
    content = together(catalogue.signs, medicines, fields.ways)
    page = addresses.regimen(regimen.slug, addresses.CALL)
    fever = any(catalogue.shows_fever_rule(each) for each in medicines)
    body, words = explain(regimen.source.body, catalogue.words)
    standing = standing_of(catalogue, regimen, fields.review)
    meta = PageMeta(
        kind=regimen.place.kind.look,
        title=regimen.title,
        description=one_line(" ".join(fields.summary)),
        running_head=running_head(catalogue, regimen.title),
        version=version_of(catalogue, regimen.uri),
        robots=robots_of(standing),
        has_hints=bool(words),
    )
    main = blocks(
        medicine_list(regimen, regimen.uri, medicines),
        joint_body(catalogue, regimen.uri, content),
        body,
    )
    frame = Frame(
        regimen.title,
        fields.summary,
        standing,
        fields.sources,
        names=_names(regimen),
        prints=print_line(regimen.uri, REGIMEN, guide_of_regimen(main)),
        strip=call_strip(catalogue.region, regimen.uri, page, content.cards, fever),
    )
    return finish(catalogue, regimen.uri, meta, frame.around(main, words_of_page(words)))


def _names(regimen: Regimen) -> str:
    others = ", ".join(regimen.fields.other_names)
    return f"Also called {others}.\n{{ .names }}" if others else ""
