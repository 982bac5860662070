"""Page numbers and running heads: what the printer of a plain text added to its lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set

from converter.patterns import Lazy
from converter.readers.lines import Line

_MONTHS = frozenset(
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november"]
    + ["december", "cv", "curriculum", "vitae", "page", "pg", "p", "seite", "of"]
)
"""Words of a running head that its document need not have said before."""
_PAGE_NUMBER = Lazy(r"[-–—]?\s*\d{1,3}\s*(?:/\s*\d{1,3})?\s*[-–—]?")
_OF_A_WORK = Lazy(r"^(?:19|20)\d\d$|doi\.org/10\.|\bdoi: ?10\.", re.IGNORECASE)
"""What stands above the entries of a year or at the end of one, also where a page begins or ends."""
_PAGE_OF = Lazy(
    r"(?:page|seite|página|pagina|第)\s*(\d{1,3})(?:\s*页)?(?:\s*(?:of|/|von|de|sur|di)\s*\d{1,3})?"
    r"|(\d{1,3})(?:\s+(?:of|von|de|sur|di)\s+|\s?/\s?)\d{1,3}|(?P<roman>[ivxl]{1,7})\s+(?:of|von)\s+[ivxl]{1,7}",
    re.IGNORECASE,
)
_HEAD_LINES = 4
"""A page has at most so many running heads and feet one below the other: a name, what it is for, a date, a number."""
_PAGE_LINES = 12
"""A printed page has more lines than this; numbers that stand closer together count something else."""


def find_furniture(lines: Sequence[Line]) -> None:
    """Marks page numbers and running heads: beside page breaks, or counted through ("Page 2 of 5")."""
    labels = _find_torn_labels(lines)
    starts = [i for i, line in enumerate(lines) if line.page_start]
    if starts:
        bounds = [0, *starts, len(lines)]
        pages = [
            [i for i in range(low, high) if not lines[i].furniture]
            for low, high in zip(bounds, bounds[1:], strict=False)
            if high > low
        ]
        edges = {i for page in pages for i in (*page[:_HEAD_LINES], *page[-_HEAD_LINES:])}
        counts = Counter(without_digits(lines[i].text) for i in edges)
        letterhead = {word for line in lines[:3] for word in _words(line.text)}
        for i in starts:
            # a running head says again whose CV this is, and its date
            words = _words(lines[i].text)
            lines[i].furniture = lines[i].furniture or (
                len(words) > 1 and re.search(r"\s{3}", lines[i].text) is not None and words <= letterhead
            )
        for page in pages:
            for side in (page, page[::-1]):
                least, numbered = 3, False
                for i in side[:_HEAD_LINES]:
                    if numbered and _ABOUT_CV.search(lines[i].text) and _words(lines[i].text) <= letterhead:
                        least = 2  # two pages suffice where one line says what they are pages of
                    often = counts[without_digits(lines[i].text)] >= least and not _OF_A_WORK.search(lines[i].text)
                    if not (_is_page_number(lines[i].text) or often):
                        break
                    lines[i].furniture = True
                    numbered = numbered or _is_page_number(lines[i].text)
    pages_of = [
        (i, roman(match["roman"].lower()) if match["roman"] else int(match[1] or match[2]))
        for i, line in enumerate(lines)
        if (match := _PAGE_OF.fullmatch(line.text))
    ]
    if _counted(pages_of) or _counted_on(lines, pages_of):
        for i, _ in pages_of:
            lines[i].furniture = True
    for above, line in zip(lines, lines[1:], strict=False):
        numbered = above.furniture or line.page_start and _is_page_number(above.text)
        if line.text == lines[0].text and numbered and above.text != line.text:
            above.furniture = line.furniture = True  # the list's title at the head of its second page
    _find_counted_heads(lines)
    _find_repeated_heads(lines)
    alone = [(i, int(line.text)) for i, line in enumerate(lines) if re.fullmatch(r"\d{1,2}", line.text)]
    # a number that an extraction prints twice, on two lines, is of one page
    once = [each for each, before in zip(alone, [(-2, 0), *alone], strict=False) if each != (before[0] + 1, before[1])]
    if _counted(once) and all(b - a > _PAGE_LINES for (a, _), (b, _) in zip(once, once[1:], strict=False)):
        for i, _ in alone:
            lines[i].furniture = True
    between = [(i, int(match[1])) for i, line in enumerate(lines) if (match := _BETWEEN_DASHES.fullmatch(line.text))]
    if _counted(between):
        for i, _ in between:
            lines[i].furniture = True
    titles = [i for i, line in enumerate(lines) if line.blank_before and _TITLE.fullmatch(line.text)]
    if len(titles) > 2:
        for i in titles[1:]:
            lines[i].furniture = True
    _find_lines_beside(lines, labels)
    for foot, head, number in zip(lines, lines[1:], lines[2:], strict=False):
        if head.furniture and number.furniture and number.text.isdecimal() and foot.text.isdecimal():
            foot.furniture = foot.furniture or int(foot.text) + 1 == int(number.text)  # the first page's, at its foot
    for line in lines:
        if line.furniture and _BULLET.fullmatch(line.text):
            line.furniture = False  # that of an item with which a page begins


_BULLET = Lazy(r"[•▪◦‣⁃●■·*–—-]")
_TITLE = Lazy(r"curriculum\s+vit(?:ae?|æ)|lebenslauf|r[ée]sum[ée]|cv", re.IGNORECASE)
"""What a document is, at the head of its pages."""


def _find_lines_beside(lines: Sequence[Line], labels: Set[int]) -> None:
    """Marks the further lines of running heads and feet: those that return above or below the pages' numbers.

    Beside `labels` of a list no such lines stand.
    """
    rows = [i for i, line in enumerate(lines) if line.furniture and i not in labels]
    if len(rows) < 3:
        return
    shapes = [without_digits(line.text) for line in lines]
    everywhere = Counter(shapes)
    for step in (-1, 1):
        beside = [i + step for i in rows]
        for _ in range(_HEAD_LINES - 1):
            beside = [i for i in beside if 0 <= i < len(lines) and not lines[i].furniture]
            beside = [i for i in beside if not _OF_A_WORK.search(lines[i].text)]
            counts = Counter(shapes[i] for i in beside)
            least = max(2, len(beside) // 2)
            # the first page's letterhead may say the same
            beside = [i for i in beside if least < counts[shapes[i]] >= everywhere[shapes[i]] - 1]
            for i in beside:
                lines[i].furniture = True
            beside = [i + step for i in beside]


_BETWEEN_DASHES = Lazy(r"[-–—]\s?(\d{1,3})\s?[-–—]")
"""A page's number as typewriters set it: "- 2 -"."""


