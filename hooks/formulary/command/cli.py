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
from formulary.checks.form.preview import mended, page_blocks
from formulary.checks.language.originality import shared_runs
from formulary.command.config import ConfigError
from formulary.command.debts import debts
from formulary.command.project import Project, open_project
from formulary.command.review_sheet import html_sheet, text_sheet
from formulary.command.stage import stage
from formulary.command.texts import texts_below
from formulary.problems import Problem, count_problems
from formulary.records.known_names import no_medicine
from formulary.schema.manual import manual


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    _print_any_character()
    try:
        code = _run(_parser().parse_args(arguments))
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
        project = open_project(Path(options.project), options.docs)
        if options.command == "check":
            if options.fix:
                _fix(project)
            return _check(project, options.paths, options.overdue)
        if options.command == "debts":
            print(*debts(project.build().catalogue, datetime.date.today()), sep="\n")
            return 0
        if options.command == "sources":
            return _sources(project, options.medicine, options.html)
        if options.command == "originality":
            return _originality(project, options.folder)
        return _stage(project, options.directory)
    except (ConfigError, FileNotFoundError, FileExistsError) as error:
        print(f"formulary: {error}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="formulary", description="Check and compose monographs of medicines."
    )
    parser.add_argument(
        "--project", default=".", metavar="DIR", help="the folder of mkdocs.yml (default: here)"
    )
    parser.add_argument(
        "--docs", type=Path, metavar="DIR", help="another docs folder than the one in mkdocs.yml"
    )
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="print every problem as path:line:column: message")
    check.add_argument("paths", nargs="*", help="only problems in these files or folders")
    check.add_argument(
        "--overdue", action="store_true", help="find pages whose review is overdue, instead"
    )
    check.add_argument(
        "--fix",
        action="store_true",
        help="first mend what can be mended without asking: empty lines and four spaces for lists",
    )
    target = commands.add_parser("stage", help="write composed Markdown and assets to a folder")
    target.add_argument("directory", type=Path)
    originality = commands.add_parser(
        "originality", help="find runs of eight words that pages share with texts in a folder"
    )
    originality.add_argument("folder", type=Path)
    commands.add_parser("debts", help="list what the sources leave open, by medicine")
    sources = commands.add_parser(
        "sources", help="print each claim on a medicine beside its source, to tick and sign"
    )
    sources.add_argument("medicine", help="its folder's name: aldesleukin")
    sources.add_argument("--html", action="store_true", help="as a page to print")
    commands.add_parser("schema", help="print the manual of the front matter")
    return parser


def _check(project: Project, paths: Sequence[str], only_overdue: bool) -> int:
    folders = [_below_docs(project, Path(path)) for path in paths]
    site = project.build()
    found: Sequence[Problem] = site.problems
    if only_overdue:
        found = sorted(overdue(site.catalogue, datetime.date.today()))
    chosen = [problem for problem in found if _is_below(project, problem, folders)]
    return _report(chosen)


def _fix(project: Project) -> None:
    """Write the pages anew that GitHub's preview shows otherwise, where a small change mends it."""
    catalogue = project.build().catalogue
    page = page_blocks(catalogue)
    for record in catalogue.records():
        text = mended(record, page)
        if text != record.source.text:
            (project.docs / record.uri).write_text(text, encoding="utf-8")
            print(f"{record.source.path}: mended")


def _below_docs(project: Project, path: Path) -> Path:
    """A path that someone wants checked. Raises FileNotFoundError where there is no page."""
    if not path.exists():
        raise FileNotFoundError(f"no file or folder '{path}'")
    own = path.resolve()
    pages = ((project.docs / uri).resolve() for uri in project.pages())
    if not any(page.is_relative_to(own) for page in pages):
        raise FileNotFoundError(
            f"no page in '{path}'. Name a Markdown file or a folder below '{project.docs}'"
        )
    return own


def _report(problems: Sequence[Problem]) -> int:
    """Print problems and their count; the exit code that fits."""
    for problem in problems:
        print(problem)
    if problems:
        print(count_problems(problems), file=sys.stderr)
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


def _is_below(project: Project, problem: Problem, folders: Sequence[Path]) -> bool:
    """Whether a problem's file is one of these or in one of them; all are, where none is named."""
    uri = PurePosixPath(problem.path).relative_to(project.settings.root)
    own = (project.docs / uri).resolve()
    return not folders or any(own.is_relative_to(each) for each in folders)


def _stage(project: Project, directory: Path) -> int:
    site = project.build()
    if site.problems:
        for problem in site.problems:
            print(problem)
        print("formulary: nothing was staged", file=sys.stderr)
        return 1
    count = stage(site, project.docs, project.other_files(), directory)
    print(f"{count} files in {directory}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
