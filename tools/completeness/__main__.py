"""Print every item of the sheets that no page tells: `python -m completeness FOLDER`."""

from __future__ import annotations

import sys
from pathlib import Path

from completeness.compare import missing
from completeness.reasons import read_reasons, unexplained
from completeness.sheets import read_sheets
from formulary.command.project import open_project


def main(folder: str) -> int:
    items = read_sheets(Path(folder))
    if not items:
        print(f"no fact sheets in '{folder}'", file=sys.stderr)
        return 2
    found = missing(open_project(Path()).build().catalogue, items)
    left, idle = unexplained(list(found), read_reasons())
    for each in left:
        print(each)
    for reason in idle:
        print(f"{reason}: this reason is not needed. Remove it from reasons.yaml")
    print(f"{len(items)} items, {len(left)} missing, {len(idle)} idle reasons", file=sys.stderr)
    return 1 if left or idle else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m completeness FOLDER")
    sys.exit(main(sys.argv[1]))
