"""What follows from what: a mistake is told once, where it comes from.

A page that cannot be read, or is not there, leads to problems on many others, which go away when it
is mended. Those are held back, and only counted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from formulary import addresses
from formulary.checks.reach import Reached
from formulary.problems import Problem, nearest
from formulary.records.catalogue import Catalogue
from formulary.schema.vocabulary import SectionName

MANY = 3
"""Problems with one missing page from which on the page is the mistake, and not they."""

MOST_IN_A_FILE = 50
"""Problems of one file that are told at once; nobody mends more in one go."""

_NAMED = 3
"""Places that a message names; the others are found by the same word."""


@dataclass(frozen=True)
class Verdict:
    """The problems to mend now, and those that may follow from them."""

    problems: tuple[Problem, ...]
    held_back: tuple[Problem, ...]


def judge(found: Iterable[Reached], catalogue: Catalogue, pages: Collection[str]) -> Verdict:
    """Part what to mend from what may follow from it. `pages` are the uris of all pages."""
    unread = _unread(catalogue, pages) | _lost_sections(catalogue)
    firm, held = _part(found, unread, catalogue)
    missing = _missing(problem for problem, _ in firm)
    firm, following = _part(firm, missing, catalogue)
    # What is told of a missing page stands for the first of the problems that come from it.
    held |= following - {problems[0] for problems in missing.values()}
    told = {problem for problem, _ in firm}
    told |= {_told(uri, problems, catalogue) for uri, problems in missing.items()}
    too_many = _too_many(told)
    return Verdict(tuple(sorted(told - too_many)), tuple(sorted((held - told) | too_many)))


def _part(
    found: Iterable[Reached], lost: Collection[str], catalogue: Catalogue
) -> tuple[list[Reached], set[Problem]]:
    """Problems that hold whatever the lost pages say, and those that may follow from them."""
    firm, held = [], set()
    for problem, reach in found:
        page = catalogue.settings.uri_of(problem.path)
        if problem.missing in lost or any(reach(page, other) for other in lost):
            held.add(problem)
        else:
            firm.append((problem, reach))
    return firm, held


def _unread(catalogue: Catalogue, pages: Collection[str]) -> set[str]:
    """Pages that are there and say nothing, since they have mistakes of their own."""
    return set(pages) - {record.uri for record in catalogue.records()}


def _lost_sections(catalogue: Catalogue) -> set[str]:
    """Pages of monographs that are not there, which is a problem of its own."""
    every = {
        addresses.medicine(slug, name.value)
        for slug in catalogue.monographs
        for name in SectionName
    }
    return every - catalogue.files


def _missing(problems: Iterable[Problem]) -> dict[str, list[Problem]]:
    """The missing pages that many problems come from, with these."""
    found: dict[str, list[Problem]] = defaultdict(list)
    for problem in sorted(set(problems)):
        if problem.missing:
            found[problem.missing].append(problem)
    return {uri: own for uri, own in found.items() if len(own) >= MANY}


def _told(uri: str, problems: Sequence[Problem], catalogue: Catalogue) -> Problem:
    """One problem in the place of many with a missing page: on the page that it has become."""
    files = len({problem.path for problem in problems})
    first = ", ".join(f"{problem.path}:{problem.line}" for problem in problems[:_NAMED])
    more = " and more" if len(problems) > _NAMED else ""
    what = (
        f"{uri} is missing, which {len(problems)} places in {files} "
        f"file{'' if files == 1 else 's'} need ({first}{more})"
    )
    new = _new_name(uri, catalogue)
    if new is None:
        message = f"{what}. Restore the page, or take its name out of all of them"
        return replace(problems[0], message=message, missing="")
    old = PurePosixPath(uri)
    message = (
        f"{what}. If this page is its new name, write '{PurePosixPath(new).stem}' in the place of "
        f"'{old.stem}' in all of them; if not, restore {old.name}"
    )
    return Problem(f"{catalogue.settings.root}/{new}", 1, 1, message)


def _new_name(uri: str, catalogue: Catalogue) -> str | None:
    """The page beside a missing one that goes by its name now, or by the nearest."""
    path = PurePosixPath(uri)
    named = catalogue.names.find(path.stem.replace("-", " "))
    beside = {
        PurePosixPath(each).stem: each
        for each in catalogue.files
        if PurePosixPath(each).parent == path.parent
    }
    known = [each.uri for each in named if each.uri in beside.values()]
    close = nearest(path.stem, beside.keys() - {"index"})
    return known[0] if len(known) == 1 else beside[close] if close else None


def _too_many(problems: Iterable[Problem]) -> set[Problem]:
    """What is beyond the first problems of a file."""
    by_file: Mapping[str, list[Problem]] = defaultdict(list)
    for problem in sorted(problems):
        by_file[problem.path].append(problem)
    return {each for own in by_file.values() for each in own[MOST_IN_A_FILE:]}
