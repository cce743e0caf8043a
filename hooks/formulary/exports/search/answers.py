"""What one medicine or regimen says, as the search quotes it: a file for each, by its slug."""

from __future__ import annotations

import re
from collections.abc import Iterator

from formulary import addresses
from formulary.exports.search.rows import URGENCIES, Row, packed, spoken, spoken_lines
from formulary.fragments.call_cards import medicine_cards
from formulary.fragments.occurrence_list import after_the_number
from formulary.fragments.people import people
from formulary.fragments.sources import parts_cited
from formulary.fragments.topics import other_medicine
from formulary.meaning.merge import Cards, together
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph
from formulary.records.regimen import Regimen
from formulary.schema.label_parts import part_words
from formulary.schema.occurrence import Occurrence
from formulary.schema.topic_names import TopicName
from formulary.schema.topics import Topic
from formulary.schema.vocabulary import SectionName
from formulary.text.phrases import capitalise, one_line, sentence

_TOPICS = list(TopicName)
_WORD = re.compile(r"[a-z]{3,}")


def search_answers(catalogue: Catalogue) -> dict[str, bytes]:
    """The files by their names."""
    effects = {slug: index for index, slug in enumerate(catalogue.side_effects)}
    medicines = {
        slug: packed(_medicine(catalogue, each, effects))
        for slug, each in catalogue.monographs.items()
    }
    regimens = {
        slug: packed({"cards": _regimen_cards(catalogue, each)})
        for slug, each in catalogue.regimens.items()
    }
    return {
        f"{kind}/{slug}.json": content
        for kind, files in ((addresses.MEDICINES, medicines), (addresses.REGIMENS, regimens))
        for slug, content in files.items()
    }


def _medicine(
    catalogue: Catalogue, monograph: Monograph, effects: dict[str, int]
) -> dict[str, object]:
    return {
        "topics": [_topic(monograph, each) for each in monograph.topics],
        "sections": [*_sections(monograph)],
        "effects": [
            _occurrence(monograph, each, effects[each.effect])
            for each in monograph.occurrences
            if each.effect in effects
        ],
        "cards": _cards(medicine_cards(catalogue, [monograph]), 1),
        "words": " ".join(_words(monograph)),
    }


def _topic(monograph: Monograph, topic: Topic) -> Row:
    """Place of the topic, what is said, its points, its sources, and how long it still holds.

    Nothing is said where it is unknown; the length is in hours and in words.
    """
    said = [f"With {topic.given_with}:"] if topic.given_with else []
    points = [*topic.points, *(other_medicine(each) for each in topic.medicines)]
    return [
        _TOPICS.index(topic.topic),
        [*said, *map(sentence, spoken_lines(topic.says))],
        spoken_lines(points),
        _sources(monograph, topic.sources),
        *([[topic.lasts.hours, topic.lasts.words]] if topic.lasts else []),
    ]


def _sources(monograph: Monograph, references: list[str]) -> list[str]:
    """The titles of what is cited, with the parts of labels in brackets."""
    known = monograph.citations
    return [
        known[each].title + (f" ({', '.join(map(part_words, parts))})" if parts else "")
        for each, parts in parts_cited(references).items()
        if each in known
    ]


def _sections(monograph: Monograph) -> Iterator[Row]:
    """Address below the medicine's own and the short version of each section."""
    for name, section in monograph.sections.items():
        tail = "" if name is SectionName.OVERVIEW else f"{name.value}/"
        yield [tail, [sentence(each) for each in spoken_lines(section.fields.summary)]]


def _occurrence(monograph: Monograph, occurrence: Occurrence, place: int) -> Row:
    """Place of the side effect, this medicine's words, all that is said of it, its sources."""
    number = []
    if occurrence.percent is not None:
        number = [sentence(f"{people(occurrence.percent)} get it")]
    said = [*number, *(spoken(words) for _, words in after_the_number(occurrence))]
    words = capitalise(one_line(occurrence.words))
    return [place, words, said, int(occurrence.serious), _sources(monograph, occurrence.sources)]


def _regimen_cards(catalogue: Catalogue, regimen: Regimen) -> list[Row]:
    medicines = catalogue.medicines_of(regimen)
    cards = together(catalogue.signs, medicines, regimen.fields.ways).cards
    return _cards(cards, len(medicines))


def _cards(cards: Cards, among: int) -> list[Row]:
    """Each line: id of the sign, urgency, words, counts, and because of whom.

    The last is left out where it is all of the medicines, `among` so many.
    """
    return [
        [line.sign, URGENCIES.index(urgency), one_line(line.words), line.counts]
        + ([sorted(line.because)] if 0 < len(line.because) < among else [])
        for urgency, lines in cards.items()
        for line in lines
    ]


def _words(monograph: Monograph) -> list[str]:
    """Every word of its pages: whoever asks for one of them is not told that it is not listed."""
    texts = (
        passage.text for section in monograph.sections.values() for passage in section.passages()
    )
    return sorted({word for text in texts for word in _WORD.findall(text.casefold())})
