"""No duty of the mandate is left without something that serves it."""

from macros.mandate import duties


def test_every_duty_is_served() -> None:
    assert [duty.id for duty in duties() if not duty.served_by] == []


def test_the_mandate_is_whole() -> None:
    found = duties()
    assert len(found) == 292
    assert len({duty.id for duty in found}) == 292
    assert len({duty.bureau for duty in found}) == 37


def test_what_is_served_is_no_more_to_come() -> None:
    assert all(not set(duty.served_by) & set(duty.to_come) for duty in duties())
