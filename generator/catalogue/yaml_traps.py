"""Ways in which YAML reads something else than was meant."""

from __future__ import annotations

from generator.catalogue.code import Code, Family

FAMILY = Family(
    title="YAML",
    codes=(
        Code(
            code="tab",
            title="A line is indented with a tab",
            explanation="YAML counts spaces. A tab looks like several but counts as none.",
            remedy="indent with spaces: two per level",
        ),
        Code(
            code="first-character",
            title="A text starts with a sign that YAML uses itself",
            explanation="@ ` % * & ! | > - ? , ] and } at the start of a text mean something in YAML.",
            remedy="put the text in quotes",
            example='term: *bold*      # wrong\nterm: "*bold*"    # right',
        ),
        Code(
            code="colon-in-text",
            title="A colon makes a text look like a key",
            explanation="A colon with a space after it ends a key. In a text it starts a map that nobody wants.",
            remedy="put the text in quotes",
            example='- Note: read this      # wrong\n- "Note: read this"    # right',
        ),
        Code(
            code="comment-after-text",
            title="The rest of a text is a comment",
            explanation="A space and # start a comment, and YAML drops it in silence.",
            remedy="put the text in quotes if the rest belongs to it; else move the comment to a line of its own",
            example='text: Invoice # 5      # wrong\ntext: "Invoice # 5"    # right',
        ),
        Code(
            code="braces-in-text",
            title="Braces or brackets make a text look like a map or list",
            explanation="A text that starts with { or [ is read as a map or a list.",
            remedy="put the text in quotes",
            example='text: {range} is a gap      # wrong\ntext: "{range} is a gap"    # right',
        ),
        Code(
            code="bracket-in-text",
            title="A bracket, brace or quote ends a text too early",
            explanation="Inside { } and [ ], and after a text that starts with a bracket, these signs need quotes.",
            remedy="put the whole text in quotes",
            example='{de: =SUMME({1;2}), en: ...}      # wrong\n{de: "=SUMME({1;2})", en: ...}    # right',
        ),
        Code(
            code="comma-in-braces",
            title="A comma ends a text in braces",
            explanation="Inside { } a comma starts the next key. The text before it ends, and the rest becomes a key "
            "without a value.",
            remedy="put the text in quotes; write numbers with a decimal point",
            example="{de: Maier, Buchhaltung}      # wrong\n"
            '{de: "Maier, Buchhaltung"}    # right\n'
            "{de: 119,00}                  # wrong\n"
            "{de: 119.00}                  # right",
        ),
        Code(
            code="text-after-quote",
            title="A text goes on after its closing quote",
            explanation="A text that starts with a quote ends at the next one of the same kind.",
            remedy="put the whole text in quotes of the other kind",
            example='text: "Yes" is right      # wrong\ntext: \'"Yes" is right\'    # right',
        ),
        Code(
            code="bad-indentation",
            title="A line is indented wrongly",
            explanation="Keys of one map start in the same column, entries of one list too.",
            remedy="indent the line like the lines it belongs to",
        ),
        Code(
            code="unclosed",
            title="A quote, bracket or brace is not closed",
            explanation="What is opened must be closed before the next key.",
            remedy="close it where the text or list ends",
        ),
        Code(
            code="missing-colon",
            title="A key has no colon",
            explanation="A line inside a map is 'key: value'.",
            remedy="write 'key: value', or indent the line if it continues the text above",
        ),
        Code(
            code="no-space-after-colon",
            title="A space is missing after a colon",
            explanation="Without the space, 'key:value' is one text and not a key with a value.",
            remedy="write 'key: value'",
            example="minutes:40     # wrong\nminutes: 40    # right",
        ),
        Code(
            code="bad-escape",
            title="A backslash means nothing here",
            explanation="Inside double quotes a backslash starts a special character.",
            remedy="use single quotes around the text, or write the backslash twice",
            example=r"""text: "C:\data"     # wrong
text: 'C:\data'     # right""",
        ),
        Code(
            code="several-documents",
            title="A file holds more than one document",
            explanation="A line of three dashes or dots ends a YAML document; only one is read.",
            remedy="remove the line, or split the file",
        ),
        Code(
            code="alias",
            title="A reference to another place in the file",
            explanation="YAML can repeat a value by *name. Courses do without: a reader should see what stands where.",
            remedy='write the value itself; if the text starts with *, put it in quotes: "*text*"',
        ),
        Code(
            code="anchor",
            title="A name for a value",
            explanation="YAML can name a value by &name to repeat it elsewhere. Courses do without it.",
            remedy='remove the name; if the text starts with &, put it in quotes: "& Sons"',
        ),
        Code(
            code="tag",
            title="A type for a value",
            explanation="YAML can give a value a type by !name. In courses the key decides what its value means.",
            remedy='remove the type; if the text starts with !, put it in quotes: "!"',
        ),
        Code(
            code="bad-key",
            title="A key is not a word",
            explanation="A list, a map or nothing stands where a key should be.",
            remedy="write 'key: value' with a word as key",
        ),
        Code(
            code="duplicate-key",
            title="A key stands twice in one map",
            explanation="YAML would keep one of the two in silence.",
            remedy="remove or rename one of them",
        ),
        Code(
            code="empty-value",
            title="A key has no value",
            explanation="Nothing stands after the colon or the dash, or all of it is a comment.",
            remedy='write a value, or remove the line; if the text starts with #, put it in quotes: "#1"',
        ),
        Code(
            code="too-deep",
            title="Too many levels",
            explanation="No course needs that much nesting; the file is something else by mistake.",
            remedy="flatten the file",
        ),
        Code(
            code="too-many-values",
            title="Too many values in one file",
            explanation="No course file comes near the limit; the file is something else by mistake.",
            remedy="split the file",
        ),
        Code(
            code="bad-yaml",
            title="A file is not YAML",
            explanation="The parser gave up at this place.",
            remedy="look at this line and the one above: quotes, colons, indentation",
        ),
    ),
)
