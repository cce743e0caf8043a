"""Numbers of people: what a writer may type, in which band it lies, what a patient reads."""

from __future__ import annotations

import re

import pytest
from pydantic import ValidationError

from formulary.checks.facts.occurrences import _fits
from formulary.fragments.people import people, picture_of_percent
from formulary.schema.occurrence import Occurrence
from formulary.schema.percent import Percent
from formulary.schema.vocabulary import REASONS_TO_CALL, Frequency, SectionName, Urgency


def percent(written: object) -> Percent:
    occurrence = Occurrence.model_validate(
        {
            "effect": "a",
            "words": "a",
            "frequency": "common",
            "percent": written,
            "counts_all": True,
            "sources": ["a"],
        }
    )
    assert occurrence.percent is not None
    return occurrence.percent


@pytest.mark.parametrize(
    ("written", "words"),
    [
        (43, "about 43 in 100 people"),
        (42.5, "about 43 in 100 people"),
        (100, "about 100 in 100 people"),
        (1, "about 1 in 100 people"),
        (0.5, "about 5 in 1,000 people"),
        (0.02, "about 2 in 10,000 people"),
        ("60 to 91", "60 to 91 in 100 people"),
        ("0.2 to 0.5", "2 to 5 in 1,000 people"),
        ("0.02 to 0.05", "2 to 5 in 10,000 people"),
        ("0.5 to 5", "5 to 50 in 1,000 people"),
        ("at least 20", "at least 20 in 100 people"),
        (0.001, "about 1 in 100,000 people"),
        (0.0001, "about 1 in 1,000,000 people"),
        ("0 to 5", "up to 5 in 100 people"),
        ("0 to 0.04", "up to 4 in 10,000 people"),
        ("0.001 to 0.02", "1 to 20 in 100,000 people"),
        ("less than 0.004", "fewer than 4 in 100,000 people"),
        ("less than 1", "fewer than 1 in 100 people"),
        ("less than 0.1", "fewer than 1 in 1,000 people"),
        (" 60 to 91 ", "60 to 91 in 100 people"),
    ],
)
def test_a_percent_is_said_in_people(written: object, words: str) -> None:
    assert people(percent(written)) == words


@pytest.mark.parametrize(
    "written",
    [
        0,
        0.00009,
        "less than 0.00009",
        -1,
        101,
        "43%",
        "43",
        "60-91",
        "91 to 60",
        "at least",
        "less than 0",
        "10 to 101",
        True,
        [43],
    ],
)
def test_what_is_no_share_of_people_is_refused(written: object) -> None:
    with pytest.raises(ValidationError):
        percent(written)


@pytest.mark.parametrize("written", [43, 42.5, 5, 0.5, 29.5, 100])
def test_the_picture_shows_as_many_people_as_the_words_say(written: float) -> None:
    number = percent(written)
    said = re.search(r"about (\d+) in 100\b", people(number))
    parts = re.findall(r"\bto-(\d+)", picture_of_percent(number))
    assert sum(map(int, parts)) == (int(said[1]) if said else 1)


@pytest.mark.parametrize(
    ("written", "bands"),
    [
        (43, {"common", "often"}),
        (30, {"common", "often"}),
        (29, {"less-common", "often"}),
        (10, {"less-common", "often"}),
        (9.5, {"uncommon"}),
        (1, {"uncommon"}),
        (0.9, {"rare"}),
        (100, {"common", "often"}),
        ("60 to 91", {"common", "often"}),
        ("5 to 15", {"less-common", "often"}),
        ("less than 1", {"rare", "uncommon"}),
        ("at least 10", {"often"}),
        ("at least 30", {"common", "often"}),
        ("at least 5", set()),
    ],
)
def test_each_number_lies_in_its_bands(written: object, bands: set[str]) -> None:
    assert {band.value for band in Frequency if _fits(percent(written), band)} == bands


def test_bands_go_from_most_to_least_usual_and_leave_no_gap() -> None:
    bands = [Frequency.COMMON, Frequency.LESS_COMMON, Frequency.UNCOMMON, Frequency.RARE]
    assert [band.lowest for band in bands] == [band.highest for band in bands[1:]] + [0]
    assert bands[0].highest == 100


@pytest.mark.parametrize(
    ("band", "phrase"),
    [
        (Frequency.COMMON, "Common: 30 or more in 100 people"),
        (Frequency.RARE, "Rare: fewer than 1 in 100 people"),
        (Frequency.NOT_GIVEN, "How often is not given in our sources"),
    ],
)
def test_a_band_is_said_in_words_and_number(band: Frequency, phrase: str) -> None:
    assert band.phrase == phrase


def test_urgencies_are_ordered_and_three_of_them_have_a_card() -> None:
    assert [urgency.rank for urgency in Urgency] == sorted(urgency.rank for urgency in Urgency)
    assert Urgency.NEXT_VISIT.is_less_urgent_than(Urgency.WITHIN_24_HOURS)
    assert not Urgency.NOW.is_less_urgent_than(Urgency.NOW)
    assert set(Urgency) - set(REASONS_TO_CALL) == {Urgency.NEXT_VISIT}


def test_a_monograph_has_nine_sections_and_their_titles_name_the_medicine() -> None:
    titles = [section.title_for("aldesleukin") for section in SectionName]
    assert len(titles) == 9
    assert titles[0] == "Aldesleukin"
    assert all("aldesleukin" in title.casefold() for title in titles)
    assert all("{" not in title for title in titles)
