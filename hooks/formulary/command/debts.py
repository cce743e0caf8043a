"""What the sources leave open, by medicine: numbers, times, second sources, topics, old labels."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import compress

from formulary.meaning.bands import Band
from formulary.meaning.topics import unknown_topics
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph
from formulary.schema.references import source_of
from formulary.schema.topic_names import TopicName

_LACKS = ("no number", "neither number nor word", "a number and no start", "one source")

_OLD = datetime.timedelta(days=2 * 365)
"""A label whose text is older may have been revised since."""


@dataclass(frozen=True)
class _Debt:
    """What one medicine lacks.

    `effects` counts its side effects by what they lack, `total` all of them; `label` is the date
    of the main label it follows where that is old, or empty.
    """

    total: int
    effects: Counter[str]
    label: str
    unknown: tuple[TopicName, ...]


def debts(catalogue: Catalogue, today: datetime.date) -> Iterator[str]:
    """A line for each medicine with what it lacks, then what is lacking in how many of them."""
    every = {slug: _debt(each, today) for slug, each in catalogue.monographs.items()}
    yield from (f"{slug}: {_words(debt)}" for slug, debt in every.items() if _words(debt))
    effects = sum((debt.effects for debt in every.values()), Counter[str]())
    total = sum(debt.total for debt in every.values())
    yield from (f"{count} of {total} side effects: {lack}" for lack, count in effects.items())
    old = sum(bool(debt.label) for debt in every.values())
    if old:
        yield f"{old} of {len(every)} medicines: label older than two years"
    topics = Counter(topic.value for debt in every.values() for topic in debt.unknown)
    for topic, count in sorted(topics.items(), key=lambda each: (-each[1], each[0])):
        yield f"{count} of {len(every)} medicines: {topic}"


def _words(debt: _Debt) -> str:
    lacks = ", ".join(f"{count} with {lack}" for lack, count in debt.effects.items() if count)
    parts = [f"of {debt.total} side effects {lacks}"] if lacks else []
    parts += [f"label of {debt.label}"] if debt.label else []
    topics = ", ".join(topic.value for topic in debt.unknown)
    parts += [f"unknown {topics}"] if topics else []
    return "; ".join(parts)


def _debt(monograph: Monograph, today: datetime.date) -> _Debt:
    # Every lack has its place, so that lines of different medicines can be compared.
    effects = Counter(dict.fromkeys(_LACKS, 0))
    for occurrence in monograph.occurrences:
        has_number = occurrence.percent is not None
        lacks = (
            not has_number,
            Band.of(occurrence) is Band.NOT_GIVEN,
            has_number and occurrence.starts is None,
            len({source_of(each) for each in occurrence.sources}) == 1,
        )
        effects.update(compress(_LACKS, lacks))
    label = _old_label(monograph, today)
    unknown = tuple(unknown_topics(monograph))
    return _Debt(len(monograph.occurrences), effects, label, unknown)


def _old_label(monograph: Monograph, today: datetime.date) -> str:
    """The date of the main label that its pages follow, where that is old or not known."""
    known = monograph.citations
    labels = [known[each] for each in monograph.identity.follows if each in known]
    if not labels:
        return ""
    date = labels[0].date or labels[0].read
    if date is None:
        return "unknown date"
    return date if _first_day(date) < today - _OLD else ""


def _first_day(date: str) -> datetime.date:
    """The first day of a date of which the day or the month may not be known."""
    year, month, day = [*map(int, date.split("-")), 1, 1][:3]
    return datetime.date(year, month, day)
