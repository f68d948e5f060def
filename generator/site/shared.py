"""What all languages of a site share, written once beside their folders.

::

    index.html  404.html  sitemap.xml     pages without a language
    store.html                            owns the progress of pages that are opened from disk
    assets/                               the theme's styles, scripts and search languages
    assets/coursewright/                  our styles, script, fonts and pictures
    media/<module>/files/<name>           the course's own pictures and downloads
"""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from generator.locales import base_language
from generator.resources import STATIC, site_templates
from generator.site.errors import MissingRuntimeError
from generator.site.root import root_pages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.rendering.page import Pages

SharedFile: TypeAlias = tuple[str, bytes | Path]
"""A name below the site's root, and its content or the file to copy."""

PLACE = "assets/coursewright"
_STYLES = (
    "tokens.css",
    "fonts.css",
    "frame.css",
    "navigation.css",
    "prose.css",
    "pages.css",
    "controls.css",
    "questions.css",
    "fields.css",
    "feedback.css",
    "quiz.css",
    "progress.css",
    "print.css",
    "paper.css",
)
_SCRIPT = "coursewright.js"


def style_name() -> str:
    """Return the style sheet's name below :data:`PLACE`; it follows the content, so no cache serves an old one."""
    return _dated_by_content("coursewright.css", _style())


def script_name() -> str:
    """Return the script's name below :data:`PLACE`, which changes with its content too."""
    return _dated_by_content(_SCRIPT, built(_SCRIPT).read_bytes())


def built(name: str) -> Path:
    """Return a file that is built from ``browser/``; a site without it would look whole and work in part."""
    path = STATIC / name
    if not path.is_file():
        raise MissingRuntimeError(name)
    return path


def shared_files(editions: Sequence[Pages], *, theme_folders: Iterable[str], site_url: str) -> Iterator[SharedFile]:
    """Yield everything the languages share. ``theme_folders`` come in order of precedence, as MkDocs keeps them."""
    languages = [edition.course.language for edition in editions]
    yield from _theme_assets(theme_folders, languages)
    yield from our_files()
    yield from root_pages(editions, site_url=site_url)
    for edition in editions[:1]:  # every language lists the same files
        yield from ((f"media/{media.name}", media.source) for media in edition.course.media)


def our_files() -> Iterator[SharedFile]:
    """Yield the files of ours that every course's pages need: styles, script, fonts, pictures, the store."""
    yield f"{PLACE}/{style_name()}", _style()
    yield f"{PLACE}/{script_name()}", built(_SCRIPT)
    yield f"{PLACE}/iframe-worker.js", built("iframe-worker.js")
    for folder, place in ((STATIC / "fonts", "fonts"), (site_templates() / "images", "images")):
        yield from ((f"{PLACE}/{place}/{path.name}", path) for path in _files(folder))
    yield "store.html", built("store.html")


def write(files: Iterable[SharedFile], root: Path) -> None:
    """Write or copy ``files`` below ``root``."""
    for name, content in files:
        target = root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, Path):
            shutil.copyfile(content, target)
        else:
            target.write_bytes(content)


def folder_files(folder: Path, *, within: str) -> Iterator[SharedFile]:
    """Yield every file below ``folder`` under its name in the folder ``within``."""
    yield from ((f"{within}/{path.relative_to(folder).as_posix()}", path) for path in _files(folder))


def fingerprint() -> str:
    """Return a hash of every file of ours that a page is made with."""
    digest = hashlib.sha256()
    folders = (site_templates() / "theme", site_templates() / "styles", site_templates() / "messages", STATIC)
    sources = (Path(__file__).parent, Path(__file__).parent.parent / "rendering")
    files = [*(path for folder in folders for path in _files(folder)), *(p for s in sources for p in s.glob("*.py"))]
    for path in sorted(files):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _theme_assets(folders: Iterable[str], languages: Sequence[str]) -> Iterator[SharedFile]:
    found = {}
    for folder in reversed([*folders]):
        for path in _files(Path(folder) / "assets"):
            found[path.relative_to(folder).as_posix()] = path
    yield from ((name, path) for name, path in sorted(found.items()) if _is_needed(name, languages))


def _is_needed(name: str, languages: Sequence[str]) -> bool:
    """Return whether a site in ``languages`` can ever ask for a file of the theme."""
    if name.endswith(".map"):
        return False
    if "/lunr/" not in name:
        return True
    bases = {base_language(language) for language in languages}
    needed = {f"lunr.{language}.min.js" for language in (*bases, "multi", "stemmer.support")}
    segmenters = {"ja": "tinyseg.js", "th": "wordcut.js"}
    needed |= {script for language, script in segmenters.items() if language in bases}
    return Path(name).name in needed


def _style() -> bytes:
    folder = site_templates() / "styles"
    return b"\n".join((folder / name).read_bytes() for name in _STYLES)


def _dated_by_content(name: str, content: bytes) -> str:
    path = Path(name)
    return f"{path.stem}.{hashlib.sha256(content).hexdigest()[:8]}{path.suffix}"


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
