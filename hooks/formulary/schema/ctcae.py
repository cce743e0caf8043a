"""The terms of CTCAE v5.0, the standard medical names of side effects.

The data file beside this module says where they come from and how it was made.
"""

from __future__ import annotations

from importlib.resources import files

VERSION = "5.0"


def _terms() -> frozenset[str]:
    text = files(__package__).joinpath(f"ctcae-v{VERSION}.txt").read_text("utf-8")
    return frozenset(line for line in text.splitlines() if not line.startswith("#"))


TERMS = _terms()
