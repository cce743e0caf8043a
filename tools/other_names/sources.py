"""Which sources may stand in the site, and how the made files name them.

A row whose source matches none of these is left out. So are the tables of look-alike names whose
makers keep their rights: of their pairs, the site has those that near.tsv finds without them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

NOT_READ = "not re-read"
"""What a source says of itself that was cited from memory."""

_SEVERAL = re.compile(r"\s*\|\s*")


@dataclass(frozen=True)
class Source:
    """A source that may be shipped: its key in the files, how rows cite it, and its licence."""

    key: str
    cited: tuple[str, ...]
    licence: str


NEAR = Source("near", (), "computed: generic names at most two letters apart")
INN = Source(
    "inn",
    ("WHO ATC",),
    "single international names, as facts, of medicines that another source here has as well; "
    "read in a list of the WHO (copy: CC BY-NC-SA 4.0), which is not copied",
)
"""May name a medicine only where another source vouches for it."""

OF_NAMES = (
    Source("unii", ("FDA UNII Names list",), "FDA UNII Names list, public domain"),
    Source("drugs-at-fda", ("Drugs@FDA Products file",), "Drugs@FDA, public domain"),
    Source("purple-book", ("FDA Purple Book",), "FDA Purple Book, public domain"),
    Source(
        "labels",
        ("FDA label via openFDA", "combination label name; parts are in UNII"),
        "FDA labels from openFDA, CC0",
    ),
    Source(
        "entities",
        ("MedlinePlus/MeSH/DrugBank-open names in drug-named-entity-recognition",),
        "drug-named-entity-recognition 2.0.9, MIT (names of MedlinePlus, MeSH, DrugBank open data)",
    ),
    Source("standards", ("drugstandards",), "drugstandards 0.6, MIT"),
    Source("elife", ("eLife",), "eLife 15312, CC BY"),
    Source("site", ("this site:",), "pages and notes of this site"),
    Source("letters", ("first letters of the generic name",), "first letters of the generic name"),
    Source(
        "fact",
        (
            "OncoCalcRx", "public ", "drugs.com", "FDA novel approvals", "authorised biosimilars",
            "aptitudehealth.com", "gabionline.net", "COLONTOWN",
        ),
        "single names, as facts, from pages that state no licence; none of their lists is copied",
    ),
    INN,
)  # fmt: skip

OF_PAIRS = (
    Source(
        "differentiation",
        ("FDA Name Differentiation Project",),
        "FDA Name Differentiation Project, public domain",
    ),
    Source("fda", ("FDA label", "FDA safety alert"), "FDA labels and alerts, public domain"),
)

OF_REGIMENS = (
    Source(
        "mii",
        ("MII CodeSystem",),
        "Medical Informatics Initiative Germany, CodeSystem of oBDS protocols, CC BY 4.0",
    ),
    Source("geniebpc", ("genieBPC",), "genieBPC, MIT"),
    Source(
        "fact",
        ("OncoCalcRx", "mutfootprints", "chemoth.com"),
        "single short names, as facts, from pages that state no licence; no list is copied",
    ),
)


def source_of(cited: str, known: Iterable[Source]) -> Source | None:
    """The source by which a row may be shipped: the first of those it cites that may be."""
    parts = [each for each in _SEVERAL.split(cited) if NOT_READ not in each]
    return next((each for part in parts for each in known if part.startswith(each.cited)), None)
