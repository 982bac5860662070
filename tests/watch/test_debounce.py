"""When a run is due, told by times and events alone."""

from __future__ import annotations

import pytest

from converter.watch.debounce import Event, Kind, Timing, Waiting

TIMING = Timing(quiet=0.1, patience=1.0, longest=3.0)

OPENED, WRITTEN, TOUCHED, CLOSED, READ, PLACED, GONE = Kind


def due(*events: tuple[float, Kind] | tuple[float, Kind, str]) -> float | None:
    waiting = Waiting()
    for time, kind, *path in events:
        waiting = waiting.after(Event(time, path[0] if path else "cv.md", kind))
    moment = waiting.due(TIMING)
    return None if moment is None else round(moment, 3)


def test_nothing_is_due_at_first() -> None:
    assert due() is None


def test_reading_is_no_change() -> None:
    assert due((1.0, OPENED), (1.1, READ)) is None


@pytest.mark.parametrize(
    ("events", "moment"),
    [
        pytest.param([(0.0, OPENED), (0.0, WRITTEN), (0.01, CLOSED)], 0.11, id="written-in-place"),
        pytest.param([(0.0, WRITTEN), (0.0, OPENED), (0.0, WRITTEN), (0.0, CLOSED)], 0.1, id="truncated-first"),
        pytest.param([(0.0, GONE), (0.0, PLACED), (0.0, OPENED), (0.0, WRITTEN), (0.0, CLOSED)], 0.1, id="vim"),
        pytest.param([(0.0, PLACED)], 0.1, id="renamed-over"),
        pytest.param([(0.0, OPENED), (0.0, WRITTEN), (0.0, CLOSED), (0.05, TOUCHED)], 0.15, id="touched-afterwards"),
        pytest.param([(0.0, WRITTEN)], 0.1, id="a-system-that-does-not-tell-of-opening"),
        pytest.param([(0.0, GONE), (0.0, WRITTEN)], 0.1, id="missing-and-found-again"),
        pytest.param([(0.0, CLOSED), (0.05, CLOSED), (0.09, CLOSED)], 0.19, id="burst"),
        pytest.param([(0.0, OPENED), (0.0, WRITTEN), (0.0, CLOSED), (0.05, OPENED), (0.06, READ)], 0.1, id="reader"),
    ],
)  # fmt: skip
def test_a_save_that_is_over(events: list[tuple[float, Kind]], moment: float) -> None:
    assert due(*events) == moment


@pytest.mark.parametrize(
    "events",
    [
        pytest.param([(0.0, OPENED), (0.5, WRITTEN)], id="being-written"),
        pytest.param([(0.0, OPENED), (0.1, WRITTEN), (0.5, WRITTEN), (0.6, READ)], id="being-written-while-read"),
        pytest.param([(0.5, GONE)], id="gone"),
        pytest.param([(0.5, GONE), (0.6, OPENED)], id="emptied-and-open"),
        pytest.param([(0.5, PLACED), (0.5, OPENED)], id="made-and-not-yet-written"),
        pytest.param([(0.0, WRITTEN), (0.0, OPENED), (0.1, READ), (0.5, WRITTEN)], id="emptied-and-read-by-another"),
        pytest.param([(0.0, WRITTEN), (0.1, GONE), (0.1, OPENED), (0.1, READ), (0.5, WRITTEN)], id="found-empty"),
    ],
)
def test_a_save_under_way_gets_more_time(events: list[tuple[float, Kind]]) -> None:
    assert due(*events) == 1.5


def test_one_file_under_way_holds_the_others_up() -> None:
    assert due((0.0, GONE, "old.md"), (0.2, CLOSED, "new.md")) == 1.2
    assert due((0.0, GONE, "old.md"), (0.2, CLOSED, "new.md"), (0.3, PLACED, "old.md")) == 0.4


def test_a_file_that_never_rests_is_converted() -> None:
    assert due(*[(step / 20, CLOSED) for step in range(200)]) == 3.0
    assert due((0.0, OPENED), *[(step / 2, WRITTEN) for step in range(20)]) == 3.0


def test_events_out_of_order() -> None:
    assert due((0.5, CLOSED), (0.2, CLOSED)) == 0.6
