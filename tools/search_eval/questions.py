"""The questions of the evaluation: what is asked, of which kind, which pages answer it."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

OWN = Path(__file__).with_name("questions.tsv")

KINDS = {
    "name": "Medicine names, as on the box",
    "medicine_misspelling": "Medicine names, misspelt",
    "lay_term": "Lay terms",
    "misspelling": "Symptoms, misspelt",
    "post_phrase": "Sentences from posts",
    "both": "A medicine and a side effect",
}

Record = Mapping[str, Any]


@dataclass(frozen=True)
class Question:
    """What someone types, and the addresses (below the site's root) of the pages it is about."""

    text: str
    kind: str
    answers: frozenset[str]


def names_of(record: Record) -> list[str]:
    """Every name of a record of the open data, the main one first."""
    if "generic_name" in record:
        return [record["generic_name"], *record["brand_names"], *record["other_names"]]
    return [record["name"], *record["medical_terms"], *record["synonyms"]]


def normalise(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return " ".join(plain.casefold().split())


def forms_of(name: str) -> list[str]:
    """A name, and what stands before and in its brackets."""
    parts = re.fullmatch(r"(.+?)\s*\(([^()]+)\)", name)
    return [name, parts[1], parts[2]] if parts else [name]


class Pages:
    """Which pages a name leads to."""

    def __init__(self, records: Iterable[Record]) -> None:
        self._urls: dict[str, set[str]] = {}
        for record in records:
            for name in names_of(record):
                for form in forms_of(name):
                    self._urls.setdefault(normalise(form), set()).add(record["url"])

    def called(self, name: str) -> frozenset[str]:
        """The pages of which one of the names is this name or the word in its brackets."""
        found = (self._urls.get(normalise(form), set()) for form in forms_of(name))
        return frozenset(url for urls in found for url in urls)


def own_questions() -> Iterator[Question]:
    """The questions of this folder: text, kind, address."""
    for row in rows_of(OWN):
        yield Question(row["question"], row["kind"], frozenset(row["address"].split()))


def name_questions(medicines: Iterable[Record], pages: Pages) -> Iterator[Question]:
    """Every generic name and brand name, as it is written."""
    for record in medicines:
        for name in (record["generic_name"], *record["brand_names"]):
            yield Question(name, "name", pages.called(name))


def questions_in(folder: Path, pages: Pages) -> Iterator[Question]:
    """The questions of another folder that a page of this site can answer.

    Its files have the columns `phrase`, `kind`, `concept` (symptoms) or `name`, `generic`
    (medicines).
    """
    for file in sorted(folder.glob("*.tsv")):
        for row in rows_of(file):
            if "concept" in row:
                question = Question(row["phrase"], row["kind"], pages.called(row["concept"]))
            elif "generic" in row:
                kind = "medicine_misspelling" if row["kind"] == "misspelling" else "name"
                question = Question(row["name"], kind, pages.called(row["generic"]))
            else:
                continue
            if question.answers:
                yield question


def rows_of(file: Path) -> Iterator[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
