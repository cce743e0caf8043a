"""Try each wrong edit of `tests/mutations/`, and print how many of each kind a check notices."""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "tests"))

from mutation_files import Mutation, every_mutation, is_noticed


def main() -> int:
    """Print a line for each kind, then those that no check notices, each with its reason."""
    kinds: dict[str, list[tuple[Mutation, bool]]] = defaultdict(list)
    for mutation in every_mutation():
        kinds[mutation.kind].append((mutation, is_noticed(mutation)))
    for kind, tried in kinds.items():
        print(f"{kind}: {sum(noticed for _, noticed in tried)} of {len(tried)} noticed")
    every = [each for tried in kinds.values() for each in tried]
    noticed = sum(noticed for _, noticed in every)
    print(f"all kinds: {noticed} of {len(every)} noticed ({noticed / len(every):.0%})")
    for mutation, was_noticed in every:
        if not was_noticed:
            print(f"survived: {mutation.name} ({mutation.survives or 'no reason given'})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