def _find_counted_heads(lines: Sequence[Line]) -> None:
    """Marks running heads with the page's number where no page breaks are left: "Berg 3", "Updated 1/2024 - 3 of 9".

    They say whose CV it is, or of how many pages, or have another number that stays.
    """
    heads: dict[str, list[tuple[int, tuple[int, ...]]]] = {}
    letterhead = {word for line in lines[:3] for word in _words(line.text)}
    for i, line in enumerate(lines):
        if len(line.text) < 120 and (numbers := re.findall(r"\d+", line.text)) and re.search(r"[^\W\d_]", line.text):
            shape = without_digits(line.text)
            if max(map(len, numbers)) < 5 and (shape in heads or _HEAD_WITH_NUMBER.fullmatch(line.text)):
                heads.setdefault(shape, []).append((i, tuple(map(int, numbers))))
    for shape, found in heads.items():
        rows = [i for i, _ in found]
        if len(found) < 2 or any(b - a <= _PAGE_LINES for a, b in zip(rows, rows[1:], strict=False)):
            continue
        columns = list(zip(*(numbers for _, numbers in found), strict=True))
        counting = [c for c in columns if all(b - a == 1 for a, b in zip(c, c[1:], strict=False))]
        steady = [c for c in columns if len(set(c)) == 1]
        if len(counting) != 1 or len(steady) + 1 != len(columns):
            continue
        named = bool(words := _words(shape)) and words <= letterhead
        of_all = _OF_PAGES.search(shape) and counting[0][-1] in (steady[-1][0], steady[-1][0] - 1)
        if named or of_all or steady and len(found) > 2:
            for i in rows:
                lines[i].furniture = True


def _find_repeated_heads(lines: Sequence[Line]) -> None:
    """Marks running heads whose page's number stands on the line below or above, or is lost: "Berg CV", "4"."""
    letterhead = {word for line in lines[:3] for word in _words(line.text)}
    places: dict[str, list[int]] = {}
    for i, line in enumerate(lines):
        short = len(line.text) < 60 or re.search(r"\s{5}", line.text)
        words = _words(line.text)
        if i > 2 and short and not line.furniture and (words or _ABOUT_CV.match(line.text)) and words <= letterhead:
            places.setdefault(line.text, []).append(i)
    for text, rows in places.items():
        numbers: list[int] = []
        for step in (1, -1):
            beside = [i + step for i in rows if 0 <= i + step < len(lines)]
            numbers = [i for i in beside if re.fullmatch(r"\d{1,3}", lines[i].text)]
            pages = [int(lines[i].text) for i in numbers]
            if len(numbers) > 1 and all(a < b <= a + 2 for a, b in zip(pages, pages[1:], strict=False)):
                break
            numbers = []
        about_cv = bool(_ABOUT_CV.search(text))
        counted = about_cv and _counted([(i, int(lines[i].text)) for i in numbers]) and len(numbers) == len(rows)
        # the last page may be as short as it likes, and where all are counted any may
        short_page = any(b - a <= _PAGE_LINES for a, b in zip(rows, rows[1:-1], strict=False))
        if not counted and (len(rows) < 3 or short_page):
            continue
        if len(numbers) > 2 or about_cv:
            first = rows[0] < _HEAD_LINES and not about_cv  # the name itself
            for i in (*rows[first:], *numbers):
                lines[i].furniture = True


