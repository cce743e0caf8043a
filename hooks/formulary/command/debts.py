"""What the sources leave open: the topics of which no medicine's page can say anything yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from formulary.meaning.topics import unknown_topics
from formulary.records.catalogue import Catalogue


def debts(catalogue: Catalogue) -> Iterator[str]:
    """A line for each medicine with unknown topics, then how many medicines lack each topic."""
    count: Counter[str] = Counter()
    for slug, monograph in catalogue.monographs.items():
        unknown = [topic.value for topic in unknown_topics(monograph)]
        count.update(unknown)
        if unknown:
            yield f"{slug}: {', '.join(unknown)}"
    for topic, number in sorted(count.items(), key=lambda each: (-each[1], each[0])):
        yield f"{number} of {len(catalogue.monographs)} medicines: {topic}"
