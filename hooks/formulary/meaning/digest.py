"""What a reviewer has checked, in twelve letters: other facts, another digest.

It is made of what readers are told by typed facts: signs to call for and how soon, side effects and
how often, topics, what to avoid, advice. Where a source stands, how a line is wrapped, and in which
order signs and side effects are typed, changes nothing of that.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from typing import Any

from pydantic import BaseModel

from formulary.meaning.merge import Cards, merge, together
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph, Section
from formulary.records.prose import Prose
from formulary.records.record import Record
from formulary.records.regimen import Regimen
from formulary.records.side_effect import SideEffect
from formulary.schema.call import SignUses
from formulary.text.phrases import one_line

_LETTERS = str.maketrans("0123456789abcdef", "bcdfghjklmnpqrst")
"""Consonants for digits: YAML could take those for a number."""

_LENGTH = 12
_NOT_TOLD = frozenset({"sources", "rows", "amounts", "also_names", "review", "description"})
"""Keys for the checks and for other machines: readers are told nothing by them."""


def digest_of(catalogue: Catalogue, record: Record) -> str:
    """The digest of a page; of each page of a monograph, that of the whole monograph."""
    meaning = _plain(_meaning(catalogue, record), catalogue.region.fill)
    told = json.dumps(meaning, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()[:_LENGTH].translate(_LETTERS)


def _meaning(catalogue: Catalogue, record: Record) -> Any:
    match record:
        case Section():
            return _of_medicine(catalogue, catalogue.monographs[record.medicine])
        case SideEffect():
            fields = record.fields
            return {
                "urgency": fields.urgency,
                "fever": fields.shows_fever_rule,
                "advice": fields.advice,
                "call": _page_cards(catalogue, fields.call),
            }
        case Regimen():
            return _of_regimen(catalogue, record)
    assert isinstance(record, Prose)
    page = record.fields.model_copy(update={"call": []})
    return {"page": page, "call": _page_cards(catalogue, record.fields.call)}


def _of_medicine(catalogue: Catalogue, monograph: Monograph) -> Any:
    return {
        "boxed_warning": monograph.identity.boxed_warning,
        "counting": monograph.counting,
        "side_effects": {each.effect: each for each in monograph.occurrences},
        "topics": list(monograph.topics),
        "avoid": {each.use: each for each in monograph.avoid},
        "fever": catalogue.shows_fever_rule(monograph),
        "call": _cards(merge(catalogue.signs, {monograph.slug: monograph.call})),
    }


def _of_regimen(catalogue: Catalogue, regimen: Regimen) -> Any:
    """What its medicines mean, which its page is made of, and what they mean together."""
    medicines = catalogue.medicines_of(regimen)
    return {
        "medicines": {each.slug: _of_medicine(catalogue, each) for each in medicines},
        "ways": regimen.fields.ways,
        "call": _cards(together(catalogue.signs, medicines, regimen.fields.ways).cards),
    }


def _page_cards(catalogue: Catalogue, call: SignUses) -> Any:
    return _cards(merge(catalogue.signs, {"": call}))


def _cards(cards: Cards) -> Any:
    """The lines of call cards: the sign, its words, and for which medicines they stand."""
    return {
        urgency: [[line.sign, line.words, sorted(line.because)] for line in lines]
        for urgency, lines in cards.items()
    }


def _plain(value: Any, fill: Callable[[str], str]) -> Any:
    """The value as JSON has it, with only what readers are told, as they are told it."""
    if isinstance(value, BaseModel):
        value = value.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    if isinstance(value, Mapping):
        told = {key: each for key, each in value.items() if key not in _NOT_TOLD}
        return {str(key): _plain(each, fill) for key, each in told.items()}
    if isinstance(value, list):
        return [_plain(each, fill) for each in value]
    return one_line(fill(value)) if isinstance(value, str) else value