_ABOUT_CV = Lazy(r"\b(?:curriculum vitae|c\.?v\.?|vitae?|résumé|lebenslauf)(?!\w)", re.IGNORECASE)
"""What a running head says the pages are."""


_OF_PAGES = Lazy(r"# ?(?:/|of|von|de|sur|di) ?#\W*$")
"""How a line ends that tells the number of all pages, too."""


def _find_torn_labels(lines: Sequence[Line]) -> set[int]:
    """Marks the labels of a list that an extraction has put one below the other, and gives the lines' positions.

    Which entry each is of is not told any more, and most stand above another one: "[3]", "[2]", "[1]", or "C3", "C2",
    "C1", or what its links were called, "Link", "Link", "Link".
    """
    labels = [
        (i, match["kind"] or "", roman(match["roman"]) if match["roman"] else int(match["box"] or match["stop"]))
        for i, line in enumerate(lines)
        if (match := _LABEL.fullmatch(line.text))
    ]
    torn = {
        each
        for (i, kind, a), (j, other, b) in zip(labels, labels[1:], strict=False)
        if j == i + 1 and abs(a - b) == 1 and kind == other
        for each in (i, j)
    }
    found = {i for i, _, _ in labels} if len(torn) > 3 and 2 * len(torn) > len(labels) else set()
    links = [i for i, line in enumerate(lines) if _LINK.fullmatch(line.text)]
    stacked = {
        each
        for i, j, k in zip(links, links[1:], links[2:], strict=False)
        if k == i + 2 and lines[i].text == lines[j].text == lines[k].text
        for each in (i, j, k)
    }
    found |= {i for i in links if not stacked.isdisjoint((i - 1, i, i + 1))}
    for i in found:
        lines[i].furniture = True
    return found


def roman(number: str) -> int:
    """The value of a Roman number in small letters; what is none has a value, too."""
    values = [_ROMAN[letter] for letter in number]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_LABEL = Lazy(
    r"(?:\[(?P<box>\d{1,3})\]|(?P<kind>[A-Z]{1,2}(?=\d))?(?P<stop>\d{1,3})(?(kind)\.?|\.)|(?P<roman>[ivxl]{1,7})\.)[\s\u200b]*"
)
_LINK = Lazy(r"(?:Link|PDF|pdf|DOI|Paper|Code|Press|Video|Slides|Website|URL)")
_HEAD_WITH_NUMBER = Lazy(r"(?P<before>\d{1,3})\W+[^\W\d].*|[^\W\d].*?\W(?P<after>\d{1,3})(?:\s*(?:of|/)\s*\d{1,3})?\W*")


def _counted(numbered: Sequence[tuple[int, int]]) -> bool:
    """Whether lines count pages, from the first page or from the second."""
    numbers = [number for _, number in numbered]
    return len(numbers) > 1 and numbers[0] in (1, 2) and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def _counted_on(lines: Sequence[Line], numbered: Sequence[tuple[int, int]]) -> bool:
    """Whether lines count pages of which the first are left out, and say how many there are: "5/15", "6/15", "7/15"."""
    numbers, rows = [number for _, number in numbered], [i for i, _ in numbered]
    wholes = {re.findall(r"\d+", lines[i].text)[-1] for i in rows if re.search(r"\d\D+\d", lines[i].text)}
    apart = all(b - a > _PAGE_LINES for a, b in zip(rows, rows[1:], strict=False))
    counting = numbers == list(range(numbers[0], numbers[0] + len(numbers))) if len(numbers) > 2 else False
    return counting and apart and len(wholes) == 1 and int(wholes.pop()) >= numbers[-1]


def _words(text: str) -> set[str]:
    """The words of a line, without those of a date."""
    return {word for word in re.findall(r"[^\W\d_]+", text.casefold()) if word not in _MONTHS}


def _is_page_number(text: str) -> bool:
    return bool(_PAGE_NUMBER.fullmatch(text) or _PAGE_OF.fullmatch(text))


def without_digits(text: str) -> str:
    """A line with a sign for each number in it, and one blank for several."""
    return re.sub(r"\s+", " ", re.sub(r"\d+", "#", text))
