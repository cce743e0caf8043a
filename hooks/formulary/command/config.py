"""What mkdocs.yml sets for the formulary: region, docs folder, the site's address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import yaml
from yaml_env_tag import construct_env_tag

from formulary.region import Region
from formulary.text.characters import misleading_characters
from formulary.text.scripts import words_of_mixed_scripts


class ConfigError(Exception):
    """The project's mkdocs.yml cannot be used; the message says where and why."""


@dataclass(frozen=True)
class Config:
    """The keys of mkdocs.yml that the formulary reads."""

    region: Region
    docs_dir: str
    site_url: str
    site_name: str


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
        _be_honest(f"extra.region.{name}", value)
    return Region(**values)


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
    _be_honest(name, value)
    return value


def _be_honest(name: str, value: str) -> None:
    """Refuse signs that are not what they look like: all of these values stand on pages."""
    for found in (*misleading_characters(value), *words_of_mixed_scripts(value)):
        raise ConfigError(f"mkdocs.yml: {name}: {found.message}")


class _ConfigLoader(yaml.SafeLoader):
    """Reads MkDocs' configuration without acting on its tags but `!ENV`."""


_ConfigLoader.add_constructor("!ENV", construct_env_tag)
_ConfigLoader.add_multi_constructor("", lambda loader, suffix, node: None)
