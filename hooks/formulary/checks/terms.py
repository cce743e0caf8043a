"""Whether a page explains a medical term where it first uses it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from formulary.catalogue import Catalogue
from formulary.markdown_text import references
from formulary.model import PlainWords, Record, SideEffect, Words
from formulary.problems import Problem
from formulary.prose import Sentence, Word, blocks_of
from formulary.reading_level import NameFinder, words_of
from formulary.source import Passage

_MEDICAL = re.compile(
    r"[a-z]+(?:a?emias?|penias?|itis|osis|pathy|pathies|algia|uria|ectomy|otomy|cardia|pnea|plegia"
    r"|cytes?|phils?|edema|stasis|rrhage|plasia|paresis|phagia|spasms?|toxicity)"
)
"""Endings that few words have but medical ones."""

_BEFORE = re.compile(
    r"(?:\w[^.;:()]*\([^()]*|(?:\b(?:called|named|says?|means)|,\s+or)\s+[\"'\u201c*]*(?:(?:an?|the)\s+)?"
    r"|\b(?:name|term|words?)\b[^.;:()]*)$"
)
_AFTER = re.compile(
    r"^[\"'\u201d*s]{0,3}(?:\s*\(|,\s+(?:which|that|or|an?|the)\b|\s+(?:is|are)\s+(?:an?|the|when|what|how|too)\b|\s+means?\b|:)"
)


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find terms that stand on a page with nothing there that says what they mean."""
    fields = catalogue.plain_words.fields if catalogue.plain_words else None
    listed = NameFinder.of(fields.terms if fields else [])
    hints = [form for word in catalogue.words for form in (word.word, *word.forms)]
    known = NameFinder.of([*hints, *(fields.known_terms if fields else []), *_names(catalogue)])
    for record in catalogue.records():
        if not isinstance(record, Words | PlainWords):
            yield from _unexplained(record, listed, known)


def _names(catalogue: Catalogue) -> list[str]:
    """Names of medicines and cancers: readers come with them, and pages say what they are."""
    names = [name for one in catalogue.monographs.values() for name in one.names]
    if catalogue.finder is not None:
        fields = catalogue.finder.fields
        for grouping in (*fields.cancers.values(), *fields.kinds.values()):
            names += [grouping.name, *grouping.other_names]
    return names


def _unexplained(record: Record, listed: NameFinder, known: NameFinder) -> Iterator[Problem]:
    seen = set(_own_words(record))
    for passage in record.passages():
        for sentence in (each for block in blocks_of(passage.text) for each in block.sentences):
            for word in _terms(sentence, listed, known):
                if word.text in seen:
                    continue
                seen.add(word.text)
                if not _is_explained(passage, word):
                    message = (
                        f"'{word.text}' is not explained where the page first uses it. Say it in "
                        "plain words with the term in brackets, or add it to words.md"
                    )
                    yield passage.problem(word.start, word.end, message)


def _own_words(record: Record) -> list[str]:
    """The words of a side effect's own names: its whole page explains them."""
    names = record.names if isinstance(record, SideEffect) else ()
    return [word for name in names for word in words_of(name)]


def _terms(sentence: Sentence, listed: NameFinder, known: NameFinder) -> Iterator[Word]:
    texts = [word.text for word in sentence.words]
    terms = listed.places(texts) | {i for i, text in enumerate(texts) if _MEDICAL.fullmatch(text)}
    for place in sorted(terms - known.places(texts)):
        yield sentence.words[place]


def _is_explained(passage: Passage, word: Word) -> bool:
    """Whether brackets, a few words beside the term or a link from it say what it means."""
    before, after = passage.text[: word.start], passage.text[word.end :]
    if _BEFORE.search(before[-200:]) or _AFTER.match(after[:40]):
        return True
    linked = (words_of(each.name) for each in references(passage.text))
    return any(word.text in words for words in linked)
