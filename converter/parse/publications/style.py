"""What the readings of a whole list have in common, and the choice of each entry's reading by it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from converter.parse.publications import venues
from converter.parse.publications.authorship import INITIAL_INSIDE
from converter.parse.publications.dates import YEAR
from converter.parse.publications.names import name_key
from converter.parse.publications.readings import Evidence, Reader, Reading, all_words
from converter.parse.publications.venue_ends import UNNAMED
from converter.patterns import Lazy

WEIGHTS = {"order": 2.0, "author_sign": 1.2, "title_sign": 1.4, "markup": 1.6}
"""How much full agreement with the list counts, by trait."""


def traits(reading: Reading) -> list[tuple[str, str]]:
    """The traits of a reading that a list's style is made of."""
    title_sign = "break" if reading.title_sign == "maybe" else reading.title_sign
    return [
        ("order", reading.order),
        ("author_sign", reading.order[0] + reading.author_sign),
        ("title_sign", reading.order[:2] + title_sign),
        ("markup", reading.markup),
    ]


def learn(readers: Sequence[Reader], readings: Sequence[Sequence[Reading]], owner: frozenset[str]) -> Evidence:
    """The evidence of a list from the best readings of its entries, each weighed by its lead over the second best."""
    weights: Counter[tuple[str, str]] = Counter()
    total = 0.0
    led_count = named_count = 0
    names: Counter[str] = Counter()
    found_venues: Counter[str] = Counter()
    forms: Counter[str] = Counter()
    firsts: list[Reading] = []
    """The best readings but those whose names have a form that only names have."""
    recurring: Counter[str] = Counter()
    for reader, candidates in zip(readers, readings, strict=True):
        if not candidates:
            continue
        best = max(candidates, key=_so_far)
        lead = _so_far(best) - max((_so_far(r) for r in candidates if differs(r, best)), default=_so_far(best) - 3.0)
        weight = min(max(lead, 0.0), 3.0) + 0.1
        total += weight
        for trait in traits(best):
            weights[trait] += weight  # type: ignore[assignment]
        if best.authors and (best.led or not best.plain_name):
            led_count += best.led
            named_count += not best.led
        if not best.authors or not best.led and all_words(reader.string, best.authors):
            firsts.append(best)
            if best.authors and best.order[0] == "A":
                recurring.update({name_key(reader.string[n.start : n.end]) for n in best.authors.names})
        if best.authors and lead > 0.3:
            keys = {name_key(reader.string[n.start : n.end]) for n in best.authors.names}
            names.update(key for key in keys if len(key) > 3)
            forms.update(n.form for n in best.authors.names[1:] or best.authors.names)
        if best.venue_start >= 0 and lead > 0.8:
            venue = venue_key(reader, best.venue_start)
            if venue:
                found_venues[venue] += 1
    shares = {trait: weight / total for trait, weight in weights.items()} if total else {}
    common = forms.most_common(1)
    form = common[0][0] if common and common[0][1] > 0.85 * sum(forms.values()) and common[0][1] > 3 else None
    signed = [reading for reading in firsts if reading.order[0] == "A"]
    common_name = max(recurring.values(), default=0)
    authorless = shares.get(("order", "TV"), 0.0) > 0.6
    coauthors = led_count > 1 and led_count > named_count
    named = {word for key, count in names.items() if count > 1 for word in key.split()}
    return Evidence(
        frozenset(key for key, count in names.items() if count > 1),
        # what begins like a name that recurs is no venue: "..., Berg, A In: The book"
        frozenset(
            venue
            for venue, count in found_venues.items()
            if count > 1 and venue not in named and names[name_key(venue)] < count
        ),
        owner,
        form if form in ("direct", "inverted", "family-first") else None,
        authorless,
        shares,
        coauthors,
        len(signed) > 2 and len(firsts) > 3 and common_name <= max(1, 0.34 * len(signed)),
        coauthors_sure=led_count > 2 and led_count > 3 * named_count,
    )


MANY_TIMES = 3
_FAR_BEHIND = 2.0
"""By how much a reading is worse than the best one that hardly any list would choose."""
NEARLY_ALL = 0.75
"""The share of entries without authors from which on hardly any has some."""


