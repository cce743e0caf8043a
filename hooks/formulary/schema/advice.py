"""Advice that uses something, and what a medicine forbids to use."""

from __future__ import annotations

from pydantic import Field

from formulary.schema.fields import Fields, ReaderText
from formulary.schema.references import References
from formulary.schema.vocabulary import LabelledEnum


class Means(LabelledEnum):
    """What advice may have a reader use, and a medicine may forbid.

    `label` follows "Do not use:"; `signs` are words by which a sentence that advises it is known.
    """

    signs: tuple[str, ...]

    COLD = (
        "cold",
        "ice, cold food or drinks",
        (
            *("ice", "cold food", "cold drinks", "foods that are cold", "cool cloth"),
            *("cold pack", "ice cream", "frozen", "popsicles"),
        ),
    )
    HEAT = ("heat", "heat", ("heat", "heating pad", "hot water bottle", "warm pack"))
    PAIN_MEDICINE = (
        "anti-inflammatory-pain-medicine",
        "anti-inflammatory pain medicine",
        ("ibuprofen", "naproxen", "anti-inflammatory", "Advil", "Motrin", "Aleve"),
    )
    ASPIRIN = ("aspirin", "aspirin", ("aspirin",))
    FEVER_MEDICINE = (
        "fever-medicine",
        "fever medicine",
        ("acetaminophen", "fever medicine", "Tylenol"),
    )
    LOPERAMIDE = ("loperamide", "loperamide", ("loperamide", "diarrhea medicine", "Imodium"))
    LAXATIVE = ("laxative", "laxatives", ("laxative", "laxatives", "stool softener"))
    FOLIC_ACID = ("folic-acid", "extra folic acid", ("folic acid", "folate"))
    GRAPEFRUIT = ("grapefruit", "grapefruit", ("grapefruit",))
    LIVE_VACCINE = ("live-vaccine", "live vaccines", ("live vaccine", "live vaccines"))
    ALCOHOL = ("alcohol", "alcohol", ("alcohol", "beer", "wine"))
    ANTACID = ("antacid", "antacids", ("antacid", "antacids"))
    EXTRA_FLUIDS = (
        "extra-fluids",
        "extra fluids",
        (
            *("plenty of fluids", "plenty of water", "extra fluids", "drink plenty"),
            *("cups of liquid", "cups of fluid", "cups of water"),
        ),
    )
    ESTROGEN = ("estrogen", "medicines with estrogen", ("estrogen",))
    VITAMINS = ("vitamins", "vitamins and herbs", ("vitamins", "herbs"))
    SUN = ("sun", "strong sun", ("sunbathe", "tanning bed", "sunlamp"))

    def __init__(self, _value: str, _label: str, signs: tuple[str, ...]) -> None:
        self.signs = signs


class Advice(Fields):
    """One thing that a reader can do about a side effect."""

    says: ReaderText = Field(description="A whole sentence: `Try foods that are bland.`")
    uses: list[Means] = Field(
        default=[],
        description="What it has a reader use, where a medicine may forbid that. What stands here "
        "is left out for a medicine that says to avoid it.",
    )


class Avoided(Fields):
    """Something that must not be used with a medicine, and why."""

    use: Means = Field(description="What to keep away from.")
    why: ReaderText = Field(
        description="A whole sentence with the reason: `Cold can set off tingling and cramps.`"
    )
    instead: ReaderText | None = Field(
        None, description="A whole sentence: what to do instead, where a source says so."
    )
    unless_told: bool = Field(
        False, description="`true` where the rule is to ask first, not to keep away at all."
    )
    sources: References
