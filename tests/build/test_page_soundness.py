"""Every page of the built site is sound HTML, leads somewhere, and asks no third party."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from xml.etree.ElementTree import Element

from built_pages import BuiltPage, Site, comments_in, text_of

from builds import SITE_URL

LEFTOVERS = re.compile(r"[{}]|\[[^\]]*\]\[|\]\(|\*\*|__|<!--|-->|&(?:amp|lt|gt|quot);")
"""Markdown, tokens, references and slots that a reader must never see."""

UNLINKED_MENTION = re.compile(r"\(see [^()<]*\)")

LOADING_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect"}
LOADING_ATTRIBUTES = ("src", "srcset", "poster", "data", "background", "ping", "action")
CSS_ADDRESS = re.compile(r"url\(\s*['\"]?(?P<url>[^'\")]+)|@import\s+['\"](?P<sheet>[^'\"]+)")


def readable(site: Site) -> list[BuiltPage]:
    """The pages that a reader stays on, without those that only lead on."""
    return [page for page in site.pages.values() if not page.is_stand_in]


def test_every_page_is_html_without_parse_errors(site: Site) -> None:
    assert [error for page in site.pages.values() for error in page.parse_errors] == []


def test_no_id_repeats_within_a_page(site: Site) -> None:
    repeated = {
        page.file: [name for name, times in Counter(page.ids).items() if times > 1]
        for page in site.pages.values()
    }
    assert {file: names for file, names in repeated.items() if names} == {}


def test_every_link_and_anchor_leads_somewhere(site: Site) -> None:
    ids = {page.address: {"", *page.ids} for page in site.pages.values()}
    broken = [
        f"{page.file}: {link}"
        for page in site.pages.values()
        for link in page.links()
        if link.startswith("http") and leads_nowhere(site.folder, ids, link)
    ]
    assert broken == []


def leads_nowhere(folder: Path, ids: dict[str, set[str]], link: str) -> bool:
    """Whether an address within the site has no file or no such place in it."""
    if urlsplit(link).netloc != urlsplit(SITE_URL).netloc:
        return False
    address, fragment = urldefrag(link)
    if address in ids:
        return unquote(fragment) not in ids[address]
    inside = address.startswith(SITE_URL)
    return not inside or not (folder / address.removeprefix(SITE_URL)).is_file()


def test_links_use_safe_schemes_only(site: Site) -> None:
    schemes = {
        urlsplit(urljoin(page.address, anchor.get("href", ""))).scheme
        for page in site.pages.values()
        for anchor in page.root.iter("a")
    }
    assert schemes <= {"http", "https", "mailto", "tel"}


def test_links_to_pages_work_below_any_path(site: Site) -> None:
    absolute = [
        f"{page.file}: {anchor.get('href')}"
        for page in site.pages.values()
        for anchor in page.root.iter("a")
        if page.file != "404.html" and anchor.get("href", "").startswith("/")
    ]
    assert absolute == []


def test_references_to_ids_within_a_page_hold(site: Site) -> None:
    attributes = ("aria-labelledby", "aria-describedby", "aria-controls", "for", "headers")
    dangling = [
        f"{page.file}: {attribute}={name}"
        for page in site.pages.values()
        for element in page.root.iter()
        for attribute in attributes
        for name in element.get(attribute, "").split()
        if name not in page.ids
    ]
    assert dangling == []


def test_every_page_says_what_it_is(site: Site) -> None:
    for page in readable(site):
        assert page.root.get("lang", "").startswith("en"), page.file
        assert len(list(page.root.iter("h1"))) == 1, page.file
        assert text_of(page.root.find(".//title")), page.file
        assert page.meta("description"), page.file
        assert page.meta("viewport"), page.file


def test_every_page_names_its_icon_so_that_browsers_do_not_guess_one(site: Site) -> None:
    without = [
        page.file
        for page in site.pages.values()
        if "icon" not in {link.get("rel") for link in page.root.iter("link")}
    ]
    assert without == []


def test_no_two_pages_have_the_same_title(site: Site) -> None:
    titles = Counter(text_of(page.root.find(".//title")) for page in site.pages.values())
    assert {title: times for title, times in titles.items() if times > 1} == {}


def test_headings_skip_no_level(site: Site) -> None:
    skips = []
    for page in readable(site):
        levels = [int(each.tag[1]) for each in page.article.iter() if is_heading(each)]
        for before, after in pairwise(levels):
            if after > before + 1:
                skips.append(f"{page.file}: h{before} then h{after}")
    assert skips == []


def is_heading(element: Element) -> bool:
    return isinstance(element.tag, str) and re.fullmatch("h[1-6]", element.tag) is not None


def test_no_page_shows_what_the_build_should_have_filled(site: Site) -> None:
    found = []
    for page in readable(site):
        seen = [text_of(page.article), text_of(page.root.find(".//title"))]
        seen += [page.meta("description") or "", *map("<!--{}-->".format, comments_in(page.root))]
        found += [f"{page.file}: …{around}…" for text in seen for around in leftovers(text)]
    assert found == []


def test_every_mention_of_a_side_effect_is_a_link(site: Site) -> None:
    found = {page.file: UNLINKED_MENTION.findall(page.article_html) for page in readable(site)}
    assert {file: mentions for file, mentions in found.items() if mentions} == {}


def leftovers(text: str) -> Iterator[str]:
    for match in LEFTOVERS.finditer(text):
        yield text[max(match.start() - 20, 0) : match.end() + 20]


def test_no_page_or_stylesheet_loads_from_elsewhere(site: Site) -> None:
    pages = [
        f"{page.file}: {address}"
        for page in site.pages.values()
        for address in loaded_by(page)
        if is_foreign(address)
    ]
    sheets = [
        f"{place}: {address}"
        for place, sheet in sheets_of(site.folder).items()
        for address in loaded_by_css(sheet, urljoin(SITE_URL, place))
        if is_foreign(address)
    ]
    assert pages + sheets == []


def loaded_by(page: BuiltPage) -> Iterator[str]:
    """The full address of all that a browser fetches to show a page."""
    for element in page.root.iter():
        for attribute in LOADING_ATTRIBUTES:
            if attribute in element.attrib:
                yield urljoin(page.address, element.attrib[attribute])
        if element.tag == "link" and LOADING_LINKS & set(element.get("rel", "").split()):
            yield urljoin(page.address, element.attrib["href"])
        css = element.text if element.tag == "style" else element.get("style")
        yield from loaded_by_css(css or "", page.address)


def loaded_by_css(css: str, address: str) -> Iterator[str]:
    for match in CSS_ADDRESS.finditer(css):
        yield urljoin(address, (match["url"] or match["sheet"]).strip())


def sheets_of(folder: Path) -> dict[str, str]:
    sheets = sorted(folder.rglob("*.css"))
    return {sheet.relative_to(folder).as_posix(): sheet.read_text("utf-8") for sheet in sheets}


def is_foreign(address: str) -> bool:
    return not address.startswith((SITE_URL, "data:"))


def test_pages_embed_no_other_page(site: Site) -> None:
    embedding = {"iframe", "frame", "object", "embed", "portal"}
    found = [
        f"{page.file}: {element.tag}"
        for page in site.pages.values()
        for element in page.root.iter()
        if element.tag in embedding
    ]
    assert found == []


def test_every_page_carries_a_policy_and_no_style_of_its_own(site: Site) -> None:
    for page in site.pages.values():
        metas = [each.get("http-equiv") for each in page.root.iter("meta")]
        assert metas[0] == "Content-Security-Policy", page.file
        assert [each.tag for each in page.root.iter() if "style" in each.attrib] == [], page.file
