"""Everything that a medicine's pages claim, each claim beside its sources, for a reviewer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from formulary.fragments.people import counts_whom, people
from formulary.fragments.sources import parts_cited, revision
from formulary.meaning.timeline import times_of
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph, Section
from formulary.schema.call import SignUse
from formulary.schema.fields import Citation
from formulary.schema.medicine import MedicineFields
from formulary.schema.occurrence import Occurrence
from formulary.schema.references import part_words
from formulary.schema.topics import Topic
from formulary.schema.vocabulary import SectionName, Urgency
from formulary.text.phrases import capitalise, one_line, sentence


@dataclass(frozen=True)
class Claim:
    """One statement that a reviewer ticks.

    `page` is the title of its page, `says` what it claims, `sources` each source in words with its
    section and revision, and `rows` the words beside which the source has the number.
    """

    page: str
    says: str
    sources: tuple[str, ...]
    rows: tuple[str, ...] = ()


def claims(catalogue: Catalogue, monograph: Monograph) -> Iterator[Claim]:
    """The claims of all pages of a medicine, in the order in which the pages are read."""
    known = monograph.citations
    for section in monograph.sections.values():
        page = section.name.label
        for says, references, rows in _of_section(catalogue, monograph, section):
            cited = parts_cited(references)
            sources = [_source(each, parts, known) for each, parts in cited.items()]
            yield Claim(page, catalogue.region.fill(says), tuple(sources), tuple(rows))


_Stated = tuple[str, list[str], list[str]]
"""What is said, the references for it, and the rows where its number is found."""


def _of_section(catalogue: Catalogue, monograph: Monograph, section: Section) -> Iterator[_Stated]:
    fields = section.fields
    if isinstance(fields, MedicineFields):
        if fields.boxed_warning is not None:
            says = " ".join(one_line(each) for each in fields.boxed_warning.says)
            yield f"Boxed warning: {says}", fields.boxed_warning.sources, []
        yield "The text and the summary of this page", [each.id for each in fields.sources], []
    else:
        yield "The text and the summary of this page", fields.sources, []
    for number in fields.numbers:
        yield f"{capitalise(number.what)}: {number.value:g} {number.unit}", number.sources, []
    if section.name is SectionName.SIDE_EFFECTS:
        if monograph.counting is not None:
            yield one_line(monograph.counting.says), monograph.counting.sources, []
        yield from (_occurrence(each) for each in monograph.occurrences)
    if section.name is SectionName.WHEN_TO_CALL:
        yield from (_sign(catalogue, each) for each in monograph.call if not each.general)
    yield from _topics(section.topics)
    if section.name is SectionName.SELF_CARE:
        for avoided in monograph.avoid:
            lead = "Ask first about" if avoided.unless_told else "Keep away from"
            says = f"{lead} {avoided.use.label}: {one_line(avoided.why)} {avoided.instead or ''}"
            yield says.strip(), avoided.sources, []


def _occurrence(occurrence: Occurrence) -> _Stated:
    known = [capitalise(one_line(occurrence.words)) + (" (serious)" if occurrence.serious else "")]
    if occurrence.percent is not None:
        known.append(people(occurrence.percent))
    elif occurrence.most_common or occurrence.said:
        known.append("among the most common" if occurrence.most_common else f"{occurrence.said}")
    else:
        known.append(occurrence.frequency.people or "how often is not given")
    known += [f"that {counts_whom(occurrence)}"] if occurrence.counted else []
    known += [f"{one_line(each.who)}: {people(each.percent)}" for each in occurrence.compare]
    known += [f"{label} {when.words}" for label, when in times_of(occurrence)]
    known += [one_line(occurrence.note)] if occurrence.note else []
    return " ".join(sentence(each) for each in known), occurrence.sources, occurrence.rows


def _sign(catalogue: Catalogue, use: SignUse) -> _Stated:
    """A sign with how soon to call for it; without sources of its own, those of its boundary."""
    sign = catalogue.signs.get(use.sign)
    if sign is None:
        return use.sign, use.sources, []
    words = sign.variants[use.variant].words if use.variant in sign.variants else sign.words
    count = f", from {use.from_:g}" if use.from_ is not None else ""
    urgency = Urgency.most_urgent([sign.urgency, use.urgency or sign.urgency])
    said = f"{urgency.card_label}: {one_line(words)}{count}"
    if use.expected is None:
        return said, use.sources, []
    boundary = f"Expected: {one_line(use.expected.what)}. Until: {one_line(use.expected.until)}"
    return f"{said}. {boundary}", [*use.sources, *use.expected.sources], []


def _topics(topics: list[Topic]) -> Iterator[_Stated]:
    for topic in topics:
        if topic.unknown:
            continue
        says = " ".join(one_line(each) for each in (*topic.says, *topic.points))
        yield f"{topic.topic.label}: {says}", topic.sources, []
        for other in topic.medicines:
            yield f"With {', '.join(other.names)}: {one_line(other.do)}", other.sources, []


def _source(name: str, parts: list[str], known: Mapping[str, Citation]) -> str:
    source = known.get(name)
    if source is None:
        return name
    if not source.is_label:
        date = source.date or source.read
        return f"{source.title}, {source.publisher}{f', {date}' if date else ''}"
    return ", ".join([source.title, revision(source), *map(part_words, parts)])
