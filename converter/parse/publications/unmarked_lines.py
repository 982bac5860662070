# ruff: noqa: E501 (a pattern reads better on one line)
"""Where entries begin in the lines of a text that no number, bullet, year or indent tells."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from converter.document import Block
from converter.parse.publications.bylines import has_names, is_only_authors
from converter.parse.publications.dates import YEAR
from converter.parse.publications.paragraph_kinds import BRACKETED_OTHERS
from converter.parse.publications.signs import DITTO_LINE, goes_on, is_complete, length
from converter.parse.publications.words import LINK_LABELS
from converter.patterns import Lazy

_NEVER_FIRST = Lazy(
    rf"(?:[Ii]n:? |https?:|arxiv|[•·|]|doi\b|vol\b|no\. ?\d|pp?\. ?\d|S\. ?\d|pages? |volume |proc(?:eedings|\.)|journal of|\(|\[?(?:pdf|link|code)\b|{YEAR}[.;,)]|[\d–-]+[.,:;])",
    re.IGNORECASE,
)
_NUMBERED_JOURNAL = Lazy(
    r"[^\W\d_a-z][\w&:’' -]{3,90}, \d{1,4}(?: ?\(\d{1,3}(?:[-–]\d{1,3})?\))?[,:] ?(?:pp?\. ?)?[a-z]?\d"
)
"""A journal with its volume and pages, below the authors and the title: "Sand Letters, 287, pp. 25-26"."""
_VENUE_ENDS = Lazy(
    r"(?:[^\W\d_a-z][\w-]+ ){0,3}(?:Conference|Congress|Symposium|Workshop|Meeting)[.,] (?:10\.\d{4}|https?:|doi|arXiv)",
)
"""The last words of a meeting's name, wrapped to the line of the address: "Engineering Conference. https://doi.org/"."""
_EDITED_AND_PRINTED = Lazy(r"[^\W\d_a-z][^.:;“”\"\d]{4,90}, \(?eds?\.\)?, [^\W\d_a-z][\w &’'-]{2,40}, pp?\. ?\d")
"""Who edited and printed the book, below its name: "Berg and Dahl, eds., Gilder, pp. 12-31"."""
_ENDS = Lazy(r"(?:[.)\]。”\"]|\d|/|forthcoming|press|preparation|review)\W?$", re.IGNORECASE)


@dataclass(slots=True)
class Lines:
    """The filled lines of a text: where each begins, what it says, its indent in the source and where it ends there."""

    starts: list[int]
    texts: list[str]
    indents: list[int]
    lengths: list[int]


def unmarked_starts(lines: Lines, labels: frozenset[str]) -> list[int]:
    """Where entries begin, by the first of several guesses that has an answer; none begins with one of `labels`."""
    return _one_a_line(lines) or _quoted(lines) or _below_years(lines) or _below_titles(lines) or flush(lines, labels)


def _one_a_line(lines: Lines) -> list[int]:
    """Where entries begin if each fills a line."""
    texts = lines.texts
    whole = [
        i
        for i, t in enumerate(texts)
        if (is_complete(t) or len(t.strip()) > 60 and has_names(t)) and not _VENUE_ENDS.match(t.strip())
    ]
    if len(whole) < 2 or len(whole) < 0.7 * len(texts) or _is_wrapped(lines):
        return []
    named = has_names(texts[0], minimum=1)
    if named:
        others = [
            i
            for i, text in enumerate(texts)
            if i and length(text.strip()) > 30 and has_names(text, minimum=1) and not goes_on(texts[i - 1], text)
        ]
        # of two lines of which only one has names, the other is a wrapped entry's end
        begins = others and [0, *others] if len(texts) == 2 else sorted({*whole, *others})
    else:
        begins = [i for i in whole if not has_names(texts[i], minimum=1)]
    begins = [i for i in begins if i == 0 or not goes_on(texts[i - 1], texts[i])]
    return [lines.starts[i] for i in begins] if begins and begins[0] == 0 else []


def written_with(lines: Lines) -> list[int]:
    """Where entries begin if lines say in front of titles whom their owner wrote them with; else nothing."""
    if not any(BRACKETED_OTHERS.match(text.strip()) for text in lines.texts[1:]):
        return []
    starts = flush(lines)
    return starts if len(starts) > 1 else []


def are_references(lines: Lines) -> bool:
    """Whether several lines each begin with names, and nearly each of them is a whole reference by itself."""
    texts = lines.texts
    if len(texts) < 2 or not all(len(text) > _REFERENCE and has_names(text[:60], minimum=1) for text in texts):
        return False
    whole = sum(bool(_HAS_YEAR.search(text)) and is_complete(text) for text in texts)
    torn = any(goes_on(above, text) for above, text in pairwise(texts))
    most = 3 * whole >= 2 * len(texts) if len(texts) > 2 else all(map(_ENDS_DATED.search, texts))
    return most and not torn and not _is_wrapped(lines)


