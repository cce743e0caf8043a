"""What a writer is told while a site is shown: its problems, and texts that are no page yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from formulary.addresses import url_of
from formulary.build import Site
from formulary.problems import Problem


@dataclass(frozen=True)
class Preview:
    """What is wrong with the site that is shown; nothing, where all is empty.

    `remarks` are sentences on what else stops a build and has no place in a file. `texts` holds
    each page's text as it is written, `unread` the uris of pages that could not be composed.
    `root` is the name of the docs folder in messages, `held_back` how many more problems may
    follow from these.
    """

    problems: tuple[Problem, ...] = ()
    remarks: tuple[str, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict, repr=False)
    unread: frozenset[str] = frozenset()
    root: str = "docs"
    held_back: int = 0

    def __bool__(self) -> bool:
        return bool(self.problems or self.remarks)

    @cached_property
    def uris(self) -> Mapping[str, str]:
        """The uri of each page that has a file, by its url."""
        return {url_of(uri): uri for uri in self.texts}

    def uri_of(self, problem: Problem) -> str | None:
        """The page that a problem is in; None for a file that is no page."""
        uri = problem.path.removeprefix(f"{self.root}/")
        return uri if uri in self.texts else None

    def problems_of(self, uri: str) -> list[Problem]:
        """The problems of one page's file."""
        return [problem for problem in self.problems if self.uri_of(problem) == uri]


def preview_of(site: Site, markdown: Mapping[str, bytes]) -> Preview:
    """What to tell of a site that was built of these files."""
    composed = {page.uri for page in site.pages}
    return Preview(
        problems=site.problems,
        held_back=len(site.held_back),
        texts={uri: data.decode("utf-8-sig", "replace") for uri, data in markdown.items()},
        unread=frozenset(markdown) - composed,
        root=site.catalogue.settings.root,
    )