def recurring_venues(
    readers: Sequence[Reader], readings: Sequence[Sequence[Reading]], *, no_authors: bool = False
) -> frozenset[str]:
    """What stands at the same kind of place in several entries, in capitals: "..., WAVES, Altstadt, 2024".

    All readings count, since where each entry alone leaves open what it is, the best ones are all wrong together;
    where entries have no authors, those of names only if they are nearly as likely as the best.
    """
    counts: Counter[str] = Counter()
    for reader, candidates in zip(readers, readings, strict=True):
        starts = {r.venue_start for r in candidates if 0 <= r.venue_start < len(reader.free)}
        counts.update({_segment(reader, at) for at in starts} - {""})
    usual = {key for key, count in counts.items() if count >= MANY_TIMES and not venues.is_place(key)}
    if not usual:
        return frozenset()
    named = {
        word
        for reader, candidates in zip(readers, readings, strict=True)
        for reading in sorted(candidates, key=lambda r: -r.score)[:3]
        if reading.authors and not (no_authors and reading.score < max(r.score for r in candidates) - _FAR_BEHIND)
        for n in reading.authors.names
        for word in reader.string[n.start : n.end].lower().split()
    }
    return frozenset(key for key in usual if not named.issuperset(key.split()))


_SEGMENT = Lazy(r"(?:[Ii]n:? )?(?=[^\W\d_a-z])([^.,;:()\[\]\d\v\x01]{4,80})(?=[,\d(\v\x01]|$)")


def _segment(reader: Reader, at: int) -> str:
    """The words that stand at a position up to a sign that ends no abbreviation, if they begin with a capital."""
    match = _SEGMENT.match(reader.free, at) if at >= 0 else None
    return match[1].strip().lower() if match else ""


def _among_recurring(reader: Reader, reading: Reading, recurring: frozenset[str]) -> float:
    """What it says of a reading where the recurring words stand: where its venue begins, or inside of its title."""
    start, end = reading.title
    inside = any(
        start + 8 < at < end and _segment(reader, at) in recurring
        for at in (b.next for b in reader.boundaries if b.sign in ("comma", "stop", "ask", "dash"))
    )
    begins = reading.venue_start >= end and _segment(reader, reading.venue_start) in recurring
    return 1.2 * begins - 1.8 * inside


def _so_far(reading: Reading) -> float:
    return reading.score + reading.known


_EDITORS = Lazy(r"\(?(?:edited by|edd?s?\b|hrsg|hg\b|herausgegeben|a cura di|sous la direction)", re.IGNORECASE)
_HOUSE_BEHIND = Lazy(rf": [^,.;:()\d\v]{{2,40}},? {YEAR}\b")
_VENUE_KEY = Lazy(r"(?:[Ii]n:? )?((?:[A-Z][a-z]{0,8}\. ){0,5}[^.,;:()\[\]\d\v\x01]{3,80})")


def venue_key(reader: Reader, start: int) -> str:
    """The words with which a venue begins, up to the first sign or number, but all of "Math. Ann."."""
    if _EDITORS.match(reader.free, start):
        return ""
    match = _VENUE_KEY.match(reader.free, start)
    if match and _HOUSE_BEHIND.match(reader.free, match.end()):
        return ""  # "Altstadt: Gilder 2014": a place
    if match and reader.free.startswith(":", match.end()) and UNNAMED.fullmatch(match[1]):
        return ""  # "Manuscript: sand.pdf": what a line's links lead to
    key = match[1].strip().lower() if match else ""
    return key if len(key) > 2 else ""


def differs(a: Reading, b: Reading) -> bool:
    """Whether two readings give different fields, not just different reasons."""
    if a.title != b.title:
        return True
    if (a.authors is None) != (b.authors is None):
        return True
    return bool(a.authors and b.authors and (a.authors.names != b.authors.names))


_PAGES_END = Lazy(r"\d{1,4}(?:\(\d{1,3}\))?, \d+ ?[-–] ?\d+$")
"""How a journal's volume and pages close what only looks like a title: "Title. Sand Letters 22, 45–68"."""
_NAME_BEFORE_IN = Lazy(r"[^\W\d_a-z][\w’'-]+, (?:[A-Z]{1,3}|(?:[A-Z]\.[ -]?)+),? In:? ")
"""The last author before the book of a chapter: "Berg, A In: The book"."""
_NAMED = 80
"""No longer is what is taken for a title and only names people."""
_AND = Lazy(r",? (?:and|&|und|et|y) |, ")
_GOES_ON = Lazy(
    r"\s*;\s*[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)?, ?"
    r"(?:[A-Z](?:[A-Z]\b|\b)|[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w.’'-]*)?(?=[,;]))"
)
"""Another inverted name behind a semicolon."""
_FAMILY_AHEAD = Lazy(
    r"\s*,\s*(?:(?:v[ao]n|de[rn]?|di|da) ){0,2}[^\W\d_a-z][\w’'-]+ "
    r"(?!(?:II|III|IV|AI|I|A|US|UK|EU|UN)\b)[A-Z]{1,3}[.,]\s"
)
"""Another name with bare initials behind a comma: "Berg A, Dahl CF. Title"."""
_FAMILY_BEHIND = Lazy(r"(?<=\.) [^\W\d_a-z][\w’'-]+(?=\s*(?:$|[\v,;·&)]| and ))")
"""A lone word right behind "Christopher D.": the family name."""
_FAMILY_CLOSES = Lazy(r"(?<=\.) [^\W\d_a-z][\w’'-]+\.\s*(?:$|\v)")
"""The same at the end of what "with" leads to."""
_WORD_BEHIND = Lazy(r"(?<=\.) [^\W\d_a-z][a-zà-ÿ][\w’'-]*")
"""The family name behind "Christopher D.", if the list holds the whole name, whatever follows it."""


