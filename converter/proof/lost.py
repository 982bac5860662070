"""Words of the sources that the output does not hold."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from converter.diagnostics import Code, Diagnostic, Severity
from converter.document import Document, Span
from converter.model import CV
from converter.patterns import Lazy
from converter.proof.vocabulary import JOINING
from converter.proof.words import Word, hyphenated, placed, windows, words
from converter.writers.bibtex import ALL as BIBTEX_OF_ALL
from converter.writers.site import Output

CV_PAGE = "_pages/cv.md"
_LIST_NUMBER = Lazy(r"^ *\d+\. ", re.MULTILINE)
"""The numbers that the output gives its list items."""

_OWN_LINK = Lazy(r"^\[\[BibTeX\]\]\(\S*/files/publications\.bib\)$", re.MULTILINE)
"""The link that the output puts below the heading of the papers, once a page; another one is the source's."""
_ADDRESS = Lazy(r"https?://[^\s<>()\[\]\"']+|(?<=href=\")[^\s<>\"]+(?=\")|(?<=\]\()[^\s<>()]+(?=\))")
"""Also what a page of its own site is called in a link."""
_ESCAPE = Lazy(r"\\([!-/:-@\[-`{-~])")
"""https://spec.commonmark.org/0.31.2/#backslash-escapes"""
_RUN_INTO = Lazy(r"(\d{1,3})([^\W\d_]+)")
"""A page number and the word that it ran into where a PDF's pages were put together."""
_TYPED_NUMBER = Lazy(r"^[ \t>*+•-]*[\[(]?(\d{1,3})[.)\]、．]", re.MULTILINE)

_NEIGHBOURS = 4
"""How many words before and behind a torn one are looked at with it."""
_LETTERS_IN_A_RUN = 12


def lost(sources: Sequence[tuple[Document, list[Word]]], cv: CV, output: Output) -> Iterator[Diagnostic]:
    """An error for each line of a source with words that are neither in the CV page nor named by a diagnostic.

    Where no CV page is wanted the words may stand in any file.
    """
    pages = [output.files[CV_PAGE]] if output.files.get(CV_PAGE) else list(output.files.values())
    page = "\n\n".join(pages)
    linked = BIBTEX_OF_ALL in output.files
    here = [
        word
        for text in pages
        for word in words(_LIST_NUMBER.sub("", _OWN_LINK.sub("", text, count=1) if linked else text))
    ]
    for diagnostic in (*cv.diagnostics, *output.diagnostics):
        if diagnostic.text:
            here += words(diagnostic.text)
    numbers = [_list_numbers(document, cv) for document, _ in sources]
    needed = [
        [word for word in found if word.start not in skipped]
        for (_, found), skipped in zip(sources, numbers, strict=True)
    ]
    missing = _missing([word.text for found in needed for word in found], here)
    if +missing:
        missing -= _tags_shown(diagnostic.text for diagnostic in (*cv.diagnostics, *output.diagnostics))
        shown = Counter(_ADDRESS.findall(page))
        targets = set(shown)
        there = Counter(here)
        for (document, _), found in zip(sources, needed, strict=True):
            _forgive(document, found, missing, shown)
            _join(document, missing, there - Counter(word.text for word in found))
        for (document, _), found in reversed(list(zip(sources, needed, strict=True))):
            left = _unlinked(document, _last(found, missing), targets)
            yield from _errors(document, _not_torn(found, left, here))


def _tags_shown(said: Iterable[str]) -> Counter[str]:
    """The words in tags that texts left out showed as text: a menu's "About <em>who am I?</em>"."""
    tagged = [text for text in said if "<" in text]
    return Counter(word.text for text in tagged for word in placed(text, tags=True)) - Counter(
        word for text in tagged for word in words(text)
    )


def _missing(needed: Sequence[str], here: Sequence[str]) -> Counter[str]:
    r"""How often each word is needed but not here.

    A word that one side tore ("20``14", "Sel-\nection", "Ja mes") is found when its pieces are put together.
    """
    counts, available = Counter(needed), Counter(here)
    missing = counts - available
    if missing:
        spare = available - counts
        _mend(needed, missing, spare)
        _mend(here, spare, missing)
        for word in [word for word in +missing if _RUN_INTO.fullmatch(word)]:
            pieces = _RUN_INTO.findall(word)[0]
            found = min(missing[word], *(max(spare[piece], 0) for piece in pieces))
            missing[word] -= found
            for piece in pieces:
                spare[piece] -= found
    return missing


def _mend(pieces: Sequence[str], loose: Counter[str], whole: Counter[str]) -> None:
    """Takes runs of `pieces` with a loose one among them, and the words that they make together, out of both counts.

    Runs that are loose altogether come first.
    """
    used = bytearray(len(pieces))
    for altogether in (True, False):
        while _mended(pieces, loose, whole, used, altogether=altogether):
            pass


