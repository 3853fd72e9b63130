"""YAML with positions: plain data, and for each value the line and column where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml

Location = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """Line and column in a file, counted from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class PositionedYaml:
    """The data of a YAML text. `keys` says where a key stands, `values` where its value does.

    `repeated` lists keys that a mapping holds twice: YAML would silently keep the last.
    """

    data: Any
    keys: dict[Location, Position]
    values: dict[Location, Position]
    repeated: tuple[tuple[Location, Position], ...]

    def find(self, location: Location, *, key: bool = False) -> Position:
        """The position of `location`, or of the nearest thing around it.

        Parts that stand for no YAML node (the arms of a union, say) are passed over.
        """
        at: Location = ()
        for part in location:
            if (*at, part) in self.values:
                at = (*at, part)
        if key and at in self.keys:
            return self.keys[at]
        return self.values.get(at, Position(1, 1))


def read_positioned(text: str) -> PositionedYaml:
    """Parse `text`. Raises `yaml.YAMLError` where it is not YAML."""
    loader = yaml.SafeLoader(text)
    try:
        node = loader.get_single_node()
        keys: dict[Location, Position] = {}
        values: dict[Location, Position] = {}
        repeated: list[tuple[Location, Position]] = []
        if node is not None:
            _walk(node, (), keys, values, repeated)
        data = loader.construct_document(node) if node is not None else None
    finally:
        loader.dispose()
    return PositionedYaml(data, keys, values, tuple(repeated))


def _walk(
    node: yaml.Node,
    at: Location,
    keys: dict[Location, Position],
    values: dict[Location, Position],
    repeated: list[tuple[Location, Position]],
) -> None:
    values[at] = _position(node)
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            inner = (*at, str(key.value))
            if inner in keys:
                repeated.append((inner, _position(key)))
            keys[inner] = _position(key)
            _walk(value, inner, keys, values, repeated)
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            _walk(value, (*at, index), keys, values, repeated)


def _position(node: yaml.Node) -> Position:
    return Position(node.start_mark.line + 1, node.start_mark.column + 1)
