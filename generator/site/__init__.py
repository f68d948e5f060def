"""The training site: a course's pages as a MkDocs site per language, with everything shared beside them.

MkDocs is imported only when a site is built, so that commands which need no site start at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.site.errors import SiteError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from concurrent.futures import Executor
    from pathlib import Path

    from generator.rendering.page import Pages

__all__ = ["SiteError", "build"]


def build(
    editions: Sequence[Pages], *, folder: Path, cache: Path, target: Path, executor: Executor | None = None
) -> None:
    """Build the site of all ``editions`` of the course in ``folder`` into the empty or missing folder ``target``.

    Pages that have not changed since the last build are taken from ``cache``; the result is the same, byte for byte,
    as without it. Each language is built in a process of ``executor``, or one after the other.
    Raises :class:`SiteError` if ``mkdocs.yml`` is not usable.
    """
    from generator.site.building import build_site  # MkDocs takes half a second to import

    build_site(editions, folder=folder, cache=cache, target=target, executor=executor)
