# ruff: noqa: E501 (a pattern reads better on one line)
"""An entry's text as one flat string with its markup as ranges, the meaning of its line ends decided."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from converter.characters import is_cjk
from converter.document import HARD_BREAK, SOFT_BREAK, Run, Text
from converter.parse.publications import venues
from converter.parse.publications.affiliations import without_affiliations, without_together
from converter.parse.publications.bylines import has_names, is_only_authors
from converter.parse.publications.dates import YEAR, begins_with_month
from converter.parse.publications.kind_names import KIND_NAME
from converter.parse.publications.tokens import Token, tokenize
from converter.patterns import Lazy

Range = tuple[int, int]

MAYBE_BREAK = "\f"
"""A line end that may mean something or not; a blank to all patterns."""

_HANGS = Lazy(
    r"(?:^|\s)(?:a|an|the|of|in|for|and|or|to|from|with|by|at|as|via|on|&|und|der|die|das|von|de|la|et"
    r"|\d+(?:st|nd|rd|th)(?: (?:annual|biennial|international|national|european|world|joint))?)$|[-–]$|(?:[,(&]|\b(?:with|and)) (?-i:[A-Z]\.[ -]?)+$",
    re.IGNORECASE,
)


@dataclass
class Layout:
    """The flat string has the length of `text.plain`: a meaningful line end is HARD_BREAK, a wrapped one a blank."""

    text: Text
    string: str
    bold: list[Range] = field(default_factory=list)
    italic: list[Range] = field(default_factory=list)
    links: list[tuple[int, int, str]] = field(default_factory=list)
    html: list[Range] = field(default_factory=list)
    """Ranges in an HTML element of their own, such as a coloured remark."""
    code: list[Range] = field(default_factory=list)
    codes: list[Range] = field(default_factory=list)
    """Each range of code by itself, those beside each other not joined."""
    margin: Range | None = None
    """The year that stands at the right margin, and the gap before it."""
    underlined: list[Range] = field(default_factory=list)

    @cached_property
    def tokens(self) -> list[Token]:
        """Words and signs of the whole string."""
        return tokenize(self.string)

    def set_upright(self, names: frozenset[str]) -> None:
        """Forgets the italics of names, which are no fields."""
        self.italic = [(a, b) for a, b in self.italic if self.string[a:b].strip(" .,;*") not in names]


def lay_out(text: Text, width: int | None, margin: Range | None = None) -> Layout:
    """The text's layout; `width` is where its source wraps long lines (see `wrap_width`), None if soft breaks are blanks.

    `margin` is where the year stands that only the rest of the list shows to have been at the right margin.
    """
    string = text.plain
    if SOFT_BREAK in string:
        string = _soft_breaks(text, width)
    string = _parted_from_margin(string)
    runs = text.runs
    links = _links(runs, string)
    string = _without_breaks_in_titles(string, links)
    string = _without_icons(string, links)
    string = _parted_by_stops(string)
    string = _with_marks_in_place_of_letters(string, runs)
    string = _without_stops_before_commas(
        _with_ordinals(without_affiliations(without_together(_without_braces(string))))
    )
    if "（" in string:
        string = _WIDE_BRACKETS.sub(r"(\1)", string)
    if found := _MARGIN.search(text.plain):
        margin = found.span()
    if margin and margin[1] < len(string):
        # the title ends on this line, unless it goes on in the next one
        above, below = text.plain[: margin[0]], text.plain[margin[1] :].strip()
        again = f"({text.plain[margin[1] - 4 : margin[1]]})" in above  # a year that is no field of its own
        wrapped = again or below[:1].islower() or above[-1] in ",:" or _HANGS.search(above)
        string = string[: margin[1]] + (" " if wrapped else HARD_BREAK) + string[margin[1] + 1 :]
        if not wrapped and _above_authors(below):
            end = text.plain.index("\n", margin[1] + 1)
            string = f"{string[: margin[1]]} {string[margin[1] + 1 : end]}{HARD_BREAK}{string[end + 1 :]}"
    return Layout(
        text,
        _MARK_BEFORE_STOP.sub(r"\1.\2", _latex_marks(_latex_quotes(string.replace("\t", " ")))),
        _ranges(runs, string, lambda r: r.bold),
        _ranges(runs, string, lambda r: r.italic),
        links,
        _ranges(runs, string, _is_coloured),
        _ranges(runs, string, lambda r: r.code),
        _codes(runs),
        margin,
        _ranges(runs, string, _are_underlined) if any(run.html for run in runs) else [],
    )


_AT_MARGIN = Lazy(r"(?<=\S)(?P<gap> {12,})(?=[^\W\d_a-z][^\v\f]{2,35}[\v\f])")
"""The gap in front of what stands at the right margin beside the first line of an entry."""


def _parted_from_margin(string: str) -> str:
    """The string with a break in front of a few words far behind the first line's text, where a journal may stand."""
    first = _AT_MARGIN.search(string) if " " * 12 in string else None
    return f"{string[: first.start()]}{HARD_BREAK}{string[first.start() + 1 :]}" if first else string


