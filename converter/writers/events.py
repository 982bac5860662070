"""What the pages of talks, courses and projects have in common."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from datetime import date

from converter.document import Block, Text, concatenate
from converter.model import Entry, Part
from converter.parse.dates import find_dates
from converter.patterns import Lazy
from converter.writers import blocks, inline
from converter.writers.escape import one_line
from converter.writers.escape import url as safe_url
from converter.writers.places import day
from converter.writers.texts import flat, join, period, text_of, trimmed, unstyled

_MONTH_NAME = Lazy(r"[^\W\d_]{3,}")
_FULL = Lazy(
    r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})|(?P<d2>\d{1,2})\.\s?(?P<m2>\d{1,2})\.\s?(?P<y2>\d{4})"
    r"|(?P<y3>\d{4})\s*年\s*(?P<m3>\d{1,2})\s*月\s*(?P<d3>\d{1,2})\s*[日号]"
)
"""A day in numbers whose order is not in doubt: ISO 8601, the dotted form, the Chinese and Japanese one."""
_EDGES = " \t\n\v\u00a0,;:|·•-–—/"


JOINING = Lazy(
    r"(?:[\s,:]*\b(?:at|in|to|for|on|of|the|de|für|per|beim?|im|am|an|zum|zur|rahmen|des|auf|der|dem|à|au|en|la|al|"
    r"presso|em|na|no))*[\s,:]*$",
    re.IGNORECASE,
)
"""Words at the end of a text that only lead on to the next one."""


def day_of(printed: str) -> date | None:
    """The last day, month or year that a printed date or period names; what it leaves open is the first."""
    if exact := _exact(printed):
        return exact
    values = [value for found in find_dates(printed) for value in (found.start, found.end) if value and value[0] != "p"]
    if not values:
        return None
    year, month = int(values[-1][:4]), int(values[-1][5:7] or 1)
    of_month = _first_number(printed) if len(set(values)) == 1 and len(values[-1]) > 4 else 1
    return day(year, month, of_month) or day(year, month)


def day_of_data(value: str) -> date | None:
    """The day of a date as the model has it: YYYY, YYYY-MM, or two of them with a dash between; the last counts."""
    found = re.findall(r"(?<!\d)(\d{4})(?:-(0[1-9]|1[0-2])(?!\d))?", value)
    return day(int(found[-1][0]), int(found[-1][1] or 1)) if found else None


def is_exact(printed: str) -> bool:
    """Whether a printed date is one day, which the theme then shows as well as the CV does."""
    return _exact(printed) is not None


def _exact(printed: str) -> date | None:
    if match := _FULL.fullmatch(printed.strip()):
        numbers = [int(found) for found in match.groups() if found]
        year, month, of_month = numbers if numbers[0] > 31 else numbers[::-1]
        return day(year, month, of_month)
    found = find_dates(printed)
    numbers = [int(number) for number in re.findall(r"\d+", printed)]
    if len(found) == 1 and found[0].single and len(found[0].start or "") == 7 and len(numbers) == 2:
        year, month = map(int, (found[0].start or "").split("-"))
        return day(year, month, _first_number(printed)) if numbers[0] != year else None
    return None


def _first_number(printed: str) -> int:
    """The (first) day beside the name of the one month of a date: "27-29 April 2015", "May 3, 2015"."""
    numbers = [int(found) for found in re.findall(r"(?<!\d)\d{1,2}(?!\d)", printed)]
    names = [name for name in _MONTH_NAME.findall(printed) if (found := find_dates(f"{name} 2000")) and not found[0].at]
    return numbers[0] if len(names) == 1 and numbers and 1 <= numbers[0] <= 31 else 1


def dates(entry: Entry) -> Text:
    """The dates of an entry's header as printed."""
    return _printed(part for part in entry.parts if part.role == "date")


def _printed(dates: Iterable[Part]) -> Text:
    """The dates as printed, without a bare year that another of them has."""
    texts = [unstyled(period(part.text)) for part in dates]
    return join(
        text
        for i, text in enumerate(texts)
        if not (
            re.fullmatch(r"\d{4}", text.plain)
            and any(text.plain in x.plain for x in texts[:i] + texts[i + 1 :] if x.plain != text.plain)
        )
    )


def title_link(entry: Entry) -> str | None:
    """Where the title leads in the CV."""
    runs = [run for part in entry.parts if part.role == "title" for run in part.text.runs if run.text.strip()]
    targets = {run.href for run in runs}
    target = safe_url(next(iter(targets)) or "") if len(targets) == 1 else None
    return target if target and target.startswith(("http://", "https://")) else None


def location(entry: Entry) -> str:
    """Where it was: the places of the header, each with a name in front that only a dash parts from it."""
    found = []
    for i, part in enumerate(entry.parts):
        if part.role != "place":
            continue
        before = entry.parts[i - 1] if i else None
        if before and _goes_on(before):
            found.append(text_of([before, part]).strip(_EDGES))
        else:
            found.append(part.text.strip(_EDGES))
    return join(found).plain


def _goes_on(part: Part) -> bool:
    """Whether a part is the beginning of a place: ", Tehran - "."""
    return part.role == "other" and bool(re.fullmatch(r"[\s,]*[^\W\d_][\w. ]{1,30}\s*[-–—,]\s*", part.text.plain))


