"""What the search answers: names however written, words of patients, both at once, alarms."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page
from steps import answer

from site_server import Served


def titles(found: dict[str, Any]) -> list[str]:
    return [entry["title"] for entry in found["entries"]]


@pytest.mark.parametrize(
    "typed",
    [
        "aldesleukin",
        "ALDESLEUKIN",
        "Proleukin",
        "prolukin",
        "proluekin",
        "prolueken",
        "broleukin",
        "aldesleuken",
        "aldesluekin",
        "IL2",
        "IL-2",
        "il 2",
        "interleukin 2",
        "interleukin2",
        "interlukin-2",
    ],
)
def test_a_medicine_is_found_however_its_name_is_written(
    matcher: Page, server: Served, typed: str
) -> None:
    assert titles(answer(matcher, server.root, typed))[0] == "Aldesleukin"


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("throwing up", "side-effects/nausea-vomiting/"),
        ("cant pee", "side-effects/low-urine-output/"),
        ("can't pee", "side-effects/low-urine-output/"),
        ("hair coming out", "side-effects/hair-loss/"),
        ("my hair is falling out since chemo", "side-effects/hair-loss/"),
        ("loss of hair", "side-effects/hair-loss/"),
        ("hairloss", "side-effects/hair-loss/"),
        ("head ache", "side-effects/headache/"),
        ("headakes", "side-effects/headache/"),
        ("diarea", "side-effects/diarrhea/"),
        ("ansuea", "side-effects/nausea-vomiting/"),
        ("fatique", "side-effects/fatigue/"),
        ("rashes", "side-effects/skin-reactions/"),
        ("tingling fingers", "side-effects/numbness-neuropathy/"),
    ],
)
def test_a_side_effect_is_found_in_a_patients_words(
    matcher: Page, server: Served, typed: str, url: str
) -> None:
    assert answer(matcher, server.root, typed)["entries"][0]["url"] == url


def test_the_reader_is_told_when_a_name_was_guessed_and_only_then(
    matcher: Page, server: Served
) -> None:
    assert answer(matcher, server.root, "prolukin")["showing"] == "aldesleukin"
    assert answer(matcher, server.root, "Proleukin")["showing"] is None
    assert answer(matcher, server.root, "throwing up")["showing"] is None


@pytest.mark.parametrize("typed", ["dacarbazine", "levoleucovorin", "ibuprofen"])
def test_a_medicine_without_a_page_is_no_misspelling_of_another(
    matcher: Page, server: Served, typed: str
) -> None:
    found = answer(matcher, server.root, typed)
    assert found["showing"] is None
    assert [each for each in found["entries"] if each["kind"] == "medicine"] == []


@pytest.mark.parametrize("typed", ["aldesleukin rash", "rash from proleukin", "il2 skin rash"])
def test_a_medicine_and_a_side_effect_lead_to_that_occurrence(
    matcher: Page, server: Served, typed: str
) -> None:
    found = answer(matcher, server.root, typed)
    first = found["entries"][0]
    assert first["kind"] == "occurrence"
    assert first["url"] == "medicines/aldesleukin/side-effects/#effect-skin-reactions"
    assert first["band"] == "Common: 30 or more in 100 people"
    urls = [entry["url"] for entry in found["entries"]]
    assert "side-effects/skin-reactions/" in urls
    assert "medicines/aldesleukin/" in urls


@pytest.mark.parametrize("typed", ["can proleukin cause hair loss", "does il-2 make you go bald"])
def test_what_is_not_listed_is_never_a_no(matcher: Page, server: Served, typed: str) -> None:
    first, second, *_ = answer(matcher, server.root, typed)["entries"]
    assert first["kind"] == "occurrence"
    assert first["isListed"] is False
    assert first["url"] == "medicines/aldesleukin/side-effects/"
    assert second["url"] == "side-effects/hair-loss/"


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("aldesleukin side effects", "medicines/aldesleukin/side-effects/"),
        ("how is proleukin given", "medicines/aldesleukin/how-given/"),
        ("aldesleukin when to call", "medicines/aldesleukin/when-to-call/"),
    ],
)
def test_a_medicine_and_a_section_lead_to_that_section(
    matcher: Page, server: Served, typed: str, url: str
) -> None:
    assert answer(matcher, server.root, typed)["entries"][0]["url"] == url


@pytest.mark.parametrize(
    ("typed", "sign"),
    [
        ("chest pain", "chest"),
        ("pain in chest", "chest"),
        ("I can't breathe", "breath"),
        ("cant breath", "breath"),
        ("i can not breathe", "breath"),
        ("suicide", "ending your life"),
        ("i want to die", "ending your life"),
        ("bleeding won't stop", "bleed"),
        ("the bleeding will not stop", "bleed"),
        ("passed out", "faint"),
        ("my mom passed out yesterday", "faint"),
        ("siezure", "seizure"),
        ("chest pain from cisplatin", "chest"),
    ],
)
def test_words_of_emergency_set_off_an_alarm(
    matcher: Page, server: Served, typed: str, sign: str
) -> None:
    alarms = answer(matcher, server.root, typed)["alarms"]
    assert any(sign in alarm["words"] for alarm in alarms), alarms


@pytest.mark.parametrize(
    "typed", ["aldesleukin", "hair loss", "nausea", "rash", "tired", "constipation", "dry mouth"]
)
def test_other_words_set_off_none(matcher: Page, server: Served, typed: str) -> None:
    assert answer(matcher, server.root, typed)["alarms"] == []


@pytest.mark.parametrize(
    "typed",
    ["", " ", "?", "😀", "a" * 300, "x " * 150, "<script>", "' OR 1=1", "constructor", "日本"],
)
def test_strange_input_breaks_nothing(matcher: Page, server: Served, typed: str) -> None:
    answer(matcher, server.root, typed)
