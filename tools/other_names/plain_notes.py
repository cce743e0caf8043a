"""The notes of the fact sheets in words that patients can read.

A note on a form finishes the sentence "X is ...", one on a pair stands by itself; both go without
the last full stop. Nothing is said that the note does not say, and no clinician has read it.
"""

from __future__ import annotations

_NO_SWAP = "It is not the same as plain {0}, and one cannot replace the other"
_BUBBLES = "{0} in tiny fat bubbles (liposomes). "
_UNDER_THE_SKIN = "{0} with hyaluronidase, given under the skin. It is a different form of {0}"


def _liposomes(medicine: str) -> str:
    return (_BUBBLES + _NO_SWAP).format(medicine)


FORMS = {
    "pegylated liposomal doxorubicin: a different formulation of doxorubicin, not interchangeable "
    "with it": _liposomes("doxorubicin"),
    "non-pegylated liposomal doxorubicin (not sold in the US): a different formulation of "
    "doxorubicin": _BUBBLES.format("doxorubicin")
    + "It is not sold in the US. It is not the same as plain doxorubicin",
    "irinotecan liposome: a different formulation of irinotecan, not interchangeable with it": (
        _liposomes("irinotecan")
    ),
    "vincristine liposome (no longer sold in the US): a different formulation of vincristine, not "
    "interchangeable with it": _BUBBLES.format("vincristine")
    + "It is no longer sold in the US. "
    + _NO_SWAP.format("vincristine"),
    "albumin-bound paclitaxel: a different formulation of paclitaxel, not interchangeable with "
    "it": ("paclitaxel bound to albumin, a protein. " + _NO_SWAP.format("paclitaxel")),
    "micellar paclitaxel (not sold in the US): a different formulation": (
        "paclitaxel in tiny balls (micelles). It is not sold in the US. It is a different form of "
        "paclitaxel"
    ),
    "etoposide phosphate: a form that becomes etoposide in the body": (
        "a form that turns into etoposide in the body"
    ),
    "fluorouracil cream or solution for the skin: a different formulation": (
        "fluorouracil as a cream or liquid for the skin. It is a different form of fluorouracil"
    ),
    "fluorouracil cream sold outside the US": "fluorouracil cream. It is sold outside the US",
    "gemcitabine system placed in the bladder: a different formulation": (
        "gemcitabine that is put into the bladder. It is a different form of gemcitabine"
    ),
    "methotrexate auto-injector for arthritis or psoriasis: a different formulation": (
        "methotrexate in a pen that gives the shot, for arthritis or psoriasis. It is a different "
        "form of methotrexate"
    ),
} | {
    f"{medicine} with hyaluronidase, given under the skin: a different formulation": (
        _UNDER_THE_SKIN.format(medicine)
    )
    for medicine in ("nivolumab", "pembrolizumab", "rituximab", "trastuzumab")
}

PAIRS = {
    "carboplatin doses are several times larger: cisplatin at a carboplatin dose can be fatal": (
        "Doses of carboplatin are several times larger. Cisplatin at a dose of carboplatin can be "
        "fatal"
    ),
    "different doses and lifetime limits; both can harm the heart": (
        "Their doses and lifetime limits differ. Both can harm the heart"
    ),
    "vincristine doses are much smaller: vincristine at a vinblastine dose has been fatal; both "
    "are fatal if put into the spine": (
        "Doses of vincristine are much smaller. Vincristine at a dose of vinblastine has been "
        "fatal. Both are fatal if put into the spine"
    ),
    "doses are similar but they are different medicines": (
        "Their doses are close, but they are not the same medicine"
    ),
    "different medicine: antibody-drug conjugate": (
        "They are not the same medicine. One is an antibody that is joined to another medicine"
    ),
    "FDA warned of mix-ups: doses and schedules differ; a mix-up can cause overdose and harm": (
        "Their doses and schedules differ. The FDA warned of mix-ups, which can cause an overdose "
        "and harm"
    ),
    "doses and schedules differ": "Their doses and schedules differ",
}
