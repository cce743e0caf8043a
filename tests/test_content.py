"""The real pages: what they say holds together from both ends."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import Any

import pytest

from formulary.fragments.call_cards import FEVER, CardStyle, medicine_cards, written
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph
from formulary.schema.vocabulary import SectionName, Urgency
from formulary.text.names import slug_of
from our_site import our_site
from rendering import render

pytestmark = pytest.mark.no_cover
"""Coverage counts what the tests of the code reach, not what our pages happen to use."""

HINT = re.compile(r"\[([^\]]*)\]\(#word-[^)]*\)\{[^}]*\}")
"""A word with its explanation, as the build marks its first use on a page."""

AFTER_THE_SECTIONS = {"words", "sources"}


@cache
def pages() -> dict[str, str]:
    return {page.uri: page.markdown for page in our_site().pages}


def test_the_pages_have_no_problems() -> None:
    assert [str(problem) for problem in our_site().problems] == []


def test_both_ends_of_every_occurrence_name_each_other() -> None:
    catalogue = our_site().catalogue
    forward = {
        (medicine, occurrence.effect)
        for medicine, monograph in catalogue.monographs.items()
        for occurrence in monograph.occurrences
    }
    assert forward
    from_medicines = {
        (medicine, effect)
        for medicine in catalogue.monographs
        for effect in re.findall(
            r"^### \[.*\]\(\.\./\.\./side-effects/([a-z0-9-]+)\.md\).* \{ #effect-\1 ",
            pages()[f"medicines/{medicine}/side-effects.md"],
            re.MULTILINE,
        )
    }
    from_effects = {
        (medicine, effect)
        for effect in catalogue.side_effects
        for medicine, anchor in re.findall(
            r"\]\(\.\./medicines/([a-z0-9-]+)/side-effects\.md#effect-([a-z0-9-]+)\)",
            pages()[f"side-effects/{effect}.md"],
        )
        if anchor == effect
    }
    assert from_medicines == forward
    assert from_effects == forward


def test_no_side_effect_is_without_a_medicine() -> None:
    catalogue = our_site().catalogue
    idle = [slug for slug in catalogue.side_effects if not catalogue.causes_of(slug)]
    assert idle == []


def test_every_side_effect_has_ten_names_in_peoples_own_words() -> None:
    effects = our_site().catalogue.side_effects.values()
    few = {each.slug: len(each.fields.synonyms) for each in effects}
    assert {slug: count for slug, count in few.items() if count < 10} == {}


@pytest.mark.parametrize("slug", sorted(our_site().catalogue.monographs))
def test_cards_are_short_enough_to_be_read_whole(slug: str) -> None:
    catalogue = our_site().catalogue
    check_lengths(catalogue, [catalogue.monographs[slug]], most_now=20)


@pytest.mark.parametrize("slug", sorted(our_site().catalogue.regimens))
def test_cards_of_regimens_are_short_enough_too(slug: str) -> None:
    catalogue = our_site().catalogue
    check_lengths(catalogue, catalogue.medicines_of(catalogue.regimens[slug]), most_now=25)


def check_lengths(catalogue: Catalogue, medicines: list[Monograph], most_now: int) -> None:
    style = CardStyle(catalogue.region, 2, {each.slug: each.name for each in medicines})
    cards = medicine_cards(catalogue, medicines)
    lengths = {
        urgency: sum(len(written(own, style)) for _, own in groupby(lines, lambda line: line.part))
        for urgency, lines in cards.items()
    }
    assert 1 <= lengths[Urgency.EMERGENCY] <= 12
    assert 1 <= lengths[Urgency.NOW] <= most_now


def test_every_medicine_that_lowers_white_cells_shows_the_fever_rule() -> None:
    catalogue = our_site().catalogue
    shown = {
        slug
        for slug in catalogue.monographs
        if "{ .fever-rule }" in pages()[f"medicines/{slug}/when-to-call.md"]
    }
    lowering = {monograph.slug for monograph, _ in catalogue.causes_of("low-white-cells")}
    assert lowering
    assert shown == lowering


def test_every_name_of_every_side_effect_is_an_entry_of_the_glossary() -> None:
    lines = pages()["side-effects/index.md"].splitlines()
    for effect in our_site().catalogue.side_effects.values():
        [entry, in_its_part] = [line for line in lines if f"]({effect.slug}.md)" in line]
        assert "{ .entry }" in entry
        assert "{ .entry }" not in in_its_part
        for name in effect.names:
            assert name in entry, f"{name} is no entry of {effect.slug}"


def test_every_other_name_of_every_medicine_has_its_address() -> None:
    pages = (asset for asset in our_site().assets if asset.uri.endswith(".html"))
    assets = {asset.uri: asset.content.decode() for asset in pages}
    for monograph in our_site().catalogue.monographs.values():
        for name in (*monograph.identity.brand_names, *monograph.identity.other_names):
            html = assets[f"medicines/{slug_of(name)}/index.html"]
            assert f'href="../{monograph.slug}/"' in html
            assert "<h2" not in html, "an alias holds no copy of the monograph"


def test_the_finder_names_every_medicine_by_every_name_cancer_and_kind() -> None:
    text = pages()["medicines/index.md"]
    for monograph in our_site().catalogue.monographs.values():
        for name in monograph.names:
            assert re.search(rf"(?im)^- .*{re.escape(name)}", text)
        identity = monograph.identity
        anchors = [*(f"cancer-{each}" for each in identity.cancers),
                   *(f"kind-{each}" for each in identity.kinds)]  # fmt: skip
        for anchor in anchors:
            part = text.split(f"{{ #{anchor} }}")[1].split("\n#")[0]
            assert f"({monograph.slug}/index.md)" in part


def test_every_guide_holds_the_nine_sections_whole() -> None:
    for monograph in our_site().catalogue.monographs.values():
        guide = HINT.sub(r"\1", pages()[f"medicines/{monograph.slug}/guide.md"])
        parts = re.findall(r"^## .*?\{ #([a-z-]+)[ }]", guide, re.MULTILINE)
        sections = [part for part in parts if part not in AFTER_THE_SECTIONS]
        assert sections == [each.value for each in SectionName]
        for section in monograph.sections.values():
            for text in plain_paragraphs(section.source.body):
                assert text in guide, f"{section.uri} says what its guide does not"


def plain_paragraphs(body: str) -> list[str]:
    """Paragraphs that the build leaves as they are: no heading, slot, link or token in them."""
    paragraphs = (text.strip() for text in re.split(r"\n\s*\n", body))
    return [text for text in paragraphs if text and not re.search(r"^#|^<!--|[\[({]", text)]


def test_every_section_shows_the_signs_to_call_for_or_leads_to_them() -> None:
    catalogue = our_site().catalogue
    for monograph in catalogue.monographs.values():
        cards = medicine_cards(catalogue, [monograph])
        signs = [each.words for own in cards.values() for each in own if each.sign != FEVER]
        assert signs
        for uri in ("when-to-call", "guide"):
            text = " ".join(pages()[f"medicines/{monograph.slug}/{uri}.md"].split())
            for sign in signs:
                plain = " ".join(catalogue.region.fill(sign).split())
                assert re.split(r"\(see|\[", plain)[0].strip() in text, f"{uri}: {sign}"
        for name, section in monograph.sections.items():
            strip = f"**Call [{catalogue.region.emergency}](tel:{catalogue.region.emergency})** for"
            assert (strip in pages()[section.uri]) == (name is not SectionName.WHEN_TO_CALL)


@pytest.mark.parametrize("uri", sorted(pages()))
def test_no_page_repeats_an_id_or_points_at_a_heading_that_is_not_there(uri: str) -> None:
    html = render(pages()[uri])
    ids = Counter(re.findall(r'\bid="([^"]*)"', html))
    assert [name for name, count in ids.items() if count > 1] == []
    assert {target for target in re.findall(r'href="#([^"]+)"', html) if target not in ids} == set()
    labels = re.findall(r'aria-labelledby="([^"]+)"', html)
    assert [label for label in labels if label not in ids] == []
    prose = re.sub(r"<code>.*?</code>", "", html)
    assert not re.search(r"\]\[|\(see [a-z]|<p>\{|\{emergency\}", prose), "left unresolved"


OPEN_KEYS = {"sections"}
"""Keys below which each key is the name of something, and no part of the record's shape."""


def keys_of(record: Any) -> Iterator[str]:
    """Every key that a file of open data has, at any depth."""
    for each in record if isinstance(record, list) else ():
        yield from keys_of(each)
    for key, value in record.items() if isinstance(record, dict) else ():
        yield key
        if key not in OPEN_KEYS:
            yield from keys_of(value)


def test_the_page_of_open_data_names_each_key_that_there_is_and_no_other() -> None:
    assets = {asset.uri: asset.content for asset in our_site().assets}
    text = pages()["about/open-data.md"]
    files = re.findall(r"\]\(\.\./(data/[\w-]+\.json)\)", text)
    assert len(files) == 2
    keys = {key for file in files for key in keys_of(json.loads(assets[file]))}
    assert keys - set(re.findall(r"`([^`]+)`", text)) == set()
    rows = re.findall(r"^\| (`.*?) \|", text, re.MULTILINE)
    listed = {key for row in rows for key in re.findall(r"`([^`]+)`", row)}
    assert listed - keys == set()


def test_the_page_on_when_to_call_leads_to_all_signs() -> None:
    assert "](signs.md)" in pages()["when-to-call.md"]
