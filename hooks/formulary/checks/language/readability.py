"""Whether pages, sections and call lists are easy to read: the Flesch-Kincaid grade."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from formulary.parsing.source_file import Passage
from formulary.problems import Problem
from formulary.records.catalogue import Catalogue
from formulary.records.known_names import long_names
from formulary.records.record import Record
from formulary.schema.fields import FieldPath
from formulary.schema.shown import shown_texts
from formulary.text.name_finder import NameFinder
from formulary.text.plain_language import remedies
from formulary.text.readability import LONG, Readability
from formulary.text.sentences import BlockKind, Sentence, blocks_of
from formulary.text.syllables import syllables

HARDEST_PAGE = 6.0
HARDEST_CALL_LIST = 5.0

FEWEST_WORDS = {"page": 20, "section": 60, "call list": 8}
"""With fewer words one long word makes the grade. Smaller sections count with their page."""

_WORST = 3

_CALLS = ("call", "signs")
"""Keys of front matter that hold what stands on call cards."""

_PHRASES = ("words", "routes")
"""Keys of front matter that hold names and phrases, no sentences."""


@dataclass
class _Part:
    """What is graded as one: a page, a section of it, or its call lists."""

    kind: str
    title: str
    sentences: list[tuple[Passage, Sentence]] = field(default_factory=list)


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find pages and sections above grade 6, and call lists above grade 5."""
    names = long_names(catalogue)
    words = remedies(catalogue.plain_words.words if catalogue.plain_words else [])
    for record in catalogue.records():
        page, *parts = _parts(record)
        found = [problem for part in parts for problem in _grade(part, names, words)]
        yield from found or _grade(page, names, words)


def _parts(record: Record) -> list[_Part]:
    """The page as a whole, then its sections, then its call lists."""
    page, top, calls = _Part("page", ""), _Part("section", ""), _Part("call list", "")
    for path, text in shown_texts(record.fields):
        passage = record.source.field_passage(path, text)
        for sentence in _flowing(path, text):
            (calls if path[0] in _CALLS else top).sentences.append((passage, sentence))
    sections = [top]
    body = record.source.body_passage()
    for block in blocks_of(body.text):
        if block.kind is BlockKind.HEADING:
            sections.append(_Part("section", block.sentences[0].text))
        elif block.kind is not BlockKind.CELL:
            own = [(body, each) for each in block.sentences if not each.is_label]
            sections[-1].sentences += own
    page.sentences = [each for part in sections for each in part.sentences]
    return [page, *sections, calls]


def _flowing(path: FieldPath, text: str) -> list[Sentence]:
    if path[0] not in _CALLS and (path[-1] in _PHRASES or path[0] in _PHRASES):
        return []
    return [each for block in blocks_of(text) for each in block.sentences if not each.is_label]


def _grade(part: _Part, names: NameFinder, words: Mapping[str, str]) -> Iterator[Problem]:
    readability = Readability.of([sentence for _, sentence in part.sentences], names)
    limit = HARDEST_CALL_LIST if part.kind == "call list" else HARDEST_PAGE
    if readability.words < FEWEST_WORDS[part.kind] or round(readability.grade, 1) <= limit:
        return
    ranked = sorted(part.sentences, key=lambda each: -Readability.of([each[1]], names).grade)
    worst = [_Hard.of(passage, sentence, names) for passage, sentence in ranked[:_WORST]]
    what = f"the {part.kind}" + (f" '{part.title}'" if part.title else "")
    lines = "; ".join(each.describe(words) for each in worst)
    message = f"{what} reads at grade {readability.grade:.1f}, above {limit:g}. Reword {lines}"
    first = worst[0].problem
    yield Problem(first.path, first.line, first.column, message)


@dataclass(frozen=True)
class _Hard:
    """A sentence that is hard to read, with the words that make it so."""

    problem: Problem
    sentence: Sentence
    long_words: tuple[str, ...]

    @classmethod
    def of(cls, passage: Passage, sentence: Sentence, names: NameFinder) -> _Hard:
        texts = [word.text for word in sentence.words]
        inside = names.indices(texts)
        plain = {word for index, word in enumerate(texts) if index not in inside}
        hard = sorted(
            (word for word in plain if syllables(word) >= LONG), key=lambda w: (-syllables(w), w)
        )
        return cls(
            passage.problem(sentence.start, sentence.end, ""), sentence, tuple(hard[:_WORST])
        )

    def describe(self, words: Mapping[str, str]) -> str:
        """The sentence with its line, and what makes it hard."""
        text = self.sentence.text
        quoted = text if len(text) <= 60 else text[:60].rsplit(" ", 1)[0] + " …"
        hints = [
            f"'{word}'" + (f" (write '{words[word]}')" if word in words else "")
            for word in self.long_words
        ]
        why = f" with {', '.join(hints)}" if hints else f" of {len(self.sentence.words)} words"
        return f"{self.problem.path}:{self.problem.line} '{quoted}'{why}"
