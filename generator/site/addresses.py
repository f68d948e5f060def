"""Where the pages of a course stand in the site of one language.

::

    index.html                    <module>/index.html
    glossary.html                 <module>/<lesson>.html
    progress.html                 ../media/<name>, shared by all languages
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Callable

_SINGLE = {"home": "index", "glossary": "glossary", "progress": "progress"}
_MEDIA = "media/"


def stem(address: str) -> str:
    """Return the path of a page inside its language's folder, without suffix."""
    kind, _, rest = address.partition("/")
    if kind == "module":
        return f"{rest}/index"
    if kind == "lesson":
        module, _, lesson = rest.partition("/")
        return f"{module}/{_file_name(lesson)}"
    return _SINGLE[kind]


def source_name(address: str) -> str:
    """Return the name under which MkDocs knows a page."""
    return f"{stem(address)}.md"


def file_name(address: str) -> str:
    """Return the path of a page's file inside its language's folder."""
    return f"{stem(address)}.html"


def from_page(page: str, *, shared: str = "..") -> Callable[[str], str]:
    """Return the function that gives the relative URL of any course address as seen from ``page``.

    ``shared`` is the folder that holds ``media``, seen from the language's folder.
    """
    start = posixpath.dirname(file_name(page))

    def relative(address: str) -> str:
        target = f"{shared}/{address}" if address.startswith(_MEDIA) else file_name(address)
        return quote(posixpath.relpath(target, start or "."))

    return relative


def _file_name(lesson: str) -> str:
    # A lesson may be called `index`, but that file is its module's page; no id contains an underscore.
    return "index_" if lesson == "index" else lesson
