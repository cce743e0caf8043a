"""Print every item of the sheets that no page tells, and every figure that no text has.

python -m completeness FACTS [LABELS]
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from completeness.compare import missing
from completeness.figures import Found, table, verdicts
from completeness.reasons import read_reasons, unexplained
from completeness.sheets import Item, read_sheets
from completeness.texts import label_texts, sheet_texts
from formulary.command.project import open_project
from formulary.records.catalogue import Catalogue


def main(facts: str, labels: str | None = None) -> int:
    items = read_sheets(Path(facts))
    if not items:
        print(f"no fact sheets in '{facts}'", file=sys.stderr)
        return 2
    if labels and not any(Path(labels).glob("*.txt")):
        print(f"no label texts in '{labels}'", file=sys.stderr)
        return 2
    catalogue = open_project(Path()).build().catalogue
    is_complete = compare_facts(catalogue, items)
    is_right = not labels or compare_figures(catalogue, items, Path(labels))
    return 0 if is_complete and is_right else 1


def compare_facts(catalogue: Catalogue, items: list[Item]) -> bool:
    """Whether the pages tell every item of the sheets, or a reason says why not."""
    left, idle = unexplained(list(missing(catalogue, items)), read_reasons())
    for each in left:
        print(each)
    for reason in idle:
        print(f"{reason}: this reason is not needed. Remove it from reasons.yaml")
    print(f"{len(items)} items, {len(left)} missing, {len(idle)} idle reasons", file=sys.stderr)
    return not left and not idle


def compare_figures(catalogue: Catalogue, items: Sequence[Item], labels: Path) -> bool:
    """Whether every figure of the pages that has rows stands beside them in a text."""
    found = [
        each
        for name, monograph in sorted(catalogue.monographs.items())
        for each in verdicts(monograph, label_texts(labels, name), sheet_texts(items, name))
    ]
    for each in found:
        if each.found in (Found.NOWHERE, Found.NO_ROWS) or each.in_other_arm:
            print(each)
    print("", *table(found), sep="\n")
    return not any(each.found is Found.NOWHERE for each in found)


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit("usage: python -m completeness FACTS [LABELS]")
    sys.exit(main(*sys.argv[1:]))
