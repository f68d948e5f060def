"""Keys and values that a file does not allow."""

from __future__ import annotations

from generator.catalogue.code import Code, Family

FAMILY = Family(
    title="Keys and values",
    codes=(
        Code(
            code="unknown-key",
            title="A key is not known here",
            explanation="The key is misspelt, or belongs to another kind of entry.",
            remedy="correct or remove the key",
            example="tittle: Formulas    # wrong\ntitle: Formulas     # right",
        ),
        Code(
            code="missing-key",
            title="A key is missing",
            explanation="The entry cannot do without this key.",
            remedy="add the key",
        ),
        Code(
            code="wrong-type",
            title="A value is of the wrong kind",
            explanation="A text stands where a list or map should, or the other way round.",
            remedy="write the kind of value that the message names",
        ),
        Code(
            code="bad-number",
            title="A value is not a number",
            explanation="Numbers are written in figures with a decimal point, without units or separators: 1234.5. "
            "A reference to course data may stand in their place.",
            remedy="write figures only, with a decimal point",
        ),
        Code(
            code="comma-number",
            title="A number has a decimal comma",
            explanation="In the files numbers have a decimal point in every language. Learners see and type them as "
            "their language does.",
            remedy="write a decimal point and no separators: 1234.5",
            example="answer: 18,90    # wrong\nanswer: 18.90    # right",
        ),
        Code(
            code="bad-date",
            title="A value is not a date",
            explanation="Dates are written year-month-day.",
            remedy="write it like 2026-01-31",
        ),
        Code(
            code="bad-truth-value",
            title="A value is neither true nor false",
            explanation="Only the words true and false are read as such.",
            remedy="write true or false",
        ),
        Code(
            code="empty-text",
            title="A text is empty",
            explanation="Two quotes with nothing between them say nothing.",
            remedy="write the text, or remove the key",
        ),
        Code(
            code="bad-id",
            title="An id has the wrong form",
            explanation="Ids are small letters, digits and hyphens, start with a letter and have at most 60 "
            "characters. They name things in every output and in saved progress.",
            remedy="write it like absolute-reference",
        ),
        Code(
            code="bad-name",
            title="A value has the wrong form",
            explanation="The value must look as the message says.",
            remedy="write it in the form that the message names",
        ),
        Code(
            code="out-of-range",
            title="A number is too small or too large",
            explanation="The message names the limit.",
            remedy="write a number within the limit",
        ),
        Code(
            code="too-few",
            title="A list or map is too short",
            explanation="The message says how many entries are needed.",
            remedy="add entries",
        ),
        Code(
            code="unknown-type",
            title="There is no such type",
            explanation="The type of a question is misspelt, or not one that coursewright knows.",
            remedy="write a type that exists",
        ),
        Code(
            code="not-one-of",
            title="A value is none of those possible",
            explanation="The key has a small set of possible values.",
            remedy="write one of them",
        ),
        Code(
            code="invalid-value",
            title="A value is not allowed",
            explanation="The message says what is expected.",
            remedy="correct the value",
        ),
    ),
)
