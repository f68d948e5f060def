"""Course addresses and what an output makes of them."""

from generator.rendering.fragment import addresses, plain_text, resolve


def test_every_output_puts_its_own_addresses() -> None:
    html = '<a href="cw:lesson/a/b#c">x</a><img src="cw:media/a/files/d.svg">'
    assert resolve(html, lambda address: f"../{address}") == (
        '<a href="../lesson/a/b#c">x</a><img src="../media/a/files/d.svg">'
    )


def test_other_addresses_are_left_alone() -> None:
    html = '<a href="https://example.org/">x</a><a href="#y">y</a> cw:lesson/a'
    assert resolve(html, lambda _: "wrong") == html


def test_an_address_is_escaped_again() -> None:
    assert resolve('<a href="cw:media/a&amp;b.pdf">', lambda address: address) == '<a href="media/a&amp;b.pdf">'


def test_the_addresses_of_a_fragment_can_be_listed() -> None:
    assert addresses('<a href="cw:home"><img src="cw:media/x.svg"><a href="cw:home#a">') == {"home", "media/x.svg"}


def test_the_plain_text_of_a_fragment_has_no_elements_and_no_entities() -> None:
    assert plain_text("<p>Tea &amp; <em>more\n tea</em></p>") == "Tea & more tea"
