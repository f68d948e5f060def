"""A course to its pages: each page's content once, for the site and every package."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from generator.rendering.addresses import addresses_for, lesson_address
from generator.rendering.fragment import Fragment, Heading, plain_text
from generator.rendering.markdown import Markdown
from generator.rendering.messages import translate
from generator.rendering.page import Page, PageKind, Pages
from generator.rendering.places import fill_places, placed_items
from generator.rendering.questions import question_html, quiz_html
from generator.rendering.templates import environment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Course, Lesson, Module, Term


def render(course: Course) -> Pages:
    """Return all pages of ``course``."""
    return Pages(course=course, pages=tuple(_pages(course, markdown_for(course))))


def _pages(course: Course, general: Markdown) -> Iterator[Page]:
    yield _home(course, general)
    for module in course.modules:
        markdown = within(general, course, module.id)
        yield _module(course, module, markdown)
        for lesson in module.lessons:
            yield _lesson(course, module, lesson, markdown, general)
    if course.glossary:
        yield _glossary(course, general)
    yield _progress(course)


def markdown_for(course: Course) -> Markdown:
    """Return the renderer for texts that belong to no module: those of the course and its glossary."""
    bare = Markdown(language=course.language, addresses=addresses_for(course, ""), definitions={})
    definitions = {term.id: plain_text(bare.inline(term.definition).html) for term in course.glossary}
    return replace(bare, definitions=definitions)


def within(general: Markdown, course: Course, module: str) -> Markdown:
    """Return the renderer for the texts of ``module``, whose links start from its folder."""
    return replace(general, addresses=addresses_for(course, module))


def _home(course: Course, markdown: Markdown) -> Page:
    about = markdown.prose(course.about)
    return _page(
        course,
        PageKind.HOME,
        address="home",
        title=course.title,
        description=plain_text(markdown.inline(course.summary).html),
        prose=about,
        headings=about.headings,
        summaries={each.id: within(markdown, course, each.id).inline(each.summary).html for each in course.modules},
        markdown=markdown,
    )


def _module(course: Course, module: Module, markdown: Markdown) -> Page:
    return _page(
        course,
        PageKind.MODULE,
        address=f"module/{module.id}",
        title=module.title,
        description=plain_text(markdown.inline(module.summary).html),
        module=module,
        number=course.modules.index(module) + 1,
        markdown=markdown,
    )


def _lesson(course: Course, module: Module, lesson: Lesson, markdown: Markdown, general: Markdown) -> Page:
    fragment = markdown.prose(course.data.fill(lesson.prose))
    placed = placed_items(fragment.html)
    items = {item.id: item for item in lesson.quiz.items}
    one = partial(question_html, course=course, lesson=lesson, markdown=markdown)
    rest = tuple(item for item in lesson.quiz.items if item.id not in placed)
    terms = tuple(term for term in course.glossary if term.id in lesson.terms)
    required = tuple(other for other in course.lessons() if other.address in lesson.requires)
    return _page(
        course,
        PageKind.LESSON,
        address=lesson_address(lesson),
        title=lesson.title,
        description=plain_text(markdown.inline(lesson.question).html),
        prose=fragment,
        headings=(*fragment.headings, *_closing_headings(course, quiz=bool(rest), terms=bool(terms))),
        module=module,
        lesson=lesson,
        required=required,
        number=module.lessons.index(lesson) + 1,
        # A place without its item is a problem that the check reports; the page simply lacks it.
        text=fill_places(fragment.html, lambda name: one(items[name]) if name in items else ""),
        quiz=quiz_html(rest, course=course, lesson=lesson, markdown=markdown) if rest else "",
        terms=terms,
        markdown=markdown,
        general=general,
    )


def _closing_headings(course: Course, *, quiz: bool, terms: bool) -> Iterator[Heading]:
    if quiz:
        yield Heading(level=2, id="self-check", title=translate(course.language, "Self-check"))
    if terms:
        yield Heading(level=2, id="key-terms", title=translate(course.language, "Key terms"))


def _glossary(course: Course, markdown: Markdown) -> Page:
    by_name = sorted(course.glossary, key=lambda term: _sort_key(term.term))
    taught = {term: lesson for lesson in course.lessons() for term in lesson.terms}
    title = translate(course.language, "Glossary")
    return _page(
        course,
        PageKind.GLOSSARY,
        address="glossary",
        title=title,
        description=f"{title}: {course.title}",
        letters=_by_letter(by_name),
        names={term.id: term.term for term in course.glossary},
        taught=taught,
        markdown=markdown,
    )


def _sort_key(text: str) -> str:
    # DIN 5007-1: umlauts sort as their base letter, ß as ss.
    return text.casefold().translate(str.maketrans("äöü", "aou"))


def _by_letter(terms: list[Term]) -> dict[str, list[Term]]:
    letters: dict[str, list[Term]] = {}
    for term in terms:
        letters.setdefault(_sort_key(term.term)[0].upper(), []).append(term)
    return letters


def _progress(course: Course) -> Page:
    title = translate(course.language, "My progress")
    return _page(
        course,
        PageKind.PROGRESS,
        address="progress",
        title=title,
        description=f"{title}: {course.title}",
    )


def _page(  # noqa: PLR0913 # keywords only, each a field of the page
    course: Course,
    kind: PageKind,
    *,
    address: str,
    title: str,
    description: str,
    headings: tuple[Heading, ...] = (),
    prose: Fragment | None = None,
    **values: object,
) -> Page:
    template = environment(course.language).get_template(f"pages/{kind.value}.html.j2")
    prose = prose or Fragment(html="")
    html = template.render(course=course, title=title, prose=prose, **values)
    return Page(
        kind=kind, address=address, title=title, description=description, html=html, headings=headings, prose=prose
    )
