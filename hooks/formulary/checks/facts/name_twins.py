"""Names of two medicines that a reader takes for each other, such as "Taxol" and "Taxo1"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from formulary.problems import Problem
from formulary.records.catalogue import Catalogue
from formulary.records.known_names import medicine_names
from formulary.schema.fields import FieldPath
from formulary.schema.medicine import MedicineFields
from formulary.schema.vocabulary import SectionName
from formulary.text.scripts import skeleton


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find names that look like another medicine's and differ; equal ones are another mistake."""
    twins: dict[str, set[str]] = defaultdict(set)
    for name in (*catalogue.medicines_without_page, *medicine_names(catalogue)):
        twins[skeleton(name)].add(name.casefold())
    for monograph in catalogue.monographs.values():
        own = {each.casefold() for each in monograph.names}
        for path, name in _with_paths(monograph.identity):
            others = twins[skeleton(name)] - own
            if others:
                message = (
                    f"'{name}' looks like '{min(others)}', the name of another medicine. Correct "
                    "the one or the other"
                )
                overview = monograph.sections[SectionName.OVERVIEW]
                yield overview.source.problem_in(path, message)


def _with_paths(identity: MedicineFields) -> Iterator[tuple[FieldPath, str]]:
    yield ("generic_name",), identity.generic_name
    for key, names in (
        ("brand_names", identity.brand_names),
        ("other_names", identity.other_names),
    ):
        for index, name in enumerate(names):
            yield (key, index), name
