"""Where the characters of a piece of text, cut out of a source in stretches, stand in that source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence


class Offsets:
    """Maps positions in `content` to offsets of the source, by stretches that correspond character by character."""

    def __init__(self, content: str, stretches: Sequence[tuple[int, int]]) -> None:
        self.content = content
        self._starts = [start for start, _ in stretches]
        self._shifts = [offset - start for start, offset in stretches]

    def at(self, position: int) -> int:
        """The source offset of a position."""
        return position + self._shifts[max(bisect_right(self._starts, position) - 1, 0)]

    def end(self, position: int) -> int:
        """The source offset behind the character before a position."""
        return self.at(position - 1) + 1 if position else self.at(0)

    def part(self, start: int, end: int) -> Offsets:
        """The piece [start, end) without blanks at its ends."""
        piece = self.content[start:end]
        start += len(piece) - len(piece.lstrip())
        piece = piece.strip()
        stops = list(self.stretches(start, start + len(piece)))
        return Offsets(piece, [(low - start, self.at(low)) for low, _ in stops] or [(0, self.at(start))])

    def stretches(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The pieces of [start, end) that each lie in one stretch of the source."""
        i = bisect_right(self._starts, start)
        while start < end:
            stop = min(end, self._starts[i]) if i < len(self._starts) else end
            yield start, stop
            start, i = stop, i + 1


def of_lines(content: str, source: str, line_starts: Sequence[int], first: int) -> Offsets:
    """Offsets of lines from which only a prefix (quotation marks, indents) and blanks at the end were taken."""
    while first + 1 < len(line_starts) and not source[line_starts[first] : line_starts[first + 1]].strip():
        first += 1
    stretches, position = [], 0
    for i, line in enumerate(content.split("\n"), first):
        end = line_starts[i + 1] - 1 if i + 1 < len(line_starts) else len(source)
        used = len(source[line_starts[i] : end].rstrip())
        stretches.append((position, line_starts[i] + used - len(line.rstrip())))
        position += len(line) + 1
    return Offsets(content, stretches)


def line_starts_of(source: str) -> list[int]:
    """The offset of the first character of each line."""
    starts, position = [0], -1
    while (position := source.find("\n", position + 1)) >= 0:
        starts.append(position + 1)
    return starts
