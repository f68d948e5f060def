"""Markdown as authors write it, and what becomes of it."""

import pytest

from generator.rendering.addresses import Addresses
from generator.rendering.fragment import Heading
from generator.rendering.markdown import Markdown

ADDRESSES = Addresses(
    lessons=frozenset({"office/files", "office/mail", "books/journal"}),
    modules=frozenset({"office", "books"}),
    media=frozenset({"office/files/way.svg"}),
    terms=frozenset({"voucher"}),
    folder="office",
)


@pytest.fixture
def markdown() -> Markdown:
    return Markdown(language="en", addresses=ADDRESSES, definitions={"voucher": "A paper that proves a posting."})


@pytest.fixture
def german() -> Markdown:
    return Markdown(language="de", addresses=ADDRESSES, definitions={})


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("files.md", "cw:lesson/office/files"),
        ("files.md#names", "cw:lesson/office/files#names"),
        ("../books/journal.md", "cw:lesson/books/journal"),
        ("../books/module.yml", "cw:module/books"),
        ("files/way.svg", "cw:media/office/files/way.svg"),
        ("term:voucher", "cw:glossary#term-voucher"),
        ("page:progress", "cw:progress"),
        ("#below", "#below"),
        ("https://example.org/a", "https://example.org/a"),
        ("mailto:office@example.org", "mailto:office@example.org"),
    ],
)
def test_a_link_is_rewritten_to_the_address_in_the_course(markdown: Markdown, written: str, address: str) -> None:
    assert f'href="{address}"' in markdown.prose(f"[here]({written})").html


@pytest.mark.parametrize(
    "written", ["nowhere.md", "../../etc/passwd", "term:unknown", "page:unknown", "/files.md", "files/"]
)
def test_a_link_to_nowhere_is_noted(markdown: Markdown, written: str) -> None:
    (link,) = markdown.prose(f"[here]({written})").links
    assert (link.target, link.address) == (written, None)


def test_a_link_in_html_is_rewritten_and_noted_like_any_other(markdown: Markdown) -> None:
    fragment = markdown.prose('See <a href="files.md">it</a>.\n\n<p><img src="files/way.svg" alt=""></p>')
    assert 'href="cw:lesson/office/files"' in fragment.html
    assert 'src="cw:media/office/files/way.svg"' in fragment.html
    assert [link.target for link in fragment.links] == ["files/way.svg", "files.md"]


@pytest.mark.parametrize("target", ["nowhere.md", "cw:lesson/office/files", "cw:x"])
def test_a_link_to_nowhere_in_html_is_noted(markdown: Markdown, target: str) -> None:
    for text in (f'See <a href="{target}">it</a>.', f'<p>\n<img src="{target}" alt="">\n</p>'):
        assert [(link.target, link.address) for link in markdown.prose(text).links] == [(target, None)]


def test_a_link_in_code_is_no_link(markdown: Markdown) -> None:
    assert markdown.prose("`[here](nowhere.md)`").links == ()


def test_a_glossary_link_carries_the_definition(markdown: Markdown) -> None:
    assert 'title="A paper that proves a posting."' in markdown.prose("[slip](term:voucher)").html


def test_a_picture_alone_in_its_paragraph_becomes_a_figure_with_its_title_as_caption(markdown: Markdown) -> None:
    html = markdown.prose('![Way](files/way.svg "Eight steps")').html
    assert "<figcaption>Eight steps</figcaption>" in html
    assert 'alt="Way"' in html


def test_a_picture_within_text_stays_within_text(markdown: Markdown) -> None:
    assert "<figure" not in markdown.prose("See ![Way](files/way.svg) here").html


@pytest.mark.parametrize(
    "around",
    [
        "{}",
        "!!! tip\n\n    {}",
        '=== "Word"\n\n    {}',
        "- one\n\n    {}",
        "> quoted\n>\n> {}",
        "??? info\n\n    {}",
    ],
)
def test_a_question_can_be_placed_wherever_a_paragraph_can(markdown: Markdown, around: str) -> None:
    fragment = markdown.prose(around.format("::item{#first}"))
    assert '<div data-cw-item="first"></div>' in fragment.html
    assert fragment.leftovers == ()


