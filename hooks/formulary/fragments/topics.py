"""The topics of a page: what every patient asks, each under its standard heading."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from formulary import anchors
from formulary.fragments.markdown import blocks, bullets, heading
from formulary.fragments.sources import cited_below
from formulary.records.monograph import Section
from formulary.schema.fields import Citation
from formulary.schema.topic_names import FIRST, TopicName
from formulary.schema.topics import OtherMedicine, Topic
from formulary.text.phrases import one_line

NOT_IN_SOURCES = "The sources we read do not say what holds for these. Ask your care team about:"


def first_topics(section: Section, sources: Sequence[Citation]) -> str:
    """What stands above a section's own text: nobody should have to look for it."""
    known = [each for each in _topics(section) if each.topic in FIRST]
    return _under_headings(known, sources)


def topic_list(section: Section, sources: Sequence[Citation]) -> str:
    """A section's topics below its own text. `sources` are those that the page numbers."""
    topics = [each for each in _topics(section) if each.topic not in FIRST]
    known = [each for each in topics if not each.unknown]
    unknown = [each.topic.label for each in topics if each.unknown]
    return blocks(_under_headings(known, sources), _ask(unknown))


def _topics(section: Section) -> Sequence[Topic]:
    return sorted(section.topics, key=lambda each: list(TopicName).index(each.topic))


def _under_headings(topics: Sequence[Topic], sources: Sequence[Citation]) -> str:
    """Topics, each under its heading, however many answers it has."""
    return blocks(
        *(
            blocks(heading(2, name.label, name.value), *(_answer(each, sources) for each in own))
            for name, own in groupby(topics, lambda each: each.topic)
        )
    )


def _answer(topic: Topic, sources: Sequence[Citation]) -> str:
    lead = f"**With {topic.given_with}:**" if topic.given_with else ""
    return blocks(
        lead,
        *topic.says,
        bullets(one_line(each) for each in topic.points),
        bullets(other_medicine(each) for each in topic.medicines),
        cited_below(topic.sources, sources),
    )


def other_medicine(other: OtherMedicine) -> str:
    """A line on medicines that do not go well with one: their names, what they are, what to do."""
    names = ", ".join(other.names)
    kind = f" ({other.kind})" if other.kind else ""
    return f"**{names}**{kind}: {one_line(other.do)}"


def _ask(unknown: Sequence[str]) -> str:
    if not unknown:
        return ""
    return blocks(
        heading(2, "What to ask your care team", anchors.ASK),
        NOT_IN_SOURCES,
        bullets(unknown),
    )
