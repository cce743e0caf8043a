"""What mkdocs.yml sets for the formulary: region, docs folder, the site's address, the host."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import yaml
from yaml_env_tag import construct_env_tag

from formulary.region import Region
from formulary.settings import Host


class ConfigError(Exception):
    """The project's mkdocs.yml cannot be used; the message says where and why."""


@dataclass(frozen=True)
class Config:
    """The keys of mkdocs.yml that the formulary reads."""

    region: Region
    host: Host
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
    except (yaml.YAMLError, ValueError) as error:  # no UTF-8, no day of the calendar
        raise ConfigError(f"mkdocs.yml: {' '.join(str(error).split())}. Retype it") from error
    keys = _mapping(values, "it")
    refuse_hidden(keys)
    return Config(
        region_from(keys.get("extra")),
        host_from(keys.get("extra")),
        _text(keys, "docs_dir", "docs"),
        _text(keys, "site_url", "/"),
        _text(keys, "site_name", "Formulary"),
    )


def refuse_hidden(keys: Mapping[str, Any]) -> None:
    """Raise ConfigError where builders are told to leave out files that are checked."""
    for key in ("exclude_docs", "draft_docs"):
        if keys.get(key):
            raise ConfigError(
                f"mkdocs.yml: {key} hides files from builders that are checked and linked. "
                f"Remove {key} from mkdocs.yml, and the files from docs/"
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


_DOMAIN = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")
_CONTACT = re.compile(r"(mailto:|https://|tel:)\S+")


def host_from(extra: Any) -> Host:
    """The host of mkdocs.yml's `extra`. Raises ConfigError for what it cannot use."""
    values = _group(_mapping(extra, "extra"), "extra", "host", {"robots", "domain", "security"})
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
    group = _mapping(values.get(name), f"{path}.{name}")
    if set(group) - known:
        raise ConfigError(f"mkdocs.yml: {path}.{name} may hold only {', '.join(sorted(known))}")
    return group


def _is_contact(value: Any) -> bool:
    return isinstance(value, str) and _CONTACT.fullmatch(value) is not None


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
