"""What search engines and reading apps read of a page agrees with its front matter."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

from built_pages import BuiltPage, Site, text_of
from front_matter_files import SECTIONS

from builds import SITE_URL


def page_at(site: Site, place: str) -> BuiltPage:
    return site.pages[f"{place}index.html"]


def records_of(page: BuiltPage) -> list[dict[str, Any]]:
    scripts = page.root.iter("script")
    ours = [each.text for each in scripts if each.get("type") == "application/ld+json"]
    return [json.loads(text or "") for text in ours]


def properties_of(page: BuiltPage) -> dict[str, str]:
    """Its Open Graph properties."""
    return {
        meta.attrib["property"]: meta.attrib["content"]
        for meta in page.root.iter("meta")
        if "property" in meta.attrib
    }


def test_every_section_is_a_medical_web_page_about_its_drug(site: Site) -> None:
    assert site.written.medicines
    for medicine in site.written.medicines:
        identity = site.written.front_matter(f"medicines/{medicine}/index.md")
        names = [*identity.get("brand_names", []), *identity.get("other_names", [])]
        for section in SECTIONS:
            tail = "" if section == "index" else f"{section}/"
            page = page_at(site, f"medicines/{medicine}/{tail}")
            (record,) = records_of(page)
            drug = record["about"]
            assert (record["@type"], drug["@type"]) == ("MedicalWebPage", "Drug")
            assert record["url"] == page.address
            assert drug["url"] == f"{SITE_URL}medicines/{medicine}/"
            assert drug["nonProprietaryName"] == identity["generic_name"]
            assert drug["alternateName"] == names


def test_the_glossary_defines_as_many_terms_as_there_are_side_effects(site: Site) -> None:
    (record,) = records_of(page_at(site, "side-effects/"))
    assert record["@type"] == "DefinedTermSet"
    terms = {term["termCode"]: term for term in record["hasDefinedTerm"]}
    assert sorted(terms) == site.written.side_effects
    assert len(record["hasDefinedTerm"]) == len(terms)
    assert {term["@type"] for term in terms.values()} == {"DefinedTerm"}


def test_every_side_effect_is_a_defined_term_with_all_its_names(site: Site) -> None:
    for effect in site.written.side_effects:
        fields = site.written.front_matter(f"side-effects/{effect}.md")
        page = page_at(site, f"side-effects/{effect}/")
        (record,) = records_of(page)
        assert record["@type"] == "DefinedTerm"
        assert record["name"] == fields["name"]
        assert record["url"] == page.address
        assert record["alternateName"] == [*fields["medical_terms"], *fields["synonyms"]]


def test_every_page_has_its_own_address_and_what_apps_show_of_it(site: Site) -> None:
    for page in site.pages.values():
        if page.is_stand_in or page.file == "404.html":
            continue
        canonical = [
            link.attrib["href"] for link in page.root.iter("link") if link.get("rel") == "canonical"
        ]
        assert canonical == [page.address]
        shown = properties_of(page)
        assert shown["og:url"] == page.address
        assert shown["og:description"] == page.meta("description")
        assert shown["og:title"] in text_of(page.root.find(".//title"))


def test_a_draft_asks_not_to_be_listed_and_says_what_it_is(site: Site) -> None:
    notice = "ot yet checked by a clinician"
    for medicine in site.written.medicines:
        review = site.written.front_matter(f"medicines/{medicine}/index.md")["review"]
        for tail in ("", "side-effects/", "guide/", "handout/"):
            page = page_at(site, f"medicines/{medicine}/{tail}")
            is_draft = review["status"] == "draft"
            assert (page.meta("robots") == "noindex") is is_draft, page.file
            assert (notice in text_of(page.article)) is is_draft, page.file


def test_every_page_offers_to_report_a_problem_with_itself(site: Site) -> None:
    for page in site.pages.values():
        if page.is_stand_in or page.file == "404.html":
            continue
        (link,) = [
            anchor.attrib["href"]
            for anchor in page.root.iter("a")
            if text_of(anchor) == "Report a problem with this page"
        ]
        asked = parse_qs(urlsplit(link).query)
        assert asked["page"] == [page.address]
        assert asked["section"] == [properties_of(page)["og:title"]]


def title_of(source: dict[str, str]) -> str:
    """The title of a source; that of a label follows from its product, its maker and the like."""
    maker = f" ({source['maker']})" if "maker" in source else ""
    says = f", what it says of {source['says_of']}" if "says_of" in source else ""
    return source.get("title") or f"FDA label for {source['product']}{maker}{says}"


def test_every_monograph_page_ends_with_its_sources(site: Site) -> None:
    for medicine in site.written.medicines:
        identity = site.written.front_matter(f"medicines/{medicine}/index.md")
        titles = {title_of(source) for source in identity["sources"]}
        page = page_at(site, f"medicines/{medicine}/guide/")
        (listed,) = [
            each for each in page.article.iter("ol") if "source-" in str(list(each.itertext()))
        ] or [list(page.article.iter("ol"))[-1]]
        linked = {text_of(anchor) for anchor in listed.iter("a")}
        assert linked == titles
