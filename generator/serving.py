"""A local server for writing: it rebuilds what changed and reloads the browser.

A course with errors is reported and the last good site stays up, so that a half-typed line costs nothing.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from generator import check
from generator.building import build_site
from generator.publishing import OutputError, publish, staging
from generator.site import SiteError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mkdocs.livereload import LiveReloadServer

    from generator.check import Checked

_WATCHED = ("curriculum", "quizzes", "mkdocs.yml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A course and the folder from which its site is served."""

    folder: Path
    root: Path
    report: Callable[[Checked], None]

    def rebuild(self) -> None:
        """Bring the site up to date, or say why it stays as it is."""
        try:
            self.build()
        except (OutputError, SiteError) as error:
            print(f"Error: {error}", file=sys.stderr)  # noqa: T201 # the server goes on, so the command cannot say it

    def build(self) -> None:
        """Build the site if the course has no errors; report what the check found."""
        checked = check.check(self.folder)
        self.report(checked)
        if checked.has_errors:
            return
        with staging(self.root) as stage:
            build_site(checked.editions, folder=self.folder, target=stage / "site")
            publish(stage / "site", self.root)


def serve_course(folder: Path, *, host: str, port: int, report: Callable[[Checked], None]) -> None:
    """Serve the course until interrupted; ``report`` is called with what each check found.

    Raises ``OSError`` if the address is taken.
    """
    with _server(folder, host=host, port=port, report=report) as server:
        print(f"Serving on {server.url} - stop with Ctrl+C")  # noqa: T201 # the one line a user waits for
        try:
            server.serve()  # type: ignore[no-untyped-call] # MkDocs has no types here
        except KeyboardInterrupt:
            server.shutdown()


@contextmanager
def _server(folder: Path, *, host: str, port: int, report: Callable[[Checked], None]) -> Iterator[LiveReloadServer]:
    from mkdocs.livereload import LiveReloadServer

    with TemporaryDirectory(prefix="coursewright-") as place:
        preview = Preview(folder=folder, root=Path(place) / "served", report=report)
        preview.root.mkdir()
        preview.build()
        server = LiveReloadServer(preview.rebuild, host=host, port=port, root=str(preview.root))
        for name in _WATCHED:
            if (folder / name).exists():
                server.watch(str(folder / name))
        yield server
