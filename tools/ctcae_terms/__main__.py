"""Make the list of CTCAE terms anew: `make ctcae-terms TABLE=file`.

TABLE is the National Cancer Institute's table of CTCAE v5.0 as tab-separated text, with the terms
in a column "CTCAE Term".
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Mapping
from importlib.resources import files
from pathlib import Path

import formulary.schema
from formulary.schema.ctcae import VERSION

TARGET = f"ctcae-v{VERSION}.txt"
COLUMN = "CTCAE Term"
NO_TERM = "Other, specify"
"""How rows end that name nothing."""


def main(table: Path) -> None:
    """Write the terms below the head that the file has now."""
    target = Path(str(files(formulary.schema).joinpath(TARGET)))
    head = [line for line in target.read_text("utf-8").splitlines() if line.startswith("#")]
    with table.open(encoding="utf-8-sig", newline="") as rows:
        terms = terms_of(csv.DictReader(rows, delimiter="\t"))
    target.write_text("\n".join([*head, *terms, ""]), "utf-8")
    print(f"{len(terms)} terms in {target}")


def terms_of(rows: Iterable[Mapping[str, str]]) -> list[str]:
    """The terms of the table's rows, sorted, without those that name nothing."""
    terms = {row[COLUMN].strip() for row in rows}
    return sorted(term for term in terms if not term.endswith(NO_TERM))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
