"""Modules of the search put together: each keeps its own scope, and what cannot be is refused."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from formulary.exports.modules import put_together

TWO = {
    "a.js": b'import { one } from "./b/one.js";\nexport const two = one + 1; // a word\n',
    "b/one.js": b"const hidden = 1;\nexport const one = hidden;\n",
}


def run(browser: Browser, script: str) -> object:
    """What a module exports, as a browser has it."""
    page = browser.new_page()
    page.route("http://example.test/**", lambda route: route.fulfill(body="<html></html>"))
    page.goto("http://example.test/")
    page.route(
        "http://example.test/m.js",
        lambda route: route.fulfill(body=script, content_type="text/javascript"),
    )
    found = page.evaluate("async () => ({ ...(await import('http://example.test/m.js')) })")
    page.close()
    return found


def test_a_module_is_delivered_with_what_it_imports(browser: Browser) -> None:
    made = put_together(TWO, "docs")
    assert made.problems == ()
    assert set(made.whole) == {"a.js"}
    assert made.parts == {"b/one.js"}
    assert run(browser, made.whole["a.js"].decode()) == {"two": 2}


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
    assert run(browser, made.whole["a.js"].decode()) == {"all": [3, 1, 2]}
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
