"""docs/problems.md is what the catalogue says."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from generator.catalogue.documentation import document

if TYPE_CHECKING:
    from pathlib import Path


def test_the_page_of_problems_is_generated_from_the_catalogue(repository: Path) -> None:
    page = repository / "docs" / "problems.md"
    if os.environ.get("COURSEWRIGHT_ACCEPT"):
        page.parent.mkdir(exist_ok=True)
        page.write_text(document(), encoding="utf-8")
    assert page.read_text(encoding="utf-8") == document()
