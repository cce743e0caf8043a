"""Words that the page of plain words says to avoid, and exclamation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from formulary.parsing.source_file import Passage
from formulary.problems import Problem
from formulary.records.catalogue import Catalogue
from formulary.text.links import only_labels
from formulary.text.masking import mask_code
from formulary.text.plain_language import Avoided, avoided, find_avoided
from formulary.text.sentences import Sentence, blocks_of

_EXCLAMATION = re.compile(r"(?<=[\w\"')\]])!(?=\s|$)")

_IN_BRACKETS = re.compile(r"\w[ \n]\((?!see )[^()]*$")
"""After the plain word a harder one may stand in brackets: `scarred lungs (pulmonary fibrosis)`."""

_LONGEST_BEFORE = 200
"""Characters in which such brackets begin."""


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find words to avoid, and exclamation marks, in every text of every page."""
    lists = avoided(catalogue.plain_words.words if catalogue.plain_words else [])
    for record in catalogue.records():
        for passage in record.passages():
            yield from _exclamations(passage)
            for block in blocks_of(passage.text):
                for sentence in block.sentences:
                    yield from _in_sentence(passage, sentence, lists)


def _exclamations(passage: Passage) -> Iterator[Problem]:
    if "!" not in passage.text:
        return
    for match in _EXCLAMATION.finditer(only_labels(mask_code(passage.text))):
        message = "an exclamation mark. End the sentence with a full stop"
        yield passage.problem(match.start(), match.end(), message)


def _in_sentence(
    passage: Passage, sentence: Sentence, lists: Mapping[str, Sequence[Avoided]]
) -> Iterator[Problem]:
    words = [word.text for word in sentence.words]
    for index, found in find_avoided(words, lists):
        start = sentence.words[index].start
        end = sentence.words[index + len(found.words) - 1].end
        if not _IN_BRACKETS.search(passage.text, max(0, start - _LONGEST_BEFORE), start):
            said = " ".join(passage.text[start:end].split())
            remedy = f"Write '{found.write}'" if found.write else "Leave it out"
            message = f"'{said}' is among the words to avoid. {remedy}"
            yield passage.problem(start, end, message)