_ORDINAL = Lazy(
    r"(?<=[.,:;\"”“»?!] )(?<!vol\. )(?<!\b[bn][dor]\. )(?<!\b[sptv]\. )(?P<number>\d{1,3})\.(?= (?P<behind>[^\W\d_][^.,;:()\d\n]{3,90}))",
    re.IGNORECASE,
)
"""A number with a stop, and what it may count: "12. Tagung der Sandfreunde", "5. Ulusal Kum Sempozyumu"."""
_ORDINAL_STOP = "ʯ"
"""A letter in the stop's place, which makes one word of the number."""
_NO_MEETING = Lazy(r"(?:proc|proceedings|actes|atti|actas|anais|materiały|sborník)\b", re.IGNORECASE)


def _with_ordinals(string: str) -> str:
    """The string with the stops that make ordinals of the numbers of meetings made letters: no field ends with them."""
    for match in _ORDINAL.finditer(string):
        behind = match["behind"]
        if venues.CONFERENCE.search(behind) and not (_NO_MEETING.match(behind) or begins_with_month(behind)):
            end = match.end("number")
            string = f"{string[:end]}{_ORDINAL_STOP}{string[end + 1 :]}"
    return string


def _above_authors(below: str) -> bool:
    """Whether the second of some lines names several people and nothing else, and the first one does not."""
    first, second = [*below.split("\n"), "", ""][:2]
    several = [bool(_SEVERAL.search(line)) and is_only_authors(line) for line in (first, second)]
    return several == [False, True]


_SEVERAL = Lazy(r",|\b(?:and|et|und|y)\b|&")


_MARK_BEFORE_STOP = Lazy(r"\b([A-Z])([*†‡§])\.(?=,)")
"""A mark between an initial and its stop: "Berg, A*., Dahl, C."."""
_MARGIN = Lazy(rf"(?<=\S)[ \t]{{4,}}(?:[A-Z][a-z]{{2,8}}\.? )?{YEAR}(?=[ \t]*(?:\n|$))")


def _parted_by_stops(string: str) -> str:
    """The string with stops for the semicolons that part its fields: "河沙研究；李明，王海；河大；ZL2020"."""
    fields = string.split("；")
    if len(fields) < 3 or not any(
        len(names := re.split("[，、]", field.strip())) > 1
        and all(2 <= len(name) <= 4 and all(map(is_cjk, name)) for name in names)
        for field in fields[:3]
    ):
        return string
    return "。".join(fields)


def _without_stops_before_commas(string: str) -> str:
    """The string with commas for the stops that a form's empty field left behind a journal: "Sand. , v.4, 2012"."""
    return _EMPTY_FIELD.sub(",  ", string) if ". , " in string else string


_EMPTY_FIELD = Lazy(r"(?<=[^\W_.]{2}|[^\W_.][)\]])\. ,(?= (?:[vnp]\. ?\d|(?:19|20)\d\d\b))")


