"""Builds the whole site: each language through MkDocs in the cache, then everything into the target.

MkDocs's own incremental build (``dirty``) does the work: it asks each file whether it has changed, and ours answer
by fingerprint. A page's fingerprint covers its content and what surrounds it; what all pages share is the key of
the manifest, and another key means a full build.
"""

from __future__ import annotations

import hashlib
import logging
import os
import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING

from jinja2 import TemplateError

from generator.site import manifest, search, shared
from generator.site.errors import BrokenTemplateError
from generator.site.lock import locked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from concurrent.futures import Executor
    from pathlib import Path

    from mkdocs.config.defaults import MkDocsConfig

    from generator.rendering.page import Pages


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job:
    """One language to build, in a form that can be sent to another process."""

    edition: Pages
    folder: Path
    cache: Path

    @property
    def language(self) -> str:
        return self.edition.course.language


def build_site(
    editions: Sequence[Pages], *, folder: Path, cache: Path, target: Path, executor: Executor | None
) -> None:
    """Do what :func:`generator.site.build` promises."""
    jobs = [_Job(edition=edition, folder=folder.absolute(), cache=cache.absolute()) for edition in editions]
    with quiet_mkdocs():
        config = _load(jobs[0])
    site_url = config.site_url or ""
    files = tuple(shared.shared_files(editions, theme_folders=config.theme.dirs, site_url=site_url))
    with locked(cache / "lock"):
        _forget_other_languages(cache, jobs)
        for built in (executor.map if executor else map)(_build_language, jobs):
            shared.write(shared.folder_files(built, within=built.name), target)
    shared.write(files, target)


def _build_language(job: _Job) -> Path:
    """Bring one language's pages in the cache up to date; return their folder."""
    with quiet_mkdocs():
        config = _load(job)
        try:
            return _run(job, config)
        except TemplateError as error:
            raise BrokenTemplateError.of(error) from error


def _load(job: _Job) -> MkDocsConfig:
    from generator.site import configuration

    path = job.folder / configuration.CONFIGURATION
    return configuration.load(path, docs_dir=job.folder / "curriculum", site_dir=job.cache / "site")


def _run(job: _Job, config: MkDocsConfig) -> Path:
    from generator.site.language import LanguageSite
    from generator.site.plugin import run

    root, path = job.cache / "site", job.cache / f"{job.language}.json"
    key = _key(config)
    indexed, known = search.indexed(root / job.language), manifest.load(path, key=key).on_disk(root / job.language)
    if indexed is None or not known:
        known = {}
        shutil.rmtree(root / job.language, ignore_errors=True)
    site = LanguageSite(
        edition=job.edition, root=root, site_url=config.site_url or "", known=known, indexed=indexed or ()
    )
    path.unlink(missing_ok=True)  # if this build does not come to its end, nothing it left is to be trusted
    run(site, config, dirty=True)
    manifest.save(manifest.Manifest(key=key, pages=site.fingerprints()), path)
    return site.folder


def _key(config: MkDocsConfig) -> str:
    from generator.site import configuration

    versions = [version(name) for name in ("mkdocs", "mkdocs-material", "jinja2")]
    parts = (configuration.fingerprint(config), shared.fingerprint(), *versions)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _forget_other_languages(cache: Path, jobs: Sequence[_Job]) -> None:
    wanted = {job.language for job in jobs}
    for path in (cache / "site").glob("*"):
        if path.name not in wanted:
            shutil.rmtree(path)
            (cache / f"{path.name}.json").unlink(missing_ok=True)


@contextmanager
def quiet_mkdocs() -> Iterator[None]:
    """Keep MkDocs's advice on incremental builds from the user: it is about MkDocs's, not ours."""
    logger = logging.getLogger("mkdocs")
    level = logger.level
    logger.setLevel(logging.ERROR)
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # the theme prints a notice on import
    try:
        yield
    finally:
        logger.setLevel(level)
