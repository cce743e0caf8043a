"""Medicines that are given together: what their pages take from each of them."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from case_files import build, build_with
from formulary.build import Site
from formulary.command.project import open_project
from formulary.fragments.groupings import groups
from formulary.fragments.joint import joint_call, joint_effects
from formulary.records.monograph import Monograph
from formulary.schema.vocabulary import Frequency, Urgency

CALL = "medicines/samplinib/when-to-call.md"


@cache
def site() -> Site:
    return open_project(Path(__file__).parent.parent).build()


def joint_signs(text: str) -> dict[Urgency, list[str]]:
    """The signs of both medicines of the valid site, with another call list for the second."""
    front = (
        f"---\nsummary:\n  - Call.\nsources: [label]\ncall:\n{text}\n---\n\n<!-- call-cards -->\n"
    )
    medicines = build_with({CALL: front}).catalogue.monographs.values()
    call = joint_call(list(medicines))
    return {urgency: [sign.sign for sign in signs] for urgency, signs in call.by_urgency().items()}


def sign(urgency: str, words: str, effect: str = "nausea-vomiting") -> str:
    return f"  {urgency}:\n    - sign: {words}\n      effects: [{effect}]\n      sources: [label]"


def test_a_sign_stands_once_and_in_its_most_urgent_list() -> None:
    signs = joint_signs(sign("within-24-hours", "You have CHEST pain", "heart-problems"))
    assert signs[Urgency.EMERGENCY] == ["you have chest pain"]
    assert sum(map(len, signs.values())) == 3


def test_a_sign_does_not_wait_where_the_other_medicine_says_now() -> None:
    signs = joint_signs(sign("now", "you throw up even once"))
    assert signs[Urgency.NOW] == [
        "your heart races",
        "you throw up even once",
        "you throw up all day",
    ]
    assert signs[Urgency.WITHIN_24_HOURS] == []


def test_a_medicine_that_knows_both_lists_defers_what_may_wait() -> None:
    both = f"{sign('now', 'you throw up blood')}\n{sign('within-24-hours', 'you feel sick')}"
    assert joint_signs(both)[Urgency.WITHIN_24_HOURS] == ["you throw up all day", "you feel sick"]


NAUSEA = "nausea-vomiting"


def band_of(monograph: Monograph) -> Frequency:
    """How often a medicine causes nausea."""
    return next(each.frequency for each in monograph.occurrences if each.effect == NAUSEA)


def test_the_highest_frequency_is_kept_with_every_medicine_it_comes_from() -> None:
    monographs = build_with({}).catalogue.monographs
    one, other = monographs["examplomab"], monographs["samplinib"]
    assert band_of(one) is Frequency.COMMON
    assert band_of(other) is Frequency.UNCOMMON
    for order in ([one, other], [other, one]):
        nausea = next(each for each in joint_effects(order) if each.effect == NAUSEA)
        assert nausea.frequency is Frequency.COMMON
        assert [each.name for each, _ in nausea.causes] == [each.name for each in order]


def test_every_regimen_shows_each_sign_and_side_effect_of_each_medicine() -> None:
    catalogue, pages = site().catalogue, {page.uri: page.markdown for page in site().pages}
    assert catalogue.regimens
    for regimen in catalogue.regimens.values():
        text = " ".join(pages[regimen.uri].split())
        for monograph in catalogue.medicines_of(regimen):
            for occurrence in monograph.occurrences:
                place = f"{monograph.slug}/side-effects.md#effect-{occurrence.effect})"
                assert place in text, f"{regimen.uri} lacks {place}"
            for signs in monograph.call.by_urgency().values():
                for each in signs:
                    plain = " ".join(catalogue.region.fill(each.sign).split()).casefold()
                    assert re.split(r"\(see|\[", plain)[0].strip() in text.casefold()


@pytest.mark.parametrize("folder", ["cancers", "kinds"])
def test_every_cancer_and_kind_lists_its_medicines_and_is_linked_from_them(folder: str) -> None:
    catalogue, pages = site().catalogue, {page.uri: page.markdown for page in site().pages}
    found = {group.slug: group for group in groups(catalogue, folder)}
    for monograph in catalogue.monographs.values():
        for slug in getattr(monograph.identity, folder):
            assert f"({folder}/{slug}.md" not in pages[monograph.uri], "links are relative"
            assert f"](../../{folder}/{slug}.md)" in pages[monograph.uri]
            assert f"](../medicines/{monograph.slug}/index.md)" in pages[found[slug].uri]


def test_a_site_without_groupings_or_regimens_has_none_of_their_pages() -> None:
    assert {page.uri for page in build({}).pages} == set()
