"""Which other pages the verdict of a check rests on: what it finds may follow from one of them.

A check that takes an unreadable page for one that says nothing finds what is not true. So each says
what it reads beside the page in question; it may say more than it needs, never less.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath

from formulary import addresses, anchors
from formulary.problems import Problem

Reach = Callable[[str, str], bool]
"""Whether what is found on one page may follow from another one. Takes the uris of both."""


Reached = tuple[Problem, Reach]
"""A problem, and what other pages it may follow from."""


def nothing(page: str, other: str) -> bool:  # noqa: ARG001
    """A verdict on the page alone."""
    return False


def everything(page: str, other: str) -> bool:  # noqa: ARG001
    """A verdict on the page and all others."""
    return True


def finder(page: str, other: str) -> bool:  # noqa: ARG001
    """The groupings of medicines, and what they ask."""
    return other == addresses.FINDER


def names(page: str, other: str) -> bool:  # noqa: ARG001
    """Whatever the site has a name or a word for."""
    if addresses.in_folder(other, addresses.MEDICINES):
        return PurePosixPath(other).stem == "index"
    folders = (addresses.SIDE_EFFECTS, addresses.REGIMENS)
    return other in (addresses.WORDS, addresses.PLAIN_WORDS) or any(
        addresses.in_folder(other, folder) for folder in folders
    )


def monograph(page: str, other: str) -> bool:
    """The other sections of the same medicine."""
    folder = PurePosixPath(page).parent
    is_medicine = addresses.in_folder(page, addresses.MEDICINES) and page != addresses.FINDER
    return is_medicine and folder == PurePosixPath(other).parent


def call_lists(page: str, other: str) -> bool:  # noqa: ARG001
    """The signs, who names them, and which medicines answer together."""
    if addresses.in_folder(other, addresses.MEDICINES):
        return PurePosixPath(other).stem in ("index", anchors.WHEN_TO_CALL)
    return other == addresses.SIGNS


def either(*reaches: Reach) -> Reach:
    """What rests on any of these."""
    return lambda page, other: any(each(page, other) for each in reaches)