def _leaves_journal(reader: Reader, reading: Reading) -> bool:
    """Whether a server is the venue, and the journal with its pages is left at the title's end."""
    named = reading.venue_start >= 0 and venues.SERVER.match(reader.free[reading.venue_start :][:30])
    return bool(named and _PAGES_END.search(reader.string, *reading.title))


def support(reader: Reader, reading: Reading, evidence: Evidence) -> float:
    """What recurring names and venues add to a reading."""
    score = 0.0
    if reading.authors:
        keys = [name_key(reader.string[n.start : n.end]) for n in reading.authors.names]
        known = sum(1 for key in keys if key in evidence.names)
        score += min(1.5, 0.8 * known) + (1.2 if any(key in evidence.owner for key in keys) else 0.0)
        if known and len(keys) == 1:
            score += 0.7
        if evidence.name_form:
            others = sum(
                1
                for n in reading.authors.names[1:]
                if n.form in ("direct", "inverted", "family-first") and n.form != evidence.name_form
            )
            score -= 0.4 * others / len(keys) ** 0.6
            if evidence.name_form == "family-first" and any(
                n.form == "direct" and INITIAL_INSIDE.match(reader.string, n.start, n.end)
                for n in reading.authors.names
            ):
                score -= 1.6
        if _GOES_ON.match(reader.string, reading.authors.end):
            score -= 3.0
        last = reading.authors.names[-1]
        if last.form == "family-first" and (
            _FAMILY_BEHIND.match(reader.string, last.end)
            or reading.led
            and _FAMILY_CLOSES.match(reader.string, last.end)
        ):
            score -= 3.2 if reading.led else 1.6
        elif last.form == "family-first" and (behind := _WORD_BEHIND.match(reader.string, last.end)):
            score -= 5.0 if name_key(reader.string[last.start : behind.end()]) in evidence.names else 0.0
        if evidence.name_form == last.form == "family-first" and _FAMILY_AHEAD.match(reader.string, last.end):
            score -= 2.5
        if evidence.unsigned and not reading.led and all_words(reader.string, reading.authors):
            score -= 4.0 if reading.order[0] == "A" else 1.5
        elif evidence.coauthors_only and not reading.led and reading.plain_name:
            score -= 4.5 if evidence.coauthors_sure else 3.0
        elif evidence.no_authors and not reading.led and not known:
            sure = evidence.shares.get(("order", "TV"), 0.0) > NEARLY_ALL and not reading.author_sign.startswith(
                "colon"
            )
            score -= 3.0 if sure else 1.5
        elif reading.led and (evidence.coauthors_only or evidence.no_authors):
            score += 1.5
    elif evidence.no_authors:
        score += 1.5
    if reading.title[1] - reading.title[0] < _NAMED:
        title = reader.string[slice(*reading.title)]
        named = reading.markup == "bold" or reading.authors is not None and " " in title
        if named and all(name_key(n) in evidence.owner or name_key(n) in evidence.names for n in _AND.split(title)):
            score -= 4.0
    if reading.venue_start >= 0 and _NAME_BEFORE_IN.match(reader.free, reading.venue_start):
        score -= 2.0
    elif (
        reading.order in ("TAV", "ATV")
        and " " in (key := _segment(reader, reading.venue_start))
        and name_key(key) in evidence.names
    ):
        score -= 2.0  # "Ada Berg, ICSD 2009": an author goes before the venue
    elif evidence.venues and reading.venue_start >= 0 and venue_key(reader, reading.venue_start) in evidence.venues:
        score += 2.5
    if reader.string[reading.title[1] - 1 : reading.title[1]].isdecimal() and _leaves_journal(reader, reading):
        score -= 4.5
    if evidence.recurring:
        score += _among_recurring(reader, reading, evidence.recurring)
    return score


def _agreement(found: Sequence[tuple[str, str]], evidence: Evidence) -> float:
    """How much of the list's style the traits of a reading have."""
    return sum(WEIGHTS[kind] * evidence.shares.get((kind, value), 0.0) for kind, value in found)


_SENTENCE_INSIDE = Lazy(r"(?:[^\W\d_]{3}|\d{4}|[)”\"])\. [^\W\d_a-z][^.?!:]{8,}$")
"""The last of a title's sentences, where it may be the venue's name."""


