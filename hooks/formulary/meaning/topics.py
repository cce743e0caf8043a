"""What patients ask of every medicine: the topics it must answer, and several answers."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph
from formulary.schema.times import Length
from formulary.schema.topic_names import TopicName, Way
from formulary.schema.topics import Topic

NO_WAYS: Mapping[str, Collection[Way]] = MappingProxyType({})


def required_topics(catalogue: Catalogue, monograph: Monograph) -> Mapping[TopicName, str]:
    """The topics that a medicine must answer, each with the reason, as a message gives it."""
    asked = catalogue.finder.topics if catalogue.finder else []
    required = dict.fromkeys(asked, "every medicine answers it")
    for kind in catalogue.kinds_of(monograph):
        required |= dict.fromkeys(kind.topics, f"'{kind.name}' calls for it")
    for route in monograph.identity.routes:
        required |= dict.fromkeys(route.way.topics, f"a medicine {route.way.label} calls for it")
    return required


def unknown_topics(monograph: Monograph) -> Iterator[TopicName]:
    """The topics of which its sources say nothing."""
    return (each.topic for each in monograph.topics if each.unknown)


@dataclass(frozen=True)
class JointTopic:
    """What several medicines say of one topic, each with its own answer."""

    topic: TopicName
    answers: tuple[tuple[Monograph, Topic], ...]
    medicines: tuple[Monograph, ...]

    @property
    def longest(self) -> Length | None:
        """How long it holds after the last dose of all of them: the longest that one says."""
        lengths = [each.lasts for _, each in self.answers if each.lasts is not None]
        return max(lengths, key=lambda each: each.hours, default=None)

    @property
    def is_open(self) -> bool:
        """Whether it may hold longer than `longest`: not all of the medicines give a length."""
        known = {medicine.slug for medicine, each in self.answers if each.lasts is not None}
        return any(each.slug not in known for each in self.medicines)

    @property
    def because(self) -> tuple[Monograph, ...]:
        """The medicines for which it holds that long."""
        longest = self.longest
        return tuple(
            medicine
            for medicine, each in self.answers
            if longest is not None and each.lasts is not None and each.lasts.hours == longest.hours
        )


def joint_topics(
    medicines: Sequence[Monograph], ways: Mapping[str, Collection[Way]] = NO_WAYS
) -> list[JointTopic]:
    """Every topic that one of some medicines answers, in the order in which topics are read.

    `ways` are those in which some of them are given, by slug.
    """
    slugs = {each.slug for each in medicines}
    joint = [
        JointTopic(
            topic,
            tuple(
                (medicine, each)
                for medicine in medicines
                for each in medicine.topics
                if each.topic is topic
                and not each.unknown
                and _holds(each, slugs)
                and Way.meet(each.ways or Way.calling_for(topic), ways.get(medicine.slug, ()))
            ),
            tuple(medicines),
        )
        for topic in TopicName
    ]
    return [each for each in joint if each.answers]


def _holds(topic: Topic, medicines: Collection[str]) -> bool:
    """Whether it holds for someone on these medicines; of one medicine alone, all is told."""
    return topic.given_with is None or len(medicines) == 1 or topic.given_with in medicines
