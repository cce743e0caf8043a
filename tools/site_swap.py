"""Put a whole new site in the place of the old one, and clear away what killed builds left.

A build of the process 123 makes its site in `.site-new.123`, and `.site-old.123` is there only
while `site` is not: a build that was killed just then has left the last good site under that name.

    python -m site_swap clear
    python -m site_swap swap 123
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
from pathlib import Path

SITE = "site"
NEW = ".site-new"
OLD = ".site-old"

_IN_THE_WAY = {errno.EEXIST, errno.ENOTEMPTY, errno.ENOTDIR}


def clear(folder: Path) -> None:
    """Remove what builds left whose processes are gone, and put back a site they took away."""
    for path in [*folder.glob(f"{OLD}.*"), *folder.glob(f"{NEW}.*")]:
        process = path.name.split(".")[2]
        if not process.isdecimal() or _is_running(int(process)):
            continue
        if path.name.startswith(OLD) and not (folder / SITE).exists():
            path.rename(folder / SITE)
        elif path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except PermissionError:
        return True  # it is someone else's
    except (ProcessLookupError, OverflowError):
        return False
    return True


def swap(folder: Path, process: str) -> None:
    """Make the new site of a process the site, and leave the old one where the new one was.

    A rename never puts a folder into another one, as `mv` does: where another build has just been
    faster, it fails, and that build's site is the old one then.
    """
    site, new, old = folder / SITE, folder / f"{NEW}.{process}", folder / f"{OLD}.{process}"
    try:
        while not _rename(new, site):
            shutil.rmtree(old, ignore_errors=True)
            site.rename(old)
    finally:
        if old.exists():
            old.rename(new if site.exists() else site)


def _rename(source: Path, target: Path) -> bool:
    """Whether a folder now has another name; it has not where something bears that name."""
    try:
        source.rename(target)
    except OSError as error:
        if error.errno in _IN_THE_WAY:
            return False
        raise
    return True


if __name__ == "__main__":
    if sys.argv[1] == "clear":
        clear(Path.cwd())
    else:
        swap(Path.cwd(), sys.argv[2])
