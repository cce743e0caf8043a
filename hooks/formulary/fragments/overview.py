"""What a medicine's overview answers first: its one rule, and its most usual side effects."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from formulary import addresses, anchors
from formulary.fragments.markdown import blocks, bullets, heading, link
from formulary.fragments.people import counted_words, people, picture_of_percent
from formulary.meaning.bands import USUAL, Band
from formulary.records.monograph import Monograph
from formulary.schema.occurrence import Occurrence
from formulary.schema.topic_names import FIRST
from formulary.schema.topics import Topic
from formulary.schema.vocabulary import SectionName
from formulary.text.phrases import capitalise, one_line, running, sentence

MOST_USUAL = 5
"""As many side effects as a reader takes in at once."""


def first_answers(monograph: Monograph) -> str:
    """The rule to know above all others, and the most usual side effects with their numbers."""
    return blocks(_rules(monograph), _usual(monograph))


def _rules(monograph: Monograph) -> str:
    topics = [
        topic
        for section in monograph.sections.values()
        for topic in section.topics
        if topic.topic in FIRST and not topic.unknown
    ]
    ordered = sorted(topics, key=lambda each: FIRST.index(each.topic))
    return blocks(
        *(
            blocks(heading(2, name.label, name.value), *map(_rule, own))
            for name, own in groupby(ordered, lambda each: each.topic)
        )
    )


def _rule(topic: Topic) -> str:
    lead = f"**With {topic.given_with}:** " if topic.given_with else ""
    return f"{lead}{running(topic.says)}"


def _usual(monograph: Monograph) -> str:
    effects = most_usual(monograph)
    page = addresses.medicine(monograph.slug, SectionName.SIDE_EFFECTS.value)
    count = len(monograph.occurrences)
    every = link(f"All {count} side effects, with numbers and sources", monograph.uri, page)
    title = "Most usual side effects" if effects else "Side effects"
    lines = [_line(monograph, each) for each in effects]
    return blocks(heading(2, title, anchors.USUAL, "usual-effects"), bullets(lines), f"{every}.")


def most_usual(monograph: Monograph) -> Sequence[Occurrence]:
    """Those that sources call most usual, the highest number first, then those with none."""
    usual = [each for each in monograph.occurrences if Band.of(each) in USUAL]
    return sorted(usual, key=_rank)[:MOST_USUAL]


def _rank(occurrence: Occurrence) -> tuple[int, float]:
    band = USUAL.index(Band.of(occurrence))
    percent = occurrence.percent
    return (band, 0) if percent is None else (band, -(percent.low + percent.high) / 2)


def _line(monograph: Monograph, occurrence: Occurrence) -> str:
    label = capitalise(one_line(occurrence.words))
    target = addresses.occurrence(monograph.slug, occurrence.effect)
    name = link(label, monograph.uri, target)
    number = ""
    if occurrence.percent is not None:
        picture = picture_of_percent(occurrence.percent)
        number = f" {picture}{sentence(capitalise(people(occurrence.percent)))}"
    counted = f" {counted_words(occurrence)}" if occurrence.counted else ""
    return f"**{name}**{number}{counted}"
