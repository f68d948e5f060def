"""Links, pictures, places and HTML in what authors wrote."""

from __future__ import annotations

from generator.catalogue.code import Code, Family

FAMILY = Family(
    title="Links and HTML",
    codes=(
        Code(
            code="broken-link",
            title="A link leads nowhere",
            explanation="The link's target is not a lesson, module, file or term of the course.",
            remedy="name a lesson as its-file.md, a file as files/name.svg, a glossary entry as term:its-id",
        ),
        Code(
            code="broken-anchor",
            title="A link leads to a heading that is not there",
            explanation="The page exists, but no heading on it has this id in this language.",
            remedy="give the heading an id that is the same in all languages: ## Heading { #its-id }",
        ),
        Code(
            code="refused-html",
            title="HTML that never reaches a page",
            explanation="Scripts, event handlers and embedded pages are left out for the safety of learners.",
            remedy="write it in Markdown, or leave it out",
        ),
        Code(
            code="unknown-item",
            title="The lesson has no such item",
            explanation="::item{#id} places an item of the lesson's own question bank.",
            remedy="correct the id, or add the item to the bank",
        ),
        Code(
            code="misplaced-item",
            title="A mark places nothing",
            explanation="::item{#id} works on a line of its own, not inside a paragraph or HTML.",
            remedy="put it on a line of its own with a blank line before and after",
        ),
    ),
)
