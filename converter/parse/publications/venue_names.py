"""What a venue is called: without its brackets and place, and by the conventions for the kind of its work."""

from __future__ import annotations

import re

from converter.model import PublicationKind
from converter.parse.publications import cjk_venues, venues
from converter.parse.publications.cleaning import clean, without_pictographs
from converter.parse.publications.dates import YEAR
from converter.parse.publications.fields import Imprint
from converter.parse.publications.shortened import ends_abbreviated
from converter.parse.publications.thesis_schools import AT, PROGRAMME, before_country, school_of
from converter.patterns import Lazy

_NO_NAME = Lazy(
    r"pre-?prints?|预印本|預印本|プレプリント|manuscript"
    r"|(?:(?:first|full|complete|new) )?draft(?: (?:coming soon|available|upon request))?"
    r"|(?:an? )?(?:edited )?(?:volume|book(?: chapter)?)|(?:find out|read|learn) more"
    r"|publisher[’']?s? web ?(?:site|page)",
    re.IGNORECASE,
)
"""What names no venue: what a work is that has none, that some book holds it, what a link to it is called."""
_SOME_OUTLET = Lazy(
    r"(?:(?:an?|another|some|the) )?(?:(?:peer[- ]reviewed|refereed|international|scientific|top|leading|good) )*"
    r"(?P<what>journal|conference|workshop|magazine|publisher)s?"
)
"""An outlet whose name is not said: "submitted to a peer-reviewed journal"."""


def printed_venue(plain: str, imprint: Imprint, compounds: frozenset[str]) -> str | None:
    """The name of an imprint's venue in the entry `plain`; what it says of editors is put into the imprint."""
    if not imprint.venue:
        return None
    printed = clean(plain[imprint.venue[0] : imprint.venue[1]], compounds)
    around = plain[max(0, imprint.venue[0] - 1) : imprint.venue[0]] + printed
    around += plain[imprint.venue[1] : imprint.venue[1] + 2]
    venue = _with_closed_quotes(printed.strip(' .,;:“”"»«*_'), around)
    if venue and not venue.isascii():
        venue = without_pictographs(venue)
    if venue and "." in plain[imprint.venue[1] - 1 : imprint.venue[1] + 1]:
        listed = plain.startswith(".,", imprint.venue[1] - 1) or plain.startswith(".,", imprint.venue[1])
        abbreviated = listed or re.search(r"\w\. ?\w", venue) or " " not in venue and len(venue) < 7
        if abbreviated and ends_abbreviated(venue + ".") or re.search(r"\b[A-Z]\.[A-Z]$", venue):
            venue += "."
    if venue and (bracketed := re.fullmatch(rf"[(（]([^()（）]+?)([,，]? ?(?<!\d){YEAR})?[)）]", venue)):
        named = bracketed[1]
        venue = (
            named
            if (bracketed[2] or ",")[0] in ",，" or re.fullmatch(r"[A-Z][\w&/’'-]*[A-Z][\w&/’'-]*", named)
            else venue[1:-1]
        )
    if venue and (venue[-1] == ")" and "(" not in venue or venue[-1] == "]" and "[" not in venue):
        venue = venue[:-1].rstrip()  # "(Doctoral dissertation, University of Sand)"
    if venue and not venue.isascii():
        venue, edited = cjk_venues.named(venue)
        imprint.edited = imprint.edited or edited
    venue = venues.of_server(venue) if venue else venue
    if venue and _NO_NAME.fullmatch(venue):
        return None
    if venue and (outlet := _SOME_OUTLET.fullmatch(venue)):
        imprint.journal = imprint.journal or outlet["what"] == "journal"
        return None
    if venue and (issue := _WHOLE_ISSUE.match(venue)):
        venue, imprint.whole_issue = venue[issue.end() :], True
    if venue and "»" in venue and "«" not in venue:
        venue = venue.partition("»")[0]  # "«Rationes» n.s."
    elif venue and "« " in venue and "»" in plain[max(0, imprint.venue[0] - 2) : imprint.venue[0] + 1]:
        venue = f"»{venue}"  # "»sand« – A Journal of Students"
    if venue and (match := re.fullmatch(r"'([^']+)'?(?:,.*)?|([^']+)'", venue)):
        venue = match[1] or match[2]
    if venue and venue.endswith(" in"):
        venue = venue[:-3]  # "submitted to Sand Letters in Spring 2025"
    if venue and (dated := re.fullmatch(rf"([A-Z]{{2,}}[A-Za-z]*|[A-Z][a-z]+[A-Z]\w*) ({YEAR})", venue)):
        venue = dated[1]
    return venue


