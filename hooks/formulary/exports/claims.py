"""Everything that a medicine's pages claim, each claim beside its sources, for a reviewer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from formulary import addresses
from formulary.fragments.occurrence_list import after_the_number
from formulary.fragments.people import people
from formulary.fragments.sources import parts_cited, revision
from formulary.meaning.bands import Band
from formulary.meaning.lines import Use, lines_of
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph, Section
from formulary.schema.advice import Avoided
from formulary.schema.call import SignUse
from formulary.schema.fields import Citation
from formulary.schema.label_parts import part_words
from formulary.schema.medicine import (
    MedicineFields,
    SectionFields,
    SelfCareFields,
    SideEffectsFields,
    WhenToCallFields,
)
from formulary.schema.occurrence import Occurrence
from formulary.schema.signs import SignFields
from formulary.schema.topics import Topic
from formulary.text.phrases import capitalise, one_line, running, sentence


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
    signs = catalogue.prose.get(addresses.SIGNS)
    of_signs = {each.id: each for each in signs.fields.sources} if signs else {}
    for section in monograph.sections.values():
        for stated in _of_section(catalogue, section):
            known = of_signs if stated.is_general else monograph.citations
            cited = parts_cited(stated.references)
            yield Claim(
                section.name.label,
                catalogue.region.fill(stated.says),
                tuple(_source(each, parts, known) for each, parts in cited.items()),
                tuple(stated.rows),
            )


@dataclass(frozen=True)
class _Stated:
    """What is said, the references for it, and the rows where its number is found.

    `is_general`: the references are those of the page of signs, not of the medicine.
    """

    says: str
    references: Sequence[str]
    rows: Sequence[str] = ()
    is_general: bool = False


def _of_section(catalogue: Catalogue, section: Section) -> Iterator[_Stated]:
    fields = section.fields
    yield from _page(fields)
    for number in fields.numbers:
        says = f"{capitalise(number.what)}: {number.value:g} {number.unit}"
        yield _Stated(says, number.sources)
    if isinstance(fields, SideEffectsFields):
        yield from _side_effects(fields)
    if isinstance(fields, WhenToCallFields):
        known = (use for use in fields.call if use.sign in catalogue.signs)
        yield from (_sign(use, catalogue.signs[use.sign]) for use in known)
    yield from _topics(section.topics)
    if isinstance(fields, SelfCareFields):
        yield from map(_avoided, fields.avoid)


def _page(fields: MedicineFields | SectionFields) -> Iterator[_Stated]:
    """The boxed warning, on the page that has it, and what the page says in its own text."""
    if not isinstance(fields, MedicineFields):
        yield _Stated(_TEXT, fields.sources)
        return
    if fields.boxed_warning is not None:
        says = f"Boxed warning: {running(fields.boxed_warning.says)}"
        yield _Stated(says, fields.boxed_warning.sources)
    yield _Stated(_TEXT, [each.id for each in fields.sources])


def _side_effects(fields: SideEffectsFields) -> Iterator[_Stated]:
    if fields.counting is not None:
        yield _Stated(one_line(fields.counting.says), fields.counting.sources)
    yield from map(_occurrence, fields.occurrences)


def _avoided(avoided: Avoided) -> _Stated:
    lead = "Ask first about" if avoided.unless_told else "Keep away from"
    says = f"{lead} {avoided.use.label}: {one_line(avoided.why)} {avoided.instead or ''}"
    return _Stated(says.strip(), avoided.sources)


_TEXT = "The text and the summary of this page"


def _occurrence(occurrence: Occurrence) -> _Stated:
    name = capitalise(one_line(occurrence.words)) + (" (serious)" if occurrence.serious else "")
    percent = occurrence.percent
    how_often = Band.of(occurrence).label if percent is None else people(percent)
    rest = [words for _, words in after_the_number(occurrence)]
    says = " ".join([sentence(name), sentence(how_often), *rest])
    return _Stated(says, occurrence.sources, occurrence.rows)


def _sign(use: SignUse, sign: SignFields) -> _Stated:
    """A sign as this medicine has it, with how soon to call for it: what its card says alone."""
    lines = lines_of(use.sign, sign, [Use("", use)])
    says = "; ".join(f"{line.urgency.card_label}: {one_line(line.words)}" for line in lines)
    only = f" (with {use.given_with})" if use.given_with else ""
    if use.general:
        return _Stated(f"{says}{only}", sign.references(use.variant), is_general=True)
    expected = use.expected.sources if use.expected else []
    return _Stated(f"{says}{only}", [*use.sources, *expected])


def _topics(topics: Iterable[Topic]) -> Iterator[_Stated]:
    for topic in topics:
        if topic.unknown:
            continue
        only = f" (with {topic.given_with})" if topic.given_with else ""
        says = running((*topic.says, *topic.points))
        yield _Stated(f"{topic.topic.label}{only}: {says}", topic.sources)
        for other in topic.medicines:
            yield _Stated(f"With {', '.join(other.names)}: {one_line(other.do)}", other.sources)


def _source(name: str, parts: list[str], known: Mapping[str, Citation]) -> str:
    source = known.get(name)
    if source is None:
        return name
    if not source.is_label:
        date = source.date or source.read
        return f"{source.title}, {source.publisher}{f', {date}' if date else ''}"
    return ", ".join([source.title, revision(source), *map(part_words, parts)])
