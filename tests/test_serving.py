"""The preview while somebody writes: what is half done costs nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.new import create
from generator.serving import Preview

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from generator.check import Checked


def test_what_cannot_be_built_is_said_and_the_last_site_stays(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    course = tmp_path / "course"
    reports: list[Checked] = []
    create(course, languages=("en",))
    preview = Preview(folder=course, root=tmp_path / "served", report=reports.append)
    preview.build()
    page = (preview.root / "en/index.html").read_bytes()
    (course / "mkdocs.yml").write_text("site_name: [", encoding="utf-8")
    preview.rebuild()
    assert capsys.readouterr().err.startswith("Error: mkdocs.yml: ")
    (course / "curriculum/course.yml").write_text("id: x", encoding="utf-8")
    preview.rebuild()
    assert [each.has_errors for each in reports] == [False, False, True]
    assert (preview.root / "en/index.html").read_bytes() == page
