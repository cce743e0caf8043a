"""The wrong edits in `mutations/`, and whether a check notices one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from formulary.build import read_record
from formulary.checks import CHECKS
from formulary.checks.facts import amounts, timeline
from formulary.checks.form import outline
from formulary.checks.language import passive_voice, sentences, wording
from formulary.checks.reach import monograph
from formulary.command.project import Project, open_project
from formulary.files import DocsFolder
from formulary.records.assemble import assemble
from formulary.records.record import Record

ROOT = Path(__file__).parents[1]
FOLDER = Path(__file__).parent / "mutations"


ON_ONE_PAGE = frozenset(
    (
        *(amounts.check, timeline.check, outline.check),
        *(passive_voice.check, sentences.check, wording.check),
    )
)
"""Checks that read no page but the one they judge: the others need not be read for them."""


@dataclass(frozen=True)
class Mutation:
    """A small wrong edit of one page; `survives` is why no check can notice it."""

    kind: str
    what: str
    page: str
    old: str
    new: str
    survives: str = ""

    @property
    def name(self) -> str:
        """Its kind and what it is, as the name of a test."""
        return f"{self.kind}: {self.what}"


def every_mutation() -> list[Mutation]:
    """All of them, by kind."""
    return [
        Mutation(path.stem, **fields)
        for path in sorted(FOLDER.glob("*.yaml"))
        for fields in yaml.safe_load(path.read_text("utf-8"))
    ]


@cache
def project() -> Project:
    return open_project(ROOT)


@cache
def folder() -> DocsFolder:
    return project().files()


@cache
def pages() -> dict[str, bytes]:
    return dict(folder().pages)


@cache
def records() -> dict[str, Record]:
    """Every page as it is, parsed once."""
    found = {uri: read_record(f"docs/{uri}", uri, data)[0] for uri, data in pages().items()}
    return {uri: record for uri, record in found.items() if record is not None}


def changed(mutation: Mutation) -> bytes:
    """The page after the edit. Raises ValueError where the old text is not there once."""
    text = pages()[mutation.page].decode()
    if text.count(mutation.old) != 1:
        count = text.count(mutation.old)
        raise ValueError(f"{mutation.page} has {count} times: {mutation.old!r}. Write it anew")
    return text.replace(mutation.old, mutation.new).encode()


def problems_after(mutation: Mutation) -> Iterator[str]:
    """What the checks find after the edit, one problem after the other."""
    path = f"docs/{mutation.page}"
    record, problems = read_record(path, mutation.page, changed(mutation))
    yield from map(str, problems)
    own = {uri: each for uri, each in records().items() if uri != mutation.page}
    own |= {mutation.page: record} if record is not None else {}
    files = [*pages(), *(each.uri for each in folder().others)]
    whole = assemble((own[uri] for uri in sorted(own)), files, project().settings)
    beside = [uri for uri in sorted(own) if _stands_beside(uri, mutation.page)]
    near = assemble((own[uri] for uri in beside), files, project().settings)
    for check in CHECKS:
        yield from map(str, check(near if check in ON_ONE_PAGE else whole))


def _stands_beside(uri: str, page: str) -> bool:
    """Whether a page is all that a check reads which has a verdict on `page` alone."""
    return uri == page or monograph(page, uri)


def is_noticed(mutation: Mutation) -> bool:
    """Whether a check fails. The first problem decides, so the pages must have none before."""
    return next(problems_after(mutation), None) is not None
