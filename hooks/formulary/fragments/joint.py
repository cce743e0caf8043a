"""What several medicines have in common, as a regimen's pages say it: rules, topics, effects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from formulary import addresses, anchors
from formulary.fragments.advice import avoided_list
from formulary.fragments.markdown import blocks, bullets, heading, link
from formulary.fragments.people import counts_whom, people
from formulary.fragments.times import key_of_times, line_of_time
from formulary.meaning.advice import JointAvoided
from formulary.meaning.bands import USUAL, Band
from formulary.meaning.effects import Cause, Counts, JointEffect, most_usual
from formulary.meaning.timeline import Moment
from formulary.meaning.topics import JointTopic
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph
from formulary.schema.occurrence import Occurrence
from formulary.schema.topic_names import FIRST
from formulary.schema.topics import Topic
from formulary.text.phrases import capitalise, one_line, running, sentence


def rules(uri: str, joint: Sequence[JointTopic]) -> str:
    """The one rule of each medicine, and what is expected and harmless. `uri` is the page's own."""
    parts = [
        blocks(
            heading(2, each.topic.label, each.topic.value),
            bullets(_whole_answer(uri, each, *answer) for answer in each.answers),
        )
        for each in joint
        if each.topic in FIRST
    ]
    return blocks(*parts)


def topics(uri: str, joint: Sequence[JointTopic]) -> str:
    """What every patient asks, topic by topic, with the answer of each medicine."""
    parts = [
        blocks(
            heading(3, each.topic.label, each.topic.value),
            _longest(uri, each),
            bullets(_answers(uri, each)),
        )
        for each in joint
        if each.topic not in FIRST
    ]
    if not parts:
        return ""
    return blocks(heading(2, "Before and during treatment", anchors.TOPICS), *parts)


def _longest(uri: str, joint: JointTopic) -> str:
    if joint.longest is None:
        return ""
    names = " and ".join(link(each.name, uri, each.uri) for each in joint.because)
    lead = "Longest in our sources" if joint.is_open else "Longest"
    ask = " Not all of the medicines have a time there, so ask your care team."
    words = f"{lead}: {joint.longest.words} after the last dose, because of {names}."
    return f"{words}{ask if joint.is_open else ''}"


def _answers(uri: str, joint: JointTopic) -> list[str]:
    return [_answer(uri, medicine, each) for medicine, each in joint.answers]


def _whole_answer(uri: str, joint: JointTopic, medicine: Monograph, topic: Topic) -> str:
    """One medicine's rule, all of it: nobody should have to follow a link to be safe."""
    page = addresses.medicine(medicine.slug, joint.topic.section.value)
    name = link(medicine.title, uri, f"{page}#{joint.topic.value}")
    return f"**{name}:** {running(topic.says)}"


def _answer(uri: str, medicine: Monograph, topic: Topic) -> str:
    """The beginning of one medicine's answer, with the way to the rest of it."""
    page = addresses.medicine(medicine.slug, topic.topic.section.value)
    name = link(medicine.title, uri, f"{page}#{topic.topic.value}")
    rest = bool(topic.says[1:] or topic.points or topic.medicines)
    more = f" {link('More', uri, f'{page}#{topic.topic.value}')}." if rest else ""
    return f"**{name}:** {sentence(one_line(topic.says[0]))}{more}"


def keep_away(uri: str, avoided: Sequence[JointAvoided]) -> str:
    """What must not be used with one of them."""
    if not avoided:
        return ""
    title = heading(2, "What to keep away from", anchors.AVOID)
    return blocks(title, avoided_list(uri, avoided, is_joint=True))


def what_comes_when(catalogue: Catalogue, uri: str, moments: Sequence[Moment]) -> str:
    """The times that sources give, earliest first."""
    lines = [_moment(catalogue, uri, each) for each in moments]
    if not lines:
        return ""
    title = heading(2, "What to expect when", anchors.WHEN)
    return blocks(title, key_of_times(), bullets(lines))


def _moment(catalogue: Catalogue, uri: str, moment: Moment) -> str:
    target = addresses.occurrence(moment.medicine.slug, moment.occurrence.effect)
    effect = catalogue.effect_of(moment.occurrence)
    name = effect.fields.name if effect else capitalise(one_line(moment.occurrence.words))
    medicine = link(moment.medicine.name, uri, target)
    when = f"{moment.label} {moment.when.words}."
    return f"{line_of_time(moment.when)}**{name}** ({medicine}): {when}"


def effects(catalogue: Catalogue, uri: str, found: Sequence[JointEffect]) -> str:
    """The side effects by how often, each with the medicines that can cause it."""
    bands = [(band, [each for each in found if each.band is band]) for band in Band]
    parts = [
        blocks(
            heading(3, band.label, band.value),
            bullets(_effect(catalogue, uri, each) for each in members),
        )
        for band, members in bands
        if members
    ]
    note = (
        "A number after a medicine's name is from that medicine's own page. How many people get "
        "each one with all these medicines together is not known, unless the line says so. Each "
        "side effect stands under the highest number that one of them has."
    )
    return blocks(heading(2, "All side effects", anchors.SIDE_EFFECTS_HEADING), note, *parts)


MOST_USUAL = 8
"""As many side effects as stand in sight on a regimen's page."""


def usual_effects(catalogue: Catalogue, uri: str, found: Sequence[JointEffect]) -> str:
    """The most usual side effects, each with the medicines that often cause it."""
    usual = most_usual(found)[:MOST_USUAL]
    if not usual:
        return ""
    often = (
        replace(each, causes=tuple(cause for cause in each.causes if cause.band in USUAL))
        for each in usual
    )
    title = heading(2, "Most usual side effects", anchors.USUAL)
    return blocks(title, bullets(_effect(catalogue, uri, each) for each in often))


def _effect(catalogue: Catalogue, uri: str, joint: JointEffect) -> str:
    page = catalogue.side_effects.get(joint.effect)
    name = link(page.fields.name, uri, page.uri) if page else joint.effect
    serious = " **Can be serious**{ .serious }" if joint.is_serious else ""
    return f"{name}{serious}: {'; '.join(_cause(uri, each) for each in joint.causes)}."


def _cause(uri: str, cause: Cause) -> str:
    """A medicine with its number, where that counts people who take it as the reader does."""
    occurrence = cause.occurrence
    target = addresses.occurrence(cause.medicine.slug, occurrence.effect)
    name = link(cause.medicine.name, uri, target)
    if cause.counts is Counts.OTHERS:
        common = "common, but " if occurrence.most_common else ""
        return f"{name}, {common}how often with these medicines is not known"
    who = f" (that {counts_whom(occurrence)})" if occurrence.counted else ""
    if occurrence.percent is None:
        known = occurrence.frequency.people or _known(occurrence)
        return f"{name}, {known}{who}"
    return f"{name}, {people(occurrence.percent)}{who}"


def _known(occurrence: Occurrence) -> str:
    words = {
        Band.MOST_COMMON: "common, with no number given",
        Band.SOMETIMES: "sometimes, with no number given",
        Band.RARELY: "rarely, with no number given",
    }
    return words.get(Band.of(occurrence), "how often is not given")
