"""What is wrong with how a site is checked and built: both must say the same of it."""

from __future__ import annotations

import contextlib
import io
import logging
import os
import signal
import time
import traceback
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

import test_page_soundness
from built_pages import Site as BuiltSite
from built_pages import pages_of
from front_matter_files import Written
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, BuildError
from mkdocs.structure.files import get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from builds import SITE_URL, make_sample
from case_files import read_files
from dangers import dangers
from formulary.build import Site, build_site
from formulary.command.cli import main
from formulary.preview.preview import preview_of
from fuzz.edits import Files
from problem_rules import fault_of
from rendering import MARKDOWN

SECONDS_A_PAGE = 2
"""CPU time that a check may take for each page of a site."""


EACH_WHOLE = 10
"""Of the sites that are accepted, one of so many is built whole; the others are only converted."""

SOUND = (
    test_page_soundness.test_every_page_is_html_without_parse_errors,
    test_page_soundness.test_no_id_repeats_within_a_page,
    test_page_soundness.test_every_link_and_anchor_leads_somewhere,
    test_page_soundness.test_links_use_safe_schemes_only,
    test_page_soundness.test_links_to_pages_work_below_any_path,
    test_page_soundness.test_references_to_ids_within_a_page_hold,
    test_page_soundness.test_every_page_says_what_it_is,
    test_page_soundness.test_headings_skip_no_level,
    test_page_soundness.test_no_page_or_stylesheet_loads_from_elsewhere,
    test_page_soundness.test_pages_embed_no_other_page,
    test_page_soundness.test_every_page_carries_a_policy_and_no_style_of_its_own,
)
"""What a built page must be whatever its writer typed."""

LONGEST_TEXT = 1_000
"""How much is told of what a rule has found."""


@dataclass(frozen=True)
class Finding:
    """Something that must never be. `kind` stays the same while a site is made smaller."""

    kind: str
    text: str


@dataclass(frozen=True)
class Verdict:
    """Whether a site may be published, and what is said of it."""

    accepts: bool
    said: tuple[str, ...]


class TooSlowError(BaseException):
    """A check takes longer than it may. Nothing that handles exceptions may keep it."""


