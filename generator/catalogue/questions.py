"""Questions that contradict themselves."""

from __future__ import annotations

from generator.catalogue.code import Code, Family

FAMILY = Family(
    title="Questions",
    codes=(
        Code(
            code="no-right-answer",
            title="No option is right",
            explanation="A question to choose from has at least one right option.",
            remedy="mark the right option with 'correct: true'",
        ),
        Code(
            code="several-right-answers",
            title="More than one option is right",
            explanation="A question of type single has exactly one right option.",
            remedy="keep one 'correct: true', or make it 'type: multiple'",
        ),
        Code(
            code="unknown-option",
            title="The answer is none of the options",
            explanation="The answer of a choice is the id of one of its options.",
            remedy="correct the answer",
        ),
        Code(
            code="duplicate-option",
            title="An option stands twice",
            explanation="Two options that read the same cannot be told apart.",
            remedy="change or remove one of them",
        ),
        Code(
            code="two-hints",
            title="Both 'hint' and 'hints'",
            explanation="'hint' is for one hint, 'hints' for a list.",
            remedy="use one of them",
        ),
        Code(
            code="mistake-is-right",
            title="A named mistake would count as right",
            explanation="The mistake lies within the tolerance of the answer.",
            remedy="make the tolerance smaller, or correct the mistake",
        ),
        Code(
            code="undefined-gap",
            title="A gap is not defined",
            explanation="Every {gap} in the text of a cloze item is described under 'gaps'.",
            remedy="define the gap, or correct its name",
        ),
        Code(
            code="unused-gap",
            title="A defined gap does not occur",
            explanation="Every entry of 'gaps' is in the text as {name}.",
            remedy="put the gap into the text, or remove it from 'gaps'",
        ),
        Code(
            code="repeated-gap",
            title="A gap occurs twice",
            explanation="Every gap has one place in the text.",
            remedy="give the second gap a name of its own",
        ),
        Code(
            code="draw-too-large",
            title="More questions are drawn than there are",
            explanation="'draw' is the number of graded items of the bank that are asked at a time.",
            remedy="make 'draw' smaller, remove it to ask all, or write more items",
        ),
        Code(
            code="pass-above-mastered",
            title="Passing is harder than mastering",
            explanation="The percentage for 'pass' is not above that for 'mastered'.",
            remedy="lower 'pass' or raise 'mastered'",
        ),
    ),
)
