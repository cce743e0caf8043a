"""Whether what stands beside the pages may be published: a list of what may, and nothing else.

Whatever stands in docs/ is delivered under the site's name. So each file must be of a sort that
pages use, stand in its folder, be as small as a phone can bear, and hold what its ending says.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from formulary import addresses
from formulary.files import MOST_BYTES, DocsFile, Nature
from formulary.parsing.svg import Mistake, mistakes_in_svg
from formulary.problems import Problem
from formulary.schema.fields import SLUG
from formulary.text.names import slug_of


@dataclass(frozen=True)
class _Sort:
    """A sort of file: the folder that it stands in, and what may be wrong in its bytes."""

    folder: str
    mistakes: Callable[[bytes], Iterator[Mistake]]


def _framed(name: str, *frames: tuple[bytes, bytes]) -> Callable[[bytes], Iterator[Mistake]]:
    """What finds out that bytes begin and end otherwise than those of a kind of file."""

    def mistakes(content: bytes) -> Iterator[Mistake]:
        if not any(content.startswith(start) for start, _ in frames):
            yield Mistake(1, 1, f"this is no {name}. Save the file anew as {name}")
        elif not any(content.startswith(start) and content.endswith(end) for start, end in frames):
            message = f"the {name} is cut short, or something follows its end. Save it anew"
            yield Mistake(1, 1, message)

    return mistakes


def _webp_mistakes(content: bytes) -> Iterator[Mistake]:
    length = len(content) - 8
    return _framed("WebP image", (b"RIFF" + max(length, 0).to_bytes(4, "little") + b"WEBP", b""))(
        content
    )


def _text_mistakes(content: bytes) -> Iterator[Mistake]:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content.count(b"\n", 0, error.start)
        yield Mistake(before + 1, 1, "this is no text in UTF-8. Save the file as UTF-8")
        return
    for number, line in enumerate(text.split("\n"), start=1):
        for column, sign in enumerate(line, start=1):
            if sign < " " and sign not in "\t\r":
                yield Mistake(number, column, "a control character is in this text. Delete it")
                return


_PNG = _Sort(
    addresses.ASSETS,
    _framed("PNG image", (b"\x89PNG\r\n\x1a\n", b"\x00\x00\x00\x00IEND\xaeB`\x82")),
)
_JPEG = _Sort(addresses.ASSETS, _framed("JPEG image", (b"\xff\xd8\xff", b"\xff\xd9")))
_SORTS = {
    ".png": _PNG,
    ".jpg": _JPEG,
    ".jpeg": _JPEG,
    ".webp": _Sort(addresses.ASSETS, _webp_mistakes),
    ".svg": _Sort(addresses.ASSETS, mistakes_in_svg),
    ".css": _Sort(addresses.STYLESHEETS, _text_mistakes),
    ".js": _Sort(addresses.SCRIPTS, _text_mistakes),
}
"""What may stand beside the pages, by its ending."""

_NAMED = {
    addresses.NEARNESS: _Sort(
        addresses.ASSETS, _framed("table of words (`make word-table`)", (b'{"size": ', b""))
    )
}
"""What may stand in one place only."""

_BY_CONFIGURATION = {
    addresses.ROBOTS.casefold(): "robots",
    addresses.DOMAIN.casefold(): "domain",
    "security.txt": "security",
}
"""What hosts and machines look for, and under which key of `extra.host` it is set."""

_BY_TEXT = "Write what it says as a page, in a file that ends with .md"
_AS_IMAGE = "Save it as PNG, JPEG or WebP"
_LEFT_OVER = "A program left it behind. Delete it"
_INSTEAD = (
    dict.fromkeys((".html", ".htm", ".xhtml", ".pdf", ".doc", ".docx", ".txt"), _BY_TEXT)
    | dict.fromkeys((".gif", ".bmp", ".tif", ".tiff", ".heic", ".avif", ".ico"), _AS_IMAGE)
    | dict.fromkeys((".orig", ".rej", ".bak", ".swp", ".tmp", ".old"), _LEFT_OVER)
)
"""How to do otherwise what is often meant by files of other sorts."""

_NATURES = {
    Nature.LINK: "a link to another file could publish what is not in this folder. Put the file "
    "itself here",
    Nature.SPECIAL: "this is no file that can be published. Delete it",
    Nature.UNREADABLE: "this cannot be read. Give yourself the right to read it, or delete it",
}


def check(files: Iterable[DocsFile], made: Collection[str], root: str) -> Iterator[Problem]:
    """Find files that may not be published.

    `files` are those that are not taken apart as pages, `made` the uris of what the build makes,
    `root` the name of the docs folder in messages.
    """
    built = (*map(addresses.published, made), addresses.SITEMAP, addresses.NOT_FOUND_PAGE)
    taken = frozenset(place.casefold() for place in built)
    for file in files:
        for mistake in _mistakes(file, taken):
            yield Problem(f"{root}/{file.uri}", *mistake)


def _mistakes(file: DocsFile, taken: Collection[str]) -> Iterator[Mistake]:
    path = PurePosixPath(file.uri)
    sort = _NAMED.get(file.uri) or _SORTS.get(path.suffix.lower())
    if sentence := _unread(file):
        yield Mistake(1, 1, sentence)
    elif sort is None:
        yield Mistake(1, 1, _unknown(path, taken))
    elif sentence := _misplaced(path, sort) or _misnamed(path):
        yield Mistake(1, 1, sentence)
    else:
        yield from sort.mistakes(file.content)


def _unread(file: DocsFile) -> str | None:
    """Why a file is not even looked into."""
    if file.is_too_large:
        return f"the file is larger than {MOST_BYTES // 1024} KB. Make it smaller"
    return _NATURES.get(file.nature)


def _misplaced(path: PurePosixPath, sort: _Sort) -> str | None:
    if path.is_relative_to(sort.folder):
        return None
    return f"a file of this sort stands in {sort.folder}/. Move it there"


def _unknown(path: PurePosixPath, taken: Collection[str]) -> str:
    """Why a file that is of no known sort is not published."""
    place = str(path).casefold()
    if key := _BY_CONFIGURATION.get(path.name.casefold()):
        return f"the build makes this from mkdocs.yml. Set extra.host.{key} there, and delete this"
    if place in taken or path.parts[0].casefold() in addresses.MADE_FOLDERS:
        return "the build makes what stands here. Delete this file"
    suffix = path.suffix.lower()
    remedy = _LEFT_OVER if path.name.endswith("~") else _INSTEAD.get(suffix, "Delete it")
    what = f"a file that ends with '{suffix}'" if suffix else "a file without an ending"
    return f"{what} is not published here. {remedy}"


def _misnamed(path: PurePosixPath) -> str | None:
    """Whether a name is one on every system and in every address."""
    for part in (*path.parts[:-1], path.stem):
        if not all(SLUG.fullmatch(each) for each in part.replace("_", "-").split(".")):
            return (
                f"'{part}' cannot be part of an address. Use lower-case letters, digits and single "
                f"hyphens: '{slug_of(part) or 'name'}'"
            )
    if path.suffix != path.suffix.lower():
        return f"an ending is written small. Rename the file to {path.stem}{path.suffix.lower()}"
    return None