_ARROW = Lazy("[↗⧉🔗\u21d7]")


def _without_icons(string: str, links: Sequence[tuple[int, int, str]]) -> str:
    """The string with commas in the place of links to what a person's number leads to, which stand behind names."""
    for i, (start, end, href) in enumerate(links):
        label = string[start:end]
        if _ARROW.search(label):
            label = _ARROW.sub(" ", label)
        if "orcid.org/" in href and sum(map(str.isalpha, label)) < 4 or label.strip() == href and "orcid.org/" in href:
            another = i + 1 < len(links) and not string[end : links[i + 1][0]].strip(" \v,;&")
            label = ("," if another else " ") + " " * (end - start - 1)
        if label != string[start:end]:
            string = string[:start] + label + string[end:]
    return string


def _with_marks_in_place_of_letters(string: str, runs: Sequence[Run]) -> str:
    """The string with stars for the raised letters behind names, which say who the authors are: "Dahl<sup>u</sup>"."""
    at = 0
    for run in runs:
        start, at = at, at + len(run.text)
        raised = start and "<sup>" in run.html and _RAISED_LETTERS.fullmatch(run.text)
        if raised and (string[start - 1].isalpha() or string[start - 1] in ".*"):
            string = string[:start] + "*" * len(run.text) + string[at:]
    return string


_RAISED_LETTERS = Lazy(r"[a-z](?:, ?[a-z*†‡§¶])*")


_WIDE_BRACKETS = Lazy(r"（([^（）()\v]{1,80}[,，.] ?(?:19|20)\d\d(?:年)?)）")
"""Chinese brackets around where and when a work appeared, which do as Latin ones: "标题（Sand Letters, 2020）"."""


def _without_braces(string: str) -> str:
    """The string with blanks for the braces in which BibTeX keeps capitals: "at {ICML} 2020", "{A} study of sand"."""
    if "{" not in string or "\\" in string or "$" in string:
        return string
    return BRACES.sub(lambda braced: f" {braced[1]} ", string)


BRACES = Lazy(r"(?<![\w{^_]\{)\{([^\W_a-z][^{}\v\f]{0,40}|\([A-Z][^{}\v\f]{1,30})\}(?!\})")


def _latex_quotes(string: str) -> str:
    """LaTeX's quotes as typographic ones, in as many characters."""
    if "``" not in string:
        if "''" not in string or not _OPENED.search(string):
            return string
        string = re.sub(r"(?<![\w'])''(?=[^\W\d_])", " “", string)
        return re.sub(r"([^\W\d_][)\]]?[.,?!]?)''(?!\w)", r"\1” ", string)
    return re.sub(r"(?<![\w`])``(?=\w)", " “", re.sub(r"(?<=[\w.,?!])(?:''|’’)(?!\w)", "” ", string))


_OPENED = Lazy(r"(?:(?<!\w)[\"“]|(?<![\w'])'')(?=[^\W\d_])")
"""Where a quotation begins that two apostrophes may close; two apostrophes behind a number are seconds."""


def _latex_marks(string: str) -> str:
    """Marks behind names that LaTeX's formulas show as the signs that they show, in as many characters."""
    return _FORMULA_OF_MARKS.sub(_mark_shown, string) if string.count("$") > 1 else string


def _mark_shown(formula: re.Match[str]) -> str:
    shown = "‡" if "\\dd" in formula[0] else "†" if "\\da" in formula[0] else "*"
    return shown + " " * (len(formula[0]) - 1)


_FORMULA_OF_MARKS = Lazy(
    r"\$\^\{\}\$|\$\^?\{?\s?(?:\d\s?,\s?)?(?:\*|\\(?:\*|star|ast|dagger|ddagger|textdagger|diamond|bullet|circ|natural|sharp))(?:(?:\s?,)?\s?(?:\d|\*|\\(?:star|ast|dagger|ddagger)))*\s?\}?\$"
)
"""Marks of equal contribution: "Berg$^{*}$", "$^\\dagger$Dahl"."""


