"""The call cards of one or several medicines together, and all else that they mean together.

Whatever is merged, no sign is lost, none becomes calmer than its floor or than any of the medicines
has it, each sign stands once at each urgency, and the order of the medicines does not matter.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from formulary.meaning.advice import JointAvoided, joint_avoided
from formulary.meaning.effects import JointEffect, joint_effects
from formulary.meaning.lines import Line, Use, lines_of
from formulary.meaning.timeline import Moment, timeline
from formulary.meaning.topics import NO_WAYS, JointTopic, joint_topics
from formulary.records.monograph import Monograph
from formulary.schema.call import SignUse
from formulary.schema.signs import SignFields
from formulary.schema.topic_names import Way
from formulary.schema.vocabulary import SignPart, Urgency
from formulary.text.name_finder import words_of

Cards = Mapping[Urgency, tuple[Line, ...]]
"""The lines of each call card, most urgent card first; a card without lines is not there."""


def merge(signs: Mapping[str, SignFields], uses: Mapping[str, Sequence[SignUse]]) -> Cards:
    """The cards of some medicines.

    `signs` are all that the site knows, `uses` those that each medicine names, by its slug. A line
    that holds only with another medicine stands only where that one is among them.
    """
    every: list[Line] = []
    for name, sign in signs.items():
        own = [Use(slug, use) for slug in sorted(uses) for use in uses[slug] if use.sign == name]
        sure = [each for each in own if each.use.given_with in (None, *uses)]
        lines = lines_of(name, sign, sure)
        if len(uses) == 1:
            unsure = [each for each in own if each not in sure]
            lines += [line for each in unsure for line in _with_companion(name, sign, each, lines)]
        is_general = bool(sure) and all(each.use.general for each in sure)
        every += [replace(line, is_general=is_general) for line in lines]
    return cards_of(line for line in every if not _is_said(line, signs, every))


@dataclass(frozen=True)
class Together:
    """All that several medicines mean together, each part with the medicines that it is from."""

    medicines: tuple[Monograph, ...]
    cards: Cards
    effects: tuple[JointEffect, ...]
    topics: tuple[JointTopic, ...]
    avoided: tuple[JointAvoided, ...]
    moments: tuple[Moment, ...]


def together(
    signs: Mapping[str, SignFields],
    medicines: Sequence[Monograph],
    ways: Mapping[str, Collection[Way]] = NO_WAYS,
) -> Together:
    """What some medicines mean together; of one medicine, what it means alone.

    `ways` are those in which some of them are given, by slug: what holds only for others is not
    there.
    """
    uses = {each.slug: _call(signs, each, ways.get(each.slug, ())) for each in medicines}
    return Together(
        tuple(medicines),
        merge(signs, uses),
        tuple(joint_effects(medicines)),
        tuple(joint_topics(medicines, ways)),
        tuple(joint_avoided(medicines)),
        tuple(timeline(medicines)),
    )


def _call(
    signs: Mapping[str, SignFields], medicine: Monograph, ways: Collection[Way]
) -> list[SignUse]:
    """The signs of a medicine that can happen to someone who gets it in these ways."""
    return [
        each
        for each in medicine.call
        if each.sign not in signs or Way.meet(signs[each.sign].ways, ways)
    ]


def _is_said(line: Line, signs: Mapping[str, SignFields], every: Sequence[Line]) -> bool:
    """Whether the line of a wider sign, as urgent, says this one already."""
    wider = signs[line.sign].within
    if wider is None or wider not in signs:
        return False
    return any(
        other.sign == wider
        and other.words.startswith(signs[wider].words)
        and not other.urgency.is_less_urgent_than(line.urgency)
        for other in every
    )


def _with_companion(
    name: str, sign: SignFields, each: Use, lines: Sequence[Line]
) -> Iterator[Line]:
    """What a medicine's own page says of a sign that holds only beside another medicine."""
    companion = each.use.given_with
    assert companion is not None
    for line in lines_of(name, sign, [each]):
        if all(own.urgency.is_less_urgent_than(line.urgency) for own in lines):
            is_named = set(words_of(companion)) <= set(words_of(line.words))
            words = line.words if is_named else f"{line.words}, and you also get {companion}"
            yield replace(line, words=words, given_with=companion)


def cards_of(lines: Iterable[Line]) -> Cards:
    """Lines put on their cards, by part of the body, the medicines' own before general ones."""
    parts = list(SignPart)
    ordered = sorted(lines, key=lambda line: (parts.index(line.part), line.is_general))
    cards = {
        urgency: tuple(line for line in ordered if line.urgency is urgency) for urgency in Urgency
    }
    return {urgency: own for urgency, own in cards.items() if own}
