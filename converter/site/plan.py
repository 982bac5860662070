"""Plans what a run does to the files of a site, all of it before the first write, and does it.

Three texts decide over each file: what was generated last time, what the file holds now, and what is generated now.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Container, Iterable, Mapping
from dataclasses import dataclass, replace
from difflib import unified_diff
from enum import StrEnum
from pathlib import Path

from converter.diagnostics import Code, Diagnostic, Location, Severity
from converter.edits import Conflict, adopt, merge
from converter.exit import Exit, stop
from converter.site import disk
from converter.site.memory import BASE, ORIGINAL, VERSION, VERSION_FILE, Memory, plain
from converter.site.obstacles import refuse
from converter.site.transaction import Delete, Operation, Write, commit

_BOM = "\ufeff"


class Action(StrEnum):
    """What becomes of a file."""

    CREATE = "create"
    CHANGE = "change"
    RENAME = "rename"
    DELETE = "delete"
    LEAVE = "leave"
    UNCHANGED = "unchanged"


class Reason(StrEnum):
    """Why."""

    NEW = "the CV gives it"
    RENEWED = "the CV gives something else"
    MERGED = "the CV gives something else; your edits are kept"
    ADDED = "what is needed is added to your text"
    ADOPTED = "taken over; all of its text is kept"
    MOVED = "the CV has it under another heading now; its old address leads here, and your edits are kept"
    GONE = "the CV no longer gives it"
    KEPT = "the CV no longer gives it, but it holds edits of yours"
    DELETED_BY_HAND = "you deleted it"
    NOT_OURS = "it was there before, and is yours"
    EXAMPLE = "it is an example of the theme"
    REPLACED = "the CV gives it in place of the theme's example"
    NOT_TEXT = "it is not UTF-8, so that nothing can be merged into it"
    SAME = "nothing to change"
    EDITED = "nothing to change; it holds edits of yours"


@dataclass(frozen=True, slots=True)
class Step:
    """What becomes of one file, and why."""

    path: str
    action: Action
    reason: Reason
    before: bytes | None = None
    after: bytes | None = None
    conflicts: tuple[Conflict, ...] = ()
    base: str | None = None
    """The text to remember as the one that was generated; None where there is none to remember."""
    former: str | None = None
    """The name that the file has had, if it gets another one."""

    @property
    def diff(self) -> str:
        """The change as a unified diff, as git writes it where a file is renamed."""
        if self.former:
            head = f"diff --git a/{self.former} b/{self.path}\nrename from {self.former}\nrename to {self.path}\n"
            return head + replace(self, former=None)._lines(f"a/{self.former}")
        return self._lines(f"a/{self.path}")

    def _lines(self, former: str) -> str:
        if self.before == self.after:
            return ""
        if b"\0" in (self.before or b""):
            return f"Binary file a/{self.path} is deleted\n"
        before, after = (
            content.decode(errors="replace").splitlines(keepends=True) if content is not None else []
            for content in (self.before, self.after)
        )
        names = (former if before else "/dev/null", f"b/{self.path}" if after else "/dev/null")
        lines = unified_diff(before, after, *names)
        return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What the user is told about it."""
        here = Location(self.path, 0, 0)
        told = [_conflict(self.path, conflict) for conflict in self.conflicts]
        if self.reason is Reason.NOT_OURS:
            hint = "--adopt takes it over: all of its text stays, and what the CV gives is added"
            message = "this file was there before, and is left as it is"
            told.append(Diagnostic(Code.FILE_NOT_OURS, Severity.WARNING, message, hint, here))
        elif self.reason is Reason.EXAMPLE and self.action is Action.LEAVE:
            message, hint = "this is still the theme's example", "--remove-demo puts what the CV gives in its place"
            told.append(Diagnostic(Code.FILE_NOT_OURS, Severity.WARNING, message, hint, here))
        elif self.reason is Reason.NOT_TEXT:
            hint = "save it as UTF-8 and run this again"
            told.append(Diagnostic(Code.FILE_KEPT, Severity.WARNING, f"{self.reason}; it stays as it is", hint, here))
        elif self.reason is Reason.KEPT:
            hint = "delete it if it is not wanted"
            told.append(Diagnostic(Code.FILE_KEPT, Severity.NOTE, f"{self.reason}, and stays", hint, here))
        return tuple(told)


