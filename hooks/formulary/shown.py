"""What is wrong with pages as their readers will see them, whoever wrote it.

What a page shows wrong follows from what is known to be wrong in its source, and is told better
there. So of a line that has a problem nothing more is said, and a page that the build makes is
looked at when all else is right.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from formulary.addresses import is_built
from formulary.checks.form import github, links, markup, rendered
from formulary.checks.reach import Reach, Reached, everything, nothing
from formulary.problems import Problem
from formulary.records.catalogue import Catalogue
from formulary.rendering.places import in_files, in_pages
from formulary.rendering.reading import Reading


def problems_shown(
    catalogue: Catalogue,
    filled: Catalogue,
    readings: Mapping[str, Reading],
    assets: Iterable[str],
    told: Sequence[Problem],
) -> list[Reached]:
    """Find dead links and what no page for patients may hold, each with what it may follow from.

    `filled` is the catalogue with the region's numbers in place of their tokens, `readings` are the
    composed pages by uri, `assets` the uris of other files that the build makes, `told` the
    problems that are known.
    """
    settings = catalogue.settings
    dead = list(links.dead_links(readings, {*catalogue.files, *assets}))
    problems = [*told]
    problems += markup.check(catalogue)
    problems += in_files(catalogue, dead)
    problems += _not_told(problems, rendered.check(catalogue, filled, readings, settings.markdown))
    known_wrong = {settings.uri_of(problem.path) for problem in problems}
    wrong = list(rendered.shown_wrong(readings, known_wrong))
    problems += _not_told(problems, in_files(catalogue, wrong))
    problems += github.check(catalogue, problems[len(told) :])
    if not problems:
        problems += in_pages(catalogue, [*dead, *wrong])
    return [(problem, _reach_of(problem)) for problem in problems[len(told) :]]


def _not_told(told: Iterable[Problem], found: Iterable[Problem]) -> Iterator[Problem]:
    """The problems at lines that have none yet."""
    lines = {(problem.path, problem.line) for problem in told}
    return (each for each in found if (each.path, each.line) not in lines)


def _reach_of(problem: Problem) -> Reach:
    """Where a page is missing that somebody writes, it is so whatever others say."""
    return everything if problem.missing and is_built(problem.missing) else nothing
