# ruff: noqa: E501 (a pattern reads better on one line)
"""What kind of work an entry is, from its venue, its imprint and the headings above it."""

from __future__ import annotations

import re

from converter.model import PublicationKind
from converter.parse.publications import venues
from converter.parse.publications.fields import Imprint
from converter.parse.publications.heading_kinds import JOURNAL, heading_kind
from converter.parse.publications.meetings import is_meeting
from converter.parse.publications.thesis_schools import PROGRAMME
from converter.parse.publications.titles import NOTICE
from converter.patterns import Lazy

_NO_CONFERENCE = Lazy(
    r"national academy of sciences|proc\.? nat(?:l|ional|\.)|royal society|proc\.? r(?:oy)?\.? soc|\bpnas\b|proceedings of the ieee\b|proc\.? ieee$|proceedings of the acm on|proc\.? acm|"
    r"pacm|vldb endowment|pvldb|american mathematical society|mathematical society|proc\.? amer|proceedings of the institution|journal of|\bj\. |transactions on|"
    r"aristotelian society|biological sciences",
    re.IGNORECASE,
)
_SERIES_CONFERENCE = Lazy(
    r"advances in neural information|lecture notes in computer|\blncs\b|\blnai\b|\blnm\b|lipics|ceur", re.IGNORECASE
)
_REPOSITORY = Lazy(
    r"\b(?:CRAN|comprehensive r archive|pypi|bioconductor|dataverse|figshare)\b"
    r"|^(?:(?:r|python|julia|stata|matlab) (?:package|library|module|toolbox)|data ?set|podcast|op-?ed|book review)\b|^software(?:,|$)",
    re.IGNORECASE,
)
"""Where software and data are kept, or what a work is that is no paper."""
_NO_PERIODICAL = Lazy(
    r".*\bblog(?:post|ue)?s?\b.*|(?:the )?(?:conversation|medium|huffington post|huffpost|voxeu|vox ?eu(?:\.org)?|cepr column"
    r"|new york times|washington post|wall street journal|guardian|financial times|economist|los angeles times)"
    r"|le monde(?: diplomatique)?|libération|le figaro|le devoir|la presse|el país|el mundo|la nación|la vanguardia"
    r"|folha de s(?:ão|\.) paulo|o estado de s(?:ão|\.) paulo|o globo|corriere della sera|la repubblica|il sole 24 ore"
    r"|(?:die )?(?:zeit|welt|tageszeitung)|taz|süddeutsche zeitung|frankfurter allgemeine(?: zeitung)?|faz|neue zürcher zeitung|nzz"
    r"|der standard|der spiegel|gazeta wyborcza|helsingin sanomat|dagens nyheter|svenska dagbladet",
    re.IGNORECASE,
)
"""Where journalists and bloggers write: "Blog of the Gilder Bank", "Le Monde"."""
_OF_REPORTS = Lazy(
    r"(?:.* )?Report [A-Z]{1,5}[-/ ]?\d[\w-]*|Deliverable D?\d.*|[A-Z][A-Za-z]*[A-Z]\w*(?: [\w&-]+){0,2} (?:Report|Brief|Fact ?[Ss]heet|White ?[Pp]aper|Factsheet)"
)
"""The acronym of who writes reports, and what they are called: "GNL Policy Brief"."""
_REFERENCE_WORK = Lazy(
    r"(?:the )?(?:[^\W\d_][\w&’'.-]*,? ){0,4}?(?:(?:handbook|handbuch|encyclop[aæ]?edia|enzyklopädie|companion|lexikon)s?\b|\w*ansiklopedi(?:si)?\b)"
    r"|enciclop[eé]dia\b|encyclop[eé]die\b|dictionnaire (?:de|d['’]|des|du|bio)|diccionario\b|dizionario\b|oxford bibliographies\b",
    re.IGNORECASE,
)
"""A book that many write: "The Gilder Handbook of Sand"."""
_OF_JOURNAL = Lazy(r"\bJournal (?:of|for|on)\b")
"""What no workshop is called, whatever the heading above it says."""
_DISCUSSIONS = Lazy(
    r"(?:\bsci(?:ences?|\.)?|\bdata|\bphys(?:ics|\.)?|\bdev(?:elopment|\.)?|biogeosciences|cryosphere|\bdynam(?:ics|\.)?|"
    r"\btech(?:niques|n?\.)|\bpast|\bsoil) discuss(?:ions|\.)?$",
    re.IGNORECASE,
)
"""Where papers stand while they are under review in public: "Earth Syst. Sci. Discuss."."""
_BOARD = Lazy(r"\b(?:committee|review board|office|commission|council)\b", re.IGNORECASE)


