"""Good practice in writing items, as research on multiple-choice questions and feedback has it."""

from __future__ import annotations

from generator.catalogue.code import Code, Family, Severity

FAMILY = Family(
    title="Good practice",
    codes=(
        Code(
            code="short-explanation",
            title="An explanation is very short",
            explanation="Learners gain from feedback that says why, not from 'right' or 'wrong'. An option's "
            "explanation has at least 40 characters.",
            remedy="say why the option is right or wrong",
            severity=Severity.WARNING,
        ),
        Code(
            code="same-explanation",
            title="Two options have the same explanation",
            explanation="Each option is right or wrong for its own reason.",
            remedy="say what is wrong with this option in particular",
        ),
        Code(
            code="missing-objective",
            title="An item serves no objective",
            explanation="Results are shown per objective, so every graded item names one.",
            remedy="add 'objective' with one of the lesson's objectives",
        ),
        Code(
            code="few-items",
            title="An objective has too few items",
            explanation="One item is not enough to tell whether somebody reached an objective.",
            remedy="write at least two graded items for it",
            severity=Severity.WARNING,
        ),
        Code(
            code="undated-fact",
            title="A dated fact lacks a date or source",
            explanation="Items about law, taxes and prices say as of when they hold, until when at the latest, and "
            "who says so: 'as-of', 'valid-until' and 'source' go together.",
            remedy="add what is missing",
        ),
        Code(
            code="expired",
            title="A fact is out of date",
            explanation="The day in 'valid-until' has passed.",
            remedy="check the source and move the date, or correct the item",
            severity=Severity.WARNING,
        ),
        Code(
            code="languages-disagree",
            title="The languages of an item differ in what is right",
            explanation="Items that exist in several languages have the same right answer and the same number of "
            "options; numbers and words to type may differ.",
            remedy="correct one of them, or make two items with 'only'",
        ),
        Code(
            code="all-of-the-above",
            title="An option refers to the others",
            explanation="'All of the above' gives the answer away to whoever recognises two right options, and makes "
            "no sense when options are shuffled.",
            remedy="use 'type: multiple', or write a real option",
            severity=Severity.WARNING,
        ),
    ),
)
