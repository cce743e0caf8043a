"""The core keeps its order: who may import whom, and who may touch files and the clock."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

import formulary

CORE = Path(formulary.__file__).parent
HOOKS = CORE.parent
MODULES = {
    ".".join(path.relative_to(HOOKS).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(CORE.rglob("*.py"))
}
PACKAGES = {name: path for name, path in MODULES.items() if path.stem == "__init__"}
WITH_FILES = {
    "formulary.command.cli",
    "formulary.command.config_file",
    "formulary.command.config_keys",
    "formulary.command.docs_folder",
    "formulary.command.git",
    "formulary.command.project",
    "formulary.command.serving",
    "formulary.command.stage",
    "formulary.command.texts",
    "formulary.schema.ctcae",  # reads the data file beside it
    "formulary.schema.other_names",  # reads the data files beside it
}
WITH_CLOCK = {"formulary.command.cli"}
WITH_ADDRESSES = {"formulary.addresses", "formulary.schema.kinds"}


def order() -> dict[str, int]:
    """Each package's row in the way of the data, as the core's own docstring draws it."""
    rows = re.findall(r"^    (\S.*?)(?:\s{2,}\S.*)?$", formulary.__doc__ or "", re.MULTILINE)
    return {name.strip(): row for row, names in enumerate(rows) for name in names.split(",")}


ORDER = order()


def package(module: str) -> str:
    """The part of the core that a module belongs to: `formulary.pages.finder` to `pages`."""
    return module.split(".")[1] if "." in module else module


def imports(path: Path) -> set[str]:
    """Every module that a file imports, wherever in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            module = node.module or ""
            names = {f"{module}.{alias.name}" for alias in node.names}
            found |= {name if name in MODULES else module for name in names}
    return found


def within(module: str) -> set[str]:
    """The modules of the core that a module imports."""
    return {each for each in imports(MODULES[module]) if each.split(".")[0] == "formulary"}


