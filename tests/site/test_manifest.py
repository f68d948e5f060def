from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.site.manifest import Manifest, load, save

if TYPE_CHECKING:
    from pathlib import Path


def test_a_manifest_is_read_as_it_was_saved(tmp_path: Path) -> None:
    manifest = Manifest(key="k", pages={"index.html": "1"})
    save(manifest, tmp_path / "de.json")
    assert load(tmp_path / "de.json", key="k") == manifest


def test_another_key_means_that_nothing_is_known(tmp_path: Path) -> None:
    save(Manifest(key="k", pages={"index.html": "1"}), tmp_path / "de.json")
    assert load(tmp_path / "de.json", key="other") == Manifest(key="other")


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"key": "k"}', '{"key": "k", "pages": 3}'])
def test_a_damaged_manifest_means_that_nothing_is_known(tmp_path: Path, content: str) -> None:
    (tmp_path / "de.json").write_text(content, encoding="utf-8")
    assert load(tmp_path / "de.json", key="k") == Manifest(key="k")


def test_a_page_whose_file_is_gone_is_not_known(tmp_path: Path) -> None:
    (tmp_path / "a.html").touch()
    assert Manifest(key="k", pages={"a.html": "1", "b.html": "1"}).on_disk(tmp_path) == {"a.html": "1"}
