"""The closed lists of topics and of ways into the body, and which way calls for which topic."""

from __future__ import annotations

from collections.abc import Collection

from formulary.schema.vocabulary import LabelledEnum, SectionName


class TopicName(LabelledEnum):
    """What every patient asks about a medicine. `section` is the page where the answer stands.

    `can_last` is whether it may still hold after the last dose.
    """

    section: SectionName
    can_last: bool

    ONE_RULE = ("one-rule", "The one rule to know", SectionName.SELF_CARE)
    EXPECTED = ("expected", "What is expected and harmless", SectionName.SELF_CARE)
    FOOD_AND_DRINK = ("food-and-drink", "Food and drink", SectionName.SELF_CARE)
    ALCOHOL = ("alcohol", "Alcohol", SectionName.SELF_CARE)
    BODY_FLUIDS = ("body-fluids", "Body fluids at home", SectionName.SELF_CARE, True)
    MISSED_DOSE = ("missed-dose", "If you miss a dose", SectionName.HOW_GIVEN)
    VOMITED_DOSE = ("vomited-dose", "If you throw up a dose", SectionName.HOW_GIVEN)
    TOOK_TOO_MUCH = ("took-too-much", "If you take too much", SectionName.HOW_GIVEN)
    STORAGE = ("storage", "Storing it", SectionName.HOW_GIVEN)
    HANDLING = ("handling", "Handling it, and children", SectionName.HOW_GIVEN)
    DISPOSAL = ("disposal", "Getting rid of what is left", SectionName.HOW_GIVEN)
    HOME_PUMP = ("home-pump", "Your pump at home", SectionName.HOW_GIVEN)
    BIRTH_CONTROL_WOMEN = (
        "birth-control-women",
        "Birth control for women",
        SectionName.PRECAUTIONS,
        True,
    )
    BIRTH_CONTROL_MEN = (
        "birth-control-men",
        "Birth control for men",
        SectionName.PRECAUTIONS,
        True,
    )
    BREASTFEEDING = ("breastfeeding", "Breastfeeding", SectionName.PRECAUTIONS, True)
    FERTILITY = ("fertility", "Having children later", SectionName.PRECAUTIONS)
    VACCINES = ("vaccines", "Vaccines", SectionName.PRECAUTIONS, True)
    OTHER_MEDICINES = ("other-medicines", "Your other medicines", SectionName.PRECAUTIONS)
    SURGERY = ("surgery", "Surgery", SectionName.PRECAUTIONS, True)
    DENTAL_WORK = ("dental-work", "Dental work", SectionName.PRECAUTIONS)
    DRIVING = ("driving", "Driving", SectionName.PRECAUTIONS)

    def __init__(
        self, _value: str, _label: str, section: SectionName, can_last: bool = False
    ) -> None:
        self.section = section
        self.can_last = can_last


FIRST = (TopicName.ONE_RULE, TopicName.EXPECTED)
"""Topics that stand above all others: nobody should have to look for them."""


class Way(LabelledEnum):
    """How a medicine enters the body. `topics` are those that it calls for."""

    topics: tuple[TopicName, ...]

    MOUTH = (
        "mouth",
        "by mouth",
        (
            TopicName.MISSED_DOSE,
            TopicName.VOMITED_DOSE,
            TopicName.TOOK_TOO_MUCH,
            TopicName.STORAGE,
            TopicName.HANDLING,
            TopicName.DISPOSAL,
        ),
    )
    VEIN = ("vein", "into a vein")
    HOME_PUMP = ("home-pump", "into a vein from a pump at home", (TopicName.HOME_PUMP,))
    UNDER_SKIN = ("under-skin", "under the skin")
    MUSCLE = ("muscle", "into a muscle")
    ELSEWHERE = ("elsewhere", "into another part of the body")

    def __init__(self, _value: str, _label: str, topics: tuple[TopicName, ...] = ()) -> None:
        self.topics = topics

    @staticmethod
    def calling_for(topic: TopicName) -> list[Way]:
        """The ways with which alone a topic matters; none where it matters with each."""
        return [way for way in Way if topic in way.topics]

    @staticmethod
    def meet(needed: Collection[Way], given: Collection[Way]) -> bool:
        """Whether what needs one of some ways holds for a medicine given in these.

        Nothing needed holds always, and of a medicine of which no ways are given, all holds.
        """
        return not needed or not given or not set(needed).isdisjoint(given)
