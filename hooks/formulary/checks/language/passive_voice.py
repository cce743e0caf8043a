"""Whether a page says who does what: the share of its sentences in the passive voice."""

from __future__ import annotations

from collections.abc import Iterator

from formulary.problems import Problem
from formulary.records.catalogue import Catalogue
from formulary.text.passive_voice import is_passive
from formulary.text.sentences import sentences_of

LARGEST_SHARE = 0.2

FEWEST_SENTENCES = 5
"""Of fewer sentences one alone makes too large a share."""


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find pages in which more than one sentence in five is passive; locate each such sentence."""
    for record in catalogue.records():
        every = [
            (passage, each) for passage in record.passages() for each in sentences_of(passage.text)
        ]
        found = [(passage, sentence) for passage, sentence in every if is_passive(sentence)]
        if len(every) < FEWEST_SENTENCES or len(found) <= LARGEST_SHARE * len(every):
            continue
        for passage, sentence in found:
            message = (
                f"passive, as {len(found)} of this page's {len(every)} sentences are; one in five "
                "is the most. Say who does it"
            )
            yield passage.problem(sentence.start, sentence.end, message)
