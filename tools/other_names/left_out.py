"""Names that are left out although a source has them, each list with its reason.

A short name that patients type for its medicine alone stays: `5-FU`, `pembro`, `dara`.
"""

from __future__ import annotations

from formulary.schema.other_names import letters_of

_NAMES = {
    "an everyday word, a first name, or short for one": (
        "bev", "bort", "cap", "cape", "cis", "CY", "DOC", "elo", "FLU", "FU", "gem", "HU", "isa",
        "LEN", "LET", "pom", "ram", "TAM", "TRAS", "BLM",
    ),
    "something else in medicine: adrenaline, low iron, into a muscle, a port, part of the heart": (
        "ADM", "BOR", "CPM", "EPI", "IDA", "IM", "LV", "PAC", "RIT",
    ),
    "short for other medicines as well": (
        "AZA", "cyclo", "DOX", "erythropoietin", "G-CSF", "GM-CSF", "interferon", "MITO", "PEM",
        "pred",
    ),
    "a code": (
        "ABI-007", "CHA-IFNALPHA2A", "MM-398", "RADIOCAPS-131", "THERIODIDE-131",
        "TRACERVIAL-131", "X4P001",
    ),
    "a company": ("Celgene", "Pharmion"),
    "a pack or a mixture, which nobody types": (
        "Clopra-yellow", "Etopophos Preservative Free", "GRAN 300", "GRAN INJECTION 150",
        "Zofran And Dextrose", "Zoladrona Acid Mylan",
    ),
    "a form of the medicine that the list takes for the plain one": (
        "Liplacis", "Locteron", "Oncotcs",
    ),
    "for the eye: another medicine than the one for cancer": (
        "Ahzantive", "Enzeevu", "Eylea", "Eylea Hd", "Opuviz", "Pavblu", "Yesafili",
    ),
}  # fmt: skip

_REGIMEN_NAMES = {
    "an everyday word": ("APT", "COP", "Mayo", "PC", "RICE"),
    "something else in medicine: a hormone, an illness, a kind of medicine": (
        "ACTH", "AI", "CF", "DA", "MAI", "PE",
    ),
    "a regimen with other medicines or lower doses": (
        "AC-Doc", "FLAG", "GDP-Schema", "R-CODOX-M/IVAC", "R-mini-CHOP", "VRd-Lite",
    ),
}  # fmt: skip

NAMES = frozenset(letters_of(each) for names in _NAMES.values() for each in names)
REGIMEN_NAMES = frozenset(letters_of(each) for names in _REGIMEN_NAMES.values() for each in names)

SHARED = frozenset(
    letters_of(each)
    for each in (
        "AIM", "AP", "BEAM", "CAP", "EP", "EXTREME", "GDP", "ICE", "MAID", "MAP", "MATRix", "PCV",
        "Rd", "SMILE", "SOX", "TIP", "VAC", "VAD", "VIP", "VIT",
    )
)  # fmt: skip
"""Regimens whose names are also words, or short for something else in medicine."""