_SERVERS_WORDS = Lazy(
    r"^cryptology eprint archive|(?<=^ssrn) (?:working|research|discussion) papers?\b.*", re.IGNORECASE
)
"""What stands in a server's name or behind it, and would name a series of reports elsewhere: "SSRN Working Paper"."""
_A_POSTER = Lazy(r"poster(?: presentation)?", re.IGNORECASE)
"""What an entry says of itself, unlike a heading above posters and papers."""
_WITH_WORKSHOPS = Lazy(r"\bconference (?:and|&) workshops?\b", re.IGNORECASE)
"""In the name of a meeting that is more than a workshop: "Conference and Workshop on Sand"."""
_IN_HONOUR = Lazy(
    r"(?:(?:Fest|Gedächtnis|Gedenk)(?:schrift|gabe)|Liber [Aa]micorum|Mélanges (?:en|offerts|pour)|Studi in (?:onore|memoria)"
    r"|(?:Estudios en )?[Hh]omenaje a|(?:Essays|Studies) in [Hh]onou?r)\b"
)
"""How books of essays for somebody are called."""
_ALL_PAGES = Lazy(r"1\s?[-–]\s?\d{3,4}")
"""How many pages a book has, from the first on."""


def kind_of(
    imprint: Imprint, venue: str | None, headings: tuple[str, ...], *, arxiv: bool, title: str, leading_editors: bool
) -> PublicationKind:
    """The kind of a work."""
    heading, sure = heading_kind(headings)
    venue = venue or ""
    if imprint.journal and not (venues.SERVER.match(venue) or NOTICE.match(title)):
        return "journal"
    if heading == "patent" or (imprint.patent and not venues.VENUE.search(venue)):
        return "patent"
    if imprint.thesis:
        return "thesis"
    if heading == "thesis" and sure:
        return "thesis"
    if heading == "poster" and sure and (_A_POSTER.fullmatch(headings[-1]) or not venues.VENUE.search(venue)):
        return heading
    if heading == "other" and sure:
        return heading
    if leading_editors:
        # who edited an issue of a journal wrote no book
        whole = imprint.whole_issue or imprint.volume and imprint.issue and _by_venue(venue, imprint) == "journal"
        return "other" if whole else "book"
    numbered = bool(imprint.volume and _OF_A_MEETING.match(title))
    if heading == "journal" and sure and _REFEREED.match(headings[-1]):
        numbered = numbered or title.startswith("Review of ")
    if (
        not numbered
        and NOTICE.match(title)
        or re.match(r"review:", title, re.IGNORECASE)
        or _REVIEW_INSIDE.search(title)
    ):
        return "other"
    if venue.startswith("ProQuest"):
        return "thesis"  # where American universities print theirs
    if _DISCUSSIONS.search(venue):
        return "preprint"
    numbers = bool(imprint.volume and imprint.pages)  # "Software, 1(2): 3-30": a journal
    if _REPOSITORY.search(venue) and not numbers or _NO_PERIODICAL.fullmatch(venue):
        return "other"
    if venues.SERVER.match(venue) and not venues.VENUE.search(_SERVERS_WORDS.sub("", venue)):
        return "preprint"
    if venues.WORKSHOP.search(venue) and not _WITH_WORKSHOPS.search(venue):
        return "workshop"
    if heading == "workshop" and sure and not _OF_JOURNAL.search(venue):
        return "workshop"
    if _AT_A_MEETING.match(venue) and not imprint.volume:
        return "workshop"
    if imprint.report_of and not (imprint.volume or imprint.issue or imprint.pages):
        return "report"
    if PROGRAMME.search(venue) and venues.INSTITUTION.search(venue) and not (imprint.volume or imprint.entered):
        return "thesis"
    telling = _by_venue(venue, imprint)
    listed = heading == "journal" and sure and not imprint.place_publisher
    if imprint.edited and imprint.volume and telling == "journal" and (listed or imprint.issue):
        return "journal"  # an issue that somebody edited
    if _IN_HONOUR.match(venue) and imprint.pages and not imprint.issue:
        return "chapter"
    if heading and sure and heading in ("journal", "conference", "chapter", "book", "report"):
        if (
            heading == "journal"
            and telling == "conference"
            and re.search(r"article|artícul|articol|artig|aufs|revue", " ".join(headings), re.IGNORECASE)
            and not re.search(r"journal|zeitschrift", headings[-1], re.IGNORECASE)
        ):
            if imprint.edited or (imprint.place_publisher and imprint.entered):
                return "chapter"
            return telling
        if heading == "report" and imprint.volume and (imprint.issue or telling == "journal" and imprint.pages):
            return "journal"
        if heading == "journal" and telling == "conference" and not imprint.issue and _IS_A_MEETING.match(venue):
            return "conference"
        if heading == "journal" and (imprint.edited or (imprint.place_publisher and imprint.entered)):
            # "In: Sandhefte, Heft 37, hg. von Anna Berg. Altstadt: Gilder, S. 7–9": an issue that somebody edited
            return "journal" if imprint.issue and imprint.pages and not imprint.volume else "chapter"
        if (
            heading == "book"
            and (imprint.edited or imprint.entered)
            and imprint.pages
            and not imprint.pages.isdecimal()
        ):
            return "chapter"
        if (
            heading == "book"
            and telling == "journal"
            and (imprint.issue or imprint.volume and not imprint.place_publisher)
        ):
            return "other"
        if heading == "conference" and re.search(r"\babstracts?\b", headings[-1], re.IGNORECASE):
            return "conference"  # in the supplement of a journal, too
        if heading == "conference" and imprint.volume and imprint.issue and telling != "conference":
            return "journal"  # "Sand Letters 25(1)" among the proceedings
        if venue or heading in ("book", "report"):
            return heading
    if telling == "conference" and not imprint.edited:
        return "conference"
    if imprint.edited and imprint.place_publisher and not (venue or imprint.entered or imprint.pages):
        return "book"  # "Rivers. Ed. by Anna Berg. Altstadt: Gilder 2004"
    if imprint.edited or (imprint.entered and imprint.place_publisher):
        return "conference" if telling == "conference" else "chapter"
    if telling:
        return telling
    if venues.REPORT.search(venue) or imprint.report:
        return "report"
    if _OF_REPORTS.fullmatch(venue) and not (imprint.volume or imprint.pages):
        return "report"
    if imprint.place_publisher and not imprint.volume and (not imprint.pages or _ALL_PAGES.fullmatch(imprint.pages)):
        return "book"
    if venue and _BOARD.search(venue):
        return "other"
    if _REFERENCE_WORK.match(venue) and not imprint.issue:
        return "chapter"
    if venue and imprint.entered and (imprint.publisher or imprint.series) and not imprint.volume and not imprint.issue:
        return "chapter"
    if venue and _is_publisher(venue) and not imprint.volume and not imprint.pages and not heading:
        return "book" if not arxiv else "preprint"
    if venue and _is_publisher(venue) and _PAGES_OF.fullmatch(imprint.pages or "") and not (imprint.issue or heading):
        return "chapter"  # "Rivers, pages 7-9. Gilder, 2004"
    if venue:
        bound = (
            imprint.publisher
            or imprint.place_publisher
            or imprint.series
            or re.fullmatch(r"\d{4,}", imprint.volume or "")  # of a series of books
        )
        if (
            heading == "chapter"
            and not sure
            and (not imprint.entered or imprint.volume and imprint.pages and not bound)
        ):
            return "journal"  # "In Sand Letters, Vol. 20/1, pp. 7-9" below "Articles and chapters"
        if heading in ("book", "chapter", "report"):
            return heading
        if imprint.meeting and not heading and not imprint.volume:
            return "conference"
        if venues.INSTITUTION.search(venue) and not imprint.volume:
            return "report"
        if heading == "conference" and (sure or not re.search(JOURNAL, " ".join(headings), re.IGNORECASE)):
            return "conference"
        unnumbered = imprint.pages and not (imprint.volume or imprint.issue or imprint.issn)
        if unnumbered and imprint.publisher and not _PRINTS_MEETINGS.match(imprint.publisher):
            return "chapter"  # "The Book of Sand, Gilder Press, pp. 12-16"
        if imprint.entered and unnumbered:
            return "conference"  # "In Sand Nights, pp. 12-16"
        return "conference" if not imprint.volume and _GATHERING.search(venue) else "journal"
    if arxiv or (heading == "preprint" and arxiv):
        return "preprint"
    if (
        heading in ("journal", "conference", "book", "chapter", "report")
        and sure
        and imprint.status not in ("in preparation", "submitted")
    ):
        return heading
    if heading == "book" and imprint.status:
        return "book"
    if imprint.volume and (imprint.pages or imprint.issue) and not (imprint.publisher or imprint.place_publisher):
        return "journal"  # whose name was lost: "In: 518.1, pp. 7-9"
    return "book" if imprint.publisher and not imprint.pages else "other"


