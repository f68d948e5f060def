"""What a package format is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from generator.packages.archive import write_zip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from generator.model import Course
    from generator.packages.archive import Member
    from generator.rendering.page import Pages


class Scope(Enum):
    """What one file of a format holds."""

    COURSE = "course"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What a format can be made from: the editions it is about, and the finished site of the course."""

    editions: Sequence[Pages]
    site: Path

    @property
    def course(self) -> Course:
        """The course in the first of the languages; what all languages share can be asked of it."""
        return self.editions[0].course


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A kind of package. ``files`` gives what is in one, as names and contents, in the order the format wants."""

    name: str
    file: str
    scope: Scope
    description: str
    files: Callable[[Material], Iterable[Member]]

    def file_name(self, material: Material) -> str:
        """Return what the package made from ``material`` is called."""
        return self.file.format(course=material.course.id, language=material.course.language)

    def write(self, material: Material, path: Path) -> None:
        """Write the package made from ``material`` to ``path``."""
        write_zip(self.files(material), path, date=material.course.date)
