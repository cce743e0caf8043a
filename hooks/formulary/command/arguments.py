"""What may be typed after `formulary`."""

from __future__ import annotations

import argparse
from pathlib import Path


def parser() -> argparse.ArgumentParser:
    """Read `formulary check docs/a.md` and the like, and say how where it is none of these."""
    top = argparse.ArgumentParser(
        prog="formulary", description="Check and compose monographs of medicines."
    )
    top.add_argument(
        "--project", default=".", metavar="DIR", help="the folder of mkdocs.yml (default: here)"
    )
    top.add_argument(
        "--docs", type=Path, metavar="DIR", help="another docs folder than the one in mkdocs.yml"
    )
    commands = top.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="print every problem as path:line:column: message")
    check.add_argument("paths", nargs="*", help="only problems in these files or folders")
    check.add_argument(
        "--overdue",
        action="store_true",
        help="find pages whose review is overdue or that have changed since it, instead",
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
    review = commands.add_parser(
        "review", help="print the digest of what a medicine's pages say, for their review"
    )
    review.add_argument("medicine", help="its folder's name, or a page: side-effects/nausea.md")
    commands.add_parser("schema", help="print the manual of the front matter")
    return top
