"""Any years of a site: whatever its owner does to the CV and to the files, no edit is lost and no paper is mistaken.

`CV2PAGES_STEPS` says how many steps are to be taken in search of a failure; without it a few are, the same each time.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from converter.edits import merge
from tests.lived_in import expected
from tests.lived_in.hands import Hand
from tests.lived_in.machine import new_life
from tests.lived_in.pages import Writer

T = TypeVar("T")
STEPS = int(os.environ.get("CV2PAGES_STEPS", "0"))
LENGTH = 50


class _Counted(RuleBasedStateMachine):
    """Chooses by what Hypothesis draws, and counts its steps."""

    steps = 0

    def _choose(self, data: st.DataObject) -> None:
        self._data = data
        type(self).steps += 1

    def _pick(self, options: Sequence[T], /) -> T:
        return self._data.draw(st.sampled_from(options))


class Years(_Counted):
    """Edits, changes of the CV and runs, with files and folders."""

    def __init__(self) -> None:
        super().__init__()
        self.life = new_life(self._pick)

    def teardown(self) -> None:
        shutil.rmtree(self.life.root)

    @initialize(data=st.data())
    def begin(self, data: st.DataObject) -> None:
        self._choose(data)
        self.life.begin()

    @rule(data=st.data())
    def run(self, data: st.DataObject) -> None:
        self._choose(data)
        self.life.run()

    @rule(data=st.data())
    def run_after_a_change(self, data: st.DataObject) -> None:
        self._choose(data)
        self.life.change_cv()
        self.life.run()

    @rule(data=st.data())
    def change_the_cv(self, data: st.DataObject) -> None:
        self._choose(data)
        self.life.change_cv()

    @rule(data=st.data())
    def edit_a_file(self, data: st.DataObject) -> None:
        self._choose(data)
        self.life.edit()

    @rule(data=st.data())
    def edit_files(self, data: st.DataObject) -> None:
        self._choose(data)
        for _ in range(3):
            self.life.edit()

    @rule(data=st.data())
    def change_a_file(self, data: st.DataObject) -> None:
        self._choose(data)
        self.life.change_file()

    @rule(data=st.data())
    def put_a_file_of_ones_own(self, data: st.DataObject) -> None:
        self._choose(data)
        self.life.own_file()

    @rule(data=st.data())
    def do_something_rare(self, data: st.DataObject) -> None:
        self._choose(data)
        self._pick((self.life.choose, self.life.choose, self.life.forget))()


class Texts(_Counted):
    """Edits and generated texts alone: a page, data, or a BibTeX file."""

    @initialize(data=st.data(), path=st.sampled_from(("a.md", "a.yml", "a.bib")))
    def begin(self, data: st.DataObject, path: str) -> None:
        self._choose(data)
        self.path = path
        self.writer, self.hand = Writer(self._pick), Hand(self._pick)
        self.base = self.mine = self.writer.text(path)
        self.marks: frozenset[str] = frozenset()

    @rule(data=st.data())
    def edit(self, data: st.DataObject) -> None:
        self._choose(data)
        ends = "\r\n" if "\r\n" in self.mine else "\n"
        done = self.hand.edit(self.path, self.mine.replace("\r\n", "\n"))
        ends = self._pick((ends, ends, ends, "\n", "\r\n"))
        self.mine = done.text.replace("\n", ends)
        self.marks = frozenset(mark for mark in self.marks | done.marks if mark in done.text)

    @rule(data=st.data())
    def generate(self, data: st.DataObject) -> None:
        self._choose(data)
        self.writer.change()
        new = self.writer.text(self.path)
        merged = merge(self.path, self.base, self.mine, new)
        assert all(mark in merged.text for mark in self.marks)
        assert expected.readable(self.path, merged.text) or not expected.readable(self.path, self.mine)
        if "\n" in self.mine and self.mine.count("\r\n") in (0, self.mine.count("\n")):
            assert merged.text.count("\r\n") == ("\r\n" in self.mine) * merged.text.count("\n")
        held, after = (text.replace("\r\n", "\n") for text in (self.mine, merged.text))
        faults = list(expected.merged(self.path, self.base, held, merged.base, after, merged.conflicts))
        assert not faults, (faults, self.base, held, new, after, merged.conflicts)
        again = merge(self.path, merged.base, merged.text, new)
        assert (again.text, again.base, again.conflicts) == (merged.text, merged.base, ())
        self.base, self.mine = merged.base, merged.text


@pytest.mark.parametrize(("machine", "examples"), [(Years, 12), (Texts, 40)])
def test_nothing_is_lost(machine: type[_Counted], examples: int) -> None:
    wanted = STEPS if machine is Years else STEPS * 5
    machine.steps = 0
    chosen = settings(
        max_examples=max(wanted // LENGTH, 1) if wanted else examples,
        stateful_step_count=LENGTH if wanted else 30,
        derandomize=not wanted,
        database=None,
        deadline=None,
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(machine, settings=chosen)
    while machine.steps < wanted:
        run_state_machine_as_test(machine, settings=chosen)
    print(f"{machine.steps} steps of {machine.__name__}")
