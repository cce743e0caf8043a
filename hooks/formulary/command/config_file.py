"""A mkdocs.yml as it is written: its values, and where each of them stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from yaml_env_tag import construct_env_tag

from formulary.schema.fields import FieldPath


class ConfigError(Exception):
    """The project's mkdocs.yml cannot be used; the message says where and why."""


@dataclass(frozen=True)
class ConfigFile:
    """The values of a configuration, and the line and column of each by the way to it."""

    name: str
    values: Mapping[str, Any]
    places: Mapping[FieldPath, tuple[int, int]]

    def place(self, path: FieldPath) -> tuple[int, int]:
        """Where a value stands; the beginning for what another file says."""
        return self.places.get(path, (1, 1))

    def wrong(self, path: FieldPath, message: str) -> ConfigError:
        """A mistake in a value."""
        line, column = self.place(path)
        return ConfigError(f"{self.name}:{line}:{column}: {message}")


def read_config_file(file: Path) -> ConfigFile:
    """A configuration, with what it inherits. Raises ConfigError for what is no YAML of keys."""
    try:
        loader = _ConfigLoader(file.read_text("utf-8"))
        node = loader.get_single_node()
        values = loader.construct_document(node) if node else None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        position = f":{mark.line + 1}:{mark.column + 1}" if mark else ""
        raise ConfigError(
            f"{file.name}{position}: broken YAML: {error.problem or error.context}. Check the "
            "colons, quotes and indentation here and on the line above"
        ) from error
    except (yaml.YAMLError, ValueError) as error:  # no UTF-8, no day of the calendar
        raise ConfigError(f"{file.name}: {' '.join(str(error).split())}. Retype it") from error
    found = ConfigFile(file.name, as_mapping(values, "it"), dict(_places(node)) if node else {})
    return _with_parent(found, file)


def as_mapping(value: Any, name: str) -> Mapping[str, Any]:
    """A group of keys; nothing at all is an empty one."""
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        raise ConfigError(f"mkdocs.yml: {name} must be lines of 'key: value'")
    return value


def _with_parent(own: ConfigFile, file: Path) -> ConfigFile:
    """A configuration laid over the one that it names under INHERIT."""
    if "INHERIT" not in own.values:
        return own
    parent = file.parent / str(own.values["INHERIT"])
    if not parent.is_file() or parent.samefile(file):
        message = f"there is no other configuration '{own.values['INHERIT']}'. Correct the path"
        raise own.wrong(("INHERIT",), message)
    rest = {key: value for key, value in own.values.items() if key != "INHERIT"}
    return ConfigFile(own.name, _laid_over(read_config_file(parent).values, rest), own.places)


def _laid_over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Two groups of keys as one, in which the second counts; lists are not put together."""
    both = {
        key: _laid_over(below[key], value)
        for key, value in above.items()
        if isinstance(value, Mapping) and isinstance(below.get(key), Mapping)
    }
    return {**below, **above, **both}


def _places(node: yaml.Node, path: FieldPath = ()) -> Iterator[tuple[FieldPath, tuple[int, int]]]:
    """Where a value and all within it stand; a value of the outermost group, at its name."""
    yield path, (node.start_mark.line + 1, node.start_mark.column + 1)
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _places(value, (*path, key.value))
            if not path:
                yield (key.value,), (key.start_mark.line + 1, key.start_mark.column + 1)
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield from _places(value, (*path, index))


class _ConfigLoader(yaml.SafeLoader):
    """Reads MkDocs' configuration without acting on its tags but `!ENV`."""


_ConfigLoader.add_constructor("!ENV", construct_env_tag)
_ConfigLoader.add_multi_constructor("", lambda loader, suffix, node: None)
