"""Every page carries a policy that lets it run only files of the site, and works under it.

Whatever a policy forbids, the browser reports; `open_page` fails on that too.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from addresses import GLOSSARY, HANDOUT, MEDICINE, PAGES, SECTIONS, OpenPage
from playwright.sync_api import Browser, Page, Route, expect

from policies import documented_header

NOTE = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));
"""


def violations(page: Page) -> list[str]:
    found: list[str] = page.evaluate("window.violations")
    return found


@contextmanager
def nothing_is_forbidden(page: Page) -> Iterator[None]:
    """What is done on this page stays within its policy."""
    yield
    page.wait_for_load_state("networkidle")
    assert violations(page) == [], page.url


@pytest.fixture
def watched(open_page: OpenPage) -> Page:
    """A page that notes down what its policy forbids."""
    page = open_page("about/privacy/")
    page.add_init_script(NOTE)
    return page


def use_every_feature(page: Page) -> None:
    """All that scripts do on the site's pages."""
    page.goto(MEDICINE)
    with nothing_is_forbidden(page):
        page.get_by_label("Colors").select_option("Dark")
        page.get_by_label("Search medicines and side effects").fill("throwing up")
        expect(page.get_by_role("option").first).to_be_visible()
        page.emulate_media(media="print")
        page.emulate_media(media="screen")
    page.goto(GLOSSARY)
    with nothing_is_forbidden(page):
        assert page.evaluate("document.documentElement.dataset.colors") == "dark"
        page.get_by_role("searchbox", name="What do you feel?").fill("tired")
        expect(page.locator("#glossary-count")).to_contain_text("side effect")
    page.goto(SECTIONS["How it works"])
    with nothing_is_forbidden(page):
        page.locator("a.word").first.click()
        expect(page.locator(".hint")).to_be_visible()
    page.goto("search/?q=sunscreen")
    with nothing_is_forbidden(page):
        expect(page.locator("mark").first).to_be_visible()


def test_every_template_stays_within_its_policy(watched: Page) -> None:
    for place in {**PAGES, "signs": "signs/", "cancers": "cancers/"}.values():
        watched.goto(place)
        assert violations(watched) == [], place


def test_every_feature_works_within_the_policy(watched: Page) -> None:
    use_every_feature(watched)


def test_every_feature_works_where_the_header_is_sent(watched: Page) -> None:
    header = documented_header()

    def send(route: Route) -> None:
        answer = route.fetch()
        headers = {**answer.headers, "content-security-policy": header}
        route.fulfill(response=answer, headers=headers)

    watched.context.route("**/*", send)
    use_every_feature(watched)
    watched.goto(HANDOUT)
    assert violations(watched) == []
    watched.context.unroute_all(behavior="ignoreErrors")


def test_another_name_forwards_within_its_policy(watched: Page, address: str) -> None:
    watched.goto("medicines/proleukin/")
    watched.wait_for_url(f"{address}{MEDICINE}")


INJECTED = """
<script>window.ran = "script"</script>
<script src="https://evil.test/a.js"></script>
<img src="x" onerror="window.ran = 'handler'">
<p style="position: fixed">x</p>
<style>main { display: none }</style>
<link rel="stylesheet" href="https://evil.test/a.css">
<img src="https://evil.test/a.gif">
<iframe src="https://evil.test/"></iframe>
<object data="https://evil.test/a.svg"></object>
<video src="https://evil.test/a.webm"></video>
<base href="https://evil.test/">
<form id="evil" action="https://evil.test/"></form>
"""
FORBIDDEN = {
    "base-uri",
    "connect-src",
    "form-action",
    "frame-src",
    "img-src",
    "media-src",
    "object-src",
    "require-trusted-types-for",
    "script-src-attr",
    "script-src-elem",
    "style-src-attr",
    "style-src-elem",
    "trusted-types",
}
TRIED = """async () => {
  document.querySelector("#evil").submit();
  await fetch("https://evil.test/").catch(() => {});
  try { document.body.innerHTML = "<b>"; } catch {}
  try { trustedTypes.createPolicy("own", {}); } catch {}
  await new Promise((go) => setTimeout(go, 300));
}"""


@pytest.mark.parametrize("place", ["", "search/", "404.html"])
def test_what_gets_into_a_page_can_neither_run_nor_load_nor_send(
    place: str, browser: Browser, address: str
) -> None:
    page = browser.new_page(base_url=address)  # no listener: the browser tells what it forbids
    page.add_init_script(NOTE)
    sent: list[str] = []

    def note(route: Route) -> None:
        sent.append(route.request.url)
        route.abort()

    def inject(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("</main>", f"{INJECTED}</main>"))

    page.route(address + place, inject)
    page.route("https://evil.test/**", note)
    page.goto(place)
    page.evaluate(TRIED)
    assert {each.split()[0] for each in violations(page)} == FORBIDDEN
    assert page.evaluate("window.ran") is None
    assert sent == []
    page.close()
