"""Medicines that are given together: what their pages take from each of them."""

from __future__ import annotations

import pytest

from case_files import build, build_with
from formulary.fragments.call_cards import FEVER, medicine_cards
from formulary.fragments.groupings import groups
from formulary.meaning.bands import Band
from formulary.meaning.effects import joint_effects
from formulary.records.monograph import Monograph
from formulary.schema.topic_names import Way
from our_site import our_site

NAUSEA = "nausea-vomiting"


def band_of(monograph: Monograph) -> Band:
    """How often a medicine causes nausea."""
    return next(Band.of(each) for each in monograph.occurrences if each.effect == NAUSEA)


def test_the_highest_frequency_is_kept_with_every_medicine_it_comes_from() -> None:
    monographs = build_with({}).catalogue.monographs
    one, other = monographs["examplomab"], monographs["samplinib"]
    assert band_of(one) is Band.COMMON
    assert band_of(other) is Band.UNCOMMON
    for order in ([one, other], [other, one]):
        nausea = next(each for each in joint_effects(order) if each.effect == NAUSEA)
        assert nausea.band is Band.COMMON
        assert [each.medicine.name for each in nausea.causes] == [each.name for each in order]


@pytest.mark.whole_site
def test_every_regimen_shows_each_sign_and_side_effect_of_each_medicine() -> None:
    catalogue, pages = our_site().catalogue, {page.uri: page.markdown for page in our_site().pages}
    assert catalogue.regimens
    for regimen in catalogue.regimens.values():
        text = " ".join(pages[regimen.uri].split())
        cards = " ".join(pages[f"regimens/{regimen.slug}/when-to-call.md"].split())
        for monograph in catalogue.medicines_of(regimen):
            for occurrence in monograph.occurrences:
                place = f"{monograph.slug}/side-effects.md#effect-{occurrence.effect})"
                assert place in text, f"{regimen.uri} lacks {place}"
        for lines in medicine_cards(catalogue, catalogue.medicines_of(regimen)).values():
            for line in lines:
                needed, ways = catalogue.signs[line.sign].ways, regimen.fields.ways
                can_be = any(Way.meet(needed, ways.get(slug, [])) for slug in line.because)
                if line.sign != FEVER and can_be:  # the fever rule says the one
                    assert catalogue.region.fill(line.words) in cards


@pytest.mark.whole_site
@pytest.mark.parametrize("folder", ["cancers", "kinds"])
def test_every_cancer_and_kind_lists_its_medicines_and_is_linked_from_them(folder: str) -> None:
    catalogue, pages = our_site().catalogue, {page.uri: page.markdown for page in our_site().pages}
    found = {group.slug: group for group in groups(catalogue, folder)}
    for monograph in catalogue.monographs.values():
        for slug in getattr(monograph.identity, folder):
            assert f"({folder}/{slug}.md" not in pages[monograph.uri], "links are relative"
            assert f"](../../{folder}/{slug}.md)" in pages[monograph.uri]
            assert f"](../medicines/{monograph.slug}/index.md)" in pages[found[slug].uri]


def test_a_site_without_groupings_or_regimens_has_none_of_their_pages() -> None:
    assert {page.uri for page in build({}).pages} == set()
