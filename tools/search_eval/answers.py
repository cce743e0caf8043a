"""Questions whose right answer is no page but a part of one: what is asked, and what answers it.

- `everyday.tsv`: what people ask of a medicine, for every medicine; `{m}` is its name
- `emergencies.tsv`: what people type in one, and the signs of which one must be shown
- `calm.tsv`: what sounds like one and is none
- `two-part.tsv`: questions in two parts, and all answers that are needed

They were written by someone who had not seen which words the search knows.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from formulary.schema.other_names import MEDICINES
from search_eval.questions import rows_of
from search_source import Answer

HERE = Path(__file__).parent
STRANGERS = 400
"""Names of medicines without a page that are asked for, as they are and with one slip."""

URGENT = ("emergency", "now")

Record = Mapping[str, Any]


@dataclass(frozen=True)
class Asked:
    """A question, and whether an answer to it is right."""

    text: str
    kind: str
    is_right: Callable[[Answer], bool]
    wanted: tuple[str, ...] = ()


def everyday(medicines: Sequence[Record]) -> Iterator[Asked]:
    """Each everyday question of each medicine: right where the first result answers it."""
    for row in rows_of(HERE / "everyday.tsv"):
        for medicine in medicines:
            wanted = tuple(row["answer"].split())
            text = row["question"].replace("{m}", medicine["generic_name"])
            yield Asked(text, "everyday", _first(wanted, medicine), wanted)


def _first(wanted: Sequence[str], medicine: Record) -> Callable[[Answer], bool]:
    """Whether the first result is one that is wanted.

    Of what a medicine's pages have no statement on, the page that it belongs to is right, and that
    nothing is said; the subjects of the search have names of their own.
    """
    topics = {f"topic:{each['topic']}" for each in medicine["topics"]}
    has_none = any(each.startswith("topic:") for each in wanted) and not topics & set(wanted)
    is_subject = any(each.startswith("subject:") for each in wanted)

    def is_right(answer: Answer) -> bool:
        if not answer["entries"]:
            return False
        first = answer["entries"][0]
        kind = first["answers"].partition(":")[0]
        if has_none and kind in ("section", "subject", "mentioned"):
            return True
        if is_subject and kind in ("subject", "mentioned"):
            return True
        return first["answers"] in wanted

    return is_right


def emergencies() -> Iterator[Asked]:
    """Each phrase of an emergency: right where a card calls at once, or help itself comes first."""
    for row in rows_of(HERE / "emergencies.tsv"):
        wanted = tuple(row["sign"].split())
        helps = "when-to-call" in wanted

        def is_right(answer: Answer, wanted: tuple[str, ...] = wanted, helps: bool = helps) -> bool:
            if helps:
                return any("when-to-call" in each["url"] for each in answer["entries"][:2])
            urgent = any(each["urgency"]["value"] in URGENT for each in answer["alarms"])
            return urgent or any(each["sign"] in wanted for each in answer["alarms"])

        yield Asked(row["phrase"], "emergency", is_right, wanted)


def calm() -> Iterator[Asked]:
    """Each phrase that is no emergency: right where nothing calls at once."""
    for row in rows_of(HERE / "calm.tsv"):
        yield Asked(
            row["phrase"],
            "calm",
            lambda answer: not any(each["urgency"]["value"] in URGENT for each in answer["alarms"]),
        )


def two_part() -> Iterator[Asked]:
    """Each question in two parts: right where all that is needed is answered."""
    for row in rows_of(HERE / "two-part.tsv"):
        wanted = tuple(row["answers"].split())
        yield Asked(
            row["question"],
            "two-part",
            lambda answer, wanted=wanted: set(wanted) <= _said(answer),
            wanted,
        )


def _said(answer: Answer) -> set[str]:
    absent = [*answer["others"], *answer["typed"]]
    return {
        *(each["answers"] for each in answer["entries"]),
        *(f"sign:{each['sign']}" for each in answer["alarms"]),
        *(f"medicine:{each}" for each in answer["medicines"]),
        *(f"regimen:{each}" for each in answer["regimens"]),
        *(f"absent:{each.lower().replace(' ', '-')}" for each in absent),
    }


def strangers(known: Sequence[str]) -> Iterator[Asked]:
    """Names of medicines without a page, as written and with one slip; `known` are names of pages.

    Right where the search says that it has no page, or asks which of several is meant.
    """
    chance = random.Random(12)
    own = {name.casefold() for name in known}
    names = [
        (name, medicine.name)
        for medicine in MEDICINES
        if not own & {each.casefold() for each in (medicine.name, *medicine.names)}
        for name in (medicine.name, *medicine.names)
        if len(name) >= 6
    ]
    for name, generic in chance.sample(names, STRANGERS):
        for kind, text in (("stranger", name), ("misspelt stranger", _slip(name, chance))):
            yield Asked(
                text.lower(),
                kind,
                lambda answer, generic=generic: generic in answer["others"] or _asks(answer),
                (generic,),
            )


def _slip(name: str, chance: random.Random) -> str:
    """The name with one letter left out, put in, changed or swapped, never the first."""
    place = chance.randrange(1, len(name) - 1)
    letter = chance.choice("abcdefghijklmnopqrstuvwxyz")
    return chance.choice(
        [
            name[:place] + name[place + 1 :],
            name[:place] + letter + name[place:],
            name[:place] + letter + name[place + 1 :],
            name[:place] + name[place + 1] + name[place] + name[place + 2 :],
        ]
    )


def _asks(answer: Answer) -> bool:
    return any(each["kind"] == "unsure" for each in answer["entries"])


def is_wrong_medicine(answer: Answer) -> bool:
    """Whether a medicine is shown as if it were the one that was asked for."""
    return bool(answer["medicines"]) or any(
        each["kind"] == "medicine" for each in answer["entries"]
    )


def says_not_listed(answer: Answer) -> bool:
    """Whether something is said not to be listed."""
    return any(each.get("isListed") is False for each in answer["entries"])
