"""Check and build random small sites, and print whatever must never be.

    make fuzz                       1,000 sites
    make fuzz SITES=5000            more
    make fuzz SITES=5000 SEED=9000  others: those of the seeds 9000 to 13999

A site is the valid one of `tests/cases/_base` after one to four random edits. Whatever the check
says of it must be what the builder says, and be said where a writer can find it. What the check
accepts is converted without a warning, and one of ten is built whole and strictly; nothing in it
may run or load. With a finding those edits are left out that it does not need.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "tests"))
sys.path.insert(0, str(Path(__file__).parents[2] / "tests" / "build"))

from fuzz.edits import Files, edited, seeds_of
from fuzz.judge import Finding, Judge

LONGEST_LINE = 300
MOST_LINES = 60
"""How much of a site is printed."""

Seeds = tuple[int, ...]


def main(sites: int, first: int) -> int:
    """Print each finding and how many sites were tried. The exit code is 1 if there is any."""
    with tempfile.TemporaryDirectory() as folder:
        judge = Judge(Path(folder))
        kinds: Counter[str] = Counter()
        for site in range(first, first + sites):
            seeds = seeds_of(site)
            if site % 100 == 0:
                print(f"seed {site} ...", file=sys.stderr)
            for finding in {each.kind: each for each in findings(judge, seeds)}.values():
                kinds[finding.kind] += 1
                report(judge, site, shrunk(judge, seeds, finding.kind), finding)
        for kind, count in kinds.most_common():
            print(f"{count} times: {kind}")
        print(
            f"{sites} sites, {judge.accepted} accepted, {sum(kinds.values())} findings; "
            f"the slowest check took {judge.slowest:.1f} s"
        )
    return 1 if kinds else 0


def findings(judge: Judge, seeds: Seeds) -> list[Finding]:
    return judge.findings(edited(judge.base, seeds))


def shrunk(judge: Judge, seeds: Seeds, kind: str) -> Seeds:
    """As few of the edits as still make a finding of this kind."""
    for fewer in (seeds[:at] + seeds[at + 1 :] for at in range(len(seeds))):
        if any(each.kind == kind for each in findings(judge, fewer)):
            return shrunk(judge, fewer, kind)
    return seeds


def report(judge: Judge, site: int, seeds: Seeds, first: Finding) -> None:
    """Print a finding, and what the fewest edits that make it have changed."""
    found = {each.kind: each for each in findings(judge, seeds)}.get(first.kind, first)
    files = edited(judge.base, seeds)
    print(f"== seed {site}: {found.kind}\n{found.text.rstrip()}\n")
    lines = [line[:LONGEST_LINE] for line in difference({**judge.base}, files)]
    print("\n".join(lines[:MOST_LINES]), flush=True)
    if len(lines) > MOST_LINES:
        print(f"... {len(lines) - MOST_LINES} more lines")


def difference(before: Files, after: Files) -> Iterator[str]:
    """Which lines of which files are others; odd bytes and signs as escapes."""
    for uri in sorted(before.keys() | after.keys()):
        old, new = (_shown(files.get(uri)) for files in (before, after))
        yield from unified_diff(old, new, uri, uri, n=0, lineterm="")


def _shown(data: bytes | None) -> list[str]:
    if data is None:
        return []
    lines = data.decode("utf-8", "backslashreplace").split("\n")
    return [line if line.isprintable() else ascii(line) for line in lines]


if __name__ == "__main__":
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
