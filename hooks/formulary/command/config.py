"""What mkdocs.yml sets for the formulary: region, docs folder, address, host, menu, Markdown."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from formulary.command.config_file import ConfigError, ConfigFile, as_mapping, read_config_file
from formulary.command.config_keys import check_keys
from formulary.region import Region
from formulary.schema.fields import LINE, FieldPath
from formulary.settings import ALWAYS_ON, WRITTEN_FOR, Host, MarkdownOptions, MenuEntry
from formulary.text.characters import misleading_characters
from formulary.text.scripts import words_of_mixed_scripts


@dataclass(frozen=True)
class Config:
    """The keys of mkdocs.yml that the formulary reads."""

    region: Region
    host: Host
    docs_dir: str
    site_url: str
    site_name: str
    menu: tuple[MenuEntry, ...]
    markdown: MarkdownOptions


def read_config(file: Path) -> Config:
    """The settings of a mkdocs.yml. Raises ConfigError for what it cannot use.

    The command and the builder both read them here, so that both refuse the same.
    """
    config = read_config_file(file)
    keys = config.values
    _check_who_runs_it(keys.get("extra"))
    settings = Config(
        region_from(keys.get("extra")),
        host_from(keys.get("extra")),
        _text(keys, "docs_dir", "docs"),
        _text(keys, "site_url", "/"),
        _text(keys, "site_name", "Formulary"),
        tuple(_menu(config, keys.get("nav"), ("nav",))),
        markdown_from(keys.get("markdown_extensions")),
    )
    check_keys(config, file.parent)
    return settings


def _check_who_runs_it(extra: Any) -> None:
    """Who runs the site and takes reports of mistakes: templates print both on every page."""
    values = _group(as_mapping(extra, "extra"), "extra", "site", {"run_by", "contact"})
    run_by, contact = values.get("run_by", "A"), values.get("contact", "mailto:a@b.example")
    if not isinstance(run_by, str) or not re.fullmatch(LINE, run_by):
        raise ConfigError("mkdocs.yml: extra.site.run_by must be a name on one line")
    if not isinstance(contact, str) or not _MAIL.fullmatch(contact):
        raise ConfigError(
            "mkdocs.yml: extra.site.contact must be an address as 'mailto:pages@formulary.example'"
        )
    _be_honest("extra.site.run_by", run_by)


def region_from(extra: Any) -> Region:
    """The region of mkdocs.yml's `extra`. Raises ConfigError for what it cannot use."""
    values = as_mapping(extra, "extra").get("region", {})
    known = {field.name for field in fields(Region)}
    if not isinstance(values, Mapping) or set(values) - known:
        raise ConfigError(f"mkdocs.yml: extra.region may hold only {', '.join(sorted(known))}")
    for name, value in values.items():
        if not isinstance(value, str) or not value.strip():
            raise ConfigError(f"mkdocs.yml: extra.region.{name} must be text in quotes")
        if not re.fullmatch(LINE, value):
            raise ConfigError(
                f"mkdocs.yml: extra.region.{name} may hold no < > [ ] {{ }} | ` * _ or \\. "
                "Use plain words and numbers on one line"
            )
        _be_honest(f"extra.region.{name}", value)
    return Region(**values)


_DOMAIN = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")
_MAIL = re.compile(r"mailto:[\w.+-]+@[\w-]+(\.[\w-]+)+", re.ASCII)
_CONTACT = re.compile(r"(mailto:|https://|tel:)\S+")


def host_from(extra: Any) -> Host:
    """The host of mkdocs.yml's `extra`. Raises ConfigError for what it cannot use."""
    values = _group(as_mapping(extra, "extra"), "extra", "host", {"robots", "domain", "security"})
    robots, domain = values.get("robots", False), values.get("domain", "")
    if not isinstance(robots, bool):
        raise ConfigError("mkdocs.yml: extra.host.robots must be true or false")
    if not isinstance(domain, str) or (domain and not _DOMAIN.fullmatch(domain)):
        raise ConfigError("mkdocs.yml: extra.host.domain must be a name as 'formulary.example'")
    contacts, expires = _security(values)
    return Host(robots, domain, contacts, expires)


def _security(host: Mapping[str, Any]) -> tuple[tuple[str, ...], str]:
    """Where to report a security hole, and until when that holds; nothing where it is not set."""
    if "security" not in host:
        return (), ""
    values = _group(host, "extra.host", "security", {"contact", "expires"})
    contacts = values.get("contact")
    if not isinstance(contacts, list) or not contacts or not all(map(_is_contact, contacts)):
        raise ConfigError(
            "mkdocs.yml: extra.host.security.contact must be a list of addresses that begin with "
            "mailto:, https:// or tel:"
        )
    try:
        expires = datetime.date.fromisoformat(str(values.get("expires")))
    except ValueError as error:
        raise ConfigError(
            "mkdocs.yml: extra.host.security.expires must be a day as '2030-12-31'"
        ) from error
    return tuple(contacts), expires.isoformat()


def _group(values: Mapping[str, Any], path: str, name: str, known: set[str]) -> Mapping[str, Any]:
    """A group of keys within another one, and no key that nobody knows."""
    group = as_mapping(values.get(name), f"{path}.{name}")
    if set(group) - known:
        raise ConfigError(f"mkdocs.yml: {path}.{name} may hold only {', '.join(sorted(known))}")
    return group


def _is_contact(value: Any) -> bool:
    return isinstance(value, str) and _CONTACT.fullmatch(value) is not None


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
            configs[name] = as_mapping(values, f"markdown_extensions.{name}")
    return MarkdownOptions(tuple(configs), {key: each for key, each in configs.items() if each})


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
