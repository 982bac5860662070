"""Lists of wrapped lines without any mark between the entries, which all begin alike.

Where a line that was filled ends, a guess at it alone is often wrong: a title's or venue's further line begins with a
capital, too.  But a list whose entries begin with their authors and the year ("Berg, A., & Dahl, C. (2020).", "Anna
Berg. 2020."), with authors and a title in quotes, with the quotes, or with a title and "(with Ada Berg)" behind it,
says of each line whether an entry begins there.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from converter.document import Block, BlockKind
from converter.parse.publications.bylines import has_names, is_only_authors
from converter.parse.publications.dates import YEAR
from converter.parse.publications.pointers import is_pointer_line
from converter.parse.publications.quotes import QUOTES
from converter.parse.publications.signs import DITTO_LINE, LOST_DITTO, is_complete
from converter.parse.publications.split import is_marked
from converter.parse.publications.summaries import LED, summary_start
from converter.parse.publications.text_lines import text_lines
from converter.parse.publications.with_lines import closed_by_others, drafts_alone, titles_above_with
from converter.parse.publications.words import INSTEAD_OF_YEAR, PARTICLES
from converter.patterns import Lazy

_SIGN = Lazy(
    rf"\((?:{YEAR}[a-z]?\b|{INSTEAD_OF_YEAR}|invited re|minor|major)[^()\n]{{0,30}}\)"
    rf"|(?<=\s)(?:{YEAR})[a-z]?(?=[.:,]\s)|(?<=[\s(])[“\"„«](?=[^\s“\"„«])"
    r"|(?<=[\s,])[“”](?=(?-i:[^\W\d_a-z]))",
    re.IGNORECASE,
)
"""What stands behind the authors with which an entry begins: the year, or a quote that opens."""
_NO_NAME = Lazy(r"\d{2}|[“”\"„«»?!:/@]")
_OPEN = Lazy(r"(?:[,;&]|[^\W\d_]-|\b(?:and|und|et|y|e|with)|[^\W\d_a-z]\.(?:-[a-z]\.)?)$|[,&].*[^\W\d_]{2}$")
"""How a line ends within a list of authors; behind a stop a sentence or a venue ends instead."""
_ENDS = Lazy(
    r"(?:[.)\]。”\"!?]|\d|/|forthcoming|press|preparation|progress|review"
    r"|\b(?:submitted|accepted|resubmit|r ?&r|revision))\W?$",
    re.IGNORECASE,
)
_LONGEST = 14
"""So many lines an entry's authors may fill."""


def starts_alike(blocks: Sequence[Block], source: str) -> dict[int, list[int]]:
    """Where in the paragraphs of a list, by position, entries begin; nothing where they do not all begin alike.

    A paragraph in which the first entry begins later goes on, until there, with the entry of the one before it.
    """
    loose = {i: b for i, b in enumerate(blocks) if b.kind is BlockKind.PARAGRAPH}
    tall = {i for i, b in loose.items() if b.text.plain.count("\n") > 1}
    if not tall or 2 * sum(is_marked(blocks[i], source) for i in tall) > len(tall):
        return {}
    named = {i: _behind_authors(b.text.plain) for i, b in loose.items()}
    quoted = {i: _quoted(b.text.plain) for i, b in loose.items()}
    counts = sum(map(len, named.values())), sum(map(len, quoted.values()))
    found = named if counts[0] >= counts[1] else quoted
    total = max(counts)
    longest = 700
    stopped = _before_stops({i: b.text.plain for i, b in loose.items()})
    if (count := sum(map(len, stopped.values()))) > max(2, 3 * total):
        found, total, counts = stopped, count, (count, 0)
    if not total or found is quoted:
        drafts = {i: drafts_alone(loose[i].text.plain) for i in tall}
        if all(drafts.values()) and sum(map(len, drafts.values())) > total:
            return drafts
    if not total:
        closed = {i: closed_by_others(loose[i].text.plain) for i in tall}
        if all(closed.values()):
            return closed
        found = {i: _with_others(b.text.plain) for i, b in loose.items()}
        total, longest = sum(map(len, found.values())), 1600  # their abstracts stand below them
        above = {i: titles_above_with(b.text.plain) for i, b in loose.items()}
        if (count := sum(map(len, above.values()))) > max(2, total):
            found, total = above, count
    if total < (2 if found is named else 3) or min(counts) > 0.3 * total:
        return {}
    long = [i for i, b in loose.items() if len(b.text.plain) > 60]
    if not long:
        return {}
    size = sum(len(loose[i].text.plain) for i in long)
    cut = sum(len(loose[i].text.plain) for i in long if found[i])
    if size > longest * total and 2 * _summarised({i: loose[i].text.plain for i in long}, found) >= total:
        longest = 1600
    if max(sum(bool(found[i]) for i in long) / len(long), cut / size) < 0.7 or size > longest * total:
        return {}
    if total < 1.5 * len(long):
        # a paragraph for each entry, but where an empty line is missing
        several = sum(len(starts) > 1 for starts in named.values()) if found is named else 0
        signed = sum(named[i][:1] == [0] for i in long)
        if not several or 5 * several > len(long) or 10 * signed < 9 * len(long):
            return {}
        return {i: named[i] if named[i][:1] == [0] else [0] for i in long}
    opened = Counter(
        match[0] for i, starts in found.items() for at in starts if (match := _ONE_NAME.match(loose[i].text.plain, at))
    )
    same = frozenset(name for name, count in opened.items() if count > 2)
    return {
        i: sorted(
            {
                *starts,
                *_whole_lines(loose[i].text.plain),
                *_unfinished(loose[i].text.plain, stopped[i]),
                *_by_the_same(loose[i].text.plain, same),
            }
        )
        for i, starts in found.items()
        if starts
    }


