"""What mkdocs.yml sets for the formulary: region, docs folder, the site's address and menu."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from formulary.command.config_file import ConfigError, ConfigFile, as_mapping, read_config_file
from formulary.command.config_keys import check_keys
from formulary.region import Region
from formulary.schema.fields import FieldPath
from formulary.settings import MenuEntry


@dataclass(frozen=True)
class Config:
    """The keys of mkdocs.yml that the formulary reads."""

    region: Region
    docs_dir: str
    site_url: str
    site_name: str
    menu: tuple[MenuEntry, ...]


def read_config(file: Path) -> Config:
    """The settings of a mkdocs.yml. Raises ConfigError for what it cannot use.

    The command and the builder both read them here, so that both refuse the same.
    """
    config = read_config_file(file)
    keys = config.values
    settings = Config(
        region_from(keys.get("extra")),
        _text(keys, "docs_dir", "docs"),
        _text(keys, "site_url", "/"),
        _text(keys, "site_name", "Formulary"),
        tuple(_menu(config, keys.get("nav"), ("nav",))),
    )
    check_keys(config, file.parent)
    return settings


def region_from(extra: Any) -> Region:
    """The region of mkdocs.yml's `extra`. Raises ConfigError for what it cannot use."""
    values = as_mapping(extra, "extra").get("region", {})
    known = {field.name for field in fields(Region)}
    if not isinstance(values, Mapping) or set(values) - known:
        raise ConfigError(f"mkdocs.yml: extra.region may hold only {', '.join(sorted(known))}")
    for name, value in values.items():
        if not isinstance(value, str) or not value.strip():
            raise ConfigError(f"mkdocs.yml: extra.region.{name} must be text in quotes")
    return Region(**values)


def _menu(config: ConfigFile, value: Any, path: FieldPath) -> Iterator[MenuEntry]:
    """Every page that the menu names, however deep it stands there."""
    if isinstance(value, str):
        yield MenuEntry(config.name, *config.place(path), value)
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _menu(config, each, (*path, index))
    elif isinstance(value, Mapping) and (len(value) == 1 and path[-1:] != ("nav",)):
        for title, each in value.items():
            yield from _menu(config, each, (*path, title))
    elif value is not None or path != ("nav",):
        raise config.wrong(path, "nav must be a list. Write each line of it as '- Title: page.md'")


def _text(keys: Mapping[str, Any], name: str, default: str) -> str:
    value = keys.get(name, default)
    if not isinstance(value, str) or not value.strip():
        raise ConfigError(f"mkdocs.yml: {name} must be text, such as '{default}'")
    return value
