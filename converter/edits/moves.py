"""Items that move within a text: to a comparison line by line they seem to go at one place and come at another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from converter.patterns import Lazy

_NUMBER = Lazy(r"\d{1,3}(?=[.)] )")
_BEGINS = Lazy(r"\s*(?:[-*+]|\d{1,3}[.)])\s|#|@")
"""How an item begins that has no empty line before it."""


@dataclass(frozen=True, slots=True)
class Line:
    r"""A line and how it ends: "\n", "\r\n", or "" for a last one without an end."""

    text: str
    end: str

    @property
    def key(self) -> str:
        """What the line is compared by: without the number of a list item, which moves with every item above it."""
        return _NUMBER.sub("0", self.text, count=1) if _NUMBER.match(self.text) else self.text


def keys(lines: Sequence[Line]) -> list[str]:
    """What lines are compared by."""
    return [line.key for line in lines]


def text_of(lines: Sequence[Line]) -> str:
    """Lines as one text."""
    return "\n".join(line.text for line in lines)


def line_end(text: str) -> str:
    r"""How most lines of a text end: "\r\n" or "\n"."""
    return "\r\n" if 2 * text.count("\r\n") > text.count("\n") else "\n"


def split(text: str) -> list[Line]:
    """The lines of a text."""
    pieces = text.split("\n")
    lines = [Line(piece.removesuffix("\r"), "\r\n" if piece.endswith("\r") else "\n") for piece in pieces[:-1]]
    return [*lines, Line(pieces[-1], "")] if pieces[-1] else lines


def with_moves(
    merged: Sequence[Line],
    left_out: Sequence[tuple[int, Sequence[Line]]],
    base: Sequence[Line],
    mine: Sequence[Line],
    new: Sequence[Line],
) -> list[Line]:
    """The merged lines with the items that mine and new have and that a conflict has left out at their new place.

    left_out: places in the merged lines, and the lines of new that were left out there.
    """
    result = list(merged)
    if not left_out:
        return result
    before, here, then = ({item[0].key for item in _items(lines)} for lines in (base, mine, merged))
    lost = before & here - then
    places: dict[int, list[list[Line]]] = {}
    for item in _items(new):
        place = next((place for place, lines in left_out if item[0].key in keys(lines)), None)
        if item[0].key in lost and place is not None:
            lost.remove(item[0].key)
            while place < len(merged) and merged[place].text.strip() and not begins_item(merged, place):
                place += 1
            places.setdefault(place, []).append(item)
    for place, items in sorted(places.items(), reverse=True):
        # An empty line on either side, as between all items that are longer than a line.
        blank = Line("", items[0][0].end)
        result[place:place] = [line for item in items for line in (blank, *item)] + [blank]
    return result


def without_taken_out(
    merged: Sequence[Line], base: Sequence[Line], mine: Sequence[Line], new: Sequence[Line]
) -> tuple[list[Line], list[list[Line]]]:
    """The merged lines without the items that were changed or taken out by hand, and have moved since.

    Also returns those that were taken out; of one that was changed, a conflict has told where it stood.
    """
    before, here, now = (_counted(lines) for lines in (base, mine, new))
    left = Counter(keys(base)) - Counter(keys(mine))
    surplus = {item: count for item, count in before.items() if not here[item] and now[item] <= count}
    kept, moved = _without(merged, surplus, _spare(merged, base, mine, new))
    return kept, [item for item in moved if all(left[key] for key in keys(item))]


def without_gone(
    merged: Sequence[Line], stays: Sequence[Line], base: Sequence[Line], mine: Sequence[Line], new: Sequence[Line]
) -> list[Line]:
    """The merged lines without the items that new has no more, or that both sides moved, and that nobody changed.

    stays: lines that a conflict keeps.
    """
    before, here, now, then = (_counted(lines) for lines in (base, mine, new, merged))
    kept_anyway = {line.key for line in stays if line.text.strip()}
    surplus = {
        item: then[item] - (here[item] + now[item] - count if now[item] < count else count)
        for item, count in before.items()
        if now[item] < count <= here[item] and kept_anyway.isdisjoint(item) or now[item] == count == here[item]
    }
    return _without(merged, surplus, _spare(merged, base, mine, new))[0]


def _spare(merged: Sequence[Line], base: Sequence[Line], mine: Sequence[Line], new: Sequence[Line]) -> Counter[str]:
    """How often each line may go without being missed by either side."""
    was, own, given, there = (Counter(keys(lines)) for lines in (base, mine, new, merged))

    def needed(key: str) -> int:
        put_in = max(own[key], given[key]) - was[key]
        return max(put_in, min(own[key], given[key]), own[key] + min(0, given[key] - was[key]))

    return Counter({key: count - needed(key) for key, count in there.items()})


def _without(
    lines: Sequence[Line], surplus: dict[tuple[str, ...], int], spare: Counter[str]
) -> tuple[list[Line], list[list[Line]]]:
    """The lines without items that are there too often, as far as their lines are to spare; and those items."""
    kept: list[Line] = []
    gone: list[list[Line]] = []
    for spaced in _items(lines, spaced=True):
        item = [line for line in spaced if line.text.strip()]
        known = tuple(keys(item))
        if known not in surplus:  # a line of one's own may stand right below an item
            known = next((one for one in surplus if len(one) > 1 and known[: len(one)] == one), ())
        counted = Counter(known)
        if surplus.get(known, 0) > 0 and all(spare[key] >= count for key, count in counted.items()):
            surplus[known] -= 1
            spare.subtract(counted)
            gone.append(item[: len(known)])
            kept += spaced[len(known) :] if len(known) < len(item) else []
        else:
            kept += spaced
    return kept, gone


def _counted(lines: Sequence[Line]) -> Counter[tuple[str, ...]]:
    return Counter(tuple(keys(item)) for item in _items(lines))


def begins_item(lines: Sequence[Line], i: int) -> bool:
    """Whether an item begins at a line."""
    text = lines[i].text if i < len(lines) else ""
    return bool(text.strip()) and (not i or not lines[i - 1].text.strip() or bool(_BEGINS.match(text)))


def _items(lines: Sequence[Line], *, spaced: bool = False) -> Iterator[list[Line]]:
    """Items of lists, headings, BibTeX entries and paragraphs, with the empty lines behind them if `spaced`."""
    item: list[Line] = []
    is_open = False
    for line in lines:
        blank = not line.text.strip()
        if item and not blank and (not is_open or _BEGINS.match(line.text) or _indent(line) < _indent(item[0])):
            yield item
            item = []
        is_open = not blank
        if spaced or not blank:
            item.append(line)
    if item:
        yield item


def _indent(line: Line) -> int:
    return len(line.text) - len(line.text.lstrip())
