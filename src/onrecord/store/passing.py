"""What processes give each other in files: arrays are written and read as they are, where a pipe would copy them many
times over in small pieces."""

from __future__ import annotations

import mmap
import pickle
import struct
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

_SIZES = struct.Struct("<qq")  # how many parts a file has, and how many of them are arrays
_SIZE = struct.Struct("<q")  # the bytes of a part, before it


def put(path: Path, value: Any, *beside: bytes | memoryview) -> None:
    """Write a value for another process, and bytes beside it; these and the arrays in it go as they are."""
    arrays: list[pickle.PickleBuffer] = []
    head = pickle.dumps(value, protocol=5, buffer_callback=arrays.append)
    parts = [memoryview(head), *(array.raw() for array in arrays), *beside]
    with path.open("wb") as file:
        file.write(_SIZES.pack(len(parts), len(arrays)))
        for part in parts:
            file.write(_SIZE.pack(len(part)))
            file.write(part)


def take(path: Path) -> tuple[Any, list[memoryview]]:
    """The value that another process has put there, and the bytes beside it; the file goes."""
    with path.open("rb") as file:
        data = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    path.unlink()
    count, arrays = _SIZES.unpack_from(data)
    parts: list[memoryview] = []
    at = _SIZES.size
    for _ in range(count):
        (size,) = _SIZE.unpack_from(data, at)
        at += _SIZE.size + size
        parts.append(data[at - size : at])
    return pickle.loads(parts[0], buffers=parts[1 : arrays + 1]), parts[arrays + 1 :]
