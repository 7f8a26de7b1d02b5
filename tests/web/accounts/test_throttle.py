from __future__ import annotations

from bilat.web.accounts.throttle import OF_ADDRESS, OF_BOTH, OF_NAME, WINDOW, Throttle


def test_after_some_attempts_a_name_has_to_wait_at_that_address_until_the_first_is_forgotten() -> None:
    now = [0.0]
    throttle = Throttle(lambda: now[0])

    assert [throttle.wait("Anna", "192.0.2.1") for _ in range(OF_BOTH)] == [0.0] * OF_BOTH
    now[0] = 60.0
    assert throttle.wait("anna", "192.0.2.1") == WINDOW - 60.0
    assert throttle.wait("Anna", "192.0.2.2") == 0.0
    now[0] = WINDOW
    assert throttle.wait("Anna", "192.0.2.1") == 0.0


def test_an_address_may_not_try_name_after_name() -> None:
    throttle = Throttle(lambda: 0.0)

    assert not any(throttle.wait(f"name {n}", "2001:db8::1") for n in range(OF_ADDRESS))
    assert throttle.wait("another", "2001:db8::2") == WINDOW


def test_a_name_may_not_be_tried_from_everywhere() -> None:
    throttle = Throttle(lambda: 0.0)

    assert not any(throttle.wait("Anna", f"192.0.2.{n}") for n in range(OF_NAME))
    assert throttle.wait("Anna", "198.51.100.1") == WINDOW


def test_who_has_signed_in_may_do_so_again_and_again() -> None:
    throttle = Throttle(lambda: 0.0)

    for _ in range(OF_NAME + 1):
        assert throttle.wait("Anna", "192.0.2.1") == 0.0
        throttle.forget("Anna", "192.0.2.1")


def test_it_remembers_a_bounded_number() -> None:
    throttle = Throttle(lambda: 0.0, most=10)
    for n in range(100):
        throttle.wait(f"name {n}", f"192.0.2.{n}")

    assert len(throttle._tried) == 10
