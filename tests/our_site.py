"""The project's own pages as they are composed, once in each process that tests them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from formulary.build import Site
from formulary.command.project import open_project

PROJECT = Path(__file__).parent.parent


@cache
def our_site() -> Site:
    """The site that the project's files make."""
    return open_project(PROJECT).build()