def _summarised(texts: Mapping[int, str], found: Mapping[int, Sequence[int]]) -> int:
    """How many of the entries that begin at the places found have a summary below them."""
    pieces = (plain[a:b] for i, plain in texts.items() for a, b in pairwise([*found[i], len(plain)]))
    return sum(bool(summary_start(piece)) for piece in pieces)


def _unfinished(plain: str, starts: Sequence[int]) -> list[int]:
    """Those of the lines that begin with authors and a stop which stand below or above a work without a year."""
    return [start for start in starts if start and _UNDATED.search(plain, max(0, start - 40), start)]


_UNDATED = Lazy(r"[.,] \(?(?:in prep(?:aration|\.)|submitted|under review|in progress)[.)]*\s*$", re.IGNORECASE)


def openings(texts: Mapping[int, str]) -> dict[int, list[int]]:
    """Where entries begin in texts of a list, by what most of these begin with: authors and a sign, or a quote."""
    ways = (
        {i: _behind_authors(plain) for i, plain in texts.items()},
        {i: _quoted(plain) for i, plain in texts.items()},
        _before_stops(texts),
    )
    return max(ways, key=lambda found: sum(starts[:1] == [0] for starts in found.values()))


def opens_signed(plain: str, *, once: bool = False) -> bool:
    """Whether a text begins with authors and a sign as an entry does; if `once`, no further line of it may."""
    starts = _behind_authors(plain)
    return starts == [0] if once else starts[:1] == [0]


def _whole_lines(plain: str) -> list[int]:
    """The lines that are an entry each, of which some may begin otherwise than the rest."""
    lines = text_lines(plain)
    return [
        start
        for start, before, text in zip(lines.starts[1:], lines.texts, lines.texts[1:], strict=False)
        if (_is_whole(text) and _is_end(before) and not _OPEN_INSIDE.search(before) and not _TITLE_ENDS.search(before))
        or _is_below_address(before, text)
    ]


_TITLE_ENDS = Lazy(r",[”\"“]$")
"""How a line ends behind a title, whose venue fills the next: "“Slow rivers of sand,”"."""


def _by_the_same(plain: str, names: frozenset[str]) -> list[int]:
    """The lines that begin with one of some names, of works in no quotes: "A. Berg. Review of Sand"."""
    if not names:
        return []
    lines = text_lines(plain)
    return [
        start
        for start, before, text in zip(lines.starts[1:], lines.texts, lines.texts[1:], strict=False)
        if (match := _ONE_NAME.match(text)) and match[0] in names and _is_end(before)
    ]


_ONE_NAME = Lazy(r"(?:[^\W\d_a-z]\. ?){1,3}[^\W\d_a-z][\w’'-]+\. (?=[^\W\d_a-z]|[“\"„])")
"""One author with initials in front, and a stop: "A. Berg. Review of"."""


def _is_whole(line: str) -> bool:
    return len(line) > 60 and line[:3] != "In " and has_names(line) and is_complete(line)


def _is_below_address(before: str, line: str) -> bool:
    """Whether authors with their initials behind stand below the address with which an entry ends."""
    last = before.rsplit(None, 1)[-1]
    return (
        ("://" in last or last.startswith("10.")) and last[-1] not in "/-_" and _SEVERAL_SIGNED.match(line) is not None
    )


_SEVERAL_SIGNED = Lazy(
    r"(?:(?:(?:[a-z]{2,3} )?[^\W\d_a-z][\w’'-]+ ?){1,2}, (?:[^\W\d_a-z]\.[ -]?){1,3}(?:, (?:& |and )?| & | and )){2}"
)


