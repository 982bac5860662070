"""Lists whose records make no sense, cut in another way if that makes sense of them.

The confidence of a record is the share of such records that are right (see `doubts`), and so the confidences of a list
tell which of some plain ways to cut it (see `recut`) is the right one, if one is: that which gives many records that
can be believed and hardly any other.

Of 170 texts as they were read at first sight, 36 had lists of which less than .6 was to be believed; two of these, of
52 works, make sense in another cut, and so did four of 116 others, 67 works.  Where pieces may hold several references
(`_may_be_entries`), only what parts a list is tried: without that some 150 works more were read right, but a list of
100 that had been right was merged by fours.  The rest had another fault than their cuts and stayed as they were.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from statistics import median

from converter.document import Block
from converter.parse.publications.bylines import has_names, is_only_authors
from converter.parse.publications.recut import CUTS, recut
from converter.parse.publications.signs import A_YEAR, is_complete

_DOUBTED = 0.62
"""Lists of which less is to be believed are cut in every way ..."""
_BELIEVED = 0.7
"""... and in another than at first if that much at least is to be believed then ..."""
_MORE = 0.15
"""... and as much more than before ..."""
_HARDLY = 0.5
"""... by merging what was cut too small, or, if less than that was to be believed, by parting it ..."""
_GAIN = 0.5
"""... and it is worth as much more ..."""
_FEWEST = 3
"""... and these are so many records at least: fewer are right by chance."""
_FEW = 4
"""Where they are fewer than so many, more has to speak for them: ..."""
_SURE = 0.85
"""... that much is to be believed, and each names people ..."""
_OPENING = 150
"""... in so many characters."""
_MOST = 0.6
"""So many of the pieces hold a year at least, if the list has years."""
_NEARLY_ALL = 0.7
"""A list of which so many blocks are single references, each a record, is cut right."""
_TALL = 800
"""A single reference has fewer characters."""
_KEPT = 0.75
"""So many pieces at least there are for each block that is a reference by itself."""
_LONG = 2.5
"""No piece with several years is so many times as long as half of the pieces are: it would be several entries."""
_TRIED = 3
"""So many ways at most are tried on a whole list."""
_WRONG = 0.5
"""What a record that is not right takes away from those that are."""
_SAMPLE = 9000
"""About so many characters of a document's doubted lists are cut in every way, some 35 references ..."""
_LEAST = 1500
"""... but so many of each."""

Read = Callable[[Mapping[int, Sequence[Block]], str], Mapping[int, Sequence[float]]]
"""The confidences of the records of some lists, by their number, if they are cut in a way."""


def better_cuts(
    lists: Sequence[Sequence[Block]], confidences: Sequence[Sequence[float]], read: Read, *, plain_text: bool
) -> dict[int, str]:
    """How to cut the lists that make no sense as they are, by their number, as far as that makes sense of them.

    `confidences` are those of the records of each list as it is cut.
    """
    samples = _samples(lists, confidences)
    if not samples:
        return {}
    usual = read(samples, "")
    promising: dict[int, list[tuple[float, str]]] = {i: [] for i in samples}
    seen: set[tuple[tuple[int, int], ...]] = set()
    for way in CUTS:
        cut = {i: recut(blocks, way, plain_text=plain_text) for i, blocks in samples.items()}
        places = tuple((block.text.span.start, block.text.span.end) for blocks in cut.values() for block in blocks)
        if places in seen:
            continue
        seen.add(places)
        likely = {i: samples[i] for i, blocks in cut.items() if _may_be_entries(blocks, samples[i], len(usual[i]))}
        for i, found in (read(likely, way) if likely else {}).items():
            if _is_better(found, usual[i]):
                promising[i].append((_worth(found), way))
    ways: dict[int, str] = {}
    for i, found_ways in promising.items():
        for _, way in sorted(found_ways, key=lambda pair: -pair[0])[:_TRIED]:
            items = recut(lists[i], way, plain_text=plain_text)
            if _may_be_entries(items, lists[i], len(confidences[i])) and _is_better(
                read({i: lists[i]}, way)[i], confidences[i]
            ):
                ways[i] = way
                break
    return ways


def _is_one_a_block(blocks: Sequence[Block], records: int) -> bool:
    """Whether most blocks of a list are single references, and each a record: its doubts have another reason then."""
    single = sum(_is_whole(b) and len(b.text.plain) < _TALL and len(A_YEAR.findall(b.text.plain)) < 4 for b in blocks)
    return single >= _NEARLY_ALL * max(len(blocks), records)


def _may_be_entries(items: Sequence[Block], blocks: Sequence[Block], records: int) -> bool:
    """Whether pieces may be entries: most hold a year, where the list has years, and none seems to be several of them.

    Where there are more pieces than `records` as the list was cut, no reference can be lost among others by it.
    """
    dated = sum(bool(A_YEAR.search(item.text.plain)) for item in items)
    years = sum(len(A_YEAR.findall(block.text.plain)) for block in blocks)
    named = len(items) >= _FEW or all(has_names(item.text.plain[:_OPENING]) for item in items)
    if len(items) < _FEWEST or not named or (dated < _MOST * len(items) and 2 * years >= len(blocks)):
        return False
    return len(items) > records or (len(items) >= _KEPT * sum(map(_is_whole, blocks)) and _are_even(items))


def _is_whole(block: Block) -> bool:
    """Whether a block is likely to be an entry by itself: it has a year, and more than names beside it."""
    text = block.text.plain
    return bool(A_YEAR.search(text)) and is_complete(text) and not is_only_authors(text)


def _are_even(items: Sequence[Block]) -> bool:
    """Whether no item looks like several entries: by far longer than most, and with several years."""
    texts = [item.text.plain for item in items]
    usual = median(map(len, texts)) if texts else 0
    return not any(len(text) > _LONG * usual and len(A_YEAR.findall(text)) > 2 for text in texts)


def _is_better(found: Sequence[float], before: Sequence[float]) -> bool:
    """Whether one way to cut a list gives records that make sense where another one did not."""
    if len(found) < _FEW and 2 * len(found) < len(before):
        return False  # several records would be made one
    believed = _SURE if len(found) < _FEW else _BELIEVED
    if len(found) < _FEWEST or not before or _share(found) < max(believed, _share(before) + _MORE):
        return False
    return (len(found) <= len(before) or _share(before) < _HARDLY) and _worth(found) > _worth(before) + _GAIN


def _samples(lists: Sequence[Sequence[Block]], confidences: Sequence[Sequence[float]]) -> dict[int, Sequence[Block]]:
    """The first blocks of the lists that make no sense, by their number, those first that make least."""
    doubted = [
        i
        for i, found in enumerate(confidences)
        if found and _share(found) < _DOUBTED and not _is_one_a_block(lists[i], len(found))
    ]
    samples: dict[int, Sequence[Block]] = {}
    for i in sorted(doubted, key=lambda i: _share(confidences[i])):
        size = taken = 0
        while taken < len(lists[i]) and size < max(_SAMPLE / len(doubted), _LEAST):
            size += len(lists[i][taken].text.plain)
            taken += 1
        samples[i] = lists[i][:taken]
        if sum(len(block.text.plain) for blocks in samples.values() for block in blocks) > 2 * _SAMPLE:
            break
    return samples


def _share(confidences: Sequence[float]) -> float:
    """The share of records that are right with these probabilities."""
    return sum(confidences) / len(confidences)


def _worth(confidences: Sequence[float]) -> float:
    """How good it is to have records that are right with these probabilities."""
    return sum(confidences) - _WRONG * sum(1 - c for c in confidences)