@pytest.mark.parametrize("code", ["`::item{#first}`", "```\n::item{#first}\n```", "    ::item{#first}"])
def test_a_place_in_code_is_shown_as_it_is(markdown: Markdown, code: str) -> None:
    fragment = markdown.prose(code)
    assert "::item{#first}" in fragment.html
    assert fragment.leftovers == ()


@pytest.mark.parametrize("text", ["Now ::item{#first}", "Now\n::item{#first}", "<div>::item{#first}</div>"])
def test_a_place_glued_to_text_is_noted(markdown: Markdown, text: str) -> None:
    assert markdown.prose(text).leftovers == ("::item{#first}",)


@pytest.mark.parametrize(
    ("raw", "refused"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ('<img src="files/way.svg" onerror="x()">', "onerror"),
        ('<a href="javascript:x()">x</a>', "href"),
        ('Some <span onclick="x()">text</span>', "onclick"),
        ("<iframe src='https://example.org'></iframe>", "<iframe>"),
        ("<svg onload=alert(1)>", "<svg>"),
        ("<style>p{}</style>", "<style>"),
    ],
)
def test_html_that_could_run_is_removed_and_noted(markdown: Markdown, raw: str, refused: str) -> None:
    fragment = markdown.prose(raw)
    assert refused in fragment.refused
    assert refused.strip("<>") not in fragment.html.replace("href=", "") or refused == "href"
    assert "javascript:" not in fragment.html


def test_a_javascript_link_written_in_markdown_is_removed(markdown: Markdown) -> None:
    fragment = markdown.prose("[x](javascript:alert(1))")
    assert "javascript:" not in fragment.html
    assert fragment.links[0].address is None


def test_harmless_html_stays(markdown: Markdown) -> None:
    fragment = markdown.prose("H<sub>2</sub>O and <kbd>F9</kbd>")
    assert "<sub>2</sub>" in fragment.html
    assert fragment.refused == ()


def test_tabs_and_task_lists_survive_the_cleaning(markdown: Markdown) -> None:
    html = markdown.prose('=== "Word"\n\n    Text\n\n=== "Writer"\n\n    Text\n\n- [x] done\n').html
    assert html.count('type="radio"') == 2
    assert 'type="checkbox"' in html


def test_headings_keep_umlauts_in_their_ids_and_plain_titles(markdown: Markdown) -> None:
    fragment = markdown.prose("## Über *Maße* und Gewichte")
    assert fragment.headings == (Heading(level=2, id="über-maße-und-gewichte", title="Über Maße und Gewichte"),)


def test_keys_carry_the_labels_of_the_language(markdown: Markdown, german: Markdown) -> None:
    assert ">Ctrl<" in markdown.prose("++ctrl+s++").html
    assert ">Strg<" in german.prose("++ctrl+s++").html


def test_a_text_within_a_line_has_no_paragraph(markdown: Markdown) -> None:
    assert markdown.inline("one *two*").html == "one <em>two</em>"


def test_a_text_within_a_line_keeps_several_paragraphs(markdown: Markdown) -> None:
    assert markdown.inline("one\n\ntwo").html.count("<p>") == 2


def test_a_formula_with_dollars_and_braces_stays_as_it_is(markdown: Markdown) -> None:
    assert markdown.inline("`=SUM($B$2:{x})`").html == "<code>=SUM($B$2:{x})</code>"


def test_the_empty_corner_of_a_table_is_no_header(markdown: Markdown) -> None:
    html = markdown.prose("|  | Price |\n|---|---|\n| Tea | 4 |").html
    assert html.count("<th") == 2  # thead and one th
    assert "<td></td>" in html


def test_the_solution_of_a_task_is_kept_from_the_search_and_other_boxes_are_not(markdown: Markdown) -> None:
    solution = markdown.prose('??? success "Solution"\n\n    Forty-two.').html
    assert '<details class="success" data-search-exclude="">' in solution
    assert "data-search-exclude" not in markdown.prose('??? info "More"\n\n    Forty-two.').html
