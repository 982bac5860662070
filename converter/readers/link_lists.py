"""The list of links that text browsers (Lynx, ELinks) print below a page, and its numbers in front of their words.

"Sand (2017). doi: [15]10.1000/1", and below all "References", "15. https://doi.org/10.1000/1".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from converter.diagnostics import Code
from converter.document import Run
from converter.patterns import Lazy
from converter.readers.lines import Line
from converter.readers.notes import Notes

_ENTRY = Lazy(r"(?P<number>\d{1,4})\. (?P<url>(?:(?:https?|ftp|file|javascript|about):|mailto:|tel:).*)")
_PART = Lazy(r"[^\W\d_][^\d.:]{3,30}:")
"""What parts the links that are seen from the others: "Visible links:", "Hidden links:"."""
_TITLE = Lazy(r"[^\W\d_][^\d.:]{3,30}")
_MARK = Lazy(r"\[(?P<number>\d{1,4})\](?P<word>[^\s\[\]]*[^\s\[\].,;)])?")
_ENDS = Lazy(r"[\])]?(?:[.,;)|]?\s*\[\d|[,;|)])")
"""What stands behind a link of one word."""


def without_link_list(lines: Sequence[Line], notes: Notes) -> tuple[list[Line], dict[str, str]]:
    """The lines without a list of links at their end, and the address of each number that stands in them."""
    first, links = _list_at_end(lines)
    marks = [mark["number"] for line in lines[:first] if "[" in line.text for mark in _MARK.finditer(line.text)]
    marks = [number for number in marks if number in links]
    if len(links) < _LEAST or 2 * len(set(marks)) < len(links):
        return list(lines), {}
    said = "\n".join([*(line.text for line in lines[first:]), *(f"[{number}]" for number in marks)])
    notes.add(Code.TEMPLATE_DROPPED, lines[first].start, "the numbers of links and their list were left out", text=said)
    return list(lines[:first]), links


_LEAST = 3


def _list_at_end(lines: Sequence[Line]) -> tuple[int, dict[str, str]]:
    """Where the list of links begins, with its title, and the addresses by their numbers."""
    links: dict[str, str] = {}
    at = len(lines)
    while at:
        match = _ENTRY.fullmatch(lines[at - 1].text)
        if match:
            links[match["number"]] = match["url"]
        elif not (links and _PART.fullmatch(lines[at - 1].text)):
            break
        at -= 1
    numbers = [int(number) for number in links]
    if numbers[-1:] != [1] or numbers != sorted(numbers, reverse=True):
        return len(lines), {}
    return at - 1 if at and _TITLE.fullmatch(lines[at - 1].text) else at, links


def without_marks(lines: Iterable[Line], links: Mapping[str, str]) -> None:
    """Takes back the markers of lines that begin with the number of a link."""
    for line in lines:
        if line.marker[:1] == "[" and line.marker[1:-1] in links:
            line.marker = ""


def linked(runs: Sequence[Run], links: Mapping[str, str]) -> Iterator[Run]:
    """The runs of a block without the numbers of links; a link of one word has its address."""
    for run in runs:
        if "[" not in run.text or run.end - run.start != len(run.text):
            yield run
            continue
        at = 0
        for mark in _MARK.finditer(run.text):
            if mark["number"] not in links:
                continue
            if at < mark.start():
                yield run._replace(text=run.text[at : mark.start()], start=run.start + at, end=run.start + mark.start())
            at, href = mark.end("number") + 1, links[mark["number"]]
            if run.text[mark.start() - 1 : mark.start()].isalnum() and run.text[at : at + 1].isalnum():
                yield run._replace(text=" ", start=run.start + at, end=run.start + at)  # "Carl Dahl[4]Slow rivers"
            last = run is runs[-1] and not run.text[mark.end() :].strip(" .,;)]")
            if mark["word"] and (last or _ENDS.match(run.text, mark.end())) and not href.startswith("file:"):
                start, end = mark.span("word")
                yield Run(mark["word"], run.start + start, run.start + end, href=href)
                at = end
        if at < len(run.text):
            yield run._replace(text=run.text[at:], start=run.start + at)