def _unlike_others(reader: Reader, reading: Reading, evidence: Evidence) -> float:
    """What a reading loses that ends with its title, of two sentences, in a list whose titles end otherwise."""
    if reading.title_sign != "end" or reading.order[:2] not in evidence.ends_rarely:
        return 0.0
    return 1.0 if _SENTENCE_INSIDE.search(reader.string, *reading.title) else 0.0


_COLON = Lazy(
    rf", (?:{YEAR}[a-z]?|in (?:press|prep\.?|review)), (?=[^\W\d_a-z])"
    r"(?P<title>[^\v]{15,300}?)(?P<sign>:) (?=[^\W\d_a-z])(?=(?P<venue>[^:\v]{3,160}?)"
    r"(?:, v\. ?\d|, p\. ?[A-Z]?\d|, \d+ p\.|\b(?:Map|Paper|Report|Bulletin|Circular|Memoir) \d))"
)
"""How geologists part title and venue: "Berg, A., 2013, Sand in Alaska: Geology, v. 40, p. 1-4"."""
_EDITED_BOOK = Lazy(r",? in [^\W\d_a-z][^:]{4,120}, eds?\.,")


def _title_colon(reader: Reader) -> int:
    """Where a colon ends the title of an entry, as geologists set it, or -1."""
    found = _COLON.search(reader.free) if ": " in reader.free else None
    if found is None or _EDITED_BOOK.search(found["title"]):
        return -1
    if venues.PUBLISHER.search(found["venue"]) and not venues.VENUE.search(found["venue"]):
        return -1  # "Altstadt: Gilder Press, 200 p."
    return found.start("sign")


def _at_colon(reading: Reading, colon: int) -> float:
    """What it says of a reading where such a colon stands."""
    if reading.title[1] == colon:
        return 4.0
    return -2.0 if reading.title[1] < colon and reading.title_sign == "comma" else 0.0


_SUBTITLED = Lazy(rf"(?:[^\W\d_][\w’'-]* ){{3,}}[^\W\d_][\w’'-]*\. {YEAR}\b")
"""A sentence of words between a title and a year, which names no school."""


_HOUSE = Lazy(rf"[^.,;:()\[\]\d\v]{{4,60}}(?=\. {YEAR}\b)")
"""A publisher whose name ends with a stop: "Gilder & Sons Inc. 2017"."""


def _without_book(reader: Reader, reading: Reading, evidence: Evidence) -> float:
    """What a reading of a chapter loses whose title holds the book's: "Title. The book. Gilder Press, 2004"."""
    if evidence.of_theses and _SUBTITLED.match(reader.free, reading.venue_start if reading.venue_start > 0 else 0):
        named = _segment(reader, reading.venue_start)
        return 0.0 if venues.INSTITUTION.search(named) or venues.THESIS.search(named) else 3.0
    if not evidence.of_chapters or not _SENTENCE_INSIDE.search(reader.string, *reading.title):
        return 0.0
    behind = _HOUSE.match(reader.free, max(reading.venue_start, 0))
    house = behind[0] if behind else _segment(reader, reading.venue_start)
    return 6.0 if venues.PUBLISHER.search(house) and not venues.VENUE.search(house) else 0.0


def ends_rarely(evidence: Evidence) -> frozenset[str]:
    """The orders of fields ("AT") that entries have of which hardly any ends with its title."""
    whole: Counter[str] = Counter()
    for (kind, value), share in evidence.shares.items():
        if kind == "title_sign":
            whole[value[:2]] += share  # type: ignore[assignment]
    return frozenset(
        order
        for order, share in whole.items()
        if evidence.shares.get(("title_sign", order + "end"), 0.0) < _RARELY * share
    )


_RARELY = 0.15


def choose(
    reader: Reader, candidates: Sequence[Reading], evidence: Evidence, pull: float = 1.0
) -> tuple[Reading, float]:
    """The best reading of an entry and its lead over the next different one."""
    colon = _title_colon(reader)
    for reading in candidates:
        style = pull * _agreement(traits(reading), evidence)
        if reading.led and reading.order == "TAV":
            # "(with Ada Berg)" may stand in any entry of a list that leaves authors out
            unsigned = [("order", "TV"), ("author_sign", "T"), ("title_sign", "TV" + reading.author_sign)]
            style = max(style, pull * _agreement([*unsigned, ("markup", reading.markup)], evidence))
        reading.total = reading.score + reading.known + style - _unlike_others(reader, reading, evidence)
        reading.total += (_at_colon(reading, colon) if colon > 0 else 0.0) - _without_book(reader, reading, evidence)
    best = max(candidates, key=lambda r: r.total)
    second = max((r.total for r in candidates if differs(r, best)), default=best.total - 6.0)
    return best, best.total - second
