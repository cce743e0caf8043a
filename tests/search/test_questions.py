"""What is answered to a question: for each of its parts, what the pages say, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page
from steps import answer

from site_server import Served


def labels(found: dict[str, Any]) -> list[str]:
    return [entry["answers"] for entry in found["entries"]]


def says(found: dict[str, Any]) -> str:
    return " ".join(text for entry in found["entries"] for text in entry.get("says", []))


@pytest.mark.parametrize(
    ("typed", "label", "words"),
    [
        ("methotrexate alcohol", "topic:alcohol", "Drink no alcohol"),
        ("can i drink beer on mtx", "topic:alcohol", "Drink no alcohol"),
        ("revlimid pregnancy", "topic:birth-control-women", "birth defects"),
        ("flu shot on rituximab", "topic:vaccines", ""),
        ("grapefruit with gleevec", "topic:food-and-drink", "grapefruit"),
        ("took too much xeloda", "topic:took-too-much", ""),
        ("xeloda missed dose", "topic:missed-dose", ""),
        ("surgery docetaxel", "topic:surgery", "do not say what holds"),
        ("keytruda cost", "subject:cost", "Our pages say nothing about cost"),
        ("what does docetaxel treat", "section:uses", ""),
        ("how does cisplatin work", "section:how-it-works", ""),
        ("blood tests cisplatin", "section:monitoring", ""),
        ("when to call docetaxel", "section:when-to-call", ""),
    ],
)
def test_what_is_asked_of_a_medicine_is_answered_by_its_own_statement(
    matcher: Page, server: Served, typed: str, label: str, words: str
) -> None:
    found = answer(matcher, server.root, typed)
    assert labels(found)[0] == label
    assert words in says(found)


def test_a_statement_is_quoted_with_its_source_and_the_way_to_it(
    matcher: Page, server: Served
) -> None:
    first = answer(matcher, server.root, "methotrexate alcohol")["entries"][0]
    assert first["url"] == "medicines/methotrexate/self-care/#alcohol"
    assert any("FDA label" in source for source in first["sources"])


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("avastin blood pressure", "High blood pressure with bevacizumab"),
        ("velcade shingles", "Infection with bortezomib"),
        ("docetaxel hair loss", "Hair loss with docetaxel"),
    ],
)
def test_what_a_medicine_lists_is_found_by_other_words_of_its_pages(
    matcher: Page, server: Served, typed: str, first: str
) -> None:
    entry = answer(matcher, server.root, typed)["entries"][0]
    assert entry["title"] == first
    assert entry["isListed"] is True


@pytest.mark.parametrize(
    "typed",
    [
        "keytruda cost",
        "taxol (weekly)",
        "aldesleukin 22 million units",
        "is xeloda the same as 5fu",
        "difference between taxol and taxotere",
        "proleukin (R)",
        "is chest tightness normal on cisplatin",
        "i took my methotrexate every day instead of weekly",
    ],
)
def test_nothing_is_said_not_to_be_listed_that_was_not_asked_for(
    matcher: Page, server: Served, typed: str
) -> None:
    found = answer(matcher, server.root, typed)
    assert [each for each in found["entries"] if each.get("isListed") is False] == []


def test_several_medicines_are_all_answered(matcher: Page, server: Served) -> None:
    found = answer(matcher, server.root, "xeloda and oxaliplatin neuropathy")
    assert found["medicines"] == ["capecitabine", "oxaliplatin"]
    urls = [each["url"] for each in found["entries"][:2]]
    assert all("#effect-numbness-neuropathy" in url for url in urls)


def test_a_regimen_is_answered_for_its_medicines_with_the_longest_rule_first(
    matcher: Page, server: Served
) -> None:
    found = answer(matcher, server.root, "folfox pregnancy")
    assert found["regimens"] == ["folfox"]
    first, *others = found["entries"]
    assert first["kind"] == "joint"
    assert (
        first["says"][0]
        == "At least 9 months after the last dose, the longest of these (oxaliplatin)."
    )
    assert any("Oxaliplatin can harm" in " ".join(each.get("says", [])) for each in others)


@pytest.mark.parametrize(
    ("typed", "sign", "urgency"),
    [
        ("38.2 docetaxel", "fever", "now"),
        ("temp 101", "fever", "now"),
        ("39 degrees", "fever", "now"),
        ("38C", "fever", "now"),
        ("a hundred and one fever", "fever", "now"),
        ("temp of thirty eight point five", "fever", "now"),
        ("temperature 95 f", "low-temperature", "now"),
        ("bp 190/125", "high-home-blood-pressure", "now"),
        ("diarrhea 8 times today", "extra-poops", "now"),
        ("threw up 6 times today", "vomiting-times", "within-24-hours"),
        ("no pee for 13 hours", "pee-little", "emergency"),
        ("no pee in 13 hours", "pee-little", "emergency"),
        ("bp 120/80 temp 101.2", "fever", "now"),
        ("blood pressure is 200", "high-home-blood-pressure", "now"),
        ("havent pooped in 5 days", "constipation", "within-24-hours"),
        ("diarrhea 8 times in 24 hours", "extra-poops", "now"),
    ],
)
def test_measures_are_compared_with_the_signs(
    matcher: Page, server: Served, typed: str, sign: str, urgency: str
) -> None:
    alarms = answer(matcher, server.root, typed)["alarms"]
    assert (sign, urgency) in [(each["sign"], each["urgency"]["value"]) for each in alarms]


def test_a_sign_with_a_medicine_has_one_urgency_and_one_reason(
    matcher: Page, server: Served
) -> None:
    [alarm] = answer(matcher, server.root, "38.2 docetaxel")["alarms"]
    assert alarm["words"] == "your temperature is 100.4 °F (38 °C) or higher"
    assert alarm["reason"] == "Docetaxel can cause low white blood cells (neutropenia)."


@pytest.mark.parametrize(
    "typed",
    [
        "temp 98.6",
        "37.0",
        "36,8 c",
        "age 39",
        "room 101",
        "day 38 of treatment",
        "docetaxel 75 mg",
        "my hct is 38.5",
        "blood pressure 101",
    ],
)
def test_other_numbers_are_no_fever(matcher: Page, server: Served, typed: str) -> None:
    assert answer(matcher, server.root, typed)["alarms"] == []


@pytest.mark.parametrize(
    ("typed", "effect"),
    [
        ("wbc 1.2", "low-white-cells"),
        ("blood sugar 400", "high-blood-sugar"),
        ("my sugar was 310 this morning", "high-blood-sugar"),
        ("glucose is 400 mg/dl", "high-blood-sugar"),
        ("potassium 6", "kidney-problems"),
        ("sodium 120", "kidney-problems"),
        ("calcium 15", "kidney-problems"),
        ("is 4.2 potassium ok", "kidney-problems"),
        ("oxygen 85", "lung-problems"),
        ("spo2 is 84", "lung-problems"),
        ("heart rate 140", "heart-problems"),
        ("hr 40", "heart-problems"),
        ("hemoglobin 6", "anemia"),
        ("platelets 8000", "low-platelets-bleeding"),
        ("creatinine 3", "kidney-problems"),
        ("ldl 200", "high-cholesterol"),
    ],
)
def test_a_number_is_explained_by_what_it_counts_and_called_neither_good_nor_bad(
    matcher: Page, server: Served, typed: str, effect: str
) -> None:
    found = answer(matcher, server.root, typed)
    assert labels(found)[0] == f"effect:{effect}"
    assert "is good or bad for you: that depends on you and your treatment" in says(found)
    assert found["alarms"] == []
    assert not [each for each in found["entries"] if each["kind"] in ("medicine", "subject")]


@pytest.mark.parametrize(
    "typed", ["took 2 calcium pills", "calcium 600 mg", "type 2 diabetes and sugar", "oxygen tank"]
)
def test_an_amount_is_no_number_of_a_test(matcher: Page, server: Served, typed: str) -> None:
    found = answer(matcher, server.root, typed)
    assert [each for each in found["entries"] if each["kind"] == "count"] == []


def test_what_a_reading_is_a_sign_of_comes_first(matcher: Page, server: Served) -> None:
    found = answer(matcher, server.root, "blood pressure 180/110")
    assert [each["sign"] for each in found["alarms"]] == ["high-home-blood-pressure"]
    assert labels(found)[0] == "effect:high-blood-pressure"


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("who should not take cisplatin", "section:precautions"),
        ("how often do they check my bloods on cisplatin", "section:monitoring"),
        ("cat litter and cisplatin", "subject:pets"),
        ("how long does cisplatin stay in your body", "mentioned:stays-in-body"),
        ("does my wife need gloves to touch bleomycin", "topic:body-fluids"),
    ],
)
def test_nothing_is_answered_that_is_only_near_what_is_asked(
    matcher: Page, server: Served, typed: str, label: str
) -> None:
    assert labels(answer(matcher, server.root, typed))[0] == label


@pytest.mark.parametrize(
    ("typed", "tone"),
    [
        ("chest pain", "happening"),
        ("my mum has chest pain", "happening"),
        ("no chest pain", "denied"),
        ("denies chest pain", "denied"),
        ("no fever or chest pain", "denied"),
        ("is chest pain a side effect of xeloda", "asked"),
        ("can xeloda cause chest pain", "asked"),
        ("can xeloda cause chest pain i have it now", "happening"),
        ("is it ok that i have chest pain", "happening"),
    ],
)
def test_what_happens_is_told_from_what_is_asked_and_denied(
    matcher: Page, server: Served, typed: str, tone: str
) -> None:
    found = answer(matcher, server.root, typed)
    assert found["tones"]["chest-pain"] == tone
    assert bool(found["alarms"]) == (tone == "happening")


@pytest.mark.parametrize(
    "typed", ["can't see my doctor until monday", "collapsed vein", "chemo brain fog jokes"]
)
def test_words_that_mean_something_else_are_no_alarm(
    matcher: Page, server: Served, typed: str
) -> None:
    assert answer(matcher, server.root, typed)["alarms"] == []


def test_what_is_asked_about_says_when_to_call_if_it_happens(matcher: Page, server: Served) -> None:
    found = answer(matcher, server.root, "can tamoxifen cause a stroke")
    assert found["alarms"] == []
    [sign] = [each for each in found["entries"] if each["kind"] == "sign"]
    assert sign["says"][0].startswith("Call 911 if your face or one side is weak")


def test_what_is_expected_is_no_alarm_and_says_until_when(matcher: Page, server: Served) -> None:
    found = answer(matcher, server.root, "red pee after adriamycin")
    assert found["alarms"] == []
    first = found["entries"][0]
    assert first["kind"] == "expected"
    assert "your pee is red for 1 or 2 days" in first["says"][0]
    assert first["says"][1].startswith("Call your care team now")


def test_the_alarm_is_taken_from_the_whole_text(matcher: Page, server: Served) -> None:
    text = f"{'we went to see the garden and the roses. ' * 30}now i cannot breathe"
    assert answer(matcher, server.root, text)["alarms"][0]["sign"] == "trouble-breathing"


def test_an_overdose_is_by_mistake_or_on_purpose(matcher: Page, server: Served) -> None:
    alarms = answer(matcher, server.root, "overdose")["alarms"]
    assert {each["sign"] for each in alarms} == {"took-too-much", "thoughts-of-suicide"}
    assert any("Poison Help" in each["words"] for each in alarms)


@pytest.mark.parametrize("typed", ["911", "help", "who do i call", "when should i go to the er"])
def test_the_way_to_help_comes_first(matcher: Page, server: Served, typed: str) -> None:
    assert answer(matcher, server.root, typed)["entries"][0]["url"] == "when-to-call/"


@pytest.mark.parametrize(
    ("typed", "name", "twin"),
    [
        ("decitabine", "decitabine", "gemcitabine"),
        ("decitabine fever", "decitabine", "gemcitabine"),
        ("vinblastine", "vinblastine", "vincristine"),
        ("vinbastine hair loss", "vinblastine", "vincristine"),
        ("daunorubicine", "daunorubicin", "doxorubicin"),
        ("T-DM1", "ado-trastuzumab emtansine", "trastuzumab"),
    ],
)
def test_a_medicine_without_a_page_is_not_its_twin(
    matcher: Page, server: Served, typed: str, name: str, twin: str
) -> None:
    found = answer(matcher, server.root, typed)
    first = found["entries"][0]
    assert first["title"] == f"We have no page on {name}"
    assert first["says"][0] == f"It is not {twin}."
    assert found["medicines"] == []
    assert not [each for each in found["entries"] if each["kind"] == "medicine"]


def test_a_medicine_without_a_page_keeps_the_rest_of_the_question(
    matcher: Page, server: Served
) -> None:
    found = answer(matcher, server.root, "decitabine fever")
    assert [each["sign"] for each in found["alarms"]] == ["fever"]
    assert "effect:fever-chills" in labels(found)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("doxil", "not the same as plain doxorubicin"),
        ("abraxane", "paclitaxel"),
        ("onivyde", "irinotecan"),
    ],
)
def test_another_form_says_what_it_is(
    matcher: Page, server: Served, typed: str, words: str
) -> None:
    first = answer(matcher, server.root, typed)["entries"][0]
    assert first["kind"] == "form"
    assert words in first["says"][0]


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("mtx", "methotrexate"),
        ("pembro", "pembrolizumab"),
        ("five fu", "fluorouracil"),
        ("red devil", "doxorubicin"),
        ("5\N{NON-BREAKING HYPHEN}FU", "fluorouracil"),
        ("TAXOL®", "paclitaxel"),
    ],
)
def test_short_and_foreign_names_lead_to_their_page(
    matcher: Page, server: Served, typed: str, slug: str
) -> None:
    found = answer(matcher, server.root, typed)
    assert found["entries"][0]["url"] == f"medicines/{slug}/"
    assert found["showing"] is None


def test_a_name_of_two_medicines_is_asked_about(matcher: Page, server: Served) -> None:
    found = answer(matcher, server.root, "CTX")
    assert found["medicines"] == []
    assert found["entries"][0]["title"] == "“ctx” can mean cyclophosphamide or cetuximab"


@pytest.mark.parametrize(("typed", "says"), [("CHOP", "vincristine"), ("abvd", "dacarbazine")])
def test_a_regimen_without_a_page_says_what_it_is_usually_made_of(
    matcher: Page, server: Served, typed: str, says: str
) -> None:
    first = answer(matcher, server.root, typed)["entries"][0]
    assert first["title"].startswith("We have no page on")
    assert says in first["says"][0]


@pytest.mark.parametrize("typed", ["ice", "beam", "i use a map", "smile"])
def test_words_are_no_regimens(matcher: Page, server: Served, typed: str) -> None:
    if typed in ("ice", "beam", "smile"):
        typed = f"{typed} for my mouth"
    assert answer(matcher, server.root, typed)["others"] == []


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("no puedo respirar", "es"),
        ("fiebre", "es"),
        ("je ne peux pas respirer", "fr"),
        ("ich kann nicht atmen", "de"),
        ("胸痛", "zh"),
        ("发烧", "zh"),
        ("я не могу дышать", "ru"),
        ("đau ngực", "vi"),
        ("dau nguc", "vi"),
    ],
)
def test_emergencies_in_other_languages_are_known(
    matcher: Page, server: Served, typed: str, code: str
) -> None:
    assert answer(matcher, server.root, typed)["language"] == code


@pytest.mark.parametrize("typed", ["hair loss", "docetaxel", "diarrhea", "tired", "ich habe"])
def test_english_is_no_other_language(matcher: Page, server: Served, typed: str) -> None:
    found = answer(matcher, server.root, typed)["language"]
    assert found is None or typed == "ich habe"


@pytest.mark.parametrize("typed", ["zzqqxx", "asdfgh", "yes", "what", "i", "🤮"])
def test_what_is_not_understood_is_not_answered(matcher: Page, server: Served, typed: str) -> None:
    found = answer(matcher, server.root, typed)
    assert found["alarms"] == []
    assert not found["isSure"] or found["entries"] == []