_OPEN_INSIDE = Lazy(r"\([^()]*$|(?:,|,? and) (?:[^\W\d_a-z]\.[ -]?){1,3}$")
"""A line that ends inside of brackets, or with the initials of a name whose family's stands on the next one."""


def _behind_authors(plain: str) -> list[int]:
    """The lines from which nothing but authors stands before a year or an opening quote."""
    lines = text_lines(plain)
    begins: list[int] = []
    for sign in _SIGN.finditer(plain):
        row = lines.row(sign.start())
        floor = begins[-1] + 1 if begins else 0
        first: int | None = None
        for i in range(row, max(floor, row - _LONGEST) - 1, -1):
            if first is not None and not _OPEN.search(lines.texts[i]):
                break
            part = plain[lines.starts[i] : sign.start()]
            if _NO_NAME.search(part):
                break
            if _are_authors(part) or i == row and LOST_DITTO.match(lines.texts[i]):
                first = i
        before = lines.texts[first - 1] if first else ""
        ended = (
            not before
            or first == 1
            and is_pointer_line(before)
            or _is_end(before)
            or before[-1] == ","
            and before[-2:-1].isdigit()
        )
        short = len(before) < 30 or row == first and bool(_SURE.match(lines.texts[row]))
        if first is not None and (ended or short and not _hangs(before)):
            begins.append(first)
    dashed = [i for i, text in enumerate(lines.texts) if begins and DITTO_LINE.match(text)]
    return [lines.starts[i] for i in sorted({*begins, *dashed})]


_SURE = Lazy(
    rf"(?:[^\W\d_a-z][\w’'-]+, (?:[^\W\d_a-z]\.[ -]?){{1,3}}(?:,? & |,? and |, )){{0,9}}"
    rf"[^\W\d_a-z][\w’'-]+,? (?:[^\W\d_a-z](?:\.[ -]?|\b)){{1,3}}(?:,? et al\.?)?,? ?\({YEAR}[a-z]?\)"
    r"|(?:[^\W\d_a-z][\w’'-]+ (?:[^\W\d_a-z]\.-?){1,3}(?:,? & |,? and |, |,? ?(?=\())){1,9}"
    rf"\((?:{YEAR}[a-z]?|(?:{INSTEAD_OF_YEAR})[^()\n]{{0,20}})\)"
    rf"|(?:[^\W\d_a-z][\w’'-]+, (?:[^\W\d_a-z]\.[ -]?){{1,3}}(?:,? & |,? and |, )){{0,9}}"
    rf"[^\W\d_a-z][\w’'-]+, (?:[^\W\d_a-z]\.-?){{1,3}}(?:,? et al\.)?,? {YEAR}[a-z]?\. (?=(?-i:[^\W\d_a-z]))"
)
"""A line that begins with authors and the year, whatever the line above ends with: "Berg, A., & Dahl, C. (2020)",
"Berg, A.B. 2020. Sand"."""


def _before_stops(texts: Mapping[int, str]) -> dict[int, list[int]]:
    """The lines from which nothing but authors stands before a stop, behind the end of the line above.

    They are two at least, or one who is named in several entries; before such a one a name with a slip passes, too.
    """
    found = {i: _bylines(plain) for i, plain in texts.items()}
    sure = {part for parts in found.values() for _, part in parts if _are_authors(part)}
    families = Counter(
        name.split()[-1]
        for parts in found.values()
        for _, part in parts
        if part in sure and has_names(part, minimum=2)
        for name in _BETWEEN_NAMES.split(part)
        if name.strip()
    )

    def opens(part: str) -> bool:
        if _FIRST_OF_MANY.fullmatch(part):
            return True
        known = [name for name in _BETWEEN_NAMES.split(part) if name.strip() and families[name.split()[-1]] > 2]
        if part in sure:
            return has_names(part, minimum=2) or bool(known)
        strange = sum(word.islower() for word in _WORD.findall(part)) - part.count(" and ")
        return bool(known) and part.endswith(known[-1]) and part != known[-1] and strange < 4

    return {i: [start for start, part in parts if opens(part)] for i, parts in found.items()}


def _bylines(plain: str) -> list[tuple[int, str]]:
    """What stands before the first stop of each line behind the end of another, without signs of other fields."""
    lines = text_lines(plain)
    found: list[tuple[int, str]] = []
    for i, start in enumerate(lines.starts):
        stop = _STOP.search(plain, start, start + 700) if not i or _is_end(lines.texts[i - 1]) else None
        part = plain[start : stop.start()] if stop else ""
        part = re.sub(r"\s+", " ", part).strip()
        if part and not _NO_NAME.search(part) and (_FIRST_OF_MANY.fullmatch(part) or not _FAMILY_FIRST.search(part)):
            found.append((start, part))
    return found


