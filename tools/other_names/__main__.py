"""Make the names of other medicines and regimens anew: `make other-names FACTS=folder`.

FACTS is a folder of tables with tabs between their columns: medicine_names.tsv, lookalikes.tsv,
near.tsv and regimens.tsv. Each row of them cites its sources; `sources.py` says which may be
shipped.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Sequence
from importlib.resources import files
from pathlib import Path

import formulary.schema
from formulary.schema.other_names import LOOK_ALIKES_FILE, MEDICINES_FILE, REGIMENS_FILE, Row
from other_names import medicines, pairs, regimens
from other_names.sources import NEAR, OF_NAMES, OF_PAIRS, OF_REGIMENS, Source

MADE = "Made by `make other-names`, which tools/other_names explains. Change that, not this file."
DRAFT = "Draft: no clinician has read them."
HEADS = {
    MEDICINES_FILE: (
        "Names of medicines, and their other forms with what each is.",
        f"Notes are ours. {DRAFT}",
    ),
    LOOK_ALIKES_FILE: (
        "Medicines whose names look or sound alike.",
        f"Notes of danger are ours, mostly from general knowledge. {DRAFT}",
    ),
    REGIMENS_FILE: (
        "Regimens: medicines that are given together under a short name.",
        f"Sources vouch for the short name alone. Which medicines it stands for is ours. {DRAFT}",
    ),
}


def main(facts: Path) -> None:
    """Write all three files, or none."""
    made = files_of(facts)
    for name, text in made.items():
        target = Path(str(files(formulary.schema).joinpath(name)))
        target.write_text(text, "utf-8")
        rows = sum(not line.startswith("#") for line in text.splitlines()) - 1
        print(f"{rows} rows in {target}")


def files_of(facts: Path) -> dict[str, str]:
    """The text of each file by its name."""
    named = medicines.medicine_rows(_read(facts / "medicine_names.tsv"))
    alike = pairs.pair_rows(_read(facts / "lookalikes.tsv"), _read(facts / "near.tsv"), named)
    given = regimens.regimen_rows(_read(facts / "regimens.tsv"))
    return {
        MEDICINES_FILE: _text(MEDICINES_FILE, medicines.COLUMNS, named, OF_NAMES),
        LOOK_ALIKES_FILE: _text(LOOK_ALIKES_FILE, pairs.COLUMNS, alike, (*OF_PAIRS, NEAR)),
        REGIMENS_FILE: _text(REGIMENS_FILE, regimens.COLUMNS, given, OF_REGIMENS),
    }


def _read(table: Path) -> list[Row]:
    with table.open(encoding="utf-8-sig", newline="") as rows:
        return list(csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE))


def _text(file: str, columns: Sequence[str], rows: list[Row], known: Iterable[Source]) -> str:
    used = {row["source"] for row in rows}
    sources = [f"Source {each.key}: {each.licence}." for each in known if each.key in used]
    head = [f"# {line}" for line in (*HEADS[file], *sources, MADE)]
    lines = ["\t".join(row[column] for column in columns) for row in rows]
    return "\n".join([*head, "\t".join(columns), *lines, ""])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