_OF_A_MEETING = Lazy(r"\W*(?:(?:conference|workshop) report|tagungsbericht)", re.IGNORECASE)
"""A report on a meeting, which in a journal is one of its articles."""
_REFEREED = Lazy(r"\W*(?:refereed|peer[- ]reviewed|arbitrad|begutachtet|referiert)", re.IGNORECASE)
"""What no heading says of book reviews: "Refereed articles"."""
_REVIEW_INSIDE = Lazy(
    r"[:(] ?(?:(?:a )?book review of\b|review of\b|a review of\b.*(?:\bby (?-i:[A-Z])|[’']s\b))", re.IGNORECASE
)
"""A book review whose title goes before: "Old Sand: A Review of Rivers by Ada Berg"; most others review what is known."""
_PRINTS_MEETINGS = Lazy(
    r"(?:IEEE|ACM|AAAI|USENIX|SIAM|PMLR|ISCA|IET|AIP|IOP|SPIE|Elsevier|Wiley|Springer(?!.{4}))", re.IGNORECASE
)
"""Who prints proceedings and journals rather than books that many write."""
_GATHERING = Lazy(
    r"^(?:the )?(?:[IVX]{2,6}|\d{1,2}(?:[ªº°.]|èmes?|e))\s(?=(?-i:[^\W\d_a-z]))|"
    r"\bsemin[aá]ri?o?\b(?! (?:series|in|für))|\bséminaire\b|\bacm (?:mm|multimedia)\b|\beuro-?par\b|^computer aided verification|"
    r"^foundations of software engineering|^tools and algorithms for|^artificial intelligence and statistics|^computability in europe|"
    r"konferan?[sc]e?\b|학술(?:발표)?대회",
    re.IGNORECASE,
)
"""What is counted or is known to meet, though no word says so: "XVIII Sandnacht"."""
_AT_A_MEETING = Lazy(r"[A-Z][\w-]+@[A-Z]")
"""A workshop by its acronym and that of the conference: "Sand@ICML"."""
_COUNTED = Lazy(r"\b\d{1,2}(?:st|nd|rd|th) (?!Century)[A-Z]")
"""What takes place again and again: "Forum of Sand, 2nd Night"."""
_OF_A_YEAR = Lazy(r"[A-Z][\w&/-]*[A-Z] ?(?:19|20)\d\d(?: ?: | [–—-] )\w")
"""The proceedings of a meeting by its acronym and year: "SAND 2019: Advances in Sand"."""
_SHORT_YEAR = Lazy(
    r"^(?:ACM |IEEE )?[A-Z][\w-]*[A-Z]\w* ?['’‘]\d\d$|(?<=[a-z]) ['’‘](?:[012]\d|9\d)$|\bForum (?:19|20)\d\d$|\b(?:19|20)\d\d Forum$|\b[Dd]octoral (?:[Cc]onsortium|[Ss]ymposium)\b|^[Ee]xtended [Aa]bstract"
)
"""A meeting by its acronym and the end of its year, or by a part of it: "SAND '21", "NordSand Doctoral Consortium"."""
_HELD_BY = Lazy(r"(?:ACM|IEEE|IFIP|USENIX)(?:[ /][A-Z]{3,})* (?!T[oi][A-Z])[A-Za-z-]*[a-z-][A-Z][\w-]*")
"""A meeting by the society that holds it and a short name with capitals inside: "ACM e-Sand", "IEEE SandSys"."""
_SOCIETY = Lazy(
    r"(?:acm|ieee|aip|iop|aiaa|mdpi|sage|wiley|elsevier|springer)[\s–-]+"
    r"(?!press|publish|books|nature|international|verlag|science|business|vieweg|gabler|vs\b|us\b)\w",
    re.IGNORECASE,
)
"""A journal that has its publisher's name: "ACM Sand Surveys"."""