_FIRST_OF_MANY = Lazy(r"(?:[^\W\d_a-z]\.[ -]?)+[^\W\d_a-z][\w’'-]+,? et al")
"""The first author alone, initials in front: "A. Berg, et al"."""
_FAMILY_FIRST = Lazy(r"[^\W\d_A-Z] [A-Z]{1,3}(?:,|$| and\b)|,? et al$")
"""Names with bare initials behind, of which one alone opens an entry as well: "Berg AB, Dahl C"."""
_BETWEEN_NAMES = Lazy(r",? and |, ?| & ")
_STOP = Lazy(r"(?<=[^\W\d_][a-zà-ÿ]) ?\.[ \n]+(?=[^\W\d_a-z]|\d)")
"""The stop behind the last author, who has no initials there."""


def _is_end(line: str) -> bool:
    last = line.rsplit(None, 1)[-1]
    if last[-1] == "." and _OPEN_NAME.search(line):
        return False
    return bool(_ENDS.search(line) or "://" in last or last.startswith("10.")) and not _hangs(line)


_OPEN_NAME = Lazy(
    r"[^\W\d_a-z]\. ?(?:[a-z]{2,3} )?[^\W\d_a-z][\w’'-]+, (?:and |& )?(?:[^\W\d_a-z]\.(?:-[a-z]\.)?[ -]?){1,3}$"
    r"|[^\W\d_a-z][\w’'-]+ (?:[^\W\d_a-z]\. ?){0,2}[^\W\d_a-z][\w’'-]+, (?:and |& )?"
    r"(?!Series|Section|Part)[^\W\d_a-z][\w’'-]+ [^\W\d_a-z]\.$"
)
"""The initials of a name at a line's end, behind another with its initials or given name in front: "A. Berg, C.",
"Anna M. Berg, Carl E.".
"""


def _hangs(line: str) -> bool:
    return bool(re.search(r"(?:[,;&:–—(]|\b(?:and|with|by|in|of|In|the|eds?\.,?))$", line))


def _are_authors(part: str) -> bool:
    part = re.sub(r"\s+", " ", part).strip(" .,:;")
    if not part or not any(c.isupper() for c in part):
        return False
    if len(part) < 550 and is_only_authors(part):
        return True
    # a group, a slip or an ellipsis among them: no word but names
    words = {word for word in _WORD.findall(part) if word.islower()} - PARTICLES - _BETWEEN
    return not words and has_names(part, minimum=6 if len(part) > 550 else 2)


_WORD = Lazy(r"[^\W\d_]{2,}")
_BETWEEN = frozenset(["and", "the", "und", "et", "with", "con", "al", "mit", "avec", "com"])


def _with_others(plain: str) -> list[int]:
    """The lines of titles behind which brackets name the others and the line ends: "Sand (with Ada Berg)"."""
    lines = text_lines(plain)
    begins: list[int] = []
    for led in LED.finditer(plain):
        row = lines.row(led.start())
        first = row
        if led.start() - lines.starts[row] < 4 and row:
            first -= 1  # the brackets fill a line of their own
        while first and first > row - 2 and not _is_end(lines.texts[first - 1]) and first - 1 not in begins:
            first -= 1
        if not begins or first > begins[-1]:
            begins.append(first)
    return [lines.starts[i] for i in begins]


_FEW_WORDS_QUOTED = Lazy(r"[“\"„«][^“”\"„«»]{1,17}(?<![.,])[”\"»](?![.,]|,? [^\W\d_a-z]| \((?:joint )?with )")
"""Too short for a title."""


def _quoted(plain: str) -> list[int]:
    """The lines that begin with a quote, behind the end of a line that none is open in."""
    lines = text_lines(plain)
    begins: list[int] = []
    open_quote = ""
    short = 0.8 * max(map(len, lines.texts), default=0)
    for i, text in enumerate(lines.texts):
        before = lines.texts[i - 1] if i else ""
        if (
            text[0] in '“"„«'
            and not _FEW_WORDS_QUOTED.match(text)
            and not open_quote
            and (not i or _is_end(before) or len(before) < short)
        ):
            begins.append(i)
        for at, c in enumerate(text):
            if open_quote:
                again = c == open_quote and at > 0 and text[at - 1] not in " ("  # "Sand and its rivers,“": mistyped
                open_quote = "" if c in QUOTES[open_quote] or again else open_quote
            elif c in "“„«":
                open_quote = c
        if begins and i - begins[-1] > 3:
            open_quote = ""
    return [lines.starts[i] for i in begins]