def names_used(path: Path) -> set[str]:
    """Every name that a file calls or reaches for, dotted: `open`, `datetime.date.today`."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Attribute | ast.Name):
            found.add(ast.unparse(node))
    return found


def test_the_core_draws_every_package() -> None:
    packages = {package(name) for name in MODULES} - {"formulary"}
    assert packages == set(ORDER), "the docstring of formulary/__init__.py lists every part"


@pytest.mark.parametrize("module", MODULES)
def test_imports_go_from_right_to_left_only(module: str) -> None:
    if package(module) == "formulary":
        assert not within(module)
        return
    for imported in within(module):
        assert imported in MODULES, f"{module} imports {imported}, which is not there"
        assert ORDER[package(imported)] <= ORDER[package(module)], f"{module} imports {imported}"


def test_modules_import_each_other_in_no_circle() -> None:
    left = {name: within(name) & set(MODULES) - {name} for name in MODULES}
    while free := [name for name, needs in left.items() if not needs]:
        for name in free:
            del left[name]
        left = {name: needs - set(free) for name, needs in left.items()}
    assert left == {}


@pytest.mark.parametrize("folder", ["pages", "checks"])
def test_pages_and_checks_never_know_each_other(folder: str) -> None:
    members = {
        name for name in MODULES if name.startswith(f"formulary.{folder}.") and name not in PACKAGES
    }
    assert members
    for module in members:
        assert not within(module) & members - {module}


@pytest.mark.parametrize("module", MODULES)
def test_no_builder_is_part_of_the_core(module: str) -> None:
    foreign = {each.split(".")[0] for each in imports(MODULES[module])}
    assert not foreign & {"mkdocs", "properdocs", "jinja2", "material", "logging", "requests"}


def test_only_the_adapter_knows_the_builder() -> None:
    adapters = [
        path.name
        for path in sorted(HOOKS.rglob("*.py"))
        if any(each.split(".")[0] == "mkdocs" for each in imports(path))
    ]
    assert adapters == ["mkdocs_adapter.py"]


FILES = re.compile(
    r"(^|\.)(open|read_text|read_bytes|write_text|write_bytes|iterdir|glob|rglob|mkdir|unlink)$"
    r"|^(os|shutil|tempfile|subprocess|io)\."
)
CLOCK = re.compile(
    r"\b(datetime|date)\.(now|today|utcnow|fromtimestamp)$|^time\.|^(perf_counter|monotonic)$"
)


@pytest.mark.parametrize("module", MODULES)
def test_only_the_command_opens_files(module: str) -> None:
    used = {name for name in names_used(MODULES[module]) if FILES.search(name)}
    assert not used or module in WITH_FILES, f"{module} uses {used}"


@pytest.mark.parametrize("module", MODULES)
def test_only_the_command_reads_the_clock(module: str) -> None:
    used = {name for name in names_used(MODULES[module]) if CLOCK.search(name)}
    assert not used or module in WITH_CLOCK, f"{module} uses {used}"


def docstring(path: Path) -> str:
    return ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""


@pytest.mark.parametrize("module", MODULES)
def test_every_module_says_what_it_is_for_and_holds_one_idea(module: str) -> None:
    assert docstring(MODULES[module]), f"{module} has no docstring"
    lines = MODULES[module].read_text("utf-8").splitlines()
    assert len(lines) <= 200, f"{module} has grown too long"


@pytest.mark.parametrize("module", [name for name in PACKAGES if name.count(".") == 1])
def test_every_package_says_in_its_first_sentence_who_comes_in(module: str) -> None:
    first = docstring(PACKAGES[module]).split("\n")[0]
    assert re.search(r"comes? in\b", first), f"{module}: {first}"


TOP_FOLDER = re.compile(r"^/?(?:medicines|side-effects|regimens|cancers|kinds|about|data)/")


def texts(tree: ast.AST) -> Iterator[str]:
    """Every text that a module holds, docstrings left out."""
    documented = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in documented:
            yield str(node.value)


@pytest.mark.parametrize("module", MODULES)
def test_only_one_module_knows_where_things_stand(module: str) -> None:
    tree = ast.parse(MODULES[module].read_text("utf-8"))
    found = [each for each in texts(tree) if TOP_FOLDER.search(each)]
    assert not found or module in WITH_ADDRESSES, f"{module} writes {found}: use addresses.py"


def test_one_module_reads_the_medical_terms_and_one_tool_writes_them() -> None:
    tools = HOOKS.parent / "tools"
    assert {
        path.relative_to(HOOKS.parent).as_posix()
        for folder in (HOOKS, tools)
        for path in folder.rglob("*.py")
        if any("ctcae-v" in each for each in texts(ast.parse(path.read_text("utf-8"))))
    } == {"hooks/formulary/schema/ctcae.py", "tools/ctcae_terms/__main__.py"}


def test_the_medical_terms_need_no_package_and_hold_no_word_of_their_head() -> None:
    """The makers of the word table read them in an environment of their own."""
    program = "from formulary.schema.ctcae import TERMS; print(*TERMS, sep='\\n')"
    found = subprocess.run(
        [sys.executable, "-S", "-c", program],
        cwd=HOOKS, capture_output=True, text=True, check=True,
    ).stdout.splitlines()  # fmt: skip
    assert "Abdominal pain" in found
    assert [term for term in found if "CTCAE" in term or not term[0].isupper()] == []


def test_no_folder_with_tests_is_left_out_when_all_are_run(pytestconfig: pytest.Config) -> None:
    skipped = pytestconfig.getini("norecursedirs")
    tests = HOOKS.parent / "tests"
    folders = {path.parent.relative_to(tests) for path in tests.rglob("test_*.py")}
    assert len(folders) > 1
    assert [
        folder
        for folder in folders
        if any(fnmatch(part, pattern) for part in folder.parts for pattern in skipped)
    ] == []
