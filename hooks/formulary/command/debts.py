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
from formulary.schema.dates import first_day
from formulary.schema.references import source_of
from formulary.schema.topic_names import TopicName

_LACKS = ("no number", "neither number nor word", "a number and no start", "one source")
"""What a side effect may lack, in the order of every line, so that lines can be compared."""

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
    yield from (
        f"{effects[each]} of {total} side effects: {each}" for each in _LACKS if effects[each]
    )
    old = sum(bool(debt.label) for debt in every.values())
    if old:
        yield f"{old} of {len(every)} medicines: label older than two years"
    topics = Counter(topic.value for debt in every.values() for topic in debt.unknown)
    for topic, count in sorted(topics.items(), key=lambda each: (-each[1], each[0])):
        yield f"{count} of {len(every)} medicines: {topic}"


def _words(debt: _Debt) -> str:
    effects = debt.effects
    lacks = ", ".join(f"{effects[each]} with {each}" for each in _LACKS if effects[each])
    parts = [f"of {debt.total} side effects {lacks}"] if lacks else []
    parts += [f"label of {debt.label}"] if debt.label else []
    topics = ", ".join(topic.value for topic in debt.unknown)
    parts += [f"unknown {topics}"] if topics else []
    return "; ".join(parts)


def _debt(monograph: Monograph, today: datetime.date) -> _Debt:
    effects: Counter[str] = Counter()
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
    if not monograph.labels:
        return ""
    date = monograph.labels[0].date or monograph.labels[0].read
    if date is None:
        return "unknown date"
    return date if first_day(date) < today - _OLD else ""
