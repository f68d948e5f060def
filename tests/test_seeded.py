"""Chance that repeats itself, the same in Python and in the page."""

from __future__ import annotations

from itertools import islice

from hypothesis import given
from hypothesis import strategies as st

from generator.seeded import disordered, drawn, fnv1a, mulberry32, shuffled
from tests.frozen import assert_frozen

SEEDS = ("", "a", "absolute-ref", "absolute-ref#1", "Größe", "日本", "3735928559#office/first#2")


def test_the_published_hashes_of_fnv_1a_come_out() -> None:
    assert [fnv1a(text) for text in ("", "a", "foobar")] == [0x811C9DC5, 0xE40C292C, 0xBF9CF968]


def test_the_page_gets_the_same_numbers_orders_and_draws() -> None:
    cases = [
        {
            "seed": seed,
            "hash": fnv1a(seed),
            "stream": list(islice(mulberry32(fnv1a(seed)), 4)),
            "shuffled": [list(shuffled(count, seed)) for count in range(8)],
            "disordered": [list(disordered(count, seed)) for count in range(3, 8)],
            "drawn": [list(drawn(12, size, seed)) for size in (0, 1, 8, 12, 20)],
        }
        for seed in SEEDS
    ]
    assert_frozen("seeded.json", cases)


@given(st.integers(0, 60), st.text(max_size=20))
def test_a_shuffle_loses_nothing_and_repeats_itself(count: int, seed: str) -> None:
    assert sorted(shuffled(count, seed)) == list(range(count))
    assert shuffled(count, seed) == shuffled(count, seed)


@given(st.integers(2, 20), st.text(max_size=20))
def test_steps_are_never_shown_in_their_right_order(count: int, seed: str) -> None:
    assert disordered(count, seed) != tuple(range(count))
    assert sorted(disordered(count, seed)) == list(range(count))


@given(st.integers(0, 30), st.integers(0, 40), st.text(max_size=10))
def test_a_draw_has_its_size_and_keeps_the_written_order(count: int, size: int, seed: str) -> None:
    draw = drawn(count, size, seed)
    assert len(draw) == min(count, size)
    assert list(draw) == sorted(set(draw))


def test_every_place_is_about_equally_likely() -> None:
    firsts = [shuffled(4, f"seed {number}")[0] for number in range(2000)]
    assert all(400 < firsts.count(place) < 600 for place in range(4))