class Judge:
    """Checks and builds one small site after the other in one folder.

    `clock` is whether a slow check is a finding: on a machine that others use, no test may ask.
    """

    def __init__(self, folder: Path, clock: bool = True) -> None:
        self._folder = make_sample(folder / "project")
        self._docs = self._folder / "docs"
        self._written = read_files(self._docs)
        self._clock = clock
        self._heard = _Heard()
        self._target = self._folder / "site"
        self._config = load_config(
            str(self._folder / "mkdocs.yml"),
            strict=True,
            site_dir=str(self._target),
            site_url=SITE_URL,
        )
        self._config = self._config.plugins.on_config(self._config)
        self._settings = {"mkdocs.yml": (self._folder / "mkdocs.yml").read_bytes()}
        self.base: Mapping[str, bytes] = dict(self._written)
        self.accepted = 0
        self.slowest = 0.0
        self._last: tuple[tuple[Any, ...], Site] | None = None
        self._checked()
        self._plain = {page.uri: page.markdown for page in self._site().pages}

    def findings(self, files: Files) -> list[Finding]:
        """Everything that is wrong with how a site is checked and built."""
        self._write(files)
        try:
            return list(self._found(files))
        except (Exception, TooSlowError) as error:
            return [_crash(error)]

    def _found(self, files: Files) -> Iterator[Finding]:
        self._last = None
        checked = self._checked()
        site = self._site()
        for problem in site.problems:
            if fault := fault_of(problem, {**files, **self._settings}):
                yield Finding(f"a problem {fault}", str(problem))
        preview_of(site, {})
        hooked = self._hooked()
        if checked != hooked:
            yield Finding("the check and the hook disagree", f"{checked}\n{hooked}")
        if not checked.accepts:
            return
        self.accepted += 1
        for page in site.pages:
            if page.markdown != self._plain.get(page.uri):
                for danger in dangers(site.article(page.uri)):
                    yield Finding("danger", f"{page.uri}: {danger}")
        whole = self.accepted % EACH_WHOLE == 0
        for remark in self._built() if whole else self._converted():
            yield Finding("the builder warns of what the check accepts", remark)
        if whole:
            yield from _unsound(
                BuiltSite(self._target, pages_of(self._target), Written(self._docs))
            )

    def _site(self) -> Site:
        """The site that was built last."""
        assert self._last is not None, "nothing was built"
        return self._last[1]

    def _write(self, files: Files) -> None:
        """Make the docs folder hold these files and no other."""
        for uri in self._written.keys() - files.keys():
            path = self._docs / uri
            path.unlink()
            for folder in path.relative_to(self._docs).parents:
                with contextlib.suppress(OSError):  # something else stands there
                    (self._docs / folder).rmdir()
        for uri, data in files.items():
            if self._written.get(uri) != data:
                path = self._docs / uri
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
        self._written = dict(files)

    def _checked(self) -> Verdict:
        """What `formulary check` says, and with which exit code."""
        out = io.StringIO()
        with self._at_work(), contextlib.redirect_stdout(out):
            code = main(["check"])
        return Verdict(code == 0, tuple(out.getvalue().splitlines()))

    def _hooked(self) -> Verdict:
        """What the builder's hook says before anything is built."""
        with self._at_work():
            try:
                self._config.plugins.on_pre_build(config=self._config)
            except BuildError:
                return Verdict(False, tuple(self._heard.lines))
        return Verdict(True, tuple(self._heard.lines))

    def _converted(self) -> list[str]:
        """What MkDocs would warn of if it read the pages' Markdown: one more who looks at links."""
        config = self._config
        options = {"markdown_extensions": [*MARKDOWN.extensions], "mdx_configs": MARKDOWN.configs}
        with self._at_work(), mock.patch.dict(config, options):
            files = config.plugins.on_files(get_files(config), config=config)
            set_exclusions(files, config)
            get_navigation(files, config)
            pages = [each.page or Page(None, each, config) for each in files.documentation_pages()]
            for page in pages:
                page.read_source(config)
                page.render(config, files)
            for page in pages:
                page.validate_anchor_links(files=files, log_level=logging.WARNING)
        return self._heard.lines

    def _built(self) -> list[str]:
        """What a whole strict build warns of."""
        with self._at_work(), contextlib.suppress(Abort):
            build(self._config)
        return self._heard.lines

    @contextlib.contextmanager
    def _at_work(self) -> Iterator[None]:
        """Be in the project's folder, hear the builder, and build anew only from other input."""
        self._heard.lines = []
        log = logging.getLogger("mkdocs")
        log.addHandler(self._heard)
        try:
            with (
                contextlib.chdir(self._folder),
                contextlib.redirect_stderr(io.StringIO()),
                mock.patch.dict(os.environ, {"SITE_URL": SITE_URL}),
                mock.patch("formulary.command.project.build_site", self._build_or_remember),
            ):
                yield
        finally:
            log.removeHandler(self._heard)

    def _build_or_remember(self, *given: Any) -> Site:
        if self._last is None or self._last[0] != given:
            start = time.process_time()
            with _limit(SECONDS_A_PAGE * (len(given[0]) or 1) if self._clock else 0):
                self._last = (given, build_site(*given))
            self.slowest = max(self.slowest, time.process_time() - start)
        return self._last[1]


class _Heard(logging.Handler):
    """Keeps what a builder warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


@contextlib.contextmanager
def _limit(seconds: float) -> Iterator[None]:
    """Raise TooSlowError within the block after so much CPU time; never, if it is none."""

    def stop(*_: object) -> None:
        raise TooSlowError(f"more than {seconds} s of CPU time")

    if not seconds:
        yield
        return
    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _unsound(site: BuiltSite) -> Iterator[Finding]:
    """The rules of built pages that these break, each with what its test had found."""
    for rule in SOUND:
        try:
            rule(site)
        except AssertionError as error:
            *_, (frame, _) = traceback.walk_tb(error.__traceback__)
            seen = {name: each for name, each in frame.f_locals.items() if name != "site"}
            kind = rule.__name__.removeprefix("test_").replace("_", " ")
            yield Finding(f"not so: {kind}", f"{seen}"[:LONGEST_TEXT])


def _crash(error: BaseException) -> Finding:
    """An exception as a finding; its kind is where it was raised, in our code if it was there."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if "/formulary/" in frame.filename] or frames
    where = "" if isinstance(error, TooSlowError) else f" in {own[-1].name}"
    text = "".join(traceback.format_exception(error, limit=-6))
    return Finding(f"{type(error).__name__}{where}", text)
