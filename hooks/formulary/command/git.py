"""On which day each file was last changed, as git knows it."""

from __future__ import annotations

import subprocess
from pathlib import Path


def versions_from_git(docs: Path) -> dict[str, str]:
    """The day of the last commit to each file below docs/; empty where git knows nothing.

    A shallow clone holds no history, and would give every page the day of its one commit.
    """
    command = ["git", "-C", str(docs), "log", "--format=%x00%cs", "--name-only", "--relative"]
    shallow = ["git", "-C", str(docs), "rev-parse", "--is-shallow-repository"]
    try:
        is_shallow = subprocess.run(shallow, capture_output=True, text=True, check=True)
        if is_shallow.stdout.strip() != "false":
            return {}
        log = subprocess.run([*command, "--", "."], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return {}
    versions: dict[str, str] = {}
    for commit in log.stdout.split("\0")[1:]:
        day, *files = commit.split()
        for file in files:
            versions.setdefault(file, day)
    return versions
