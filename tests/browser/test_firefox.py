"""Firefox gives every page from disk a storage of its own; progress is shared all the same."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import write_pages

if TYPE_CHECKING:
    from pathlib import Path

    from generator.model import Course

pytestmark = pytest.mark.browser


@pytest.fixture
def firefox() -> str:
    names = (os.environ.get("COURSEWRIGHT_FIREFOX", ""), "firefox-esr", "firefox")
    found = next((path for name in names if name and (path := shutil.which(name))), None)
    assert found, "no Firefox: install it, or set COURSEWRIGHT_FIREFOX to its path"
    return found


def test_pages_from_disk_share_their_progress_in_firefox(
    firefox: str, all_types: Course, tmp_path: Path, repository: Path
) -> None:
    write_pages(all_types, tmp_path)
    command = ["node", str(repository / "browser" / "test" / "firefox.mjs"), firefox, tmp_path.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"right": "1 / 8", "feedback": "Right.", "ownKeys": 0, "notes": 0, "errors": []}
