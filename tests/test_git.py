"""On which day each page was last changed, as git knows it."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from formulary.command.git import versions_from_git


def git(folder: Path, *command: str, day: str = "2024-01-01") -> None:
    who = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@b.c", "GIT_COMMITTER_NAME": "A"}
    when = {"GIT_AUTHOR_DATE": f"{day}T12:00:00Z", "GIT_COMMITTER_DATE": f"{day}T12:00:00Z"}
    subprocess.run(
        ["git", "-C", str(folder), *command],
        env={**os.environ, **who, **when, "GIT_COMMITTER_EMAIL": "a@b.c"},
        check=True,
        capture_output=True,
    )


def commit(folder: Path, day: str, **files: str) -> None:
    for name, text in files.items():
        path = folder / "docs" / f"{name}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "A change", day=day)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q")
    commit(tmp_path, "2024-01-01", old="1", both="1")
    commit(tmp_path, "2025-05-05", both="2", new="1")
    return tmp_path


def test_each_page_has_the_day_of_its_newest_commit(repository: Path) -> None:
    assert versions_from_git(repository / "docs") == {
        "old.md": "2024-01-01",
        "both.md": "2025-05-05",
        "new.md": "2025-05-05",
    }


def test_a_page_that_is_not_committed_has_no_day(repository: Path) -> None:
    (repository / "docs" / "draft.md").write_text("1")
    assert "draft.md" not in versions_from_git(repository / "docs")


def test_without_git_or_history_no_page_has_a_day(repository: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{repository}", str(copy))
    assert versions_from_git(copy / "docs") == {}
    plain = tmp_path / "plain"
    plain.mkdir()
    (plain / ".git").write_text("no repository")
    assert versions_from_git(plain) == {}
