"""Whether medicines name each sign as the page of signs, where it is reviewed, says they do."""

from __future__ import annotations

from collections.abc import Iterator

from formulary import addresses
from formulary.meaning.naming import naming_of
from formulary.problems import Problem
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph
from formulary.schema.vocabulary import SectionName


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find signs that a medicine has lost, gained, or made calmer since they were reviewed.

    A site none of whose signs says who names it does not review them there.
    """
    page = catalogue.prose.get(addresses.SIGNS)
    if page is None or not any(each.named_by for each in catalogue.signs.values()):
        return
    readable = {
        slug: each.call
        for slug, each in catalogue.monographs.items()
        if SectionName.WHEN_TO_CALL in each.sections
    }
    for name, sign in catalogue.signs.items():
        found = {
            (urgency, entry)
            for urgency, entries in naming_of(name, sign, readable).items()
            for entry in entries
        }
        for urgency, entries in sign.named_by.items():
            for index, entry in enumerate(entries):
                if (urgency, entry) not in found and not _is_unread(catalogue, entry.split()[0]):
                    path = ("signs", name, "named_by", urgency.value, index)
                    yield page.source.problem_in(path, _lost(name, urgency.value, entry))
        known = {(urgency, each) for urgency, own in sign.named_by.items() for each in own}
        for urgency, entry in sorted(found - known):
            yield _gained(catalogue.monographs[entry.split()[0]], name, urgency.value, entry)


def _is_unread(catalogue: Catalogue, medicine: str) -> bool:
    """Whether a medicine has a call list that could not be read, which is another problem."""
    monograph = catalogue.monographs.get(medicine)
    is_read = monograph is not None and SectionName.WHEN_TO_CALL in monograph.sections
    page = addresses.medicine(medicine, SectionName.WHEN_TO_CALL.value)
    return page in catalogue.files and not is_read


def _lost(name: str, urgency: str, entry: str) -> str:
    return (
        f"no call list names '{name}' as '{urgency}' for '{entry}'. Restore it on the medicine's "
        "page, or remove it here once it was reviewed"
    )


def _gained(monograph: Monograph, name: str, urgency: str, entry: str) -> Problem:
    section = monograph.sections[SectionName.WHEN_TO_CALL]
    index = next(index for index, use in enumerate(monograph.call) if use.sign == name)
    message = (
        f"'{name}' is not reviewed as '{urgency}' for '{entry}'. Add '{entry}' to 'named_by' of "
        f"the sign in {addresses.SIGNS}, or correct it here"
    )
    return section.source.problem_in(("call", index, "sign"), message)
