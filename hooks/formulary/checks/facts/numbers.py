"""Whether a monograph says one number for one thing, on all of its pages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from math import ceil, floor

from formulary.problems import Problem
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph, Section
from formulary.schema.fields import FieldPath
from formulary.schema.medicine import StatedNumber
from formulary.schema.occurrence import Occurrence
from formulary.schema.percent import Percent
from formulary.schema.vocabulary import SectionName
from formulary.text.masking import mask_code
from formulary.text.names import normalise

_NUMBER = r"(?<![\d.,])(?P<number>\d[\d,]*(?:\.\d+)?)"
_IN_HUNDRED = re.compile(rf"{_NUMBER}(?: (?:to|or) {_NUMBER.replace('number', 'last')})? in 100\b")


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find numbers that front matter or text gives differently in two places."""
    for monograph in catalogue.monographs.values():
        stated = _stated(monograph)
        yield from _stated_twice(stated)
        yield from _said_otherwise(monograph, [number for _, _, number in stated])
        yield from _other_people(monograph)


def _stated(monograph: Monograph) -> list[tuple[Section, FieldPath, StatedNumber]]:
    """Every stated number: the page that states it, the way to its value there, the number."""
    return [
        (section, ("numbers", index, "value"), number)
        for section in monograph.sections.values()
        for index, number in enumerate(section.fields.numbers)
    ]


def _stated_twice(stated: list[tuple[Section, FieldPath, StatedNumber]]) -> Iterator[Problem]:
    first: dict[str, tuple[str, StatedNumber]] = {}
    for section, path, number in stated:
        where, earlier = first.setdefault(normalise(number.what), (section.source.path, number))
        if earlier.value != number.value:
            message = (
                f"{number.what}: {number.value:g} here, {earlier.value:g} in {where}. Keep the "
                "one that its source gives"
            )
            yield section.source.problem_in(path, message)


def _said_otherwise(monograph: Monograph, stated: list[StatedNumber]) -> Iterator[Problem]:
    """Text that says a number before a unit for which the monograph states others."""
    values: dict[str, set[float]] = defaultdict(set)
    for number in stated:
        values[number.unit].add(number.value)
    for unit, known in sorted(values.items()):
        said = re.compile(rf"{_NUMBER}\s+{re.escape(unit)}\b", re.IGNORECASE)
        for section in monograph.sections.values():
            for passage in section.passages():
                for match in said.finditer(mask_code(passage.text)):
                    if _value(match["number"]) not in known:
                        numbers = " and ".join(f"{value:g}" for value in sorted(known))
                        message = (
                            f"'{' '.join(match.group().split())}', but this monograph's numbers "
                            f"for {unit} are {numbers}. Correct the text, or add the number to "
                            "'numbers' with its source"
                        )
                        yield passage.problem(match.start(), match.end(), message)


def _other_people(monograph: Monograph) -> Iterator[Problem]:
    """An occurrence whose words give another number of people than its fields."""
    section = monograph.sections.get(SectionName.SIDE_EFFECTS)
    for index, occurrence in enumerate(monograph.occurrences):
        for key in ("words", "note"):
            text = getattr(occurrence, key)
            if text is None or section is None:
                continue
            passage = section.source.field_passage(("occurrences", index, key), text)
            for match in _IN_HUNDRED.finditer(text):
                said = _value(match["last"] or match["number"])
                others = (each.percent for each in occurrence.compare)
                if not _agrees(said, occurrence) and not any(_holds(each, said) for each in others):
                    message = (
                        f"'{match.group()}' does not fit this side effect's frequency and percent. "
                        "Correct the one or the other"
                    )
                    yield passage.problem(match.start(), match.end(), message)


def _agrees(people: float, occurrence: Occurrence) -> bool:
    percent, band = occurrence.percent, occurrence.frequency
    if percent is not None and not percent.is_floor:
        return _holds(percent, people)
    return band.lowest <= people <= band.highest


def _holds(percent: Percent, people: float) -> bool:
    return floor(percent.low) <= people <= ceil(percent.high)


def _value(number: str) -> float:
    return float(number.replace(",", ""))
