"""What writers wrote stands in the built site, and pages that belong together are linked."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from datetime import datetime
from urllib.parse import urljoin
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from built_pages import BuiltPage, Site, text_of
from front_matter_files import SECTIONS, address_part

from builds import SITE_URL

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LAST_CHANGED = re.compile(r"This page was last changed on (\w+ \d+, \d+)\.")
BLOCKS = ("p", "li", "dd", "dt", "td", "th")
AROUND_EVERY_SECTION = (
    "names",
    "review-notice",
    "citation",
    "share",
    "call-strip",
    "print-line no-print",
    "take-along no-print",
)
"""What the build puts around each section, and once around the whole guide."""


def built_file(page: str) -> str:
    """Where a written page stands in the built site."""
    stem = page.removesuffix(".md").removesuffix("index").rstrip("/")
    return f"{stem}/index.html" if stem else "index.html"


def section_file(medicine: str, section: str) -> str:
    return built_file(f"medicines/{medicine}/{section}.md")


def addresses_in(page: BuiltPage, within: Element | None = None) -> set[str]:
    """The full addresses that a part of a page, or its article, links to."""
    part = page.article if within is None else within
    return {urljoin(page.address, each.get("href", "")) for each in part.iter("a")}


def test_every_written_page_is_built(site: Site) -> None:
    assert {built_file(page) for page in site.written.pages} <= set(site.pages)


def test_an_effect_in_a_medicines_list_leads_to_the_effects_page(site: Site) -> None:
    for medicine in site.written.medicines:
        effects = site.written.occurrences(medicine)
        assert effects, f"{medicine} has no list"
        pages = {f"{SITE_URL}side-effects/{effect}/" for effect in effects}
        for section in ("side-effects", "guide"):
            page = site.pages[section_file(medicine, section)]
            assert pages <= addresses_in(page), page.file


def test_every_effects_page_lists_the_medicines_that_can_cause_it(site: Site) -> None:
    lists = f"{SITE_URL}medicines/{{}}/side-effects/#effect-{{}}"
    expected = {effect: set[str]() for effect in site.written.side_effects}
    for medicine, effect in site.written.causes():
        expected[effect].add(lists.format(medicine, effect))
    for effect, occurrences in expected.items():
        found = addresses_in(site.pages[f"side-effects/{effect}/index.html"])
        assert {each for each in found if "#effect-" in each} == occurrences, effect


def test_the_glossary_leads_to_every_effect(site: Site) -> None:
    found = addresses_in(site.pages["side-effects/index.html"])
    assert {f"{SITE_URL}side-effects/{effect}/" for effect in site.written.side_effects} <= found


def test_the_glossary_says_every_name_of_every_effect(site: Site) -> None:
    text = text_of(site.pages["side-effects/index.html"].article).casefold()
    for effect in site.written.side_effects:
        front = site.written.front_matter(f"side-effects/{effect}.md")
        for name in (front["name"], *front["synonyms"], *front["medical_terms"]):
            assert name.casefold() in text, effect


def test_the_finder_leads_to_every_medicine(site: Site) -> None:
    found = addresses_in(site.pages["medicines/index.html"])
    assert {f"{SITE_URL}medicines/{medicine}/" for medicine in site.written.medicines} <= found


def test_the_finder_says_every_name_of_every_medicine(site: Site) -> None:
    text = text_of(site.pages["medicines/index.html"].article).casefold()
    assert [name for _, name in site.written.other_names() if name.casefold() not in text] == []


def test_every_page_of_a_monograph_leads_to_all_of_it(site: Site) -> None:
    for medicine in site.written.medicines:
        base = f"{SITE_URL}medicines/{medicine}/"
        every = {base + ("" if each == "index" else f"{each}/") for each in SECTIONS}
        for section in (*SECTIONS, "guide"):
            page = site.pages[section_file(medicine, section)]
            menu = page.root.find(".//nav[@class='section-menu']")
            assert menu is not None, page.file
            assert addresses_in(page, menu) >= {*every, f"{base}guide/"}, page.file


def test_the_call_cards_stand_on_their_page_and_in_the_guide(site: Site) -> None:
    for medicine in site.written.medicines:
        signs = signs_of(site, medicine)
        assert signs
        for section in ("when-to-call", "guide"):
            page = site.pages[section_file(medicine, section)]
            shown = " ".join(text_of(item) for item in page.article.iter("li"))
            assert [sign for sign in signs if sign not in shown] == [], page.file


def test_every_other_page_of_a_monograph_leads_to_the_call_cards(site: Site) -> None:
    for medicine in site.written.medicines:
        cards = f"{SITE_URL}medicines/{medicine}/when-to-call/#call-now"
        for section in SECTIONS:
            page = site.pages[section_file(medicine, section)]
            strip = page.article.find(".//div[@class='call-strip']")
            is_about_cards = section == "when-to-call"
            has_cards = "call-now" in site.pages[section_file(medicine, "when-to-call")].ids
            assert (strip is None) == (is_about_cards or not has_cards), page.file
            assert strip is None or cards in addresses_in(page, strip), page.file


def signs_of(site: Site, medicine: str) -> list[str]:
    """Each line of a medicine's call cards, as the open data have it, but the fever rule's."""
    records = json.loads((site.folder / "data/medicines.json").read_text("utf-8"))
    (call,) = [each["call"] for each in records if each["slug"] == medicine]
    lines = [each for own in call.values() for each in own if each["sign"] != "fever"]
    return [BEGINNING.sub("", each["words"]) for each in lines]


BEGINNING = re.compile(r"^(?:you have|you feel|your pee is|your poop is) ")
"""What a line says once for two signs."""


def test_the_guide_holds_all_nine_sections_in_order(site: Site) -> None:
    for medicine in site.written.medicines:
        guide = site.pages[section_file(medicine, "guide")]
        headings = [each.get("id") for each in guide.article.iter("h2")]
        assert [each for each in headings if each in SECTIONS] == list(SECTIONS)


def test_the_guide_holds_every_word_of_every_section(site: Site) -> None:
    for medicine in site.written.medicines:
        guide = texts_of(site.pages[section_file(medicine, "guide")])
        for section in SECTIONS:
            page = site.pages[section_file(medicine, section)]
            assert texts_of(page) - guide == set(), page.file


def texts_of(page: BuiltPage) -> set[str]:
    """The text of every paragraph, item and cell of an article, without what stands around it."""
    article = ElementTree.fromstring(page.article_html)
    for parent in list(article.iter()):
        for child in list(parent):
            if child.tag == "nav" or child.get("class") in AROUND_EVERY_SECTION:
                parent.remove(child)
    texts = {text_of(block) for tag in BLOCKS for block in article.iter(tag)} - {""}
    return {PARTS_CITED_HERE.sub("", text) for text in texts}


PARTS_CITED_HERE = re.compile(r" Here: .*\.$")
"""Which sections of a label one page cites; the guide names those of all pages."""


def medicines_by_other_name(site: Site) -> dict[str, list[str]]:
    """The medicines that each other name means, by the file of its address."""
    meant: dict[str, list[str]] = defaultdict(list)
    for medicine, name in site.written.other_names():
        file = f"medicines/{address_part(name)}/index.html"
        if file != section_file(medicine, "index"):
            meant[file].append(medicine)
    return meant


def test_every_other_name_of_a_medicine_leads_to_its_monograph(site: Site) -> None:
    meant = medicines_by_other_name(site)
    assert meant
    for file, medicines in meant.items():
        page = site.pages[file]
        links = [each.get("href") for each in page.root.iter("a")]
        assert set(links) == {f"../{medicine}/" for medicine in medicines}, file
        assert page.forwards_to == (links[0] if len(set(medicines)) == 1 else None), file


def test_other_names_of_medicines_are_the_only_pages_that_lead_on(site: Site) -> None:
    stand_ins = {file for file, page in site.pages.items() if page.is_stand_in}
    assert {file for file in stand_ins if file.startswith("medicines/")} == set(
        medicines_by_other_name(site)
    )


def test_pages_that_lead_on_are_no_pages_of_their_own(site: Site) -> None:
    for page in site.pages.values():
        if page.is_stand_in:
            assert page.meta("robots") == "noindex", page.file
            assert page.root.get("lang", "").startswith("en"), page.file
            assert text_of(page.root.find(".//title")), page.file
            assert len(text_of(page.root.find("body"))) < 300, f"{page.file} holds a copy"


def sitemap_of(site: Site) -> dict[str, str]:
    """Each address in the sitemap, with the day of its last change."""
    root = ElementTree.parse(site.folder / "sitemap.xml").getroot()
    entries = root.findall(f"{SITEMAP}url")
    return {
        each.findtext(f"{SITEMAP}loc", ""): each.findtext(f"{SITEMAP}lastmod", "")
        for each in entries
    }


def test_the_sitemap_names_every_page_that_may_be_listed_and_no_other(site: Site) -> None:
    pages = [page for page in site.pages.values() if not page.is_stand_in]
    listed = {page.address for page in pages if page.meta("robots") != "noindex"}
    assert listed
    assert sitemap_of(site).keys() == listed


def test_the_sitemap_tells_of_each_page_the_day_that_the_page_tells(site: Site) -> None:
    by_address = {page.address: page for page in site.pages.values()}
    for address, day in sitemap_of(site).items():
        said = LAST_CHANGED.search(text_of(by_address[address].root))
        assert (said is None) == (not day), address
        if said is not None:
            assert datetime.strptime(said[1], "%B %d, %Y") == datetime.strptime(day, "%Y-%m-%d")


def test_drafts_ask_not_to_be_found_by_search_engines(site: Site) -> None:
    for medicine in site.written.medicines:
        review = site.written.front_matter(f"medicines/{medicine}/index.md")["review"]
        for section in (*SECTIONS, "guide"):
            page = site.pages[section_file(medicine, section)]
            hidden = page.meta("robots") == "noindex"
            assert hidden == (review["status"] == "draft"), page.file


@pytest.mark.parametrize("medicine", ["aldesleukin"])
def test_the_first_medicine_is_there(whole_site: Site, medicine: str) -> None:
    assert medicine in whole_site.written.medicines
