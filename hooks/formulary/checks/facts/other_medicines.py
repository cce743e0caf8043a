"""Whether a monograph's text names no other medicine than it means to.

A name that looks like another, as vinblastine like vincristine, is a word that no reader doubts.
So a monograph lists the other medicines that it names, and any further one is a problem.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from formulary.problems import Problem
from formulary.records.catalogue import Catalogue
from formulary.records.known_names import medicines_by_word
from formulary.records.monograph import Monograph
from formulary.schema.vocabulary import SectionName

_WORD = re.compile(r"[A-Za-z]+")


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find medicines that a text names unlisted, and listed ones that no text names."""
    medicines = medicines_by_word(catalogue)
    for monograph in catalogue.monographs.values():
        if len(monograph.sections) == len(SectionName):
            yield from _strangers(monograph, medicines)


def _strangers(monograph: Monograph, medicines: Mapping[str, str]) -> Iterator[Problem]:
    typed = _typed(monograph, medicines)
    listed = [medicines.get(each.casefold(), each) for each in monograph.identity.also_names]
    named: set[str] = set()
    for section in monograph.sections.values():
        for passage in section.passages():
            for match in _WORD.finditer(passage.text):
                medicine = medicines.get(match.group().casefold(), monograph.slug)
                if medicine in (monograph.slug, *typed):
                    continue
                named.add(medicine)
                if medicine not in listed:
                    message = (
                        f"'{match.group()}' is another medicine. If it is meant, add it to "
                        "'also_names' in index.md"
                    )
                    yield passage.problem(match.start(), match.end(), message)
    source = monograph.sections[SectionName.OVERVIEW].source
    for index, each in enumerate(listed):
        if each not in named:
            message = f"no text names '{each}', or front matter does already. Remove it"
            yield source.problem_in(("also_names", index), message)


def _typed(monograph: Monograph, medicines: Mapping[str, str]) -> set[str]:
    """The other medicines that front matter names in fields of their own."""
    names = [name for topic in monograph.topics for each in topic.medicines for name in each.names]
    words = (word.casefold() for name in names for word in _WORD.findall(name))
    typed = {medicines[word] for word in words if word in medicines}
    for occurrence in monograph.occurrences:
        typed.update(occurrence.counted.given_with if occurrence.counted else ())
    typed.update(use.given_with for use in monograph.call if use.given_with is not None)
    return typed
