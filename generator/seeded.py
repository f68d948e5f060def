"""Chance that repeats itself: the same seed gives the same order here and in ``browser/src/seeded.js``.

FNV-1a (32 bit) turns a text into a number, mulberry32 turns the number into a stream, Fisher-Yates shuffles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = 0xFFFFFFFF


def fnv1a(text: str) -> int:
    """Return the 32-bit FNV-1a hash of the UTF-8 bytes of ``text``."""
    value = 0x811C9DC5
    for byte in text.encode():
        value = (value ^ byte) * 0x01000193 & _WORD
    return value


def mulberry32(seed: int) -> Iterator[float]:
    """Yield numbers from 0 (included) to 1 (excluded) without end."""
    state = seed & _WORD
    while True:
        state = state + 0x6D2B79F5 & _WORD
        value = (state ^ state >> 15) * (state | 1) & _WORD
        value ^= value + ((value ^ value >> 7) * (value | 61) & _WORD) & _WORD
        yield (value ^ value >> 14) / 2**32


def shuffled(count: int, seed: str) -> tuple[int, ...]:
    """Return 0 to ``count`` - 1 in the order that belongs to ``seed``."""
    order = list(range(count))
    stream = mulberry32(fnv1a(seed))
    for last in range(count - 1, 0, -1):
        other = int(next(stream) * (last + 1))
        order[last], order[other] = order[other], order[last]
    return tuple(order)


def disordered(count: int, seed: str) -> tuple[int, ...]:
    """Return a shuffled order that is never the plain 0, 1, 2 ..., which would give an ordering item away."""
    order = shuffled(count, seed)
    return order if order != tuple(range(count)) else (*order[1:], *order[:1])


def drawn(count: int, size: int, seed: str) -> tuple[int, ...]:
    """Return ``size`` of 0 to ``count`` - 1, ascending; all of them if there are no more than ``size``."""
    return tuple(sorted(shuffled(count, seed)[:size]))
