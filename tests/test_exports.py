"""What machines read: reviews in structured data, emergencies in the data of the search."""

from __future__ import annotations

import json
from typing import Any

import pytest

from case_files import base_files, build, build_with, changed, unversioned
from formulary.build import Site
from formulary.meaning.digest import digest_of
from formulary.schema.vocabulary import SectionName

OVERVIEW = "medicines/examplomab/index.md"
REVIEWED = """status: reviewed
  reviewer: Ann Roe, pharmacist
  date: 2025-08-31
  digest: """
REVIEWERS = """---
description: Who checks these pages.
reviewers:
  - {name: Ann Roe, profession: pharmacist, place_of_work: Example Hospital}
---

# Reviewers

<!-- reviewers -->
"""
SIGNS = "signs.md"


def data(site: Site, uri: str) -> Any:
    found = (each for each in site.assets if unversioned(site, each.uri) == uri)
    return json.loads(next(found).content)


def structured(site: Site, uri: str) -> Any:
    return next(page.meta.structured_data for page in site.pages if page.uri == uri)[0]


def reviewed(digest: str = "") -> Site:
    """The small site with one medicine reviewed; as it stands, where no digest is given."""
    catalogue = build(base_files()).catalogue
    overview = catalogue.monographs["examplomab"].sections[SectionName.OVERVIEW]
    review = REVIEWED + (digest or digest_of(catalogue, overview))
    files = changed(OVERVIEW, "status: draft", review) | {"about/reviewers.md": REVIEWERS}
    site = build_with(files)
    assert not site.problems
    return site


def test_a_page_that_changed_since_its_review_is_to_machines_as_one_that_nobody_checked() -> None:
    site = reviewed("bcdfghjklmnp")
    assert not {"lastReviewed", "reviewedBy"} & set(structured(site, OVERVIEW))
    assert next(page.meta.robots for page in site.pages if page.uri == OVERVIEW) == "noindex"
    medicine = data(site, "data/medicines.json")[0]
    assert medicine["review"]["status"] == "changed"


def test_a_reviewed_page_tells_machines_who_checked_it_and_when() -> None:
    site = reviewed()
    for uri in (OVERVIEW, "medicines/examplomab/uses.md"):
        record = structured(site, uri)
        assert record["lastReviewed"] == "2025-08-31"
        assert record["reviewedBy"] == {"@type": "Person", "name": "Ann Roe, pharmacist"}
    (review,) = [
        each["review"] for each in data(site, "data/medicines.json") if each["slug"] == "examplomab"
    ]
    assert review["date"] == "2025-08-31"


def test_a_draft_tells_of_no_review() -> None:
    record = structured(build(base_files()), OVERVIEW)
    assert not {"lastReviewed", "reviewedBy"} & set(record)


def test_a_reviewed_page_may_be_listed_and_a_draft_may_not() -> None:
    site = reviewed()
    robots = {page.uri: page.meta.robots for page in site.pages}
    assert robots[OVERVIEW] == ""
    assert robots["medicines/samplinib/index.md"] == "noindex"


def test_each_alarm_keeps_its_own_urgency_in_the_search() -> None:
    rows = data(build(base_files()), "data/search/version/names.json")
    order = [value for value, *_ in rows["urgencies"]]
    alarms = {sign: (order[index], words) for _, sign, index, words in rows["alarms"]}
    assert alarms == {
        "you have chest pain": ("emergency", "chest pain,chest hurts"),
        "your heart races": ("now", "racing heart"),
    }
    assert list(alarms) == ["you have chest pain", "your heart races"]


def test_the_page_of_signs_lists_each_by_how_soon_with_the_medicines_that_name_it() -> None:
    site = build(base_files())
    page = next(page.markdown for page in site.pages if page.uri == SIGNS)
    emergency, now = (part.split("## Call")[0] for part in page.split("## Call")[1:3])
    assert "**You have chest pain.**{ #sign-chest-pain }" in emergency
    assert "Named by [examplomab](medicines/examplomab/when-to-call.md)." in emergency
    assert "**Your heart races.**" in now
    assert "You have 7 or more loose poops in a day: call your care team now" in page
    assert "You have loose poop at night: call your care team now" in page


@pytest.mark.parametrize("field", ["medicines.json", "side-effects.json"])
def test_addresses_in_open_data_are_those_of_pages(field: str) -> None:
    site = build(base_files())
    uris = {page.uri for page in site.pages}
    for record in data(site, f"data/{field}"):
        stem = record["url"].rstrip("/")
        assert f"{stem}.md" in uris or f"{stem}/index.md" in uris