def _is_coloured(run: Run) -> bool:
    return any(
        re.match(r"<(?:font|span|mark)\b", tag)
        and (not _FIELD_CLASS.search(tag) or KIND_NAME.fullmatch(run.text.strip()))
        for tag in run.html
    )


def _are_underlined(*runs: Run) -> bool:
    return all("<u>" in run.html for run in runs)


_FIELD_CLASS = Lazy(r"class=[\"'][^\"']*(?:author|journal|venue|conf|title|publi|name|citation)", re.IGNORECASE)
"""A class that names a field is no colour: <span class="journal-name">."""


def _ranges(runs: Sequence[Run], string: str, has: Callable[[Run], bool]) -> list[Range]:
    """Maximal ranges whose runs have a property, gaps of white space closed."""
    result: list[Range] = []
    at = 0
    for run in runs:
        if has(run) and run.text.strip():
            if result and not string[result[-1][1] : at].strip(" \n"):
                result[-1] = (result[-1][0], at + len(run.text))
            else:
                result.append((at, at + len(run.text)))
        at += len(run.text)
    return [_trim(string, a, b) for a, b in result]


def _codes(runs: Sequence[Run]) -> list[Range]:
    result: list[Range] = []
    at = 0
    for run in runs:
        if run.code and run.text.strip():
            result.append((at, at + len(run.text)))
        at += len(run.text)
    return result


def _links(runs: Sequence[Run], string: str) -> list[tuple[int, int, str]]:
    result: list[tuple[int, int, str]] = []
    at = 0
    for run in runs:
        if run.href is not None:
            if result and result[-1][2] == run.href and not string[result[-1][1] : at].strip(" \n"):
                result[-1] = (result[-1][0], at + len(run.text), run.href)
            else:
                result.append((at, at + len(run.text), run.href))
        at += len(run.text)
    return result


def _without_breaks_in_titles(string: str, links: Sequence[tuple[int, int, str]]) -> str:
    """The string without the line ends that only lay a linked title out: before a subtitle or a small letter."""
    for i, (start, end, href) in enumerate(links):
        if i + 1 < len(links) and links[i + 1][2] == href and not string[end : links[i + 1][0]].strip():
            end = links[i + 1][1]
        if HARD_BREAK in string[start:end]:
            label = re.sub(
                rf"(?<=:){HARD_BREAK}|(?<=: ){HARD_BREAK}|{HARD_BREAK}(?= ?[a-zà-ÿ])", " ", string[start:end]
            )
            string = string[:start] + label + string[end:]
    return string


def _trim(string: str, start: int, end: int) -> Range:
    while start < end and string[start].isspace():
        start += 1
    while end > start and string[end - 1].isspace():
        end -= 1
    return start, end


_STATUS_LINE = Lazy(
    r"\(?(?:(?:draft|paper|wp|working paper|manuscript|preprint|slides) (?:coming|available)\b|in (?:progress|press|prep\w*|review|submission)|under (?:review|revision)|submitted|accepted|forthcoming|to appear)\b",
    re.IGNORECASE,
)


_WITH_LINE = Lazy(
    r"\(?(?:joint(?:ly)? |co-?authored )?with (?P<names>[^\W\d_a-z][^()\[\]·:;]{3,200}?)(?=\s*(?:$|[()\[\]·:;]))"
)
_BEGINS_WITH = Lazy(r"(?<=[^\s,;&])\n(with [^\v\n]+)")


def leads_to_names(line: str) -> bool:
    """Whether a line begins with who else wrote the work: "with Ada Berg and Bo Ek (R&R at Sand)"."""
    led = _WITH_LINE.match(line)
    return led is not None and is_only_authors(led["names"].rstrip(", "))