_REFERENCE = 70
"""Characters that a line has at least which is a whole reference."""
_ENDS_DATED = Lazy(rf"\b{YEAR}\)?\.\s*$")
"""What each of two such lines ends with."""


def signed_each(lines: Lines) -> list[int]:
    """All lines, if each begins with a family name and initials: works in progress without a year."""
    return lines.starts if all(map(_SIGNED.match, lines.texts)) else []


_SIGNED = Lazy(r"[^\W\d_a-z][\w’'-]+, (?:[^\W\d_a-z]\.[ -]?)+(?:[,&]|and\b)? ?[^\W\d_a-z]")


def _is_wrapped(lines: Lines) -> bool:
    """Whether most lines end where the next one's first word would not have fitted."""
    longest = max(lines.lengths)
    full = sum(
        size + 1 + len(following.split(None, 1)[0]) > longest
        for size, following in zip(lines.lengths, lines.texts[1:], strict=False)
    )
    return len(lines.texts) > 3 and full >= 0.5 * (len(lines.texts) - 1)


def _quoted(lines: Lines) -> list[int]:
    """Where entries begin if each begins with its title in quotes."""
    texts = [text.strip() for text in lines.texts]
    begins = [i for i, text in enumerate(texts) if text[0] in '“„"' and not text.endswith(":")]
    begins = [
        i
        for i in begins
        if i == 0
        or (_ENDS.search(texts[i - 1]) or _TITLE.match(texts[i]) and not goes_on(texts[i - 1], texts[i]))
        and not _in_brackets(" ".join(texts[max(0, i - 3) : i]))
    ]
    if len(begins) < 3 or begins[0] or len(begins) * 8 < len(texts):
        return []
    ends = [*begins[1:], len(texts)]
    whole = sum(is_complete(" ".join(texts[a:b])) for a, b in zip(begins, ends, strict=True))
    return [lines.starts[i] for i in begins] if whole >= 0.6 * len(begins) else []


_TITLE = Lazy(r"[“„\"][^“”„\"]{20,200}[”“\"](?=\.?$| \()")
"""A line that is a title in quotes and no more, but for what stands in brackets behind it."""


def _below_years(lines: Lines) -> list[int]:
    """Where entries begin if each ends with its year on a line of its own, as a column of years comes out of a PDF.

    What stands between two years names somebody.  A year that comes twice in a row is no heading of those below it.
    """
    texts = [text.strip() for text in lines.texts]
    years = [i for i, text in enumerate(texts) if _YEAR_LINE.fullmatch(text)]
    if len(years) < _FEWEST_YEARS or years[0] < 2 or years[-1] < len(texts) - 2:
        return []
    if all(texts[a][:4] != texts[b][:4] for a, b in pairwise(years)):
        return []
    begins = [0, *(i + 1 for i in years[:-1])]
    if any(b - a < 2 or not any(map(has_names, texts[a:b])) for a, b in zip(begins, years, strict=True)):
        return []
    return [lines.starts[i] for i in begins]


_YEAR_LINE = Lazy(rf"{YEAR}(?: [A-Z]{{1,2}}\d{{1,2}})?")
"""A year, and what the entry is called by in its list, that columns have left on one line: "2021 C4"."""
_FEWEST_YEARS = 4


def _below_titles(lines: Lines) -> list[int]:
    """Where entries begin whose authors fill lines of their own, between the title's and the venue's.

    From one entry's authors to those of the next there are its venue and the next title; the venue ends with the last
    line that has a year, or at least a stop.
    """
    texts = [text.strip() for text in lines.texts]
    authors = [is_only_authors(text.rstrip(", ")) and not _AWARD.match(text) for text in texts]
    if has_names(texts[0]) and not authors[0]:
        return []
    groups = [i for i, named in enumerate(authors) if named and not (i and authors[i - 1])]
    if len(groups) < (2 if groups[:1] != [0] else 3) or len(groups) * 8 < len(texts):
        return []
    begins = [0]
    clear = 0
    for first, following in zip(groups, groups[1:], strict=False):
        between = [i for i in range(first + 1, following) if not authors[i]]
        dated = [i for i in between[:-1] if _HAS_YEAR.search(texts[i])]
        ended = (
            dated or [i for i in between[:-1] if _ENDS.search(texts[i])] or (between[:1] if len(between) == 2 else [])
        )
        if not ended:
            return []
        last = ended[-1]
        while last + 1 < between[-1] and (_AWARD.match(texts[last + 1]) or _LABELS.fullmatch(texts[last + 1])):
            last += 1
        begins.append(last + 1)
        clear += bool(dated)
    return [lines.starts[i] for i in begins] if clear * 3 >= 2 * (len(groups) - 1) else []


