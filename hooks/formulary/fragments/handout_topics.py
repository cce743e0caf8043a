"""What a handout says of topics: the rules above all others, lengths after the end, and doses."""

from __future__ import annotations

from collections.abc import Iterator

from formulary.meaning.merge import Together
from formulary.meaning.topics import JointTopic
from formulary.schema.topic_names import FIRST, TopicName
from formulary.text.phrases import running, sentence

_AFTER_THE_LAST_DOSE = {
    TopicName.BIRTH_CONTROL_WOMEN: "women use birth control for {}",
    TopicName.BIRTH_CONTROL_MEN: "men use birth control for {}",
    TopicName.BREASTFEEDING: "do not breastfeed for {}",
}
"""The topics whose length a reader needs at home, with words for it."""

_DOSES = (TopicName.TOOK_TOO_MUCH, TopicName.MISSED_DOSE, TopicName.VOMITED_DOSE)
"""What someone who takes a medicine at home may have to know at once, the most pressing first."""


def first_rules(content: Together) -> list[str]:
    """The one rule of each medicine, and what is expected and harmless."""
    return [line for each in content.topics if each.topic in FIRST for line in _answers(each)]


def topic_lines(content: Together) -> list[str]:
    """The lines that stand on the sheet as far as there is room, the most important first."""
    by_name = {each.topic: each for each in content.topics}
    doses = [line for name in _DOSES if name in by_name for line in _answers(by_name[name], 1)]
    clauses = [
        words.format(_length(by_name[name]))
        for name, words in _AFTER_THE_LAST_DOSE.items()
        if name in by_name and by_name[name].longest is not None
    ]
    lengths = [f"**After your last dose:** {sentence('; '.join(clauses))}"] if clauses else []
    return [*doses, *lengths]


def _length(joint: JointTopic) -> str:
    assert joint.longest is not None
    return f"at least {joint.longest.words}" if joint.is_open else joint.longest.words


def _answers(joint: JointTopic, most: int | None = None) -> Iterator[str]:
    """What each medicine says of a topic: all of it, or its first paragraphs."""
    for medicine, topic in joint.answers:
        name = f", {medicine.name}" if len(joint.medicines) > 1 else ""
        yield f"**{joint.topic.label}{name}:** {running(topic.says[:most])}"