_IMPRINT_ENDS = Lazy(rf"[^\W\d_]\.?, {YEAR}(?:, [A-Za-z]?\d[\w–-]*){{1,3}}$")
"""How a line ends that closes with year, volume and page, below which a title may stand: "Sand Lett., 2016, 2, 522"."""
_OPENS_DATED = Lazy(rf"\({YEAR}[a-z+]?\)")
_NAME_OPEN = Lazy(
    r"[^\W\d_]{2} [A-Z]\. [^\W\d_a-z][\w’'-]+, (?:.*[,&] |.* and )?(?:and )?[^\W\d_a-z][^\W\d_]+ [A-Z]\.$"
)
"""How a line ends in the middle of a name, given names and initial before the family's: "Ada B. Berg, and Carl D."."""
_OPEN_NAME = Lazy(r"(?<=[a-zà-ÿ]), [^\W\d_a-z][\w’'-]+$")
"""A given name at the end of a line of authors, whose family's stands on the next one: "Ada Berg, Carl Dahl, Eva"."""
_FIRST_OF_MANY = Lazy(r"(?:[^\W\d_a-z][\w’'.-]+ ){1,4}et\.? al\b")
"""A line of authors of whom the first is named alone."""
_GOES_ON_IN_NAMES = Lazy(r"(?:[,;&(]|\b(?:and|with|by|und|mit|et|avec|y|con|e|com)|[A-Z]\.)$")


