"""What a review covers: other facts change its digest, another form of the same facts does not."""

from __future__ import annotations

import datetime

import pytest

from case_files import SETTINGS, base_files, build_with, changed
from formulary.build import build_site
from formulary.meaning.digest import digest_of
from formulary.records.fill import fill_tokens
from formulary.region import Region
from formulary.schema.dates import is_after
from formulary.settings import Settings

INDEX = "medicines/examplomab/index.md"
EFFECTS = "medicines/examplomab/side-effects.md"
CALL = "medicines/examplomab/when-to-call.md"
HEART = "side-effects/heart-problems.md"
LUNG = "side-effects/lung-problems.md"


def digests(changes: dict[str, str] | None = None) -> dict[str, str]:
    """The digest of every page that can be reviewed, by its uri."""
    catalogue = build_with(changes or {}).catalogue
    return {each.uri: digest_of(catalogue, each) for each in catalogue.whole_records()}


BEFORE = digests()


@pytest.mark.parametrize(
    ("uri", "old", "new", "page"),
    [
        (EFFECTS, "percent: 43", "percent: 44", INDEX),
        (EFFECTS, "frequency: less-common", "frequency: rare", INDEX),
        (EFFECTS, "Tell your nurse", "Tell your doctor", INDEX),
        (EFFECTS, "from: 2, to: 2, unit: days", "from: 3, to: 3, unit: days", INDEX),
        (CALL, "  - sign: heart-races\n    sources: [label]\n", "", CALL),
        (CALL, "sign: heart-races\n", "sign: heart-races\n    urgency: emergency\n", INDEX),
        ("signs.md", "you have chest pain", "your chest hurts", INDEX),
        (HEART, "  - sign: pass-out\n", "", HEART),
        (HEART, "urgency: now", "urgency: emergency", HEART),
        (HEART, "call:", "advice:\n  - says: Sit down.\ncall:", HEART),
        (INDEX, "numbers:",
         "boxed_warning:\n  says: [It hurts.]\n  sources: [label]\nnumbers:", INDEX),
        ("medicines/examplomab/self-care.md", "sources: [label]",
         "sources: [label]\navoid:\n  - {use: heat, why: It burns., sources: [label]}", INDEX),
        ("medicines/examplomab/self-care.md", "sources: [label]",
         "sources: [label]\ntopics:\n  - topic: alcohol\n    unknown: true", INDEX),
    ],
)  # fmt: skip
def test_other_facts_change_the_digest(uri: str, old: str, new: str, page: str) -> None:
    after = digests(changed(uri, old, new))
    assert after[page] != BEFORE[page]
    assert after["medicines/samplinib/index.md"] == BEFORE["medicines/samplinib/index.md"]


@pytest.mark.parametrize(
    ("uri", "old", "new"),
    [
        (EFFECTS, "words: feeling sick (nausea)", "words: >-\n      feeling\n      sick (nausea)"),
        (EFFECTS, "You may get none of these.", "You may get some of these."),
        (CALL, "sign: chest-pain", "sign: heart-races"),
        (INDEX, "Label of examplomab", "The label of examplomab"),
        (HEART, "racing heart", "heart that races"),
        (HEART, "status: draft", "status: draft\n  due: 2030-01-01"),
    ],
)
def test_another_form_of_the_same_facts_does_not(uri: str, old: str, new: str) -> None:
    text = changed(uri, old, new)
    if uri == CALL:  # the two lines change places
        first, _, rest = text[CALL].partition("sign: heart-races")
        text = {CALL: f"{first}sign: heart-races{rest.replace('heart-races', 'chest-pain', 1)}"}
    after = digests(text)
    assert {page: each for page, each in after.items() if each != BEFORE[page]} == {}


def test_the_digest_is_of_what_readers_of_the_region_are_told() -> None:
    files = base_files()
    files |= {uri: text.encode() for uri, text in changed(
        HEART, "call:", "advice:\n  - says: Call {emergency}.\ncall:").items()}  # fmt: skip
    found = []
    for number in ("911", "112"):
        catalogue = build_site(files, [], Settings(Region(emergency=number))).catalogue
        record = catalogue.side_effects["heart-problems"]
        shown = fill_tokens(catalogue)
        assert digest_of(catalogue, record) == digest_of(shown, shown.side_effects[record.slug])
        found.append(digest_of(catalogue, record))
    assert found[0] != found[1]


def test_a_digest_is_neither_a_number_nor_a_word_to_yaml() -> None:
    assert all(set(each) <= set("bcdfghjklmnpqrst") and len(each) == 12 for each in BEFORE.values())


@pytest.mark.parametrize(
    ("date", "later"),
    [("2026-03-02", True), ("2026-03-01", False), ("2026-03", False), ("2026-04", True),
     ("2026", False), ("2027", True)],
)  # fmt: skip
def test_a_date_is_later_as_far_as_it_is_known(date: str, later: bool) -> None:
    assert is_after(datetime.date(2026, 3, 1), date) is later


def test_a_broken_list_of_reviewers_is_one_mistake_not_one_for_each_review() -> None:
    review = "reviewed\n  reviewer: Ann Roe, nurse\n  date: 2026-01-05\n  digest: bcdfghjklmnp"
    files = changed(HEART, "draft", review)
    files["about/reviewers.md"] = "---\ndescription: Who.\nreviewers: Ann\n---\n"
    assert [each.path for each in build_with(files).problems] == ["docs/about/reviewers.md"]


def test_time_breaks_no_build() -> None:
    """A tree that is right on one day is right on every later day."""
    text = changed(HEART, "status: draft", "status: draft\n  due: 2026-01-01")
    files = base_files() | {uri: each.encode() for uri, each in text.items()}
    for today in (datetime.date(2026, 3, 1), datetime.date(9999, 12, 30), datetime.date.max):
        settings = Settings(site_url=SETTINGS.site_url, today=today)
        assert not build_site(files, [], settings).problems
