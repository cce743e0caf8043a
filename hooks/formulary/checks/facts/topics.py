"""Whether each medicine answers what every patient asks, once and on the right page."""

from __future__ import annotations

from collections.abc import Iterator

from formulary.meaning.topics import required_topics
from formulary.problems import Problem
from formulary.records.catalogue import Catalogue
from formulary.records.known_names import no_medicine
from formulary.records.monograph import Monograph, Section
from formulary.schema.topic_names import TopicName


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find topics on the wrong page, told twice, or missing."""
    for monograph in catalogue.monographs.values():
        for section in monograph.sections.values():
            yield from _misplaced(section)
            yield from _unknown_companions(catalogue, section)
        yield from _missing(catalogue, monograph)


def _unknown_companions(catalogue: Catalogue, section: Section) -> Iterator[Problem]:
    for index, each in enumerate(section.topics):
        if message := no_medicine(catalogue, each.given_with):
            yield section.source.problem_in(("topics", index, "with"), message)


def _misplaced(section: Section) -> Iterator[Problem]:
    seen: set[tuple[TopicName, str | None]] = set()
    for index, each in enumerate(section.topics):
        path = ("topics", index, "topic")
        if each.topic.section is not section.name:
            where = f"{each.topic.section.value}.md"
            message = f"'{each.topic.value}' belongs to another page. Move it to {where}"
            yield section.source.problem_in(path, message)
        if (each.topic, each.given_with) in seen:
            message = f"the topic '{each.topic.value}' is here twice. Keep one"
            yield section.source.problem_in(path, message)
        seen.add((each.topic, each.given_with))


def _missing(catalogue: Catalogue, monograph: Monograph) -> Iterator[Problem]:
    answered = {each.topic for each in monograph.topics}
    for topic, because in required_topics(catalogue, monograph).items():
        section = monograph.sections.get(topic.section)
        if topic in answered or section is None:
            continue
        message = (
            f"the topic '{topic.value}' is missing: {because}. Add it to 'topics', with 'unknown: "
            "true' if no source says anything"
        )
        yield section.source.problem_in((), message)