_PAGES_OF = Lazy(r"\d+\s?[-–—]+\s?\d+")


def _is_publisher(venue: str) -> bool:
    named = _SOCIETY.match(venue)
    return bool(venues.PUBLISHER.search(venue)) and (not named or venues.is_place(venue[named.end() - 1 :]))


_IS_A_MEETING = Lazy(
    r"(?:proc(?:eedings|\.) of )?(?:(?:the|in|annual|international|ieee(?:/\w+)?|acm|european|asian|\d{1,3}(?:st|nd|rd|th)|(?:19|20)\d\d) )*(?:conference|symposium) on\b",
    re.IGNORECASE,
)
"""The name of a conference, whatever stands above it: "International Conference on Sand"."""
_MEETING = Lazy(r"conf|symp|workshop|congr|meeting|tagung|大会|会议", re.IGNORECASE)


def _by_venue(venue: str, imprint: Imprint) -> PublicationKind | None:
    if re.search(r"(?:誌|紀要|講究録|学报|学刊|杂志|研究|期刊)(?:\W.*)?$", venue):
        return "journal"
    if venues.REPORT.search(venue):
        return "report"
    if not imprint.volume and (
        _COUNTED.search(venue) or _HELD_BY.fullmatch(venue) or _OF_A_YEAR.match(venue) or _SHORT_YEAR.search(venue)
    ):
        return "conference"
    conference = venues.CONFERENCE.search(venue)
    journal = venues.VENUE.search(venue) if venues.JOURNAL.search(venue) else None
    if conference and imprint.volume and imprint.issue and not _MEETING.search(venue):
        return "journal"  # "Proceedings of the Institute B, 42(6)"
    if _SERIES_CONFERENCE.search(venue):
        return "conference"
    if (
        conference
        and _NO_CONFERENCE.search(venue)
        and not re.search(r"\bconference\b|\bsymposium\b", venue, re.IGNORECASE)
    ):
        return "journal"
    if conference or is_meeting(venue) and not (journal or venues.JOURNAL.search(venue) or imprint.issue):
        return "conference"
    if journal:
        return "journal"
    if venues.JOURNAL.search(venue) and not venues.PUBLISHER.search(venue):
        return "journal"
    return None
