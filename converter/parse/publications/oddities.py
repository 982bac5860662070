"""What is odd about a record: signs, each with a name, by which wrong records differ from right ones.

Most compare a record with the others of its list, since a person writes one list in one style.  What each sign weighs
is found by measuring; `doubts` has the figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from converter.model import Publication
from converter.parse.publications import venues
from converter.parse.publications.habits import LEAST_LIST, Draft, Habits
from converter.parse.publications.names import name_key
from converter.parse.publications.odd_venues import DEBRIS_OF_ACCENTS, KIND_OF_TEXT, of_the_venue
from converter.parse.publications.readings import Reading
from converter.parse.publications.style import differs, traits
from converter.parse.publications.untitled import UNTITLED
from converter.patterns import Lazy


def oddities(draft: Draft, common: Habits, place: int) -> Iterator[str]:
    """The names of the signs that the record at a place of a list shows; all are among `doubts.SIGNS`."""
    if draft.reading is None:
        yield "not read"
        return
    if draft.reading.title_sign == UNTITLED:
        yield "untitled"
        return
    yield from _of_the_reading(draft, draft.reading, common)
    yield from _of_the_title(draft, draft.reading, common)
    yield from _of_the_authors(draft, draft.reading, common)
    yield from of_the_venue(draft.publication, common)
    yield from _of_the_rest(draft, common)
    publication = draft.publication
    if common.known and (common.known.search(publication.title) or common.known.search(publication.venue or "")):
        yield "name elsewhere"
    if place in common.displaced:
        yield "year out of order"


def _of_the_reading(draft: Draft, reading: Reading, common: Habits) -> Iterator[str]:
    others = [r for r in draft.readings if differs(r, reading)]
    rivals = [r.total for r in others if r.title != reading.title]
    if rivals and reading.total - max(rivals) < 5.0:
        yield "another title"
    names = reading.authors.names if reading.authors else ()
    rivals = [r.total for r in others if (r.authors.names if r.authors else ()) != names]
    if rivals and reading.total - max(rivals) < 1.0:
        yield "other authors"
    if any(r.score + r.known > reading.score + reading.known for r in others):
        yield "read by the style"
    if reading.score - (3.0 if reading.authors else 0.0) < 2.0:
        yield "weak reading"
    if reading.markup in ("quote", "link", "bold"):
        yield "marked title"
    if common.size >= LEAST_LIST:
        for kind, value in traits(reading):
            if kind in ("title_sign", "markup") and common.traits[kind, value] < 0.6 * common.size:
                yield f"rare {kind.replace('_', ' ')}"
        if draft.string.count("\v") < common.lines - 1:
            yield "fewer lines"


_LEFTOVER = Lazy(
    r"\b(?:pp?\.|vol\.|eds?\.|et al|edited by|hrsg)|\d+\(\d|https?:|\bdoi:|, (?:19|20)\d\d\b(?![-–])|[.,] In[: ]"
    r"|\w In: ",
    re.IGNORECASE,
)
"""What stands behind titles."""
_NAMES_FIRST = Lazy(
    r"(?:(?:[Cc]o-?[Ff]irst|[Ff]irst|[Ll]ast|[Ss]enior|[Cc]orresponding|[Ll]ead) [Aa]uthor|[Cc]ontributor"
    r"|[Cc]o-?[Aa]uthor) (?=[^\W\d_a-z])|"
    r"[^\W\d_a-z][\w’'-]+ [A-Z]{1,3}[.,] (?=[^\W\d_a-z])|(?:[A-Z]\.? ?){1,2}[^\W\d_a-z][\w’'-]{2,}, (?=[^\W\d_a-z])"
    r"|[^\W\d_a-z][\w’'-]+, [A-Z]\.[ ,]|[^\W\d_a-z][^\W\d_A-Z]+ [^\W\d_a-z]{4,}[,.] "
    r"|[^()]{3,80} \((?:19|20)\d\d\)[.:,]? (?=[^\W\d_a-z])"
    r"|(?:[Jj]oint(?:ly)? with|[Aa]vec|[Mm]it|[Cc]on|[Cc]om) (?:[^\W\d_a-z]\.[ -]?|[^\W\d_a-z][\w’'-]+ ){1,3}"
    r"[^\W\d_a-z][\w’'-]+(?:$|,| et | y | e | und )"
    r"|(?:[^\W\d_a-z][\w’'-]+ ?/ ?){1,4}[^\W\d_a-z][\w’'-]+$"
)
"""What titles begin with into which the last authors or the year fell: "Berg KA. Sand", "Berg (2014) Sand"."""
_LIKE_A_NAME = Lazy(
    r"[^\W\d_a-z][^\W\d_A-Z]+ (?:[^\W\d_a-z]\.? ){0,2}[^\W\d_a-z][^\W\d_A-Z]+(?:-[^\W\d_a-z][^\W\d_A-Z]+)?"
)
_NAMES_INSIDE = Lazy(r", [^\W\d_a-z]\w+ [^\W\d_a-z]\w+, ")
_REMARK_IN_TITLE = Lazy(rf"\b(?:{KIND_OF_TEXT}|published|in press|press)\b", re.IGNORECASE)
_QUOTE_INSIDE = Lazy(r".{3,}[“”\"„»]\S")
_ENDED = Lazy(r"[^\W\d_]{3}\. \w")


def _of_the_title(draft: Draft, reading: Reading, common: Habits) -> Iterator[str]:
    title = draft.publication.title
    if (
        title[:1].islower()
        or title[:1] in "&),.-:;"
        or any(title.count(a) != title.count(b) for a, b in ("()", "[]", "“”", "«»"))
        or title[-1:] in ",;|；，、"
        or title.count('"') % 2
        or _QUOTE_INSIDE.match(title)
        or DEBRIS_OF_ACCENTS.search(title)
    ):
        yield "torn title"
    if _LEFTOVER.search(title) or _NAMES_INSIDE.search(title):
        yield "more in the title"
    if _NAMES_FIRST.match(title):
        yield "names in the title"
    if _REMARK_IN_TITLE.search(title):
        yield "remark in the title"
    if _ENDED.search(title):
        yield "two sentences"
    if re.search(r", [A-Z]\w+ (?:(?:for|of|and|in|on|the) )?[A-Z]", title):
        yield "comma in the title"
    if "\v" in draft.string[slice(*reading.title)]:
        yield "line end in the title"
    if len(title) > 200:
        yield "long title"
    if common.size >= LEAST_LIST and len(title) < 0.4 * common.title_length:
        yield "short title"
    if not draft.publication.venue and venues.is_periodical(title):
        yield "title like a venue"
    if reading.order[0] == "T" and reading.authors and len(title) < 32 and _LIKE_A_NAME.fullmatch(title):
        yield "title like a name"


_DEBRIS = Lazy(r"[`´{}\\\d]|[^\W\d_][¨ˆ˜ˇ]|[¨ˆ˜ˇ][^\W\d_]|íc\b|^[A-Z]{5,} [A-Z][a-z]+, [A-Z]\.")
_RUN_TOGETHER = Lazy(r"[^\W\d_]{2},[^\W\d_]{3}|[^\W\d_]{2} [A-Z]\., [^\W\d_]{3}")
"""Two names that were taken for one: "ABerg,CDahl", "Berg A., Dahl"."""
_WITH = Lazy(r"(?:^|[(\[,.;\v] ?)(?:joint(?:ly)? |co-?auth\w+ |together )?(?:[Ww]ith|mit|avec|con) (?=[A-Z]\w+ )")


def _of_the_authors(draft: Draft, reading: Reading, common: Habits) -> Iterator[str]:
    authors = draft.publication.authors
    if not authors and common.authors > 0.7:
        yield "no authors"
    elif not authors and common.signed > 0.5:
        yield "nobody in the list"
    if not authors and _WITH.search(draft.free):
        yield "unread names"
    if not reading.authors:
        return
    forms = [name.form for name in reading.authors.names]
    if reading.plain_name:
        yield "plain name behind the title" if reading.order[0] == "T" else "plain name"
    if any("," in name for name in authors[1:]) and sum("," in name for name in authors) <= len(authors) / 2:
        yield "inverted name among others"
    if any(_DEBRIS.search(name) for name in authors):
        yield "debris in a name"
    if any(_RUN_TOGETHER.search(name) or name.partition(", ")[2] in common.families for name in authors):
        yield "names run together"
    if any(", " in name and " " in name.split(", ")[1] and "." not in name for name in authors):
        yield "two names in one"
    first_of_many = len(authors) == 1 and draft.publication.et_al
    if any(name.isascii() and len(name.split()) == 1 for name in authors) and not first_of_many:
        yield "name of one word"
    if not first_of_many and (
        len(set(forms)) > 1
        and not (forms[0] == "inverted" and len(set(forms)) == 2)
        or (reading.authors.cost / len(forms) > 0.8)
    ):
        yield "unusual names"
    if common.owner and all(name_key(name) != common.owner for name in authors):
        yield "owner among others" if draft.publication.et_al else "owner missing"
    if common.records > 4 and all(common.name_counts[name_key(name)] < 2 for name in authors):
        yield "nobody recurs"


_YEAR = Lazy(r"\b(?:19|20)\d\d\b")
_ANY_YEAR = Lazy(r"(?:19|20)\d\d(?!\d)")


_NAME_LEFT = Lazy(
    r"(?:^|[,;&] |\band )[^\W\d_a-z][^\W\d_A-Z]+(?:[’'-][^\W\d_]+)*, (?:[A-Z]\.[ -]?){1,3}(?:,|;|$| (?:&|and) |\s*\.)"
)
"""A name with its initials behind it where numbers and publishers stand."""
_EDITORS = Lazy(
    r"\b(?:eds?|hrsgg?|hgg?|éds?|orgs?|dirs?|coords?|red|edited|editors?|editado|curr?)\b|\b[Ii]n:? [^\W\d_a-z]",
    re.IGNORECASE,
)


def _of_the_rest(draft: Draft, common: Habits) -> Iterator[str]:
    publication = draft.publication
    printed = " ".join(part.text.plain for part in publication.parts if part.role in ("imprint", "date"))
    if len(set(_YEAR.findall(printed))) > 1:
        yield "several years"
    if _NAME_LEFT.search(printed) and not _EDITORS.search(printed):
        yield "names in the imprint"
    if publication.year is None:
        if publication.status == "published" or common.years <= 0.7:
            yield "no year"
        if _ANY_YEAR.search(draft.string):
            yield "unread year"
    elif str(publication.year) not in draft.string:
        yield "year from elsewhere"
    known = f"{publication.venue} {publication.pages} {publication.issue}"
    loose = sum(word not in known for word in re.findall(r"[^\W\d_]{3,}", printed))
    usual = 6 if publication.kind == "chapter" else 0  # a book's editors, publisher and place
    if loose > 3 + usual:
        yield "much in the imprint"
    if loose > 10 + usual:
        yield "very much in the imprint"
    if 3 < len(re.findall(r"[^\W\d_]+", leftover(publication))) < 25:
        yield "left over"
    if publication.kind == "book":
        yield "a book"
    elif publication.kind in ("other", "report", "thesis") and publication.status == "published":
        yield "not a paper"
    if publication.volume and publication.pages:
        yield "volume and pages"


def leftover(publication: Publication) -> str:
    """The words of an entry of which nobody knows what they are."""
    return " ".join(" ".join(part.text.plain for part in publication.parts if part.role == "other").split())
