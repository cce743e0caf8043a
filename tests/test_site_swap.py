"""A site is swapped in whole, whatever else builds or was killed at the same time."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import site_swap
from builds import ROOT, files_below
from site_swap import clear, swap

BUILDER = """\
import os, pathlib, runpy, sys, time
if sys.argv[1] == "mkdocs":
    site = pathlib.Path(sys.argv[-1])
    for number in range(20):
        (site / str(number)).mkdir(parents=True)
        (site / str(number) / "index.html").write_text(site.name)
    if os.environ.get("FAILS"):
        sys.exit("ERROR   -  a problem")
else:
    sys.argv = sys.argv[1:]
    runpy.run_module(sys.argv[0], run_name="__main__")
"""


def make_site(folder: Path, text: str) -> None:
    folder.mkdir()
    (folder / "index.html").write_text(text)


@pytest.fixture
def gone() -> int:
    """The number of a process that has ended."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def test_what_builds_left_is_removed_when_their_process_is_gone(tmp_path: Path, gone: int) -> None:
    make_site(tmp_path / "site", "good")
    make_site(tmp_path / f".site-new.{gone}", "half")
    make_site(tmp_path / f".site-old.{gone}", "older")
    (tmp_path / f".site-new.{gone}.log").touch()
    make_site(tmp_path / f".site-new.{os.getpid()}", "being made")
    make_site(tmp_path / ".site-new.mine", "of a person")
    make_site(tmp_path / f".site-new.{10**30}", "of no process that can be")
    clear(tmp_path)
    assert files_below(tmp_path) == {
        "site/index.html": b"good",
        f".site-new.{os.getpid()}/index.html": b"being made",
        ".site-new.mine/index.html": b"of a person",
    }


def test_what_another_person_builds_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(process: int, signal: int) -> None:
        raise PermissionError

    monkeypatch.setattr(site_swap.os, "kill", refuse)
    make_site(tmp_path / ".site-new.7", "of someone else")
    clear(tmp_path)
    assert list(files_below(tmp_path)) == [".site-new.7/index.html"]


def test_a_site_that_a_killed_build_took_away_is_put_back(tmp_path: Path, gone: int) -> None:
    make_site(tmp_path / f".site-old.{gone}", "the last good one")
    make_site(tmp_path / f".site-new.{gone}", "new")
    clear(tmp_path)
    assert files_below(tmp_path) == {"site/index.html": b"the last good one"}


def test_a_new_site_takes_the_place_and_the_old_one_is_left_to_remove(tmp_path: Path) -> None:
    make_site(tmp_path / ".site-new.7", "first")
    swap(tmp_path, "7")
    make_site(tmp_path / ".site-new.8", "second")
    swap(tmp_path, "8")
    assert files_below(tmp_path) == {
        "site/index.html": b"second",
        ".site-new.8/index.html": b"first",
    }


def test_a_file_or_link_in_the_place_gives_way(tmp_path: Path) -> None:
    make_site(tmp_path / "elsewhere", "untouched")
    (tmp_path / "site").symlink_to(tmp_path / "elsewhere")
    make_site(tmp_path / ".site-new.7", "new")
    swap(tmp_path, "7")
    assert (tmp_path / "site" / "index.html").read_text() == "new"
    assert (tmp_path / "elsewhere" / "index.html").read_text() == "untouched"


def test_a_new_site_that_is_not_there_changes_nothing(tmp_path: Path) -> None:
    make_site(tmp_path / "site", "good")
    with pytest.raises(FileNotFoundError):
        swap(tmp_path, "7")
    assert files_below(tmp_path) == {"site/index.html": b"good"}


def test_a_swap_that_fails_half_way_puts_the_old_site_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_site(tmp_path / "site", "good")
    make_site(tmp_path / ".site-new.7", "new")
    rename, answers = site_swap._rename, [False]

    def fail_the_second_time(source: Path, target: Path) -> bool:
        if answers:
            return answers.pop()
        raise OSError("the disk is full")

    monkeypatch.setattr(site_swap, "_rename", fail_the_second_time)
    with pytest.raises(OSError, match="full"):
        swap(tmp_path, "7")
    assert rename is not site_swap._rename
    assert (tmp_path / "site" / "index.html").read_text() == "good"


def test_a_build_that_was_faster_is_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another build puts its site in the place whenever this one has just made room."""
    make_site(tmp_path / "site", "old")
    make_site(tmp_path / ".site-new.7", "mine")
    rename, others = site_swap._rename, ["1", "2", "3"]

    def be_late(source: Path, target: Path) -> bool:
        if others and not target.exists():
            make_site(target, others.pop())
        return rename(source, target)

    monkeypatch.setattr(site_swap, "_rename", be_late)
    swap(tmp_path, "7")
    assert files_below(tmp_path) == {
        "site/index.html": b"mine",
        ".site-new.7/index.html": b"1",
    }


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with our Makefile and another builder, which is quick."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    (tmp_path / "tools").mkdir()
    shutil.copy(ROOT / "tools" / "site_swap.py", tmp_path / "tools")
    (tmp_path / "builder.py").write_text(BUILDER)
    (tmp_path / "ready").touch()
    return tmp_path


def start(project: Path, **environment: str) -> subprocess.Popen[str]:
    # What `make test` tells the makes below it would make them tell where they are.
    outer = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    return subprocess.Popen(
        ["make", "-o", "ready", "build", "BUILD_READY=ready", f"RUN={sys.executable} builder.py"],
        cwd=project,
        env={**outer, "PYTHONDONTWRITEBYTECODE": "1", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def test_builds_at_once_leave_one_whole_site_and_nothing_else(project: Path, gone: int) -> None:
    make_site(project / f".site-new.{gone}", "half")
    builds = [start(project) for _ in range(8)]
    said = [build.communicate()[0] for build in builds]
    assert said == [f"The site is in {project}/site\n"] * 8
    assert {build.returncode for build in builds} == {0}
    built = files_below(project / "site")
    assert len(built) == 20
    assert len(set(built.values())) == 1
    assert [path.name for path in project.glob(".site-*")] == []


def test_a_build_that_fails_leaves_the_site_and_nothing_else(project: Path) -> None:
    make_site(project / "site", "good")
    build = start(project, FAILS="1")
    output, _ = build.communicate()
    assert build.returncode != 0
    assert "ERROR   -  a problem\nNothing was built; site/ is as it was.\n" in output
    assert files_below(project / "site") == {"index.html": b"good"}
    assert [path.name for path in project.glob(".site-*")] == []
