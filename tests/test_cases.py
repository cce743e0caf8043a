"""Every folder in `cases/`: a small site, and its exact problems or pages."""

from __future__ import annotations

import pytest

from case_files import Case, base_files, build, composed, every_case
from formulary.problems import Problem
from problem_rules import fault_of, located

CASES = every_case()
PROBLEM_CASES = [case for case in CASES if case.problems is not None]


def ids(cases: list[Case]) -> list[str]:
    return [case.folder.name for case in cases]


@pytest.fixture
def updates(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-cases"))


def test_the_base_of_all_cases_has_no_problems() -> None:
    assert [str(problem) for problem in build(base_files()).problems] == []


@pytest.mark.parametrize("case", CASES, ids=ids(CASES))
def test_case(case: Case, updates: bool) -> None:
    assert case.overlay or case.removed, "a case without files tests nothing"
    site = case.build()
    if updates:
        case.rewrite(site)
    pages = case.expected
    assert (case.problems is None) == bool(pages), "expect either problems or pages"
    assert [str(problem) for problem in site.problems] == (case.problems or [])
    made = composed(site, pages)
    for uri, content in pages.items():
        assert made.get(uri) == content.decode(), f"{uri} is composed otherwise"


@pytest.mark.parametrize("case", PROBLEM_CASES, ids=ids(PROBLEM_CASES))
def test_every_problem_says_where_it_is_and_how_to_mend_it(case: Case) -> None:
    assert case.problems, "a case that expects problems names at least one"
    files = case.files()
    for line in case.problems:
        problem = located(line)
        assert problem, f"not path:line:column: message: {line}"
        assert fault_of(problem, files) is None, line


def test_the_mistakes_of_one_file_are_reported_together_and_those_of_several_in_order() -> None:
    case = next(case for case in CASES if case.folder.name.startswith("all-mistakes-of-several"))
    problems = case.build().problems
    paths = [problem.path for problem in problems]
    assert list(problems) == sorted(problems)
    assert len(set(paths)) > 1, "the case spans several files"
    assert any(paths.count(path) > 1 for path in paths), "one of the files has several mistakes"


def test_a_problem_is_printed_as_editors_read_it() -> None:
    assert str(Problem("docs/a.md", 3, 5, "wrong. Mend it")) == "docs/a.md:3:5: wrong. Mend it"
