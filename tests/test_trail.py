"""Where pages stand: what is above each of them, and where to read when to call about it."""

from __future__ import annotations

import pytest

from formulary.fragments.meta import MenuEntry
from formulary.fragments.trail import call_page, trail_of
from our_site import our_site


@pytest.mark.parametrize(
    ("uri", "above"),
    [
        ("index.md", []),
        ("when-to-call.md", []),
        ("medicines/index.md", []),
        ("medicines/docetaxel/index.md", ["Medicines"]),
        ("medicines/docetaxel/uses.md", ["Medicines", "Docetaxel"]),
        ("medicines/docetaxel/guide.md", ["Medicines", "Docetaxel"]),
        ("side-effects/diarrhea.md", ["Side effects"]),
        ("side-effects/diarrhea/handout.md", ["Side effects", "Diarrhea"]),
        ("regimens/index.md", ["Medicines"]),
        ("regimens/folfox.md", ["Medicines", "Medicines given together"]),
        ("regimens/folfox/when-to-call.md", ["Medicines", "Medicines given together", "FOLFOX"]),
        ("cancers/index.md", ["Medicines"]),
        ("cancers/breast-cancer.md", ["Medicines", "Medicines by cancer"]),
        ("kinds/chemotherapy.md", ["Medicines", "Medicines by kind"]),
        ("about/privacy.md", ["About this site"]),
        ("other-languages/es.md", ["Other languages"]),
        ("unknown/page.md", []),
        ("medicines/unknown/uses.md", ["Medicines"]),
    ],
)
def test_the_pages_above_a_page(uri: str, above: list[str]) -> None:
    assert [each.title for each in trail_of(our_site().catalogue, uri)] == above


def test_every_page_above_another_is_there() -> None:
    site = our_site()
    urls = {
        each.uri.removesuffix("index.md").removesuffix(".md").rstrip("/") + "/"
        for each in site.pages
    }
    for page in site.pages:
        assert {each.url for each in page.meta.trail} <= urls


@pytest.mark.parametrize(
    ("uri", "entry"),
    [
        (
            "medicines/docetaxel/uses.md",
            MenuEntry("When to call about docetaxel", "medicines/docetaxel/when-to-call/"),
        ),
        (
            "regimens/folfox.md",
            MenuEntry("When to call about FOLFOX", "regimens/folfox/when-to-call/"),
        ),
        (
            "regimens/folfox/guide.md",
            MenuEntry("When to call about FOLFOX", "regimens/folfox/when-to-call/"),
        ),
        ("medicines/index.md", None),
        ("regimens/index.md", None),
        ("side-effects/diarrhea.md", None),
        ("about/privacy.md", None),
    ],
)
def test_where_to_read_when_to_call_about_a_page(uri: str, entry: MenuEntry | None) -> None:
    assert call_page(our_site().catalogue, uri) == entry