@dataclass(frozen=True, slots=True)
class Changes:
    """What a run does, or did, to the files of a site."""

    steps: tuple[Step, ...] = ()
    remembers: bool = False
    """Whether there is something new to remember."""

    @property
    def written(self) -> tuple[str, ...]:
        """The files that are created or changed, by the names that they have from then on."""
        return self.paths(Action.CREATE, Action.CHANGE, Action.RENAME)

    @property
    def deleted(self) -> tuple[str, ...]:
        """The files that go."""
        return self.paths(Action.DELETE)

    def paths(self, *actions: Action) -> tuple[str, ...]:
        """The files that something of this kind happens to."""
        return tuple(step.path for step in self.steps if step.action in actions)


@dataclass(frozen=True)
class Plan:
    """All that is to be done, found possible."""

    root: Path
    changes: Changes
    operations: tuple[Operation, ...]
    """What to write and delete, what the site remembers included."""

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What the user is told about files that are theirs, or were edited."""
        return tuple(diagnostic for step in self.changes.steps for diagnostic in step.diagnostics)


def plan(
    root: Path,
    files: Mapping[str, str],
    memory: Memory,
    shared: Container[str] = (),
    *,
    adopts: bool = False,
    leaves_alone: Callable[[str], bool] = lambda path: False,
    examples: Collection[str] = (),
    removes_examples: bool = False,
    moved: Mapping[str, str] = {},  # noqa: B006 - nobody changes it
) -> Plan:
    """What it takes to make the given texts the site's files, and to delete those of earlier runs that are not given.

    The text of a file in `shared` is made of what its owner had in it, with ours put in.  `adopts`: whether to add to
    files that are not ours.  `leaves_alone` tells the paths that stay as they are where no text is given for them.
    `examples`: the theme's own content, and whether it goes.  `moved`: path -> the one that the file has had, whose
    edits go with it.

    Raises:
        Stop: (SITE) if a file could not be written, or a path leads out of the site.
    """
    root = root.resolve()
    paths = list(dict.fromkeys([*files, *(path for path in memory.base if not leaves_alone(path))]))
    renamed = {new: old for new, old in moved.items() if _can_move(root, old, new, memory)}
    places = [f"{folder}/{path}" for folder in (BASE, ORIGINAL) for path in (*paths, *memory.moved.values())]
    steps, originals = [], {}
    for path in paths:
        if path in renamed.values():
            continue
        if path in renamed:
            steps.append(_rename(renamed[path], path, memory, _content(root / renamed[path]), files[path]))
            continue
        new = files.get(path, memory.original.get(path))
        held = _content(root / path)
        example = removes_examples if path in examples else None
        known = memory.base.get(path)
        steps.append(decide(path, known, held, new, shared=path in shared, adopts=adopts, removes_example=example))
        if path in memory.original:
            originals[path] = memory.original[path]
        elif path in shared and path not in memory.base and held is not None and not example:
            originals[path] = plain(held.decode("utf-8-sig"))
    for path in examples if removes_examples else ():
        if path not in paths and (held := _content(root / path)) is not None:
            steps.append(Step(path, Action.DELETE, Reason.EXAMPLE, held))
    base = {step.path: step.base for step in steps if step.base is not None}
    remembered = {f"{BASE}/{path}": text for path, text in base.items()}
    remembered |= {f"{ORIGINAL}/{path}": originals[path] for path in base if path in originals}
    if remembered:
        remembered[VERSION_FILE] = f"{VERSION}\n"
    forgotten = [path for path in places if path not in remembered]
    to_remember = _memory(root, remembered, forgotten)
    operations = (*_site(steps), *to_remember)
    in_the_way = (step.path for step in steps if step.before is None and os.path.lexists(root / step.path))
    refuse(root, (*(operation.path for operation in operations), *in_the_way))
    return Plan(root, Changes(tuple(steps), bool(to_remember)), operations)


def apply(planned: Plan) -> None:
    """Does what was planned, all of it or nothing.

    Raises:
        Stop: (SITE) if a file changed since the plan was made, or the disk refuses.
    """
    commit(planned.root, planned.operations)


def decide(
    path: str,
    base: str | None,
    held: bytes | None,
    new: str | None,
    *,
    shared: bool = False,
    adopts: bool = False,
    removes_example: bool | None = None,
) -> Step:
    """What becomes of a file: `base` was generated last, `held` is what it holds, `new` is generated now.

    removes_example: None where it holds no example of the theme, else whether that is to go.
    """
    mine = None if held is None else _text(held)

    def step(action: Action, reason: Reason, text: str | None = None, remember: str | None = new) -> Step:
        after = held if text is None else _encoded(text, mine)
        return Step(path, action, reason, held, after, base=remember)

    if held is None:
        if base is None:
            return step(Action.CREATE, Reason.NEW, new)
        return step(Action.LEAVE, Reason.DELETED_BY_HAND)
    if mine is None:
        if base is not None and new == base:
            return step(Action.UNCHANGED, Reason.EDITED)
        return step(Action.LEAVE, Reason.NOT_OURS if base is None else Reason.NOT_TEXT, remember=base)
    own = plain(mine.removeprefix(_BOM))
    if new is None:
        if own == base:
            return Step(path, Action.DELETE, Reason.GONE, held)
        return step(Action.LEAVE, Reason.KEPT, remember=base)
    if own == new:
        return step(Action.UNCHANGED, Reason.SAME)
    body = mine.removeprefix(_BOM)
    if base is None and not shared:
        if removes_example:
            return step(Action.CHANGE, Reason.REPLACED, new)
        if not adopts:
            reason = Reason.NOT_OURS if removes_example is None else Reason.EXAMPLE
            return step(Action.LEAVE, reason, remember=None)
        merged = adopt(path, body, new)
        action = Action.UNCHANGED if merged.text == body else Action.CHANGE
        return step(action, Reason.ADOPTED, merged.text, merged.base)
    merged = merge(path, own if base is None else base, body, new)
    if merged.text == body:
        done = step(Action.UNCHANGED, Reason.EDITED)
    else:
        reason = Reason.ADDED if base is None else Reason.RENEWED if own == base else Reason.MERGED
        done = step(Action.CHANGE, reason, merged.text)
    return Step(path, done.action, done.reason, held, done.after, merged.conflicts, merged.base)


def _can_move(root: Path, old: str, new: str, memory: Memory) -> bool:
    """Whether a file that a run has made can have another name: it is text, and no other file has that name."""
    held = _content(root / old)
    readable = held is None or _text(held) is not None
    return old in memory.base and new not in memory.base and readable and not os.path.lexists(root / new)


def _rename(old: str, new: str, memory: Memory, held: bytes | None, text: str) -> Step:
    """What becomes of a file that the CV gives under another name; who has deleted it does not want it there."""
    step = decide(new, memory.base[old], held, text)
    if held is None:
        return step
    return replace(step, action=Action.RENAME, reason=Reason.MOVED, former=old)


def _text(content: bytes) -> str | None:
    try:
        return content.decode()
    except UnicodeDecodeError:
        return None


def _encoded(text: str, mine: str | None) -> bytes:
    return (_BOM + text if mine and mine.startswith(_BOM) else text).encode()


def _site(steps: Iterable[Step]) -> list[Operation]:
    operations: list[Operation] = []
    for step in steps:
        before = None if step.before is None else disk.digest(step.before)
        if step.action in (Action.CREATE, Action.CHANGE) and step.after is not None:
            operations.append(Write(step.path, step.after, before))
        elif step.former and step.after is not None and before:
            operations += [Write(step.path, step.after, None), Delete(step.former, before)]
        elif step.action is Action.DELETE and before:
            operations.append(Delete(step.path, before))
    return operations


def _memory(root: Path, remembered: Mapping[str, str], forgotten: Iterable[str]) -> list[Operation]:
    operations: list[Operation] = []
    for path, text in remembered.items():
        held = _content(root / path)
        if held is None or plain(held.decode()) != text:
            operations.append(Write(path, text.encode(), None if held is None else disk.digest(held)))
    for path in forgotten:
        if held := _content(root / path):
            operations.append(Delete(path, disk.digest(held)))
    return operations


def _content(path: Path) -> bytes | None:
    try:
        return disk.content(path)
    except OSError as error:
        raise stop(Exit.SITE, Code.SITE_UNUSABLE, error.strerror or str(error), path=path) from error


def _conflict(path: str, conflict: Conflict) -> Diagnostic:
    line = conflict.where.removeprefix("line ")
    place = Location(path, int(line), 1) if line.isdecimal() else Location(path, 0, 0)
    what = "" if line.isdecimal() else f"{conflict.where}: "
    own = f"yours stays, “{_short(conflict.mine)}”" if conflict.mine else "your text has none, and gets none"
    new = f"the CV now gives “{_short(conflict.new)}”" if conflict.new else "the CV no longer gives it"
    return Diagnostic(Code.EDIT_CONFLICT, Severity.WARNING, f"{what}{own}; {new}", location=place)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 200 else f"{text[:199]}…"
