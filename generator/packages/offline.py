"""The offline bundle: the whole site in a zip, to be opened by double click.

It holds one folder named after the course, so that unpacking it anywhere stays tidy, and inside it a ``start.html``
that sorts where people look for it and a ``README.txt`` in every language of the course.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.rendering.messages import translate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.model import Course
    from generator.packages.archive import Member
    from generator.packages.format import Material

_SERVER_ONLY = {"404.html", "sitemap.xml"}
"""What only a web server can show; opened from disk it would look broken."""


def files(material: Material) -> Iterator[Member]:
    """Yield what the bundle of ``material`` holds."""
    top = material.course.id
    yield f"{top}/README.txt", _readme(material)
    yield f"{top}/start.html", (material.site / "index.html").read_bytes()
    for file in _site_files(material.site):
        yield f"{top}/{file.relative_to(material.site).as_posix()}", file


def _site_files(site: Path) -> list[Path]:
    found = (path for path in site.rglob("*") if path.is_file() and path.name not in _SERVER_ONLY)
    return sorted(found, key=lambda path: path.relative_to(site).as_posix())


def _readme(material: Material) -> bytes:
    parts = [_readme_in(edition.course) for edition in material.editions]
    return "\r\n\r\n".join(parts).encode("utf-8-sig")  # Notepad of older Windows needs the mark and the line ends


def _readme_in(course: Course) -> str:
    lines = (
        f"{course.title} {course.version}",
        "",
        _say(course, "Unpack the whole folder, then open start.html with a double click."),
        _say(course, "You need neither a network nor an installation. Your answers stay in your browser."),
        _say(course, "License: {licence}").format(licence=course.licence),
    )
    return "\r\n".join([*lines, ""])


def _say(course: Course, text: str) -> str:
    return translate(course.language, text, "site")
