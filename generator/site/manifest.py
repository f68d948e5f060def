"""What the last build of one language left in the cache, so that the next one knows what it may keep."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """``pages`` maps a built file's name to its page's fingerprint; ``key`` is a hash of all that they share."""

    key: str
    pages: Mapping[str, str] = field(default_factory=dict)

    def on_disk(self, folder: Path) -> dict[str, str]:
        """Return the pages whose files are still in ``folder``."""
        return {name: mark for name, mark in self.pages.items() if (folder / name).is_file()}


def load(path: Path, *, key: str) -> Manifest:
    """Return the manifest in ``path``, or an empty one if it is missing, damaged or of another ``key``."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if content["key"] == key:
            return Manifest(key=key, pages={str(name): str(value) for name, value in content["pages"].items()})
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        pass
    return Manifest(key=key)


def save(manifest: Manifest, path: Path) -> None:
    """Write the manifest so that a reader finds the old one or the new one, never half of one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps({"key": manifest.key, "pages": dict(manifest.pages)}), encoding="utf-8")
    fresh.replace(path)
