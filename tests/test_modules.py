"""Modules of the search put together: each keeps its own scope, and what cannot be is refused."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from playwright.sync_api import Browser, Route

from formulary.exports.modules import put_together

TWO = {
    "a.js": b'import { one } from "./b/one.js";\nexport const two = one + 1; // a word\n',
    "b/one.js": b"const hidden = 1;\nexport const one = hidden;\n",
}


CALLED = {
    "a.js": b'import { count } from "./b/count.js";\nexport const before = count();\n'
    b'export const after = () => import("./c/later.js").then(({ now }) => now());\n',
    "b/count.js": b"let counted = 0;\nexport const count = () => ++counted;\n",
    "c/later.js": b'import { count } from "../b/count.js";\nimport { two } from "./two.js";\n'
    b"export const now = () => count() * two;\n",
    "c/two.js": b"export const two = 2;\n",
}


def run(browser: Browser, scripts: Mapping[str, bytes], code: str = "module") -> object:
    """What `a.js` of modules that are delivered exports, or some code with it, in a browser."""
    page = browser.new_page()

    def give(route: Route) -> None:
        script = scripts.get(route.request.url.removeprefix("http://example.test/"))
        if script is None:
            route.fulfill(body="<html></html>", content_type="text/html")
        else:
            route.fulfill(body=script, content_type="text/javascript")

    page.route("http://example.test/**", give)
    page.goto("http://example.test/")
    found = page.evaluate(
        "async () => { const module = { ...(await import('http://example.test/a.js')) };"
        f" return {code}; }}"
    )
    page.close()
    return found


def test_a_module_is_delivered_with_what_it_imports(browser: Browser) -> None:
    made = put_together(TWO, "docs")
    assert made.problems == ()
    assert set(made.whole) == {"a.js"}
    assert made.parts == {"b/one.js"}
    assert run(browser, made.whole) == {"two": 2}


def test_words_for_engineers_are_not_delivered() -> None:
    assert b"a word" not in put_together(TWO, "docs").whole["a.js"]


def test_modules_may_call_their_own_things_alike(browser: Browser) -> None:
    scripts = {
        "a.js": b'import { x } from "./x.js";\nimport { y } from "./y.js";\n'
        b"const own = 3;\nexport const all = [own, x, y];\n",
        "x.js": b"const own = 1;\nexport const x = own;\n",
        "y.js": b'import { x } from "./x.js";\nconst own = x + 1;\nexport const y = own;\n',
    }
    made = put_together(scripts, "docs")
    assert run(browser, made.whole) == {"all": [3, 1, 2]}
    assert made.whole["a.js"].count(b"const own=1") == 1, "a module that two import stands once"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('\nimport x from "./b/one.js";\n', 2, "are put together"),
        ('import { x } from "https://evil.test/x.js";\n', 1, "are put together"),
        ("export default 1;\n", 1, "are put together"),
        ('export { one } from "./b/one.js";\n', 1, "are put together"),
        ('import { one } from "./b/on.js";\n', 1, "no module 'b/on.js'. Did you mean 'b/one.js'?"),
        ('import { two } from "./a.js";\n', 1, "imports this file again"),
    ],
)
def test_what_cannot_be_put_together_is_a_problem_at_its_line(
    text: str, line: int, message: str
) -> None:
    [problem] = put_together({**TWO, "a.js": text.encode()}, "docs").problems
    assert (problem.path, problem.line) == ("docs/a.js", line)
    assert message in problem.message


def test_a_call_of_import_is_left_to_the_browser() -> None:
    made = put_together({"a.js": b'export const load = () => import("./b.js");\n'}, "docs")
    assert b'import("./b.js")' in made.whole["a.js"]


def test_a_module_that_is_called_is_a_file_of_its_own_and_shares_what_is_there(
    browser: Browser,
) -> None:
    made = put_together(CALLED, "docs")
    assert made.problems == ()
    assert set(made.whole) == {"a.js", "c/later.js"}
    assert made.parts == {"b/count.js", "c/two.js"}
    assert b"counted" not in made.whole["c/later.js"], "what the caller has stands in its file"
    told = run(browser, made.whole, "[module.before, await module.after()]")
    assert told == [1, 4], "both count on"


def test_a_call_names_the_file_from_where_its_module_stands_now(browser: Browser) -> None:
    scripts = {
        "a.js": b'import { load } from "./b/load.js";\nexport const get = () => load();\n',
        "b/load.js": b'export const load = () => import("../c/two.js").then(({ two }) => two);\n',
        "c/two.js": b"export const two = 2;\n",
    }
    made = put_together(scripts, "docs")
    assert b'import("./c/two.js")' in made.whole["a.js"]
    assert run(browser, made.whole, "await module.get()") == 2


def test_what_only_some_callers_have_stands_in_the_called_file() -> None:
    scripts = {**CALLED, "d.js": b'export const get = () => import("./c/later.js");\n'}
    made = put_together(scripts, "docs")
    assert b"counted" in made.whole["c/later.js"]


def test_what_is_imported_cannot_be_called_too() -> None:
    scripts = {**TWO, "c.js": b'\nexport const get = () => import("./b/one.js");\n'}
    [problem] = put_together(scripts, "docs").problems
    assert (problem.path, problem.line) == ("docs/c.js", 2)
    assert "so a call loads nothing" in problem.message
