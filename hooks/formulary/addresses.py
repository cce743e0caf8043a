"""Where everything stands: each page and file, and its address.

A *uri* is a file's place below docs/ (`medicines/cisplatin/uses.md`), a *url* its address below
the site's root (`medicines/cisplatin/uses/`). A slug is the part of an address that is one
record's own. Places within pages are told by their anchors.
"""

from __future__ import annotations

import posixpath
from pathlib import PurePosixPath

from formulary import anchors

MEDICINES = "medicines"
SIDE_EFFECTS = "side-effects"
REGIMENS = "regimens"
LANGUAGES = "other-languages"
LANGUAGE_LIST = f"{LANGUAGES}/index.md"
CANCERS = "cancers"
KINDS = "kinds"
HOME = "index.md"
NOT_FOUND = "404.md"
SEARCH = "search.md"
WORDS = "words.md"
SIGNS = "signs.md"
GENERAL_CALL_LIST = "when-to-call.md"
PLAIN_WORDS = "about/plain-words.md"
SOURCES = "about/sources.md"
ABOUT = "about/index.md"
REVIEWERS = "about/reviewers.md"
FINDER = f"{MEDICINES}/index.md"
GLOSSARY = f"{SIDE_EFFECTS}/index.md"
REGIMEN_LIST = f"{REGIMENS}/index.md"
MEDICINES_DATA = "data/medicines.json"
SIDE_EFFECTS_DATA = "data/side-effects.json"
ASSETS = "assets"
IMAGES = f"{ASSETS}/images"
STYLESHEETS = f"{ASSETS}/stylesheets"
SCRIPTS = f"{ASSETS}/javascripts"
SEARCH_SCRIPTS = f"{SCRIPTS}/search"
NEARNESS = f"{ASSETS}/search/nearness.bin"
NOT_FOUND_PAGE = "404.html"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
DOMAIN = "CNAME"
SECURITY = ".well-known/security.txt"
DATA = "data"
TEXT_INDEX = "pagefind"
MADE_FOLDERS = (DATA, TEXT_INDEX)
"""Folders of files, not pages, that the build makes."""

PAGELESS_FOLDERS = (ASSETS, *MADE_FOLDERS, "templates")
"""Top folders in which no page may stand. MkDocs leaves out whatever is in the last."""

GUIDE = "guide"
HANDOUT = "handout"
LARGE_PRINT = "large-print"
CALL = "when-to-call"
"""The page of a regimen that says when to call."""

BUILT_PAGES = (GUIDE, HANDOUT, LARGE_PRINT)
"""Pages that the build makes beside others; no file may take their place."""

BUILT_FOLDERS = (CANCERS, KINDS)
"""Folders whose pages the build makes, from the finder."""


def list_of(folder: str) -> str:
    """The uri of the page that stands above all others of a folder."""
    return f"{folder}/index.md"


def medicine(slug: str, page: str = "index") -> str:
    """The uri of a page of a monograph, by its section's value or its name among BUILT_PAGES."""
    return f"{MEDICINES}/{slug}/{page}.md"


def regimen(slug: str, page: str = "") -> str:
    """The uri of a regimen's page, or of one that the build makes beside it, by its name."""
    return f"{REGIMENS}/{slug}/{page}.md" if page else f"{REGIMENS}/{slug}.md"


def side_effect(slug: str) -> str:
    """The uri of a side effect's page."""
    return f"{SIDE_EFFECTS}/{slug}.md"


def beside(uri: str, page: str) -> str:
    """The uri of a page that the build makes beside another: its handout, its guide."""
    return f"{uri.removesuffix('.md').removesuffix('/index')}/{page}.md"


def language(code: str) -> str:
    """The uri of the page on another language."""
    return f"{LANGUAGES}/{code}.md"


def group(folder: str, slug: str = "index") -> str:
    """The uri of the page of a cancer or a kind of medicine, or of the list above them."""
    return f"{folder}/{slug}.md"


def occurrence(medicine_slug: str, effect: str) -> str:
    """The uri, with its anchor, of what a medicine says of one of its side effects."""
    return f"{medicine(medicine_slug, 'side-effects')}#{anchors.effect_anchor(effect)}"


def redirect(folder: str, slug: str) -> str:
    """The uri of the page that forwards from another name."""
    return f"{folder}/{slug}/index.html"


def in_folder(uri: str, folder: str) -> bool:
    """Whether a file stands in a top folder."""
    return uri.startswith(f"{folder}/")


def is_built(uri: str) -> bool:
    """Whether a page would be one that the build makes, and no writer."""
    path = PurePosixPath(uri)
    is_beside = path.parts[0] in (REGIMENS, SIDE_EFFECTS) and len(path.parts) > 2
    return path.parts[0] in BUILT_FOLDERS or path.stem in BUILT_PAGES or is_beside


def url_of(uri: str) -> str:
    """The address of a page below the site's root; the home page's is empty."""
    path = PurePosixPath(uri)
    folder = path.parent if path.stem in ("index", "README") else path.parent / path.stem
    return "" if str(folder) == "." else f"{folder}/"


def published(uri: str) -> str:
    """The place in the built site of a page or another file."""
    return f"{url_of(uri)}index.html" if uri.endswith(".md") else uri


def relative(from_uri: str, to_uri: str) -> str:
    """The path from one page to another, as Markdown links have it; an anchor goes along."""
    path, _, anchor = to_uri.partition("#")
    way = posixpath.relpath(path, posixpath.dirname(from_uri) or ".")
    return f"{way}#{anchor}" if anchor else way


def resolved(from_uri: str, path: str) -> str:
    """The uri to which a path on a page leads; an empty one leads to the page itself."""
    folder = posixpath.dirname(from_uri)
    return posixpath.normpath(posixpath.join(folder, path)) if path else from_uri
