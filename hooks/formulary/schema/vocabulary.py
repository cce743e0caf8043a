"""The closed lists: sections, frequencies, urgencies, parts of the body.

Each member carries the words a patient reads, so that a thing is said the same way on every page.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Self


class LabelledEnum(StrEnum):
    """An enum whose value is what a writer types and whose `label` is what a patient reads."""

    label: str

    def __new__(cls, value: str, label: str, *_more: object) -> Self:
        """A member that is equal to its value and knows its label."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member


class SectionName(LabelledEnum):
    """The nine pages of a monograph, in the order in which they are read.

    `heading` is the page's title; `{medicine}` in it stands for the generic name.
    """

    heading: str

    OVERVIEW = ("index", "Overview", "{Medicine}")
    USES = ("uses", "What it treats", "What {medicine} treats")
    HOW_GIVEN = ("how-given", "How it is given", "How {medicine} is given")
    SIDE_EFFECTS = ("side-effects", "Side effects", "Side effects of {medicine}")
    WHEN_TO_CALL = ("when-to-call", "When to call", "When to call about {medicine}")
    PRECAUTIONS = (
        "precautions",
        "Before you start and while you take it",
        "Before you start {medicine} and while you take it",
    )
    SELF_CARE = (
        "self-care",
        "Taking care of yourself",
        "Taking care of yourself during {medicine} treatment",
    )
    MONITORING = ("monitoring", "Tests and checks", "Tests and checks with {medicine}")
    HOW_IT_WORKS = ("how-it-works", "How it works", "How {medicine} works")

    def __init__(self, _value: str, _label: str, heading: str) -> None:
        self.heading = heading

    def title_for(self, medicine: str) -> str:
        """The page's title for one medicine, such as "Side effects of aldesleukin"."""
        capital = medicine[:1].upper() + medicine[1:]
        return self.heading.format(medicine=medicine, Medicine=capital)


WARNED_FIRST = (SectionName.SIDE_EFFECTS, SectionName.WHEN_TO_CALL)
"""The pages on which a medicine's boxed warning stands before all else."""


class Frequency(LabelledEnum):
    """How many people get a side effect, most usual first.

    `lowest` and `highest` bound the band in people per hundred; `people` says it in words.
    The bands of 30 and 10 in 100 are those of patient pages on chemotherapy; 1 in 100 divides
    the rest as drug labels do.
    """

    people: str
    lowest: float
    highest: float

    COMMON = ("common", "Common", "30 or more in 100 people", 30, 100)
    OFTEN = ("often", "Often, exact number not given", "10 or more in 100 people", 10, 100)
    LESS_COMMON = ("less-common", "Less common", "10 to 29 in 100 people", 10, 30)
    UNCOMMON = ("uncommon", "Uncommon", "1 to 9 in 100 people", 1, 10)
    RARE = ("rare", "Rare", "fewer than 1 in 100 people", 0, 1)
    NOT_GIVEN = ("not-given", "How often is not given in our sources", "", 0, 100)

    def __init__(
        self, _value: str, _label: str, people: str, lowest: float, highest: float
    ) -> None:
        self.people = people
        self.lowest = lowest
        self.highest = highest

    @property
    def phrase(self) -> str:
        """The band in full, such as "Common: 30 or more in 100 people"."""
        return f"{self.label}: {self.people}" if self.people else self.label


class Said(LabelledEnum):
    """How often a source calls a side effect, where it gives no number."""

    OFTEN = ("often", "often")
    SOMETIMES = ("sometimes", "sometimes")
    RARELY = ("rarely", "rarely")


