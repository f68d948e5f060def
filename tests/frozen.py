"""Values that Python produces and the JavaScript tests read, so that the two sides cannot drift apart."""

from __future__ import annotations

import json
import os
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "browser" / "test" / "frozen"


def assert_frozen(name: str, value: object) -> None:
    """Compare ``value`` with the file that the JavaScript tests read; ``COURSEWRIGHT_ACCEPT=1`` writes it anew."""
    path = FOLDER / name
    text = json.dumps(value, ensure_ascii=False, indent=1) + "\n"
    if os.environ.get("COURSEWRIGHT_ACCEPT"):
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text, f"{name} differs: review it, then run `make accept`"
