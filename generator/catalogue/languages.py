"""Texts that lack a language or name one that the course does not have."""

from __future__ import annotations

from generator.catalogue.code import Code, Family

FAMILY = Family(
    title="Languages",
    codes=(
        Code(
            code="missing-translation",
            title="A language is missing",
            explanation="A text that is given per language is given in every language of the course.",
            remedy="add the language, or say 'only: [...]' at the item if it exists in some languages only",
            example="title: {de: Formeln}                   # wrong\ntitle: {de: Formeln, en: Formulas}     # right",
        ),
        Code(
            code="unknown-language",
            title="The course has no such language",
            explanation="Languages are listed in course.yml, by codes such as de, en or pt-BR.",
            remedy="correct the code, or add the language to 'languages' in course.yml",
        ),
        Code(
            code="reserved-id",
            title="An id equals a language code",
            explanation="'de' could mean the id or the language, so ids may not be codes of the course's languages.",
            remedy="choose another id",
        ),
        Code(
            code="repeated-language",
            title="A language is listed twice",
            explanation="Each language of a course is listed once.",
            remedy="remove one of them",
        ),
    ),
)