class Urgency(LabelledEnum):
    """How soon to call, most urgent first. `{emergency}` stands for the region's number."""

    rank: int

    EMERGENCY = ("emergency", "Call {emergency} if", 0)
    NOW = ("now", "Call your care team now, day or night, if", 1)
    WITHIN_24_HOURS = ("within-24-hours", "Call within 24 hours if", 2)
    NEXT_VISIT = ("next-visit", "Tell your care team at your next visit", 3)

    def __init__(self, _value: str, _label: str, rank: int) -> None:
        self.rank = rank

    @property
    def card_label(self) -> str:
        """The title of its call card, which its lines finish."""
        return self.label if self.label.endswith(" if") else f"{self.label} if"

    def is_less_urgent_than(self, other: Urgency) -> bool:
        """Whether waiting this long is longer than `other` allows."""
        return self.rank > other.rank

    @staticmethod
    def most_urgent(urgencies: Iterable[Urgency]) -> Urgency:
        """The one that has a reader call soonest."""
        return min(urgencies, key=lambda each: each.rank)


REASONS_TO_CALL = (Urgency.EMERGENCY, Urgency.NOW, Urgency.WITHIN_24_HOURS)
"""The urgencies that have a reader call. The fourth is no reason to."""


class SignPart(LabelledEnum):
    """Where in the body, or in what, a reader notices a sign; call cards are parted by it."""

    BREATH_AND_CHEST = ("breath-and-chest", "Breathing and chest")
    ALLERGY = ("allergy", "Allergy")
    BRAIN = ("brain", "Head and mind")
    INFECTION = ("infection", "Infection")
    BLEEDING = ("bleeding", "Bleeding")
    HEART_AND_SWELLING = ("heart-and-swelling", "Heart and swelling")
    STOMACH_AND_BOWEL = ("stomach-and-bowel", "Stomach and bowel")
    MOUTH = ("mouth", "Mouth")
    PEE = ("pee", "Pee")
    SKIN = ("skin", "Skin, hair and nails")
    NERVES_EYES_EARS = ("nerves-eyes-ears", "Nerves, eyes and ears")
    TIRED_AND_PAIN = ("tired-and-pain", "Tiredness and pain")
    MOOD_AND_SLEEP = ("mood-and-sleep", "Mood and sleep")
    HORMONES_AND_PREGNANCY = ("hormones-and-pregnancy", "Hormones and pregnancy")
    MEDICINE_MISTAKES = ("medicine-mistakes", "Mistakes with a medicine")
    WHOLE_BODY = ("whole-body", "Whole body")


class BodySystem(LabelledEnum):
    """The part of the body a side effect belongs to, in patients' words.

    CTCAE v5 files many effects under "Investigations" after the test that shows them; a reader
    looks for the organ, so these names are the organs'.
    """

    WHOLE_BODY = ("whole-body", "Whole body")
    BLOOD_AND_IMMUNE = ("blood-and-immune", "Blood and immune system")
    HEART_AND_VESSELS = ("heart-and-vessels", "Heart and blood vessels")
    LUNGS = ("lungs", "Lungs and breathing")
    MOUTH_STOMACH_BOWEL = ("mouth-stomach-bowel", "Mouth, stomach and bowel")
    LIVER = ("liver", "Liver")
    KIDNEYS_AND_BLADDER = ("kidneys-and-bladder", "Kidneys and bladder")
    SKIN_HAIR_NAILS = ("skin-hair-nails", "Skin, hair and nails")
    BRAIN_AND_NERVES = ("brain-and-nerves", "Brain and nerves")
    MOOD_AND_SLEEP = ("mood-and-sleep", "Mood and sleep")
    MUSCLES_AND_BONES = ("muscles-and-bones", "Muscles, joints and bones")
    HORMONES = ("hormones", "Hormones and body chemistry")
    EYES_AND_EARS = ("eyes-and-ears", "Eyes and ears")
    REPRODUCTION = ("reproduction", "Fertility and sexual health")


class ReviewStatus(LabelledEnum):
    """Whether a person with a name has checked the page."""

    DRAFT = ("draft", "Not yet checked by a clinician")
    REVIEWED = ("reviewed", "Checked by a clinician")
