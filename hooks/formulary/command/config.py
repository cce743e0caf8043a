"""What mkdocs.yml sets for the formulary: region, docs folder, address, how Markdown is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import yaml
from yaml_env_tag import construct_env_tag

from formulary.region import Region
from formulary.settings import ALWAYS_ON, WRITTEN_FOR, MarkdownOptions


class ConfigError(Exception):
    """The project's mkdocs.yml cannot be used; the message says where and why."""


@dataclass(frozen=True)
class Config:
    """The keys of mkdocs.yml that the formulary reads."""

    region: Region
    docs_dir: str
    site_url: str
    site_name: str
    markdown: MarkdownOptions


def read_config(file: Path) -> Config:
    """The settings of a mkdocs.yml. Raises ConfigError for what it cannot use."""
    try:
        values = yaml.load(file.read_text("utf-8"), Loader=_ConfigLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        position = f":{mark.line + 1}:{mark.column + 1}" if mark else ""
        raise ConfigError(
            f"mkdocs.yml{position}: broken YAML: {error.problem or error.context}. Check the "
            "colons, quotes and indentation here and on the line above"
        ) from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ConfigError(f"mkdocs.yml: {' '.join(str(error).split())}. Retype it") from error
    keys = _mapping(values, "it")
    return Config(
        region_from(keys.get("extra")),
        _text(keys, "docs_dir", "docs"),
        _text(keys, "site_url", "/"),
        _text(keys, "site_name", "Formulary"),
        markdown_from(keys.get("markdown_extensions")),
    )


def region_from(extra: Any) -> Region:
    """The region of mkdocs.yml's `extra`. Raises ConfigError for what it cannot use."""
    values = _mapping(extra, "extra").get("region", {})
    known = {field.name for field in fields(Region)}
    if not isinstance(values, Mapping) or set(values) - known:
        raise ConfigError(f"mkdocs.yml: extra.region may hold only {', '.join(sorted(known))}")
    for name, value in values.items():
        if not isinstance(value, str) or not value.strip():
            raise ConfigError(f"mkdocs.yml: extra.region.{name} must be text in quotes")
    return Region(**values)


def markdown_from(listed: Any) -> MarkdownOptions:
    """How MkDocs will read Markdown: names alone, or with options as `name: {key: value}`.

    Raises ConfigError for what it cannot use.
    """
    if listed is None:
        return WRITTEN_FOR
    entries = [*listed.items()] if isinstance(listed, Mapping) else listed
    configs: dict[str, Mapping[str, Any]] = {name: {} for name in ALWAYS_ON}
    for entry in entries if isinstance(entries, list) else [entries]:
        pairs = entry.items() if isinstance(entry, Mapping) else [entry]
        for pair in pairs:
            name, values = pair if isinstance(pair, tuple) else (pair, None)
            if not isinstance(name, str):
                raise ConfigError("mkdocs.yml: markdown_extensions must be a list of names")
            configs[name] = _mapping(values, f"markdown_extensions.{name}")
    return MarkdownOptions(tuple(configs), {key: each for key, each in configs.items() if each})


def _mapping(value: Any, name: str) -> Mapping[str, Any]:
    """A group of keys; nothing at all is an empty one."""
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        raise ConfigError(f"mkdocs.yml: {name} must be lines of 'key: value'")
    return value


def _text(keys: Mapping[str, Any], name: str, default: str) -> str:
    value = keys.get(name, default)
    if not isinstance(value, str) or not value.strip():
        raise ConfigError(f"mkdocs.yml: {name} must be text, such as '{default}'")
    return value


class _ConfigLoader(yaml.SafeLoader):
    """Reads MkDocs' configuration without acting on its tags but `!ENV`."""


_ConfigLoader.add_constructor("!ENV", construct_env_tag)
_ConfigLoader.add_multi_constructor("", lambda loader, suffix, node: None)
