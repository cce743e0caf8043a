"""The strip that stands for the call cards: the number, how many signs, and the way to them."""

from __future__ import annotations

import pytest

from formulary.fragments.call_strip import call_strip
from formulary.meaning.lines import Line
from formulary.meaning.merge import Cards
from formulary.region import Region
from formulary.schema.vocabulary import SignPart, Urgency

UK = Region(emergency="999", fever="38 °C")
PAGE, CARDS = "medicines/x/uses.md", "medicines/x/when-to-call.md"


def cards(emergency: int = 0, now: int = 0, fever: bool = False) -> Cards:
    """Cards with so many signs; `fever` is one more sign to call for now."""

    def lines(urgency: Urgency, names: list[str]) -> tuple[Line, ...]:
        part = SignPart.WHOLE_BODY
        return tuple(Line(each, part, urgency, f"you {each}", frozenset({"x"})) for each in names)

    signs = [f"sign-{number}" for number in range(9)]
    found = {
        Urgency.EMERGENCY: lines(Urgency.EMERGENCY, signs[:emergency]),
        Urgency.NOW: lines(Urgency.NOW, signs[:now] + (["fever"] if fever else [])),
    }
    return {urgency: own for urgency, own in found.items() if own}


@pytest.mark.parametrize(
    ("given", "fever", "said"),
    [
        (
            cards(2, 3),
            False,
            "**Call [999](tel:999)** for [these 2 signs](when-to-call.md#call-emergency). "
            "**Call your care team now,** day or night, for "
            "[these 3 signs](when-to-call.md#call-now).",
        ),
        (
            cards(1, 1, fever=True),
            True,
            "**Call [999](tel:999)** for [this sign](when-to-call.md#call-emergency). "
            "**Call your care team now,** day or night, for a fever of 38\u00a0°C or higher or "
            "[this sign](when-to-call.md#call-now).",
        ),
        (
            cards(now=0, fever=True),
            True,
            "**Call your care team now,** day or night, for a fever of 38\u00a0°C or higher.",
        ),
        (
            cards(1),
            False,
            "**Call [999](tel:999)** for [this sign](when-to-call.md#call-emergency).",
        ),
    ],
    ids=["both", "fever", "only fever", "only emergency"],
)
def test_the_strip_counts_the_signs_and_leads_to_their_cards(
    given: Cards, fever: bool, said: str
) -> None:
    assert f"\n\n{said}\n\n" in call_strip(UK, PAGE, CARDS, given, fever)


def test_nothing_to_call_for_has_no_strip() -> None:
    assert call_strip(UK, PAGE, CARDS, {}, shows_fever_rule=False) == ""
