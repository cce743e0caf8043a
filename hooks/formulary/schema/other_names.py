"""Names of medicines and regimens that the search knows although they may have no page.

With them it can say that the site has no page on decitabine, and that this is not gemcitabine. The
data files beside this module say where they come from, under which licences, and who made them:
`make other-names`. They are drafts: no clinician has read their notes, nor which medicines they
put under the name of a regimen.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files

Row = Mapping[str, str]
MEDICINES_FILE = "other-medicines.tsv"
LOOK_ALIKES_FILE = "look-alikes.tsv"
REGIMENS_FILE = "other-regimens.tsv"
BETWEEN = "; "
"""What stands between several names in one field: names of combinations have commas."""

ANTICANCER = "anticancer"
FORMULATION = "formulation"
AMBIGUOUS = "yes"


@dataclass(frozen=True)
class OtherMedicine:
    """A medicine by its generic name; `names` are all others, but those of its other forms.

    What is given only beside cancer medicines is no cancer medicine. A combination is a medicine of
    its own, and so is an antibody joined to a medicine: T-DM1 is not trastuzumab.
    """

    name: str
    is_cancer_medicine: bool
    names: tuple[str, ...]


@dataclass(frozen=True)
class Form:
    """Another form of a medicine, which may not replace it: Doxil beside doxorubicin.

    `note` finishes the sentence "X is ...", without its full stop, in words for patients.
    """

    name: str
    generic: str
    note: str


@dataclass(frozen=True)
class LookAlike:
    """Two medicines whose names have been mixed up, or differ by two letters or a sound.

    Both by generic name, where one is known. `note` says in whole sentences, without the last full
    stop, what is dangerous about it; it is empty where no source that may be shipped says so.
    """

    one: str
    other: str
    note: str


@dataclass(frozen=True)
class OtherRegimen:
    """Medicines that are given together, by generic name, and what else their regimen is called.

    The sources vouch for its short name alone. It is ambiguous where it, or one of `names`, stands
    for other medicines or other things as well.
    """

    name: str
    medicines: tuple[str, ...]
    names: tuple[str, ...]
    is_ambiguous: bool


def letters_of(name: str) -> str:
    """The form in which two of these names are the same: case, hyphens and spaces do not count."""
    return re.sub(r"[\W_]+", "", name.casefold())


def _rows(file: str) -> Iterator[Row]:
    text = files(__package__).joinpath(file).read_text("utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def _medicines(rows: list[Row]) -> Iterator[OtherMedicine]:
    names: dict[str, list[str]] = {}
    for row in rows:
        own = names.setdefault(row["generic"], [])
        if row["kind"] != FORMULATION and row["name"] != row["generic"]:
            own.append(row["name"])
    against_cancer = {row["generic"] for row in rows if row["class"] == ANTICANCER}
    for generic, others in names.items():
        yield OtherMedicine(generic, generic in against_cancer, tuple(others))


def _several(field: str) -> tuple[str, ...]:
    return tuple(field.split(BETWEEN)) if field else ()


_MEDICINE_ROWS = list(_rows(MEDICINES_FILE))

MEDICINES = tuple(_medicines(_MEDICINE_ROWS))
FORMS = tuple(
    Form(row["name"], row["generic"], row["note"])
    for row in _MEDICINE_ROWS
    if row["kind"] == FORMULATION
)
LOOK_ALIKES = tuple(
    LookAlike(row["one"], row["other"], row["note"]) for row in _rows(LOOK_ALIKES_FILE)
)
REGIMENS = tuple(
    OtherRegimen(
        row["name"],
        _several(row["medicines"]),
        _several(row["names"]),
        row["ambiguous"] == AMBIGUOUS,
    )
    for row in _rows(REGIMENS_FILE)
)
