"""The comparison of pages with fact sheets, on small sheets made up here."""

from __future__ import annotations

from typing import Any

import pytest

from case_files import base_files, build
from completeness.compare import Missing, missing
from completeness.meaning import Meanings, stem
from completeness.reasons import unexplained
from completeness.sheets import Item, items_of

SHEET: dict[str, Any] = {
    "status": "done",
    "generic_name": {"text": "examplomab", "src": [1]},
    "pronunciation": {"text": "EX-am-plo-mab", "src": [1]},
    "brand_names": [{"text": "Examplia"}],
    "other_names": [{"text": "EX-1"}],
    "approved_uses": [{"text": "renal cancer, adults"}],
    "common_side_effects": [{"term": "Nausea; Vomiting", "freq": "43% (label); grade 3 in 9"}],
    "less_common_side_effects": [{"term": "Sinus tachycardia", "freq": "10-29% (site)"}],
    "precautions": {"medicines": [{"text": "tell them every medicine"}]},
    "gaps": [{"text": "nobody knows"}],
    "sources": [{"id": 1, "title": "Label"}],
}


def missing_with(**changes: Any) -> list[str]:
    items = items_of("examplomab", SHEET | changes)
    return [str(each) for each in missing(build(base_files()).catalogue, items)]


def test_nothing_is_missing_where_the_pages_say_every_item() -> None:
    assert missing_with() == []


def test_what_is_about_the_sheet_or_was_not_verified_is_no_item() -> None:
    sheet = {
        "gaps": [{"text": "a"}],
        "self_care": [{"text": "b", "unverified": True}, {"text": "c"}],
    }
    assert [item.key for item in items_of("a", sheet)] == ["self_care: c"]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"brand_names": [{"text": "Nopelia"}]}, "brand_names: Nopelia (not among its names"),
        (
            {"common_side_effects": [{"term": "Nausea; Dyspnea"}]},
            "common_side_effects: Nausea; Dyspnea (not listed: lung-problems)",
        ),
        (
            {"common_side_effects": [{"term": "Nausea", "freq": "67%"}]},
            "common_side_effects: Nausea (another figure than 67)",
        ),
        (
            {"less_common_side_effects": [{"term": "Sinus tachycardia", "freq": "55%"}]},
            "less_common_side_effects: Sinus tachycardia (another figure than 55)",
        ),
        ({"serious": [{"text": "BOXED: optic neuritis"}]}, "serious: BOXED: optic neuritis (0% of"),
        (
            {"precautions": {"vaccines": [{"text": "ask about yellow fever shots"}]}},
            "precautions.vaccines: ask about yellow fever shots (",
        ),
    ],
)
def test_an_item_that_no_page_has_is_missing(changes: dict[str, Any], expected: str) -> None:
    (found,) = missing_with(**changes)
    assert found.startswith(f"examplomab: {expected}")


def test_a_sheet_without_a_monograph_is_missing_once() -> None:
    items = items_of("nopolol", SHEET)
    found = [each.why for each in missing(build(base_files()).catalogue, items)]
    assert found == ["no monograph"]


def test_a_reason_excuses_its_item_and_is_idle_without_one() -> None:
    gone = Missing(Item("a", "serious", "optic neuritis"), "0%")
    left = Missing(Item("a", "serious", "other"), "0%")
    reasons = {"a": {"serious: optic": "No source says it twice.", "uses: x": "Gone."}}
    assert unexplained([gone, left], reasons) == ([left], ["a: uses: x"])


@pytest.mark.parametrize(
    ("freq", "figures"),
    [
        (">30% (site)", [30]),
        ("10-29%", [10, 29]),
        ("most common (label: >10%)", []),
        ("66.5% combination; 62% alone", [66.5, 62]),
        ("no figure; may start 3-8 weeks later", []),
    ],
)
def test_figures_are_percentages_outside_of_brackets(freq: str, figures: list[float]) -> None:
    assert Item("a", "b", "c", freq=freq).figures == figures


def test_words_are_compared_by_their_stems_and_what_they_mean() -> None:
    meanings = Meanings(build(base_files()).catalogue)
    assert stem("bleeding") == stem("bleeds")
    assert meanings.of(["blood in the urine"]) == meanings.of(["blood in your pee"])
    assert meanings.effects_in("Nausea; Dyspnea (severe)") == {
        frozenset({"nausea-vomiting"}),
        frozenset({"lung-problems"}),
    }
