"""Names that lead nowhere, twice somewhere, or round in a circle."""

from __future__ import annotations

from generator.catalogue.code import Code, Family

FAMILY = Family(
    title="The course as a whole",
    codes=(
        Code(
            code="duplicate-id",
            title="An id is used twice",
            explanation="Ids name one thing each: items and objectives in the whole course, lessons in their module.",
            remedy="rename one of them",
        ),
        Code(
            code="misnamed-module",
            title="A module's id differs from its folder",
            explanation="A module lies in the folder that is named like its id.",
            remedy="rename the folder or correct the id",
        ),
        Code(
            code="unknown-lesson",
            title="There is no such lesson",
            explanation="A lesson is named by its id within its module, or as module/lesson.",
            remedy="correct the name",
        ),
        Code(
            code="circular-requirement",
            title="Lessons require each other",
            explanation="A lesson requires another that, in the end, requires it.",
            remedy="remove one of the requirements",
        ),
        Code(
            code="unknown-objective",
            title="The lesson has no such objective",
            explanation="An item belongs to one of the objectives of its lesson in module.yml.",
            remedy="correct the name, or add the objective to the lesson",
        ),
        Code(
            code="unknown-term",
            title="The glossary has no such term",
            explanation="Terms are defined in glossary.yml.",
            remedy="correct the name, or define the term",
        ),
        Code(
            code="unknown-code",
            title="There is no such problem to silence",
            explanation="'silence' names the code of a warning and the reason for not showing it.",
            remedy="correct the code",
        ),
        Code(
            code="not-silenceable",
            title="An error cannot be silenced",
            explanation="'silence' is for warnings, where an author can know better. Errors have to be mended.",
            remedy="remove it from 'silence' and mend the error",
        ),
    ),
)
