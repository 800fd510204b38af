"""Loops over arrays: plain Python for a story, compiled where a call has much to place.

There is one source of each: `compiled` gives the function itself, or what numba makes of it once and keeps beside it.
So a check of one story never waits for a compiler, and a day's news does not wait for Python. A loop and those that it
calls stand in one module, since what is kept is made anew when that module changes.
"""

from __future__ import annotations

from functools import cache
from types import FunctionType
from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable

MANY = 1 << 18  # steps that take longer in Python than what is compiled takes to load

Loop = TypeVar("Loop", bound="Callable[..., object]")


def compiled(loop: Loop, work: int) -> Loop:
    """A loop as it is, or compiled where it has so many steps to do that this pays, or once any has been."""
    return _compiled(loop) if work >= MANY or _ready else loop


_ready: set[Callable[..., object]] = set()  # the loops that are compiled


@cache
def _compiled(loop: Loop) -> Loop:
    """A loop compiled, and with it those of its module that it calls."""
    from numba import njit

    _ready.add(loop)
    assert isinstance(loop, FunctionType)
    called = [loop.__globals__.get(name) for name in loop.__code__.co_names]
    ours = [f for f in called if isinstance(f, FunctionType) and f.__module__ == loop.__module__]
    scope = {**loop.__globals__, **{f.__name__: _compiled(f) for f in ours}}
    made = FunctionType(loop.__code__, scope, loop.__name__)
    try:
        return cast("Loop", njit(cache=True)(made))
    except RuntimeError:  # neither the package nor the user's cache can be written
        return cast("Loop", njit(made))
