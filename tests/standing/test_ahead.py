from __future__ import annotations

from bilat.standing.acts import Act
from bilat.standing.ahead import Ahead
from bilat.standing.days import Window


def act(first: int, last: int) -> Act:
    return Act("holds", Window(first, last), ())


def test_those_that_may_be_the_next_are_told() -> None:
    near, also, far = act(10, 20), act(15, 30), act(25, 26)
    ahead = Ahead.of([far, also, near])

    assert ahead.first(5) == (near, also)
    assert ahead.first(12) == (also, far)
    assert ahead.first(25) == ()
