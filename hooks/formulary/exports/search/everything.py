"""The second file of the search: side effects, pages, and what people ask of medicines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from formulary import addresses
from formulary.exports.search.rows import URGENCIES, Row, packed, phrases
from formulary.fragments.call_cards import page_cards
from formulary.meaning.merge import Cards
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph
from formulary.records.side_effect import SideEffect
from formulary.schema.search import BloodCount, Subject
from formulary.schema.signs import SignFields
from formulary.schema.topic_names import TopicName
from formulary.schema.vocabulary import REASONS_TO_CALL, Frequency, SectionName
from formulary.text.headings import title_of
from formulary.text.names import name_forms, normalise
from formulary.text.phrases import one_line

_BANDS = list(Frequency)
_TOPICS = list(TopicName)
_SECTIONS = list(SectionName)
_NOT_FOUND_BY_NAME = (addresses.NOT_FOUND, addresses.SEARCH)


def search_rows(catalogue: Catalogue) -> bytes:
    """The file of rows. Addresses are below the site's root."""
    effects = {slug: index for index, slug in enumerate(catalogue.side_effects)}
    search = catalogue.search
    return packed(
        {
            "sections": [[_tail(name), name.label] for name in SectionName],
            "frequencies": [band.phrase for band in _BANDS],
            "topics": [
                [each.value, each.label, _SECTIONS.index(each.section)] for each in TopicName
            ],
            "effects": [_effect(each) for each in catalogue.side_effects.values()],
            "bands": [_bands(each, effects) for each in catalogue.monographs.values()],
            "pages": [*_groupings(catalogue), *_prose(catalogue)],
            "signs": [_sign(name, sign, effects) for name, sign in catalogue.signs.items()],
            "subjects": [_subject(*each) for each in search.subjects.items()] if search else [],
            "counts": [_count(*each, effects) for each in search.counts.items()] if search else [],
        }
    )


def search_cards(catalogue: Catalogue) -> bytes:
    """The lines of every side effect's call cards, which the results page shows, by slug."""
    cards = {
        effect.slug: _card_lines(page_cards(catalogue, effect.fields.call))
        for effect in catalogue.side_effects.values()
    }
    return packed(cards)


def _card_lines(cards: Cards) -> list[list[str]]:
    """The words of the cards that have a reader call, most urgent first, empty ones too."""
    return [
        [one_line(line.words) for line in cards.get(urgency, ())] for urgency in REASONS_TO_CALL
    ]


def _tail(name: SectionName) -> str:
    return "" if name is SectionName.OVERVIEW else f"{name.value}/"


def _bands(monograph: Monograph, effects: dict[str, int]) -> Row:
    """The side effects of a medicine as pairs of place and band."""
    return [
        number
        for each in monograph.occurrences
        if each.effect in effects
        for number in (effects[each.effect], _BANDS.index(each.frequency))
    ]


def _effect(effect: SideEffect) -> Row:
    """Slug, name, what people say, medical terms, urgency, and the short version."""
    fields = effect.fields
    urgency = URGENCIES.index(fields.urgency)
    terms = _distinct(form for term in fields.medical_terms for form in name_forms(term))
    return [effect.slug, fields.name, fields.synonyms, terms, urgency]


def _sign(name: str, sign: SignFields, effects: dict[str, int]) -> Row:
    """Id, words, urgency and side effects of a sign; of one that is counted, its measure too.

    The measure: what it counts ("hours", "days", "weeks" or "times"), its words with `N` in the
    place of the count, and from which count on it is how urgent.
    """
    own = [effects[each] for each in sign.effects if each in effects]
    row: Row = [name, one_line(sign.words), URGENCIES.index(sign.urgency), own]
    if sign.measure is None:
        return row
    unit = sign.measure.unit.split()[0]
    steps = [[each.from_, URGENCIES.index(each.urgency)] for each in sign.thresholds]
    counted = unit if unit in ("hours", "days", "weeks") else "times"
    return [*row, [counted, one_line(sign.measure.words), steps]]


def _subject(name: str, subject: Subject) -> Row:
    """Id and label; places of its topics and of two sections; address of its page; its words.

    The sections are the one that answers it, and the one that would speak of it.
    """
    sections = (subject.section, subject.look_in)
    return [
        name,
        subject.label,
        [_TOPICS.index(each) for each in subject.topics],
        *(-1 if each is None else _SECTIONS.index(each) for each in sections),
        "" if subject.page is None else addresses.url_of(subject.page),
        phrases(subject.asked),
    ]


def _count(name: str, count: BloodCount, effects: dict[str, int]) -> Row:
    """Id and label of a blood count, the place of the side effect that explains it, its words."""
    return [name, count.label, effects.get(count.effect or "", -1), phrases(count.asked)]


def _groupings(catalogue: Catalogue) -> Iterator[Row]:
    """Address, title, other names and what it is, of each cancer and each kind of medicine."""
    named = [
        *(each.identity for each in catalogue.monographs.values()),
        *(each.fields for each in catalogue.regimens.values()),
    ]
    for folder, groupings in (
        (addresses.CANCERS, catalogue.cancers),
        (addresses.KINDS, catalogue.kinds),
    ):
        used = {slug for each in named for slug in getattr(each, folder, ())}
        for slug, grouping in groupings.items():
            if slug in used:
                url = addresses.url_of(addresses.group(folder, slug))
                yield [url, grouping.name, grouping.other_names]


def _prose(catalogue: Catalogue) -> Iterator[Row]:
    """Address, title and no other name of each page that stands for itself."""
    for uri, page in catalogue.prose.items():
        title = title_of(page.source.body)
        if title and uri not in _NOT_FOUND_BY_NAME:
            yield [addresses.url_of(uri) or "./", title, []]


def _distinct(names: Iterable[str]) -> list[str]:
    return list({normalise(name): name for name in names}.values())
