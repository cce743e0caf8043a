"""Whether pages, as the builder will make them, hold only what a page for patients may hold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from formulary.fragments.cross_links import link_mentions
from formulary.problems import Problem
from formulary.records.catalogue import Catalogue
from formulary.rendering.finding import Finding, PageFinding
from formulary.rendering.places import Texts, locate
from formulary.rendering.reading import Reading, read_own
from formulary.settings import MarkdownOptions

_MARKED = re.compile(r"[^\w\s.,;'()-]")
"""A text of front matter without any such sign is rendered as it stands."""


def shown_wrong(
    readings: Mapping[str, Reading], known_wrong: Collection[str]
) -> Iterator[PageFinding]:
    """What is wrong in the tree of each composed page; `readings` are those by uri.

    Of files that are known to be wrong, it is not also said that they come out as no plain HTML.
    """
    for uri, reading in readings.items():
        if uri in known_wrong and not reading.is_plain:
            continue
        for finding in reading.findings:
            yield PageFinding(uri, finding)


def check(
    catalogue: Catalogue,
    shown: Catalogue,
    readings: Mapping[str, Reading],
    options: MarkdownOptions,
) -> Iterator[Problem]:
    """Find what a writer's text brings and may not.

    `shown` is the catalogue with the region's numbers in place of their tokens.
    """
    for record, filled in zip(catalogue.records(), shown.records(), strict=True):
        whole = readings[record.uri].ids if record.uri in readings else {}
        for passage, seen in zip(record.passages(), filled.passages(), strict=True):
            if not _MARKED.search(seen.text):
                continue
            text = link_mentions(seen.text, record.uri, catalogue.names)
            reading = read_own(text, options, catalogue.region.numbers)
            if not reading.is_plain:
                continue  # nor is the whole page, and it tells
            again = [
                words
                for anchor, words in reading.ids.items()
                if f"{anchor}_1" in whole and f"{anchor}_1" not in reading.ids
            ]
            texts, times = Texts([passage]), Counter[Finding]()
            for finding in (*reading.findings, *map(_repeats, again)):
                found = locate(finding, texts, times[finding])
                times[finding] += 1
                yield found or passage.problem(0, 0, finding.message)


def _repeats(words: tuple[str, ...]) -> Finding:
    message = "the build writes a heading of these words on this page, too. Reword this one"
    return Finding(message, words)