def _with_closed_quotes(venue: str, printed: str) -> str:
    """A venue with the other sign of what it quotes at one end: "Book Series “Sand and Silt”", "„Old sand“ and new"."""
    behind = printed[printed.rfind(venue) + len(venue) :] if venue else ""
    ahead = printed[: printed.find(venue)] if venue else ""
    for opening, closing in ("“”", "„“"):
        if opening in ahead and opening not in venue and venue.count(closing) == 1:
            return opening + venue
    for opening, closing in ("“”", "„“", "«»", "»«", '""'):
        if opening in venue and closing in behind:
            open_ = venue.count(opening) % 2 if opening == closing else venue.count(opening) > venue.count(closing)
            return venue + closing if open_ else venue
    return venue


_WHOLE_ISSUE = Lazy(
    r"(?:(?:guest[ -]edited )?special (?:issue|section|collection)|(?:themen|sonder)heft|numéro (?:spécial|thématique)"
    r"|número (?:especial|monográfico)|numero (?:speciale|monografico))"
    r" (?:of|in|at|for|de(?: la)?|der|von|di|da)(?: the)? (?=(?-i:[^\W\d_a-z]))",
    re.IGNORECASE,
)
"""What an issue is, before the name of the journal: "Special issue of Sand Letters"."""
_REPORT_OF = Lazy(r"(?<=[A-Z]{3}) (?i:technical|tech\.|research|internal|scientific) (?i:reports?)(?i: series)?$")
"""What the reports of an institution are called behind its acronym: "GNL Technical Report"."""


def venue_for(kind: PublicationKind, venue: str | None, imprint: Imprint) -> str | None:
    """The venue by the conventions for the kind: a book's is its publisher, a patent has none."""
    if kind == "patent":
        if venue:
            imprint.notes.insert(0, venue)
        return None
    publisher = clean(imprint.publisher) if imprint.publisher else None
    if kind == "book" and publisher:
        return publisher
    if kind == "book" and venue and (printed := _PLACE_AND_HOUSE.fullmatch(venue)) and venues.is_place(printed[1]):
        return printed[2]
    if kind == "report" and venue:
        venue = _REPORT_OF.sub("", venue)
    if kind == "thesis" and venue:
        venue = PROGRAMME.sub("", venue)
    if kind == "thesis" and venue and (school := before_country(venue)):
        return school
    if kind in ("report", "thesis") and imprint.place_publisher and publisher:
        return publisher
    if kind == "thesis" and venue:
        degree, school = school_of(venue)
        imprint.notes += [degree] if degree else []
        return school
    return _THE.sub("", AT.sub("", venue)) if venue else venue


_PLACE_AND_HOUSE = Lazy(r"([^,]{3,30}), ([^,]{3,50})")
"""A publisher behind the place, as French books have it: "Paris, Gilder"."""
_THE = Lazy(r"^the (?=[^\W\d_a-z]|\d{1,3}(?:st|nd|rd|th) )")
"""A sentence's word in front of a name: "In preparation for the Sand Journal"."""


_OUTLET = Lazy(
    r"(?:[Tt]he )?(?:[A-Z][\w&/.’'-]*,? (?:(?:of|and|on|in|for|the|&|\d+(?:st|nd|rd|th)) )*){0,6}"
    r"(?:(?:Journal|Transactions|Proceedings|Proc\.|Conference|Symposium|Workshop|Congress|Meeting|Annals|Archives|Bulletin"
    r"|Advances|Frontiers|Acta|Zeitschrift) (?:of|on|in|für) (?:the )?[A-Z\d][\w .,:&/’'()-]*"
    r"|[A-Z][\w-]+ (?:Letters|Quarterly|Bulletin))"
)
_OF_MANY = Lazy(
    r"\b(?:publications?|papers?|articles?|journals|conferences|proceedings$|abstracts?|posters?|talks)\b",
    re.IGNORECASE,
)
"""What no outlet is called, but a heading above works from several."""
_YEAR_BEHIND = Lazy(r"[ ,]*\(?(?:19|20)\d\d\)?$")


def outlet_of(heading: str) -> str | None:
    """The journal or meeting that a heading names, below which works stand without one: "Journal of Sand"."""
    name = _YEAR_BEHIND.sub("", heading.strip(" :*"))
    return name if _OUTLET.fullmatch(name) and len(name.split()) > 2 and not _OF_MANY.search(name) else None


def server_name(venue: str) -> str:
    """A preprint server's name without what stands behind it; any other venue as it is."""
    match = venues.SERVER.match(venue)
    if match and venues.VENUE.search(venue[match.end :]) is None:
        named = venue[: match.end]
        return named[:5] if named.lower() == "arxivpreprint" else named
    return venue
