"""The command `formulary`: check what writers wrote, compare it, stage it, list what is open.

Exit codes: 0 all is well, 1 problems were printed, 2 the call itself was wrong.
"""

from __future__ import annotations

import argparse
import datetime
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path, PurePosixPath

from formulary.checks.facts.reviews import overdue
from formulary.checks.form.github import mended, page_blocks
from formulary.checks.language.originality import shared_runs
from formulary.command.arguments import parser
from formulary.command.config_file import ConfigError
from formulary.command.debts import debts
from formulary.command.project import Project, open_project
from formulary.command.review_digest import digest_line
from formulary.command.review_sheet import html_sheet, text_sheet
from formulary.command.stage import stage
from formulary.command.texts import texts_below
from formulary.files import DocsFolder
from formulary.problems import Problem, count_problems
from formulary.records.known_names import no_medicine
from formulary.schema.manual import manual


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    _print_any_character()
    try:
        code = _run(parser().parse_args(arguments))
        sys.stdout.flush()
    except BrokenPipeError:
        # Who reads has seen enough, as `head` does. Nothing more can be printed there.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code


def _print_any_character() -> None:
    """Print what the terminal's encoding does not have as an escape, and go on."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _run(options: argparse.Namespace) -> int:
    if options.command == "schema":
        print(manual(), end="")
        return 0
    try:
        project = open_project(Path(options.project), options.docs, _today())
        if options.command == "check":
            if options.fix:
                _fix(project)
            return _check(project, options.paths, options.overdue)
        if options.command == "debts":
            print(*debts(project.build().catalogue, _today()), sep="\n")
            return 0
        if options.command == "sources":
            return _sources(project, options.medicine, options.html)
        if options.command == "review":
            return _review(project, options.medicine)
        if options.command == "originality":
            return _originality(project, options.folder)
        return _stage(project, options.directory)
    except (ConfigError, FileNotFoundError, FileExistsError) as error:
        print(f"formulary: {error}", file=sys.stderr)
        return 2


def _today() -> datetime.date:
    """The same day for everyone who checks at once, wherever they are."""
    return datetime.datetime.now(tz=datetime.UTC).date()


def _check(project: Project, paths: Sequence[str], only_overdue: bool) -> int:
    files = project.files()
    folders = [_below_docs(project, files, Path(path)) for path in paths]
    site = project.build_of(files)
    found, held_back = site.problems, site.held_back
    if only_overdue:
        found, held_back = tuple(sorted(overdue(site.catalogue, _today()))), ()
    chosen, held = (
        [problem for problem in each if _is_below(project, problem, folders)]
        for each in (found, held_back)
    )
    return _report(chosen, len(held))


def _fix(project: Project) -> None:
    """Write the pages anew that GitHub's preview shows otherwise, where a small change mends it."""
    catalogue = project.build().catalogue
    page = page_blocks(catalogue.settings.markdown)
    for record in catalogue.records():
        text = mended(record, page)
        if text != record.source.text:
            (project.docs / record.uri).write_text(text, encoding="utf-8")
            print(f"{record.source.path}: mended")


def _below_docs(project: Project, files: DocsFolder, path: Path) -> Path:
    """A path that someone wants checked. Raises FileNotFoundError where there is no page."""
    if not path.exists():
        raise FileNotFoundError(f"no file or folder '{path}'")
    own = path.resolve()
    pages = ((project.docs / uri).resolve() for uri in files.pages)
    if not any(page.is_relative_to(own) for page in pages):
        raise FileNotFoundError(
            f"no page in '{path}'. Name a Markdown file or a folder below '{project.docs}'"
        )
    return own


def _report(problems: Sequence[Problem], held_back: int = 0) -> int:
    """Print problems and their count; the exit code that fits."""
    for problem in problems:
        print(problem)
    if problems or held_back:
        print(count_problems(problems, held_back), file=sys.stderr)
        return 1
    return 0


def _originality(project: Project, folder: Path) -> int:
    texts = texts_below(folder)
    return _report(sorted(shared_runs(project.build().catalogue, texts)))


def _sources(project: Project, slug: str, as_html: bool) -> int:
    catalogue = project.build().catalogue
    wrong = no_medicine(catalogue, slug, "Name one of the folders in 'medicines'.")
    if wrong is not None:
        print(f"formulary: {wrong}", file=sys.stderr)
        return 2
    medicine = catalogue.monographs[slug]
    if as_html:
        print(html_sheet(catalogue, medicine), end="")
    else:
        print(*text_sheet(catalogue, medicine), sep="\n")
    return 0


def _review(project: Project, name: str) -> int:
    try:
        print(digest_line(project.build().catalogue, name))
    except LookupError as error:
        print(f"formulary: {error.args[0]}", file=sys.stderr)
        return 2
    return 0


def _is_below(project: Project, problem: Problem, folders: Sequence[Path]) -> bool:
    """Whether a problem's file is one of these or in one of them; all are, where none is named."""
    path = PurePosixPath(problem.path)
    if not folders or not path.is_relative_to(project.settings.root):
        return not folders
    place = project.docs / path.relative_to(project.settings.root)
    own = place.parent.resolve() / place.name  # and not what a symbolic link there leads to
    return any(own.is_relative_to(each) for each in folders)


def _stage(project: Project, directory: Path) -> int:
    files = project.files()
    site = project.build_of(files)
    if site.problems:
        for problem in site.problems:
            print(problem)
        summary = count_problems(site.problems, len(site.held_back))
        print(f"formulary: {summary}. Nothing was staged", file=sys.stderr)
        return 1
    count = stage(site, files.others, directory)
    print(f"{count} files in {directory}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
