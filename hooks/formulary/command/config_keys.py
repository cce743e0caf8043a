"""What a mkdocs.yml may set. The builder refuses the rest too, but later and without the line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from formulary.command.config_file import ConfigFile
from formulary.problems import did_you_mean
from formulary.schema.fields import FieldPath

_TEXT, _SWITCH, _LIST, _GROUP = (str,), (bool,), (list,), (dict,)

KEYS: Mapping[str, tuple[type, ...]] = {
    "site_name": _TEXT,
    "site_url": _TEXT,
    "site_description": _TEXT,
    "site_author": _TEXT,
    "copyright": _TEXT,
    "repo_url": _TEXT,
    "repo_name": _TEXT,
    "edit_uri": _TEXT,
    "edit_uri_template": _TEXT,
    "remote_branch": _TEXT,
    "remote_name": _TEXT,
    "dev_addr": _TEXT,
    "docs_dir": _TEXT,
    "site_dir": _TEXT,
    "use_directory_urls": _SWITCH,
    "strict": _SWITCH,
    "nav": _LIST,
    "extra_css": _LIST,
    "extra_javascript": _LIST,
    "extra_templates": _LIST,
    "hooks": _LIST,
    "watch": _LIST,
    "plugins": _LIST + _GROUP,
    "markdown_extensions": _LIST + _GROUP,
    "theme": _TEXT + _GROUP,
    "extra": _GROUP,
    "validation": _GROUP,
    "exclude_docs": _TEXT,
    "draft_docs": _TEXT,
    "not_in_nav": _TEXT,
}
"""Every key that MkDocs knows, and what it holds."""

_WORDS = {str: "text", bool: "true or false", list: "a list", dict: "lines of 'key: value'"}
_UNPUBLISHED = ("exclude_docs", "draft_docs")
_ADDRESSES = ("site_url", "repo_url")


def check_keys(config: ConfigFile, folder: Path) -> None:
    """Raise ConfigError at the first key that cannot be used. `folder` is that of the file."""
    for key, value in config.values.items():
        if key not in KEYS:
            hint = did_you_mean(str(key), KEYS) or " Remove it."
            raise config.wrong((key,), f"unknown key '{key}'.{hint}")
        if value is not None and not isinstance(value, KEYS[key]):
            kinds = " or ".join(_WORDS[kind] for kind in KEYS[key])
            raise config.wrong((key,), f"{key} must be {kinds}")
    _check_what_is_published(config)
    _check_what_is_installed(config)
    for path, place in _paths(config.values):
        if not isinstance(place, str) or not (folder / place).exists():
            raise config.wrong(path, f"there is no '{place}' here. Correct the path")


def _check_what_is_published(config: ConfigFile) -> None:
    """Every page that is checked is published, at the address that others link to."""
    values = config.values
    if not values.get("site_name"):
        raise config.wrong((), "site_name is missing. Write 'site_name: ' and the site's name")
    if values.get("use_directory_urls") is False:
        message = "use_directory_urls must be true: links and the search lead to folders. Remove it"
        raise config.wrong(("use_directory_urls",), message)
    for key in _UNPUBLISHED:
        if values.get(key):
            message = f"{key} leaves out pages that are checked and linked. Move them out of docs"
            raise config.wrong((key,), message)
    for key in _ADDRESSES:
        address = urlsplit(values.get(key) or "https://site.example/")
        if not (address.scheme and address.netloc):
            raise config.wrong((key,), f"{key} must be a whole address: https://site.example/")


def _check_what_is_installed(config: ConfigFile) -> None:
    """A theme and plugins come in packages, which say by what names they bring them."""
    theme = config.values.get("theme")
    name = theme.get("name") if isinstance(theme, Mapping) else theme
    wanted = [(("theme",), "mkdocs.themes", name, name)] if name is not None else []
    for plugin in config.values.get("plugins") or ():
        each = next(iter(plugin), None) if isinstance(plugin, Mapping) else plugin
        wanted.append((("plugins",), "mkdocs.plugins", each, f"{name}/{each}"))
    for path, group, *names in wanted:
        if not any(entry.name in names for entry in entry_points(group=group)):
            raise config.wrong(path, f"'{names[0]}' is not installed here. Correct its name")


def _paths(values: Mapping[str, Any]) -> Iterator[tuple[FieldPath, Any]]:
    """Every file and folder beside the configuration that it names, and the way to it."""
    for key in ("hooks", "watch"):
        for index, each in enumerate(values.get(key) or []):
            yield (key, index), each
    theme = values.get("theme")
    if isinstance(theme, Mapping) and theme.get("custom_dir") is not None:
        yield ("theme", "custom_dir"), theme["custom_dir"]
