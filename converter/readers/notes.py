"""Collects what a reader notices, each remark with the place that it is about."""

from __future__ import annotations

from bisect import bisect_right

from converter.diagnostics import Code, Diagnostic, Location, Severity
from converter.readers.offsets import line_starts_of


class Notes:
    """The remarks about one source, in the order of their places."""

    def __init__(self, name: str, source: str) -> None:
        self.name = name
        self.source = source
        self._starts: list[int] = []
        self._found: list[tuple[int, Diagnostic]] = []

    def add(
        self,
        code: Code,
        at: int,
        message: str,
        *,
        hint: str = "",
        text: str = "",
        severity: Severity = Severity.NOTE,
    ) -> None:
        """Notes something at an offset of the source."""
        self._found.append((at, Diagnostic(code, severity, message, hint, self.locate(at), text)))

    def locate(self, at: int) -> Location:
        """Line and column, both from 1, of an offset."""
        if not self._starts:
            self._starts = line_starts_of(self.source)
        line = bisect_right(self._starts, at)
        return Location(self.name, line, at - self._starts[line - 1] + 1)

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All remarks, by place."""
        return tuple(diagnostic for _, diagnostic in sorted(self._found, key=lambda found: found[0]))