def _soft_breaks(text: Text, width: int | None) -> str:
    """Each soft break as a blank where the line was full, and as a hard break where its author ended it early."""
    string = text.plain
    if width is None:
        if "\nwith " in string:
            string = _BEGINS_WITH.sub(lambda m: (MAYBE_BREAK if leads_to_names(m[1]) else " ") + m[1], string)
        return string.replace(SOFT_BREAK, " ")
    lines = re.split("([\v\n])", string)
    lengths = [high - low for _, _, low, high in source_lines(text)]
    linked = _inside_markup(text)
    at = 0
    named = False
    """Whether the line before holds authors and nothing else, set apart from the title before them."""
    for i in range(1, len(lines) - 1, 2):
        at += len(lines[i - 1]) + 1
        if lines[i] != SOFT_BREAK:
            named = False
            continue
        if at - 1 in linked:
            lines[i] = " "
            named = False
            continue
        before, after = lines[i - 1].strip(), lines[i + 1].strip()
        first = after.split(" ", 1)[0]
        room = width - lengths[i // 2] - len(first) - 1
        if _STATUS_LINE.match(after):
            lines[i] = HARD_BREAK
        elif _OPENS_DATED.match(after) and has_names(before) or _NAME_OPEN.search(before):
            lines[i] = " "
        elif (
            (leads_to_names(after) or _FIRST_OF_MANY.match(after))
            and not _GOES_ON_IN_NAMES.search(before)
            or first[:1].isupper()
            and _IMPRINT_ENDS.search(before)
        ):
            lines[i] = MAYBE_BREAK
        elif room < 0 or not first or first[0].islower() or before.endswith(",") or _HANGS.search(before):
            whole = _OPEN_NAME.sub("", after.rstrip(", "))
            authors = not _GOES_ON_IN_NAMES.search(before) and has_names(after) and is_only_authors(whole)
            # authors that fill lines of their own between title and venue
            apart = authors and not is_only_authors(before.rstrip(", ")) or named and not authors
            lines[i] = MAYBE_BREAK if apart and not before.endswith(",") else " "
            named = authors and (named or apart)
        else:
            named = False
            # type set in a proportional fount wraps at about, not exactly, one width
            lines[i] = HARD_BREAK if room > 0.25 * width else MAYBE_BREAK
    return "".join(lines)


def _inside_markup(text: Text) -> frozenset[int]:
    """Where lines end inside a link, or inside one emphasis, and were wrapped if it is a part of the entry, as a title is."""
    inside: list[int] = []
    at = 0
    for index, run in enumerate(text.runs):
        if run.text == SOFT_BREAK and 0 < index < len(text.runs) - 1:
            before, after = text.runs[index - 1], text.runs[index + 1]
            one = before.end == run.start  # no sign closes it, though the next line may be indented
            if one and (before.bold and after.bold or before.italic and after.italic or _are_underlined(before, after)):
                inside += [at] if len(before.text) + len(after.text) < 0.8 * len(text.plain) else []
        around = [r.href for r in text.runs[max(0, index - 1) : index + 2 : 2]]
        if run.text == SOFT_BREAK and len(around) == 2 and around[0] and around[0] == around[1]:
            linked = sum(len(r.text) for r in text.runs if r.href == around[0])
            inside += [at] if linked < 0.8 * len(text.plain) else []
        at += len(run.text)
    return frozenset(inside)


def source_lines(text: Text) -> list[tuple[int, int, int, int]]:
    """The lines of a text: start and end in its plain text, and the range of the source without blanks at the ends.

    The source's range is longer than the plain text where there is markup.
    """
    lines: list[tuple[int, int, int, int]] = []
    start, at = 0, 0
    low = high = -1
    for run in text.runs:
        exact = run.end - run.start == len(run.text)
        shift = run.start - at
        for piece in re.split("([\v\n])", run.text) if "\n" in run.text or "\v" in run.text else (run.text,):
            if piece in ("\v", "\n"):
                lines.append((start, at + 1, max(low, 0), max(high, 0)))
                start, low, high = at + 1, -1, -1
            elif stripped := piece.strip():
                if exact:
                    first = shift + at + len(piece) - len(piece.lstrip())
                else:
                    first = run.start
                low = first if low < 0 else low
                high = first + len(stripped) if exact else run.end
            at += len(piece)
    lines.append((start, at, max(low, 0), max(high, 0)))
    return lines


EVEN = 0.75
"""Lines of at least this share of the usual length may all be wrapped, where nearly all lines of a list have it."""


def wrap_width(texts: Sequence[Text]) -> int | None:
    """The column at which the lines of these texts are wrapped, None where they do not look wrapped.

    A line is taken for wrapped when the next one's first word would not have fitted; that needs a common width, which
    shows as many lines that end close below the longest.
    """
    pairs: list[tuple[int, list[str]]] = []
    """The length of each line but the last of an entry, and the words of the next one."""
    for text in texts:
        plain = text.plain.rstrip()
        if SOFT_BREAK in plain or HARD_BREAK in plain:
            following = re.split("[\v\n]", plain)[1:]
            pairs += [
                (high - low, line.split())
                for (_, _, low, high), line in zip(source_lines(text), following, strict=False)
                if high > low
            ]
    lengths = sorted(length for length, _ in pairs)
    if not lengths:
        return None
    longest = lengths[-1] if len(lengths) <= 20 else lengths[int(len(lengths) * 0.97)]
    if longest < 55:
        return 1000  # nobody wraps so early: every line end means something
    if merged := _beside_merged(pairs, longest):
        return merged
    usual = lengths[len(lengths) * 3 // 4]
    if len(lengths) > 4 and sum(length >= EVEN * usual for length in lengths) >= 0.85 * len(lengths):
        # a proportional fount: lines of about one length, but for some that lost their line end
        return round(EVEN * usual)
    full = sum(1 for length, line in pairs if line and length + len(line[0]) + 1 > longest)
    if full >= 0.75 * len(pairs) and len(pairs) > 3:
        return None  # every line is full: no line end means anything
    return longest + 1


def _beside_merged(pairs: Sequence[tuple[int, list[str]]], longest: int) -> int | None:
    """The width where programs that join hyphenated words have made one line of two, so that the longest tell nothing.

    A line before a small letter was wrapped: most of these are of one length, the width of a proportional fount.
    """
    wrapped = sorted(length for length, words in pairs if words and words[0][:1].islower() and "/" not in words[0])
    if len(wrapped) < 4:
        return None
    middle = wrapped[len(wrapped) // 2]
    near = sum(0.8 * middle <= length <= 1.2 * middle for length in wrapped)
    if longest < 1.3 * middle or near < 0.65 * len(wrapped) or middle < 45:
        return None
    return round(0.85 * middle)
