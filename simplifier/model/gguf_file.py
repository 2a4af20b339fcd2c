"""Reads GGUF files (version 3, little-endian; https://github.com/ggml-org/ggml/blob/master/docs/gguf.md).

The reader of the `gguf` package makes a numpy view of every one of the base's 262,144 vocabulary entries,
three times over: measured 20 to 130 s on two busy cores. This one skips arrays; only dequantising is left to
the package.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any

import numpy as np
from gguf import GGML_QUANT_SIZES, GGMLQuantizationType, dequantize
from numpy.typing import NDArray

_SCALARS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}
_STRING, _ARRAY = 8, 9
_HEADER = struct.Struct("<4sIQQ")
_ALIGNMENT = 32


@dataclass(frozen=True, slots=True)
class GgufTensor:
    """A tensor by name: its quantisation, its shape (rows first) and its bytes as an array of rows."""

    name: str
    kind: GGMLQuantizationType
    shape: tuple[int, ...]
    rows: NDArray[Any]

    def values(self, rows: list[int] | None = None) -> NDArray[np.float32]:
        """The tensor, or only the given rows of it, in float32; a copy."""
        data = self.rows if rows is None else self.rows[rows]
        values: NDArray[np.float32] = np.array(dequantize(data, self.kind), dtype=np.float32)
        return values.reshape(-1) if len(self.shape) == 1 else values


@dataclass(frozen=True, slots=True)
class GgufFile:
    """Metadata (arrays left out) and tensors of a file."""

    metadata: Mapping[str, Any]
    tensors: tuple[GgufTensor, ...]


def read_gguf(path: Path) -> GgufFile:
    """Maps the file at `path`; tensors stay on disk until their values are asked for.

    Raises ValueError where it is no GGUF file of version 3, struct.error where it is cut short.
    """
    with path.open("rb") as file:
        data = mmap(file.fileno(), 0, access=ACCESS_READ)
    magic, version, tensor_count, field_count = _HEADER.unpack_from(data)
    if magic != b"GGUF" or version != 3:
        raise ValueError(f"{path} is no GGUF file of version 3")
    cursor = _Cursor(data, _HEADER.size)
    metadata = {}
    for _ in range(field_count):
        name, value = cursor.string(), cursor.value(cursor.number("I"))
        if value is not None:
            metadata[name] = value
    entries = []
    for _ in range(tensor_count):
        name = cursor.string()
        shape = tuple(cursor.number("Q") for _ in range(cursor.number("I")))
        entries.append((name, shape[::-1], GGMLQuantizationType(cursor.number("I")), cursor.number("Q")))
    alignment = metadata.get("general.alignment", _ALIGNMENT)
    start = -(-cursor.position // alignment) * alignment
    return GgufFile(metadata, tuple(_tensor(data, start, *entry) for entry in entries))


class _Cursor:
    def __init__(self, data: mmap, position: int) -> None:
        self.data = data
        self.position = position

    def number(self, kind: str) -> Any:
        (value,) = struct.unpack_from(f"<{kind}", self.data, self.position)
        self.position += struct.calcsize(f"<{kind}")
        return value

    def string(self) -> str:
        length = self.number("Q")
        text = self.data[self.position : self.position + length].decode()
        self.position += length
        return text

    def value(self, kind: int) -> Any:
        """A scalar or string; None for an array, which is skipped."""
        if kind == _STRING:
            return self.string()
        if kind != _ARRAY:
            return self.number(_SCALARS[kind])
        item, count = self.number("I"), self.number("Q")
        if item in _SCALARS:
            self.position += count * struct.calcsize(f"<{_SCALARS[item]}")
        else:
            for _ in range(count):
                self.value(item)
        return None


def _tensor(
    data: mmap, start: int, name: str, shape: tuple[int, ...], kind: GGMLQuantizationType, offset: int
) -> GgufTensor:
    block_values, block_bytes = GGML_QUANT_SIZES[kind]
    row_bytes = shape[-1] // block_values * block_bytes
    count = math.prod(shape[:-1]) * row_bytes
    raw: NDArray[Any] = np.frombuffer(data, dtype=np.uint8, count=count, offset=start + offset).reshape(-1, row_bytes)
    if kind == GGMLQuantizationType.F32:
        raw = raw.view(np.float32)
    return GgufTensor(name, kind, shape, raw)