_LABELS = Lazy(rf"(?:{LINK_LABELS})(?:, ?(?:{LINK_LABELS}))*\.?", re.IGNORECASE)
"""What links below an entry were called: "paper, website, video"."""
_HAS_YEAR = Lazy(
    rf"\b{YEAR}\b|[^\W\d]['’]\d\d\b|forthcoming|to appear|in press|under (?:review|submission)|in submission|submitted|^accepted",
    re.IGNORECASE,
)
_AWARD = Lazy(r"[\[(]?(?:best|outstanding|winner|honou?rable|finalist|acceptance|spotlight|oral\b)", re.IGNORECASE)


_LABEL = Lazy(r"^(?P<label>[^\W\d_a-z][a-z]+(?: [A-Za-z][a-z]+)?): (?=\S)", re.MULTILINE)
_RECURS = 3


def recurring_labels(blocks: Sequence[Block]) -> frozenset[str]:
    """What several lines of a list begin with that say something of the entries above: "Role: design", "Keywords: "."""
    tall = [block.text.plain for block in blocks if block.text.plain.count("\n") > 2]
    found = Counter(match["label"] for plain in tall for match in _LABEL.finditer(plain))
    return frozenset(label for label, count in found.items() if count >= _RECURS)


def flush(lines: Lines, labels: frozenset[str] = frozenset()) -> list[int]:
    """Where entries begin in wrapped lines without any indent.

    A line that ended early, a stop before, names behind, and an entry that already has its fields speak for a start;
    none begins with one of the `labels` that recur.
    """
    texts = lines.texts
    longest = max(lines.lengths)
    if longest < 45:
        return []
    begins = [0]
    others = any(BRACKETED_OTHERS.match(text.strip()) for text in texts[1:])
    named = has_names(texts[0]) and not others
    for i in range(1, len(texts)):
        before, after = texts[i - 1].strip(), texts[i].strip()
        if DITTO_LINE.match(after) or (
            others and BRACKETED_OTHERS.match(after) and (_ENDS.search(before) or BRACKETED_OTHERS.match(before))
        ):
            begins.append(i)
            continue
        if (
            goes_on(before, after)
            or _NEVER_FIRST.match(after)
            or _VENUE_ENDS.match(after)
            or _EDITED_AND_PRINTED.match(after)
            or named
            and _NUMBERED_JOURNAL.match(after)
        ):
            continue
        if labels and (label := _LABEL.match(after)) and label["label"] in labels:
            continue
        if _in_brackets("".join(texts[max(begins[-1], i - 3) : i])):
            continue
        if _REVIEW_OF.match(after) and _ENDS.search(before):
            begins.append(i)
            continue
        room = longest - lines.lengths[i - 1] - len(after.split(None, 1)[0]) - 1
        score = 2.0 if room > 0.12 * longest else 1.0 if room >= 0 else -1.0
        score += 1.0 if _ENDS.search(before) else -2.0
        score += 1.2 if has_names(after, minimum=1) else -1.2 if named else -0.5
        if score < 0.5:
            continue
        open_entry = "".join(texts[begins[-1] : min(i, begins[-1] + 8)])
        signed = room > 0.12 * longest and has_names(open_entry) and has_names(after, minimum=3)
        whole = is_complete(open_entry) or signed and len(open_entry) > 80  # a title alone stands behind the names
        score += 0.5 if whole and not is_only_authors(open_entry) else -2.0
        rest = "".join(texts[i : i + 4])
        score += 0.3 if is_complete(rest) else -1.0
        if score >= 1.2:
            begins.append(i)
    return [lines.starts[i] for i in begins]


_REVIEW_OF = Lazy(r"(?:[^\W\d_a-z][\w-]+ (?:[a-z]+ )?)?[Rr]eview (?:essay )?(?:of|on) (?=[^\W\d_a-z“\"])")
"""How an entry begins that says what was reviewed: "Review of Ada Berg", "Digital history review of Sand Maps"."""


def _in_brackets(text: str) -> bool:
    """Whether a bracket or quote is open at the end of some lines, with no more text in it than it usually has."""
    for left, right in ("()", "[]", "“”"):
        last = text.rfind(left)
        if last >= 0 and right not in text[last:] and len(text) - last < 200:
            return True
    return False
