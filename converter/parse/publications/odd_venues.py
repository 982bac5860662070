"""What is odd about a record's venue: signs, as `oddities` has them for the other fields."""

from __future__ import annotations

import re
from collections.abc import Iterator

from converter.model import Publication
from converter.parse.publications import venues
from converter.parse.publications.habits import LEAST_LIST, Habits
from converter.patterns import Lazy

KIND_OF_TEXT = (
    r"special (?:issue|section)|sonder(?:ausgabe|heft|band)|white paper|working paper|manuscript|entry in"
    r"|accepted|submitted|forthcoming|corresponding author"
)
DEBRIS_OF_ACCENTS = Lazy(r"(?<!\w)[´¨ˆ˜ˇ][^\W\d_]|[^\W\d_][´¨ˆ˜ˇ][^\W\d_]")


def of_the_venue(publication: Publication, common: Habits) -> Iterator[str]:
    """The signs that a record's venue shows, or that it has none."""
    venue = publication.venue
    bare = common.size >= LEAST_LIST and not (common.venues or common.authors)  # such is the list
    if not (venue or publication.authors or publication.doi or publication.arxiv or bare and publication.year):
        yield "nothing but a title"
    if venue and common.unpublished and _only_named(publication):
        yield "venue of a draft"
    if not venue:
        appeared = publication.status == "published" or not (publication.authors or publication.urls)
        if publication.kind not in ("patent", "thesis") and appeared:
            yield "no venue"
            if common.venues > 0.7:
                yield "no venue as the others"
        return
    if common.venue_counts[venue.lower()] > 1:
        yield "known venue"
    elif " " not in venue and not any(pattern.search(venue) for pattern in _KNOWN):
        yield "venue of one unknown word"
    if len(venue.split()) > (16 if publication.kind in ("chapter", "conference") else 12):
        yield "long venue"
    if "," in _ENUMERATION.sub("", venue):
        yield "comma in the venue"
    if venue[0] in "([" or any(venue.count(a) != venue.count(b) for a, b in ("()", "[]", "“”")):
        yield "bracket in the venue"
    if any(map(venues.is_place, _PLACES.split(venue))) or any(map(venues.is_place, venue.split(", ")[1:])):
        yield "place in the venue"
    if _DEPARTMENT.match(venue) and "niversi" not in venue:
        yield "department as venue"
    if _APPEARED_AT.match(venue):
        yield "remark before the venue"
    named = bool(publication.kind == "chapter" and _A_NAME.fullmatch(venue))
    named |= bool(_WITH_INITIAL.fullmatch(venue)) and not any(pattern.search(venue) for pattern in _KNOWN)
    if named or _NAMES_IN_VENUE.search(venue):
        yield "names in the venue"
    if len(venue) > 10 and _plain(venue) == _plain(publication.title):
        yield "the title again"
    if DEBRIS_OF_ACCENTS.search(venue) or _GENERAL.fullmatch(venue):
        yield "half a venue"
    if _TORN_VENUE.search(venue) or venue.count("«") != venue.count("»"):
        yield "torn venue"
    if _NUMBERS_IN_VENUE.search(venue):
        yield "numbers in the venue"
    if _REMARK_IN_VENUE.search(venue):
        yield "remark in the venue"


def _only_named(publication: Publication) -> bool:
    """Whether nothing but its place says that a venue is one: no number, no status, no word of venues."""
    venue = publication.venue or ""
    said = publication.volume or publication.pages or publication.status not in ("published", "preprint")
    return not (said or any(pattern.search(venue) for pattern in (*_KNOWN, venues.INSTITUTION, venues.REPORT)))


_KNOWN = (venues.VENUE, venues.JOURNAL, venues.SERVER, venues.PUBLISHER)
_TORN_VENUE = Lazy(
    r"[?;]|, [-–]|^(?:[-–]|(?:of|and|for|on|at|by|from) )"
    r"|\b(?:in|of|for|and|on|the|at|by|und|der|für|de|des|du|et|y|del|della|e)$"
)
_ENUMERATION = Lazy(r"(?:, [\w’' -]{3,30}?){0,4},? (?:and|und|et|y|e|og|och|en|&) ")
"""What a name's commas may part: "Plurals, Focus, and Degrees"."""
_PLACES = Lazy(r"\. (?=[A-Z])| \(|\)$|, (?=[A-Z]{2}$)")
_DEPARTMENT = Lazy(
    r"(?:the )?(?:department|dept\.?|school|college|faculty|division|section|chair) (?:of|for)\b", re.IGNORECASE
)
_APPEARED_AT = Lazy(
    r"(?:to be |also |was |first )?(?:published|accepted|presented|appear(?:s|ed|ing)?|printed|issued|held"
    r"|available) (?:at|in|by|on|to|for)\b",
    re.IGNORECASE,
)
_NAMES_IN_VENUE = Lazy(
    r"\bet al\b|\bu\. ?a\.$|^[A-Z]{1,2} In\b|^(?:[^\W\d_a-z][\w’'-]+ ){1,2}[A-Z]{1,2}\.?, (?:[A-Z]|et)"
    r"|^(?:[^\W\d_a-z][\w’'-]+ ){0,2}[^\W\d_a-z][\w’'-]+, (?:[^\W\d_]\.[ -]?){1,3}(?:$|,| [&e])"
    r"|^(?!J\. )(?:[^\W\d_a-z]\.[ -]?){1,3}[^\W\d_a-z][\w’'-]+(?: [&e]t? | and | und )|\bTr\. [A-Z]|^[&,]"
    r"|^(?:(?:[^\W\d_a-z]\. ?)+(?:de|da|do|dos|van|von|di) ?)(?:[^\W\d_a-z]\. ?)*(?:[^\W\d_a-z][\w’'-]+)?$"
)
"""What venues hold whose beginning is the names of editors or of the last authors: "Berg M., et al. Sand"."""
_WITH_INITIAL = Lazy(r"[^\W\d_a-z][^\W\d_A-Z]+ (?:[^\W\d_a-z]\.? ){1,2}[^\W\d_a-z][^\W\d_A-Z]+")
_A_NAME = Lazy(r"(?:[^\W\d_a-z]\.[ -]?){1,3}[^\W\d_a-z][\w’'-]{2,}(?: [^\W\d_a-z][\w’'-]{2,})?")
_GENERAL = Lazy(
    r"(?:the )?(?:journal|review|workshop|conference|proceedings|report|letters|transactions|bulletin"
    r"|(?:(?:working|discussion|technical|research|conference) ?)*(?:papers?|reports?)|pre-?print|draft"
    r"|link|pdf|manuscript|press|abstracts?|articles?|chapters?|books?)\.?",
    re.IGNORECASE,
)
"""What is left of a venue's name where the rest fell to another field."""
_NUMBERS_IN_VENUE = Lazy(
    r"[^\W\d_]{2}(?:\.|,)? ?(?!(?:19|20)\d\d$)\d{1,4}(?:\(\d+\)|\s?[–:-]\s?\d+|:\d+)$|[^\W\d_]\d{4}:\d+$"
)
_REMARK_IN_VENUE = Lazy(
    rf"\b(?:{KIND_OF_TEXT}|special|online|published|registered|funded|supported|available|program|supplement|series"
    r"|book|chapter|vol(?:ume|umen)?|no|pp?|nr|bd|issue|number)\b",
    re.IGNORECASE,
)


def _plain(text: str) -> str:
    """Letters and digits alone, to compare by."""
    return re.sub(r"\W+", "", text.lower())
