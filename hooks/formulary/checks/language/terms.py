"""Whether a page explains a medical term where it first uses it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from formulary.parsing.source_file import Passage
from formulary.problems import Problem
from formulary.records.catalogue import Catalogue
from formulary.records.known_names import grouping_names, medicine_names, word_forms
from formulary.records.record import Record
from formulary.records.side_effect import SideEffect
from formulary.schema.plain_words import PlainWordsFields
from formulary.schema.words import WordsFields
from formulary.text.links import references
from formulary.text.name_finder import NameFinder, words_of
from formulary.text.sentences import Sentence, Word, blocks_of

# "neutropenia" and "thrombocytes" look medical; "nausea" and "uric" do not.
_MEDICAL = re.compile(
    r"[a-z]+(?:a?emias?|penias?|itis|osis|pathy|pathies|algia|uria|ectomy|otomy|cardia|pnea|plegia"
    r"|cytes?|phils?|edema|stasis|rrhage|plasia|paresis|phagia|spasms?|toxicity)"
)
"""Endings that few words have but medical ones."""

# Before a term that is explained: "low blood cells (|anemia" and "a state called |anemia".
_BEFORE = re.compile(
    r"(?:\w[^\w.;:()]*+\([^()]*+|(?:\b(?:called|named|says?|means)|,\s+or)\s+[\"'\u201c*]*(?:(?:an?|the)\s+)?"
    r"|\b(?:name|term|words?)\b[^.;:()]*)$"
)
# After it: "anemia| (low blood cells)" and "anemia|, which is a low count".
_AFTER = re.compile(
    r"^[\"'\u201d*s]{0,3}(?:\s*\(|,\s+(?:which|that|or|an?|the)\b|\s+(?:is|are)\s+(?:an?|the|when|what|how|too)\b|\s+means?\b|:)"
)


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find terms that stand on a page with nothing there that says what they mean."""
    fields = catalogue.plain_words
    listed = NameFinder.of(fields.terms if fields else [])
    # Readers come with the names of medicines and cancers, and pages say what they are.
    names = [*medicine_names(catalogue), *grouping_names(catalogue), *word_forms(catalogue)]
    known = NameFinder.of([*names, *(fields.known_terms if fields else [])])
    for record in catalogue.records():
        if not isinstance(record.fields, WordsFields | PlainWordsFields):
            yield from _unexplained(record, listed, known)


def _unexplained(record: Record, listed: NameFinder, known: NameFinder) -> Iterator[Problem]:
    seen = set(_own_words(record))
    for passage in record.passages():
        linked: set[str] | None = None
        for sentence in (each for block in blocks_of(passage.text) for each in block.sentences):
            for word in _terms(sentence, listed, known):
                if word.text in seen:
                    continue
                seen.add(word.text)
                if linked is None:
                    linked = _linked_words(passage)
                if word.text not in linked and not _is_explained(passage, word):
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
    terms = listed.indices(texts) | {i for i, text in enumerate(texts) if _MEDICAL.fullmatch(text)}
    for index in sorted(terms - known.indices(texts)):
        yield sentence.words[index]


def _is_explained(passage: Passage, word: Word) -> bool:
    """Whether brackets or a few words beside the term say what it means."""
    before = passage.text[max(0, word.start - 200) : word.start]
    after = passage.text[word.end : word.end + 40]
    return bool(_BEFORE.search(before) or _AFTER.match(after))


def _linked_words(passage: Passage) -> set[str]:
    """The words of links to names: there is said what they mean."""
    return {word for each in references(passage.text) for word in words_of(each.name)}
