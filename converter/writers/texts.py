"""Making new Text from old: other markup, other ends, the same words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from converter.document import Run, Text, concatenate
from converter.model import Entry, Part, Publication
from converter.patterns import Lazy

SEPARATORS = " \t\n\v\u00a0,;:.|·•"
SENTENCE_END = r"(?<![^\W_])(?:[^\W\d_]{5,}|[a-zß-ÿ]{4})\.$|[)\]\d]\.$"
"""A full stop that is not an abbreviation's."""
_ENDS = Lazy(rf"[:;!?。；：]$|{SENTENCE_END}")
"""Ends after which no comma may stand."""
_DASHES = "-–—"
_PAIRS = (("(", ")"), ("[", "]"), ("（", "）"), ("“", "”"), ("«", "»"), ("「", "」"))


def of(plain: str) -> Text:
    """Text without markup that stands nowhere in a source."""
    return Text((Run(plain, 0, 0),)) if plain else Text()


def unmarked(text: Text, *, bold: bool = True, italic: bool = False, href: bool = False) -> Text:
    """The text without the markup that is asked away."""
    return Text(
        tuple(
            run._replace(bold=run.bold and not bold, italic=run.italic and not italic, href=None if href else run.href)
            for run in text.runs
        ),
        text.source,
    )


def marked(text: Text, start: int = 0, stop: int | None = None, *, italic: bool = False) -> Text:
    """The text with [start:stop] in bold, or in italics."""
    stop = len(text) if stop is None else stop
    inside = (run._replace(bold=run.bold or not italic, italic=run.italic or italic) for run in text[start:stop].runs)
    return text[:start] + Text(tuple(inside), text.source) + text[stop:]


def flat(text: Text | str) -> str:
    """The plain text with each white-space character made a blank, every position kept."""
    return re.sub(r"\s", " ", text if isinstance(text, str) else text.plain)


def trimmed(text: Text) -> Text:
    """The text without the commas and the full stop that set it off from its neighbours; abbreviations keep theirs.

    A bracket or quote at an end whose other half stood around what was taken away goes too.
    """
    text = text.strip(" \t\n\v\u00a0,;")
    if re.search(SENTENCE_END, text.plain):
        text = text[:-1]
    text = text[2:].strip() if text.plain.startswith(". ") else text
    halves = paired(text)
    return text if halves is text else trimmed(halves)


def paired(text: Text) -> Text:
    """The text without a bracket or quote at its ends that has no other half."""
    plain = text.plain
    if plain.count('"') == 1 and len(plain) > 1:
        if match := re.match(r'"[\s.,;:]*', plain):
            return text[match.end() :].strip()
        if plain.endswith('"') and not plain[-2].isdigit():
            return text[:-1].strip()
    for opening, closing in _PAIRS:
        surplus = plain.count(opening) - plain.count(closing)
        if surplus > 0 and plain.endswith(opening):
            return text[:-1].strip()
        if surplus > 0 and plain.startswith(opening):
            return text[1:].strip()
        if surplus < 0 and (match := re.match(rf"[\s.,;:]*{re.escape(closing)}[\s.,;:]*", plain)):
            return text[match.end() :].strip()
        if surplus < 0 and plain.endswith(closing):
            return text[:-1].strip()
    return text


def date(text: Text) -> Text:
    """A printed date without what sets it off from its neighbours."""
    return text.strip(SEPARATORS + "()[]«»“”‘’‹›„\"'" + _DASHES)


def period(text: Text) -> Text:
    """A printed period without what sets it off from its neighbours; the dash of an open one ("2019-") stays."""
    whole, text = text, text.strip(SEPARATORS + "()[]")
    end = whole.plain.find(text.plain) + len(text)
    if text.plain.count("(") > text.plain.count(")") and whole.plain[end : end + 1] == ")":
        text = whole[end - len(text) : end + 1]  # "2016 - 2020 (expected)"
    return text[len(text) - len(text.plain.lstrip(_DASHES + SEPARATORS)) :]


def unstyled(text: Text) -> Text:
    """The text without markup of any kind."""
    return Text(tuple(Run(run.text, run.start, run.end) for run in text.runs), text.source)


