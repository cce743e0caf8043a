"""Whether a text names no other medicine than it means to.

A name that looks like another, as vinblastine like vincristine, is a word that no reader doubts.
So a page lists the other medicines that it names, and any further one is a problem.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from formulary.parsing.source_file import Passage
from formulary.problems import Problem
from formulary.records.catalogue import Catalogue
from formulary.records.known_names import medicines_by_word
from formulary.records.monograph import Section
from formulary.records.record import Record
from formulary.records.regimen import Regimen
from formulary.schema.fields import Fields

_WORD = re.compile(r"[A-Za-z]+")


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find medicines that a text names unlisted, and listed ones that no text names."""
    medicines = medicines_by_word(catalogue)
    for monograph in catalogue.monographs.values():
        for section in monograph.sections.values():
            yield from _others(monograph.slug, section, medicines)
    for regimen in catalogue.regimens.values():
        yield from _not_in_it(regimen, medicines)


def _others(slug: str, section: Section, medicines: Mapping[str, str]) -> Iterator[Problem]:
    expected = {slug, *_typed(section.fields, medicines)}
    listed = [medicines.get(each.casefold(), each) for each in section.fields.also_names]
    named: set[str] = set()
    for passage, match, medicine in _named(section, medicines):
        if medicine in expected:
            continue
        named.add(medicine)
        if medicine not in listed:
            message = f"'{match.group()}' is another medicine. If it is meant, add 'also_names'"
            yield passage.problem(match.start(), match.end(), message)
    for index, each in enumerate(listed):
        if each not in named:
            message = f"no text names '{each}', or front matter does already. Remove it"
            yield section.source.problem_in(("also_names", index), message)


def _not_in_it(regimen: Regimen, medicines: Mapping[str, str]) -> Iterator[Problem]:
    """Names on a regimen's page that are not of its medicines.

    A summary that names some of its medicines names them all.
    """
    own = {*regimen.fields.medicines, *regimen.fields.also_names}
    in_summary: set[str] = set()
    for passage, match, medicine in _named(regimen, medicines):
        if medicine not in own:
            message = (
                f"'{match.group()}' is no medicine of this regimen. Correct it, or add it to "
                "'also_names'"
            )
            yield passage.problem(match.start(), match.end(), message)
    for text in regimen.fields.summary:
        words = _WORD.findall(text.casefold())
        in_summary.update(medicines[word] for word in words if word in medicines)
    for index, slug in enumerate(regimen.fields.medicines):
        if in_summary and slug not in in_summary:
            message = f"the summary does not name '{slug}'. Add it, or correct it here"
            yield regimen.source.problem_in(("medicines", index), message)


def _named(
    record: Record, medicines: Mapping[str, str]
) -> Iterator[tuple[Passage, re.Match[str], str]]:
    """Every name of a medicine in a text: its passage, where it stands there, and the medicine."""
    for passage in record.passages():
        for match in _WORD.finditer(passage.text):
            medicine = medicines.get(match.group().casefold())
            if medicine is not None:
                yield passage, match, medicine


def _typed(fields: Fields, medicines: Mapping[str, str]) -> Iterator[str]:
    """The other medicines that fields of their own name."""
    for topic in getattr(fields, "topics", ()):
        for each in topic.medicines:
            words = (word.casefold() for name in each.names for word in _WORD.findall(name))
            yield from (medicines[word] for word in words if word in medicines)
    for occurrence in getattr(fields, "occurrences", ()):
        yield from occurrence.counted.given_with if occurrence.counted else ()
    for use in getattr(fields, "call", ()):
        if use.given_with is not None:
            yield use.given_with
