"""Italics that set off no field of an entry: the name of a species in a sentence, one's own name among the authors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from converter.parse.publications import venues
from converter.parse.publications.bylines import is_only_authors
from converter.parse.publications.layout import Layout
from converter.patterns import Lazy

_LATIN = Lazy(r"[A-Z][a-z]{3,}(?: [a-z]{3,}){0,2}")
_GOES_ON = Lazy(r"\)\s[a-z]")
_VENUE_FOLLOWS = Lazy(r"\)[.,:]\s+[A-Z][a-z]{2,}")
_WORD_FOLLOWS = Lazy(
    r" (?!(?:vol|volume|issue|numero|pp?|pages?|nr?|no|by|with|eds?|edited|held|to appear|accepted|submitted|under"
    r"|forthcoming|in (?:press|prep|review|revision|the press))\b)(?:[a-z]{2,}|a )"
)
"""A sentence's next word, which behind a venue would be none of those that lead to its volume or status."""
_CAPITAL_FOLLOWS = Lazy(
    r" (?!(?:Vol|Volume|Issue|Band|Heft|Series|Press|Supplement|Accepted|Submitted)\b)[A-Z][a-z]{3,}"
)
_LEADS_ON = Lazy(r"\b(?:of|on|for|from|by|and|with|against|between) $")
"""A word with which a title does not end."""
_WORD_BEFORE = Lazy(r"[^\W\d_]{2,}[-–]?[ (]$")


def is_in_sentence(string: str, start: int, end: int, italics: Sequence[tuple[int, int]]) -> bool:
    """Whether the italics of a range are a part of the sentence around them: "genes of *Mus musculus* in winter"."""
    if string[start - 1 : start] == "(" and string[end : end + 1] == ")":
        if not _LATIN.fullmatch(string, start, end):
            return False
        return (
            bool(_GOES_ON.match(string, end))
            or any(end < a < end + 6 for a, _ in italics)
            or bool(_VENUE_FOLLOWS.match(string, end))
        )
    behind_word = bool(_WORD_BEFORE.search(string, max(start - 14, 0), start))
    if _SPECIES.fullmatch(string, start, end) and _LEADS_ON.search(string, max(start - 12, 0), start):
        return True
    if _WORD_FOLLOWS.match(string, end):
        return behind_word or bool(_SPECIES.fullmatch(string, start, end))
    return behind_word and bool(_CAPITAL_FOLLOWS.match(string, end)) and bool(_LATIN.fullmatch(string, start, end))


_SET_UPRIGHT = Lazy(r" (?=[^ ]*[^\W\d_a-z])(?:[\w’'-]+\.? ){1,5}")
"""A name in the middle of a title in italics, which sets it off by setting it upright."""


def across_names(string: str, italics: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Italics with an entry's first ones closed over the names set upright in them: "*How* Moby Dick *ends*"."""
    if len(italics) < 2 or string[: italics[0][0]].strip("“\"‘' "):
        return list(italics)
    start, end = italics[0]
    rest = 1
    for a, b in italics[1:]:
        if not _SET_UPRIGHT.fullmatch(string, end, a) or not (
            string[a].islower() or rest > 1 and string[b : b + 1] == ","
        ):
            break
        end, rest = b, rest + 1
    return [(start, end), *italics[rest:]]


_NAME = Lazy(r"(?:[A-Z][\w’'-]*\.?,? ?){1,3}(?:[a-z]{2,3} )?[A-Z][\w’'-]*\.?[*†‡§¶]*")
_NEXT_NAME = Lazy(r"[*†‡§¶]*(?:,? and |,? & |, ?|; ?)([A-Z][^,;:()\[\]\d\x01\v]{3,40}?)(?=,|;| and | & |\.? *\v)")
_COMMON = 0.3
"""In so large a share of its places at least another name follows one's own, which may also be the last of all."""


def names_in_italics(layouts: Sequence[Layout]) -> frozenset[str]:
    """The names in italics that another name follows in several entries: somebody's own among the authors."""
    places: Counter[str] = Counter()
    followed: Counter[str] = Counter()
    for layout in layouts:
        for start, end in layout.italic:
            name = layout.string[start:end].strip(" .,;*")
            if not _NAME.fullmatch(name) or len(name) > 40:
                continue
            places[name] += 1
            following = _NEXT_NAME.match(layout.string, end)
            followed[name] += following is not None and _is_person(following[1])
    return frozenset(
        name for name, count in followed.items() if count > 1 and count >= _COMMON * places[name] and _is_person(name)
    )


_SPECIES = Lazy(r"(?!Nature|Cell |Science|Current|Trends|Molecular)(?:[A-Z][a-z]{2,}|[A-Z]\.) [a-z]{3,}(?: [a-z]{3,})?")
_INSIDE = Lazy(r"(?<![a-z] published )(?<!appeared )\b(?:in|of|from|by|for|between|with|on|and|against|the|within) $")
_FURTHER = Lazy(r"[*_]?[.,] (?=[^\W\d_a-z][^\W\d_]{2,}(?:[^.]{0,80}|[\w. ]{0,40})\d)")


_GENUS = Lazy(r"(?!Nature|Science|Genetics)[A-Z][a-z]{4,}")
_NO_JOURNAL = Lazy(r"[*_]?[.,] (?:Vol|Issue|No|Pages|Pp|Article|Available|Accessed|Published|DOI|Doi|PMID)")
"""What stands behind a journal, and in front of none."""


def species_in_italics(layouts: Sequence[Layout]) -> frozenset[str]:
    """The names of species in italics that end titles, a journal behind them: "Wax in *Apis mellifera*, Insects".

    A genus alone, such as *Apis*, might be a journal; it is none if it ends several titles so, or stands inside one.
    """
    found: set[str] = set()
    ends: Counter[str] = Counter()
    for layout in layouts:
        for start, end in layout.italic:
            name = layout.string[start:end].strip(" .,;*")
            species = _SPECIES.fullmatch(name)
            if not species and not _GENUS.fullmatch(name):
                continue
            close = start + layout.string[start:end].index(name) + len(name)
            if not species and _WORD_FOLLOWS.match(layout.string, close):
                ends[name] += bool(_WORD_BEFORE.search(layout.string, max(start - 14, 0), start))
            if (
                _INSIDE.search(layout.string, max(0, start - 30), start)
                and _FURTHER.match(layout.string, close)
                and not venues.JOURNAL.search(name)
            ):
                if species:
                    found.add(name)
                elif not _NO_JOURNAL.match(layout.string, close):
                    ends[name] += 1
    return frozenset(found | {name for name, count in ends.items() if count > 1})


def _is_person(name: str) -> bool:
    """Whether a name is that of a person and of no periodical, meeting, house or place."""
    named = (venues.VENUE, venues.JOURNAL, venues.CONFERENCE, venues.PUBLISHER, venues.INSTITUTION, venues.SERVER)
    return (
        len(name.split()) > 1
        and not any(phrases.search(name) for phrases in named)
        and not venues.is_place(name)
        and is_only_authors(name)
    )