def _mended(
    pieces: Sequence[str], loose: Counter[str], whole: Counter[str], used: bytearray, *, altogether: bool
) -> bool:
    """Whether one more round has found runs; what it takes may free a word for another run.

    "Re-", "formulation" are one word where "For-", "mulation" are another one.
    """
    found = False
    for i in [i for i, piece in enumerate(pieces) if loose[piece] > 0 and not used[i]]:
        if loose[pieces[i]] <= 0 or used[i]:
            continue
        for start, end in reversed(list(windows(i, 0, len(pieces)))):
            run = pieces[start:end]
            word = "".join(run)
            if any(used[start:end]) or altogether and any(loose[piece] <= 0 for piece in run):
                continue
            if whole[word] > 0:
                whole[word] -= 1
            elif loose[word] < 0:
                loose[word] += 1
            elif word not in JOINING:
                continue
            loose.subtract(run)
            used[start:end] = b"\x01" * (end - start)
            found = True
            break
    return found


def _forgive(document: Document, found: Sequence[Word], missing: Counter[str], shown: Counter[str]) -> None:
    """Takes the words of addresses that the output links to less often than the source does out of the count."""
    spans = [match.span() for match in _ADDRESS.finditer(document.source)]
    more = Counter(_unescaped(document.source[start:stop]) for start, stop in spans)
    more = Counter({address: times - shown[address] for address, times in more.items() if shown[address]})
    for start, stop in reversed(spans):
        address = _unescaped(document.source[start:stop])
        if more[address] > 0:
            more[address] -= 1
            for word in found:
                if start <= word.start and word.end <= stop and missing[word.text] > 0:
                    missing[word.text] -= 1


def _unescaped(address: str) -> str:
    """An address of a source as the output writes it, without the escapes of Markdown."""
    return _ESCAPE.sub(r"\1", address)


def _join(document: Document, missing: Counter[str], spare: Counter[str]) -> None:
    """Takes out of the count the halves of words that the end of a page tears and the output has whole."""
    for first, second in hyphenated(document):
        if missing[first] > 0 and missing[second] > 0 and spare[first + second] > 0:
            spare[first + second] -= 1
            missing.subtract((first, second))


def _last(found: Sequence[Word], missing: Counter[str]) -> list[Word]:
    """The last of the words that are missing, in the order of the text; they are taken out of the count."""
    chosen = []
    for word in reversed(found):
        if missing[word.text] > 0 and word.text not in JOINING:
            missing[word.text] -= 1
            chosen.append(word)
    return chosen[::-1]


def _unlinked(document: Document, missing: list[Word], linked: set[str]) -> list[Word]:
    """Those that do not stand in an address which the output links to, perhaps once for two links side by side."""
    addresses = _ADDRESS.finditer(document.source) if missing else ()
    again = [match.span() for match in addresses if _unescaped(match[0]) in linked]
    left = []
    for word in missing:
        i = bisect_right(again, (word.start, len(document.source))) - 1
        if i < 0 or word.end > again[i][1]:
            left.append(word)
    return left


def _not_torn(found: Sequence[Word], missing: list[Word], here: Sequence[str]) -> list[Word]:
    """Those whose letters the output does not hold in a run with the letters of their neighbours, blanks left aside.

    A heading in letters set apart is torn in several ways: "D EV ELO P M ENT OF TE C H N I C A L".  Which of several
    equal words is missing cannot be seen, therefore all of them must be there.
    """
    if not missing:
        return missing
    there, source = "".join(here), "".join(word.text for word in found)

    def is_there(i: int) -> bool:
        letters = "".join(word.text for word in found[max(i - _NEIGHBOURS, 0) : i + _NEIGHBOURS + 1])
        return len(letters) >= _LETTERS_IN_A_RUN and there.count(letters) >= source.count(letters)

    lacking = {word.text for word in missing}
    lacking = {word.text for i, word in enumerate(found) if word.text in lacking and not is_there(i)}
    return [word for word in missing if word.text in lacking]


def _errors(document: Document, missing: Sequence[Word]) -> Iterator[Diagnostic]:
    by_line: dict[int, list[Word]] = {}
    for word in missing:
        line = document.locate(Span(document.name, word.start, word.end)).line
        by_line.setdefault(line, []).append(word)
    for of_line in by_line.values():
        said = " ".join(document.source[word.start : word.end] for word in of_line)
        yield Diagnostic(
            Code.TEXT_LOST,
            Severity.ERROR,
            f"the output would lose: {said}",
            "Nothing was written. This is a fault of the program: please report it with the line above.",
            document.locate(Span(document.name, of_line[0].start, of_line[0].end)),
        )


def _list_numbers(document: Document, cv: CV) -> set[int]:
    """Where the numbers of list items stand, which the output's own numbering replaces."""
    typed = {match.start(1) for match in _TYPED_NUMBER.finditer(document.source)}
    for block in document.blocks:
        if block.marker:
            typed.update(range(block.span.start, block.span.start + len(block.marker)))
    for paper in cv.publications:
        number = paper.parts[0] if paper.parts else None
        if number and number.role == "glue" and number.text.source == document.name:
            span = number.text.span
            typed.update(range(span.start, span.end))
    return typed
