"""Files that are missing, unreadable or not text."""

from __future__ import annotations

from generator.catalogue.code import Code, Family, Severity

FAMILY = Family(
    title="Files",
    codes=(
        Code(
            code="missing-file",
            title="A file is missing",
            explanation="The course names a file, or cannot do without one, that is not there.",
            remedy="create the file, or correct its name; capital and small letters count",
        ),
        Code(
            code="unreadable-file",
            title="A file cannot be read",
            explanation="The operating system refuses to read the file, or its name is not possible.",
            remedy="give yourself the right to read it",
        ),
        Code(
            code="outside-course",
            title="A path leads out of the course",
            explanation="Everything that belongs to a course lies in its folder, so that it can be moved and shared "
            "whole. A path with '..', an absolute path or a symbolic link left it.",
            remedy="copy the file into the course and name it by its path from there",
            example="media: {file: ../../../private.png, alt: A secret}",
        ),
        Code(
            code="not-a-file",
            title="A folder or device stands where a file should",
            explanation="The path exists, but it is a folder, a pipe or something else that holds no text.",
            remedy="put a file there",
        ),
        Code(
            code="too-large",
            title="A text file is too large",
            explanation="No course text or table comes near the limit. Larger files are something else by mistake, "
            "and reading them would take long.",
            remedy="split the file, or move what is not text into files/",
        ),
        Code(
            code="not-utf-8",
            title="A file is not UTF-8",
            explanation="Texts are stored as UTF-8, so that umlauts and signs look the same everywhere.",
            remedy="save the file as UTF-8 (most editors: 'Save with encoding')",
        ),
        Code(
            code="byte-order-mark",
            title="A file starts with a byte order mark",
            explanation="Some editors put an invisible mark in front of the text. It confuses other tools.",
            remedy="save the file as UTF-8 without a byte order mark (BOM)",
        ),
        Code(
            code="control-character",
            title="A text has an invisible character",
            explanation="Control characters and unusual line breaks come from copying out of other programs. They "
            "break packages and screen readers.",
            remedy="delete the character at this place and type it again",
        ),
        Code(
            code="empty-file",
            title="A file is empty",
            explanation="The file is there but says nothing.",
            remedy="write its content, or remove the file and what refers to it",
        ),
        Code(
            code="missing-lesson-file",
            title="A lesson's text is missing",
            explanation="Every lesson has one Markdown file per language of the course, beside module.yml.",
            remedy="write the file, or say 'only: [...]' at the lesson if it exists in some languages only",
        ),
        Code(
            code="missing-media",
            title="A picture or download is missing",
            explanation="A question names a file that is not in the files folder of its module.",
            remedy="put the file into the module's files folder and name it as files/<name>",
            example="media: {file: files/desk.svg, alt: A tidy desk}",
        ),
        Code(
            code="large-media",
            title="A picture or download is very large",
            explanation="Every package carries every file, and learners load them over slow lines.",
            remedy="make the file smaller: fewer pixels, stronger compression, SVG for drawings",
            severity=Severity.WARNING,
        ),
        Code(
            code="unlisted-module",
            title="A module is not part of the course",
            explanation="A folder has a module.yml, but course.yml does not list it, so nobody will see it.",
            remedy="add it to 'modules' in course.yml, or remove the folder",
            severity=Severity.WARNING,
        ),
        Code(
            code="unlisted-lesson",
            title="A text is not part of the course",
            explanation="A Markdown file beside module.yml belongs to no lesson and language, so nobody will see it.",
            remedy="add the lesson to module.yml, or name the file <lesson>.<language>.md",
            severity=Severity.WARNING,
        ),
        Code(
            code="wrong-extension",
            title="A file is not read because of its name",
            explanation="Question banks end in .yml. A file with another ending would be passed over in silence.",
            remedy="rename the file so that it ends in .yml",
            severity=Severity.WARNING,
        ),
        Code(
            code="misplaced-quiz",
            title="A question bank lies in the wrong place",
            explanation="The bank of a lesson is quizzes/<module>/<lesson>.yml, so that it is found by its lesson.",
            remedy="move the file, or correct 'lesson'",
        ),
        Code(
            code="too-many-problems",
            title="A file has more problems than are shown",
            explanation="One mistake often causes many. The first ones tell enough.",
            remedy="mend what is shown and check again",
        ),
    ),
)