def rows(entry: Entry) -> list[list[Part]]:
    """The parts of an entry, line by line as its author laid them out.

    A line ends at a line break that the author asked for, at the end of a line of plain text between two parts, and
    where the next part stands in another block: there is then nothing between the two parts although they do not touch
    in the source.  Papers are partitioned as one text,
    with the line ends in it.
    """
    blocks = not isinstance(entry, Publication)
    lines: list[list[Part]] = [[]]
    for part in entry.parts:
        pieces = part.text.split("[\v\n]" if blocks and part.role == "glue" else "\v")
        if lines[-1] and blocks and _apart(lines[-1][-1].text, part.text):
            lines.append([])
        for i, piece in enumerate(pieces):
            if i:
                lines.append([])
            if piece:
                lines[-1].append(Part(part.role, _uncoded(piece) if part.role == "date" else piece))
    return [line for line in lines if any(part.text.strip() for part in line)]


def without_coded_dates(text: Text) -> Text:
    """The text in which no year or span of years is set as code."""
    runs = (run._replace(code=run.code and not _YEARS.fullmatch(run.text)) for run in text.runs)
    return Text(tuple(runs), text.source) if any(run.code for run in text.runs) else text


_YEARS = re.compile(r"(?=.*\d{4})(?:\d++|present|current|now|ongoing|[\s./,–—-])+", re.IGNORECASE)


def _uncoded(text: Text) -> Text:
    """The text not set as code, as converters from Word set dates that stand apart."""
    return Text(tuple(run._replace(code=False) for run in text.runs), text.source)


def _apart(before: Text, after: Text) -> bool:
    """Whether two parts come from different blocks; words that markup alone parts are no two parts."""
    if not before.runs or not after.runs:
        return False
    last, first = before.runs[-1], after.runs[0]
    if before.source != after.source or first.start < last.end:
        return True
    touching = first.start == last.end or last.text[-1].isspace() or not first.text[0].isalnum()
    return bool(last.end) and not touching and last.text[-1] not in "([/-–"


def text_of(parts: Sequence[Part]) -> Text:
    """The text that the parts make together."""
    return concatenate([part.text for part in parts])


def titled(parts: Sequence[Part], title: str) -> Text:
    """The title with italics and the like inside it, but not in bold as a whole, and not linked."""
    wanted = flat(title)
    for part in parts:
        if part.role == "title" and (at := flat(part.text).find(wanted)) >= 0:
            text = unmarked(part.text[at : at + len(wanted)], href=True)
            return unmarked(text, italic=True) if all(run.italic for run in text.runs) else text
    return of(title)


def without_links(parts: Sequence[Part]) -> Text:
    """The text of a line without the links in it and without the separators that they leave at its end."""
    if not any(part.role == "link" for part in parts):
        return text_of(parts).strip()
    kept: list[Part] = []
    for before, part in pairwise([None, *parts]):
        if part is None or part.role == "link":
            continue
        if (
            before is not None
            and before.role == "link"
            and part.role == "glue"
            and not part.text.plain.strip(SEPARATORS + "[]()/")
        ):
            continue
        kept.append(part)
    while kept and kept[-1].role == "glue" and not re.search(r"\w", kept[-1].text.plain):
        kept.pop()
    return closed_up(text_of(kept).strip())


def closed_up(text: Text) -> Text:
    """The text without the blanks that something taken out has left in front of a closing bracket or a comma."""
    for match in reversed([*re.finditer(r"(?<=\S)[^\S\v]+(?=[)\],])", text.plain)]):
        text = text[: match.start()] + text[match.end() :]
    return text


def join(texts: Iterable[Text]) -> Text:
    """The texts in one line, with commas between them unless one ends in punctuation of its own."""
    pieces: list[Text] = []
    for text in texts:
        text = text.strip(" \t\n\v,")
        if not text:
            continue
        if pieces:
            pieces.append(of(" " if _ENDS.search(pieces[-1].plain) else ", "))
        pieces.append(text)
    return concatenate(pieces)
