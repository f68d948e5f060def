"""The Markdown that courses are written in: one fixed list, so that a lesson reads the same in every output.

It is what users of MkDocs Material know: admonitions, tabs, footnotes, tables, attribute lists, code.
"""

from __future__ import annotations

from pymdownx.slugs import slugify

INLINE: tuple[str, ...] = (
    "attr_list",
    "pymdownx.betterem",
    "pymdownx.caret",
    "pymdownx.keys",
    "pymdownx.mark",
    "pymdownx.tilde",
)
BLOCK: tuple[str, ...] = (*INLINE, "sane_lists", "tables", "pymdownx.superfences", "pymdownx.highlight")
PROSE: tuple[str, ...] = (
    *BLOCK,
    "abbr",
    "admonition",
    "def_list",
    "footnotes",
    "pymdownx.details",
    "pymdownx.tabbed",
    "pymdownx.tasklist",
    "toc",
)
OPTIONS: dict[str, dict[str, object]] = {
    "pymdownx.highlight": {"guess_lang": False, "anchor_linenums": False},
    "pymdownx.keys": {"camel_case": True},
    "pymdownx.tabbed": {"alternate_style": True},
    "toc": {"slugify": slugify(case="lower"), "permalink": "#"},
}