def has_dollars(*texts: str) -> bool:
    """Whether texts of one page have so many dollar signs that MathJax could take what is between two for math."""
    return sum(text.count("$") for text in texts) > 1


def printed(entry: Entry) -> str:
    """All of an entry's header."""
    return "".join(part.text.plain for part in entry.parts)


def rest(entry: Entry, title: str, shown: Container[str], said: Iterable[str], venue: str = "", owner: str = "") -> str:
    """The header in one line without the title, the parts of the roles `shown` and those that say only what is `said`.

    Nor is there a part that only names the `owner` of the CV, whose talk it is.

    The dates come last, but for those in brackets that other words stand in front of.  `shown`: of "place" also the
    beginning of a place that stands in another part; of "venue" only what is `venue`.
    """
    known = [*map(_words, said), _words(title), ""]
    texts: list[Text] = []
    when: list[Part] = []
    closed = 0  # the parts before this one stand in a bracket that is part of the texts
    for i, part in enumerate(entry.parts):
        if i < closed:
            continue
        following = entry.parts[i + 1].role if i + 1 < len(entry.parts) else ""
        left = _left(part, following, title, venue, shown)
        if left and following in ("venue", "date") and (led := _leading_on(left[-1])):
            if following in shown:
                left[-1] = left[-1][: -len(led)]
            else:
                left[-1] = concatenate([left[-1].strip(), entry.parts[i + 1].text.strip()], " ")
                closed = i + 2
        if closed <= i and left and _open(left[-1]) and (end := _end_of_bracket(entry.parts, i)):
            closed = end
            inside = concatenate([part.text for part in entry.parts[i + 1 : closed]])
            parted = left[-1].plain[-1:].isalnum() and inside.plain[:1].isalnum()  # what led on is gone
            left[-1] = concatenate([left[-1], inside], " " if parted else "")
        elif part.role == "date":
            when.append(part)
        for text in left:
            text = _without_owner(trimmed(text.strip(_EDGES)), owner)
            if _words(text.plain) not in known:
                texts.append(text)
    last = _printed(when)
    if "date" not in shown and _words(last.plain) not in known:
        texts.append(last)
    return inline.markdown(join(texts), line_break=" ", dollars=has_dollars(printed(entry), title))


def _without_owner(text: Text, owner: str) -> Text:
    """The text without the person's name where that is all of it, a bracket behind it aside: "[Forthcoming.]"."""
    match = re.fullmatch(r"(?P<name>[^()\[\]]+?)\s*(?P<more>[(\[][^()\[\]]+[)\]][.,]?)?", text.plain)
    return text[match.end("name") :].strip() if match and _names(match["name"], owner) else text


def _names(said: str, owner: str) -> bool:
    """Whether a text is a person's name, with initials perhaps, and nothing else."""
    names = re.findall(r"[^\W\d_]+", owner.casefold())
    words = re.findall(r"[^\W\d_]+", said.casefold())
    spelt = [word for word in words if len(word) > 1]
    return (
        bool(spelt)
        and set(spelt) <= set(names)
        and not ({word for word in words if len(word) == 1} - {name[0] for name in names})
    )


def _leading_on(text: Text) -> str:
    """The words at the end of a text that lead on to what follows: " at the"."""
    match = JOINING.search(text.plain)
    return match[0] if match and re.search(r"\w", match[0]) else ""


def _open(text: Text) -> int:
    """How many more brackets open than close."""
    return sum((c in "(（") - (c in ")）") for c in text.plain)


def _end_of_bracket(parts: Sequence[Part], i: int) -> int:
    """Behind which part a bracket closes that the text of a part leaves open; 0 if it leaves none open."""
    depth = 0
    for end, part in enumerate(parts[i:], i + 1):
        if part.role == "title" and end > i + 1:
            return 0
        depth += _open(part.text)
        if end == i + 1 and depth <= 0:
            return 0
        if depth <= 0:
            return end
    return 0


def _left(part: Part, following: str, title: str, venue: str, shown: Container[str]) -> list[Text]:
    """What of a part is to be shown."""
    if part.role == "title":
        return _around(part.text, title)
    if part.role == "venue" and "venue" in shown:
        return _around(part.text, venue)
    if part.role in ("glue", "date") or part.role in shown:
        return []
    if "place" in shown and following == "place" and _goes_on(part):
        return []
    return [part.text]


def _around(text: Text, value: str) -> list[Text]:
    """What a part says beside the value that was read from it, joining words aside."""
    at, length = flat(text).find(flat(value)), len(value)
    if at < 0 and (match := re.search(r"\s+".join(map(re.escape, value.split())), text.plain)):
        at, length = match.start(), match.end() - match.start()
    pieces = [text[:at], text[at + length :]] if at >= 0 else []
    pieces = [piece[: len(JOINING.sub("", piece.plain))] for piece in pieces]
    return [piece for piece in pieces if re.search(r"\w", piece.plain)]


def body(header: str, details: Sequence[Block]) -> str:
    """A page's text below its front matter."""
    return "".join(f"\n{piece}\n" for piece in (header, blocks.prose(details)) if piece)


def prefix(printed: Text, value: str) -> str:
    """What stands in a part in front of the value that was read from it."""
    return one_line(printed.plain).partition(one_line(value))[0] if one_line(value) in one_line(printed.plain) else ""


def _words(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()
