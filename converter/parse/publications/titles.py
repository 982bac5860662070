# ruff: noqa: E501 (a pattern reads better on one line)
"""Where a title may end, scored by what the title looks like."""

from __future__ import annotations

import re

from converter.parse.publications import venues
from converter.parse.publications import words as vocabulary
from converter.parse.publications.appearance import venue_score
from converter.parse.publications.boundaries import Boundary
from converter.parse.publications.claims import TAKEN
from converter.parse.publications.dates import YEAR
from converter.parse.publications.layout import MAYBE_BREAK, leads_to_names
from converter.parse.publications.scan import Scan
from converter.parse.publications.title_quotations import UNSIGNED, beside_quotations
from converter.patterns import Lazy, Rare
from converter.remembered import remembered

REVIEW = Lazy(
    r"\W*(?:(?:untitled |book )?review (?:of|to)|rev\. of|book review|(?:conference|workshop) report|tagungsbericht|rezension(?: zu| von)?|rez\.|compte rendu|recensione|rec\. (?:a|di)|reseña)\b:?",
    re.IGNORECASE,
)
"""What begins the title of a review, which goes on to the reviewed book's and its authors' names."""
NOTICE = Lazy(rf"{REVIEW.pattern}|\W*book notes?\b(?=[:,.])", re.IGNORECASE)
"""What begins the title of a review or of a shorter notice: "Book Note, The Sand"."""
_IMPRINT_OPENS = Lazy(r"[Ii]n:? [A-Z“]|[(\[]?\d{4}[)\],.]|pp?\.|vol")
_INITIALLED = Lazy(
    r"(?:(?:[^\W\d_a-z]\.[ -]?)+[^\W\d_a-z][\w’'-]+(?:,? (?:and|&) |, )){2,}(?:[^\W\d_a-z]\.[ -]?)+[^\W\d_a-z][\w’'-]+"
)
"""Three names or more with their initials in front."""
_AND_NAME = Lazy(
    r"(?:[^\W\d_a-z][\w’'-]+ (?:[^\W\d_a-z]\. ?)+[^\W\d_a-z][\w’'-]+,? )+and [^\W\d_a-z][\w’'-]+ (?:[^\W\d_a-z]\. ?)*[^\W\d_a-z][\w’'-]+"
)
"""Names with initials in the middle, which another one follows: "Ada B. Berg, and Carl D. Dahl"."""
_ONLY_A_NAME = Lazy(r"(?:[^\W\d_a-z][\w’'-]+, )?(?:[^\W\d_a-z]\.[ -]?)+[^\W\d_a-z]\.?")
"""One more author, or his initials: "Berg, A. B", "A. B"."""
_LONGEST_NAME = 30
_YEAR_AT_END = Lazy(r"[^\W\d_]\.\s(?:19|20)\d\d$")
_NAME_AT_END = Lazy(r"[^\W\d_] ?, [^\W\d_a-z][\w’'-]+, [A-Z](?:\.[ -]?[A-Z])?$")
_IN_HOUSE = r"(?: ?\([^\W\d_][^()\d]{2,50},? (?:19|20)\d\d\),?)?"
"""Who printed the book that a review is of, and when, in front of who wrote it: " (Gilder, 2017) by Ada Berg"."""
_BY = Lazy(rf"{_IN_HOUSE}\W*(?:by|ed(?:ited|s?\.)|von|hg|hrsg|di|a cura|de|par)\b", re.IGNORECASE)
_INITIAL_AT_END = Lazy(r"(?:\s|\.)[^\W\d_a-z]$")
_NAMED_AS_BY = Lazy(
    rf"(?P<house>{_IN_HOUSE})[^\w(]*(?:by|ed(?:ited|s?\.)(?: by)?|von|hg\. von|di|a cura di|de|par|by) [^\W\d_a-z][^\d()«“\"]{{3,80}}"
)
_EDITED = Rare(
    r"(?<=\w),\s(?:eds?\.|(?:editors?|editores|redacteure?n?|redakt(?:ører|örer))[,.])\s(?=[^\W\d_a-z])|(?<=[^\W\d_]) \((?:[Ee]ds?|[Hh]rsg|[Cc]oords?)\.?\),? |[,.”\"] \*?[Ee]dited by (?=[^\W\d_a-z])",
    "edited by",
    "ed.",
    "eds",
    "(ed",
    "(hrsg",
    "(coord",
    "editor",
    "reda",
)
_ENDS_IN = Lazy(r"[\s,.;](?:[Ii]n|dans|en):? $")
_ENDS_OPEN = Lazy(
    r"\b[Ii]n(?: [A-Z])?$|[,.:] \d{1,4}$|p\. ?\d{1,4}[-–]\d{1,4}$|\b(?:and|und|of|the|a|for|with)$|\b(?:vs|St|Dr|Mr|No|Vol|pp?|eds)$|, eds?$|[a-zA-Z]-$|[.?!] (?:Proc|Trans|Ann|Adv)$"
)


@remembered
def _ends_open(words: str) -> bool:
    """Whether the last words of what may be a title leave it open: "of the", "vol. 3"."""
    return bool(_ENDS_OPEN.search(words))


_ENDS_LINKED = Lazy(rf"[.?!] (?:[^\W\d_][^.\d]*)[\s|·.,{TAKEN}]*")
"""A linked name at a title's end, behind another sentence."""
_SENTENCE = Lazy(r"[^\W\d_]{3}[.?!] ")
"""The end of a sentence, and not of an initial."""
_GOES_ON_AS_NAME = Lazy(r"& |(?:Series|Section|Part) [A-Z]\b|Part (?:[IVX]{2,4}|\d)\b")
"""What goes on with the name of a journal, or with a title: "The Journals of Sand. Series A: Dunes", "Why? Part II"."""
_CLOSED_ALONE = Lazy(r"[^“”\"]{20,}?[.,?!](?:”|\"(?=[^\"]*$)) ")
"""A title up to the sign that closes its quotation, which nothing has opened: "Sand.” Letters"."""
_JOURNAL_NEXT = Lazy(r"(?:[,.;] [Ii]n:? |(?<=\b(?:19|20)\d\d)[,.;:] |(?<=\b(?:19|20)\d\d\))[,.;:] )[“\"„«]?$")
"""What stands in front of the journal that a review is in, behind the book's imprint: ", Rome 2004, «Journal»"."""
_APART = Lazy(r"[.,] [^\W\d_a-z]")
"""A stop or comma and a capital right behind markup, which set it off from what follows."""
_NUMBERED = r"(?: (?:no\.? |nr\.? |#)?(?:[a-z]{1,8}[-/])*\d[\w/-]*(?:\.\d+)?)?"
_ENDS_AS_KIND = Lazy(
    rf"(?:[.,;–—-] ?|\s?[(\[])(?:an? |unpublished )?(?:{vocabulary.THESIS}|(?:{vocabulary.REPORT}){_NUMBERED})\.?[)\]]?$",
    re.IGNORECASE,
)
"""What follows a title and is none of it: ", Master's thesis", "(Technical report)", ". Tech. rep. 2012-04"."""


_ENDS_AS_TALK = (". Poster", ". Presentation", ". Poster presentation", ". Oral presentation", ". Talk")
"""How a work was given, which stands behind its title."""
_PROCEEDINGS_INSIDE = Rare(r"[^\W\d_]{3}[.?!] (?:In )?Proceedings of (?:the )?[^\W_a-z]", "proceedings of")
_WORD_BEHIND = Lazy(r"[a-z\d)][.?!] [A-Z][a-z]{3,}$")
"""A word alone behind a sentence: more likely a journal than the end of a title."""
_FEW_BEHIND = Lazy(r"[^\W\d_]{3}[.?!] [A-Z][\w&-]+(?: [\w&-]+){1,3}$")
_VOLUME_NEXT = Lazy(r"\. \d{1,4}(?: ?\(\d[\d–-]*\))?[,:] ?[A-Za-z]?\d")
"""Few words behind a sentence, and the numbers of a volume behind them."""


_OUTLET_BEHIND = Lazy(
    r" (?:[–—-]|--) (?:the )?[^\W\d_a-z][\w’'&.-]*(?: (?:of|the|and|&|for|de|du|la|des|di|der|und) | )?(?:[^\W\d_a-z][\w’'&.-]* ?){0,4}$"
)
_VOLUME_INSIDE = Lazy(r"[\w?!”’)], \d{1,3} (?:[A-Z][\w’'.&]{0,9} ?){1,4}$")
_LIST_CLOSES = Lazy(r"(?:[^\W\d_][\w-]*(?: [\w-]+)?, ){1,3}and [^\W\d_][\w-]*(?: [\w-]+)?[.\s]*")
"""The last of what a title lists, where nothing stands behind: "Sand, Silt, and Weather."."""
_LIST_BEFORE_VENUE = Lazy(
    r"(?P<list>(?:[^\W\d_][\w’'-]*(?: [\w’'-]+){0,3}, ){1,3}and [^\W\d_][\w’'-]*(?: [\w’'-]+){0,4}), "
    r"(?P<venue>[^\W\d_a-z][^\d(,]{5,90})(?=[ \f]\(?\d|, \d)"
)
"""The same where the journal stands behind: "Slow Rivers, and Mud, International Sand Review (2026)"."""
_IN_A_BOOK = Lazy(r"(?<=[^\W\d_]{3}), in (?=[^\W\d_a-z])")
_EDITORS_NEXT = Lazy(r"\s*(?=[^\W\d_a-z])[^.:;\d“”\"]{4,90},? \(?eds?\.")
_NUMBERS_ALONE = Lazy(r"\s*\d{1,4} ?(?:\(\w{1,5}(?:[-–]\w{1,4})?\))?: ?\d{1,5}[-–]\d")
"""A volume and pages, with nothing in front of them."""
_LIST_BEGUN = Lazy(r"[:,] (?!(?:with|mit|avec|by|and) )[^\W\d_][^\s.,:;]*(?: [^\s.,:;]+)?$")
"""How a title ends with the first of what it lists."""
_DAY = Lazy(r" ?\((?:[^\W\d_]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? |\d{1,2}\.? [^\W\d_]{3,9}\.?,? )(?:19|20)\d\d\)")
"""What stands behind a newspaper's name: "Why sand moves – Dune Post (June 23, 2016)"."""
_ABBREVIATED_BEHIND = Lazy(r"[.?!] (?:[A-Z][a-z]{2,10}\.,? ){0,3}[A-Z][a-z]{2,10}$")
_NAME_BEGUN = Lazy(r"[a-z\d)][.?!] (?:[A-Z][a-z-]+, )?[A-Z][a-z-]+$")
"""One or two words behind a sentence and before a comma: "Why sand moves. Cognitive, Affective, & Sandy Science"."""


_HOUSE_CLOSES = Lazy(
    rf"\([^\W\d_a-z][^():,\d]{{1,30}}(?:[/,] ?[^\W\d_a-z][^():,\d]{{1,20}})?: [^():\d]{{2,60}},? {YEAR}\)\s*(?:\[[^\[\]]{{3,30}}\])?[.\s{TAKEN}]*$"
)
"""The brackets that close a book's entry: "(Altstadt: Gilder 2004)"."""
_OF_A_BOOK = Lazy(r"[.,”\"»’] [Ii]n:? |\b[Ee]ds?\.|[Ee]dited by|[Hh]rsg|[”\"»]")
"""What stands between the title of a part and the place of the whole."""
_REVIEWED_EDITORS = Lazy(
    r"[^()\d]{8,200} ?\((?:eds?|hrsg|hg|dirs?|coords?|orgs?)\.?\)[,:]? ?(?:\d{4}|\(\d{4}\))?[:,.] ", re.IGNORECASE
)
"""Who edited the book that a review names, up to its title."""
_HOUSE_AT_END = Lazy(r"[,.] [^\W\d_a-z][\w-]+(?:[/ ][^\W\d_a-z][\w-]+)?: [^\W\d_a-z][\w& -]{2,40}$")
"""Where that book was printed, and by whom: ", Altstadt: Gilder"."""


_JOURNAL_BEHIND = Lazy(
    r"(?!And\b|Or\b)[^\W\d_a-z][^,.;:?!()\d“”\"]{4,60}, \d{1,4}(?: ?\(\d{1,3}(?:[-–/]\d{1,3})?\)(?:[,:] ?|,? pp?\.? ?)[A-Za-z]?\d|, [A-Za-z]?\d{1,6} ?[-–] ?[A-Za-z]?\d)"
)
"""A name without a sign between a comma and the volume with its pages, in whatever case its words are."""
_VOLUME_BEHIND = Lazy(r", (?:Volume|Vol\.) \d+, ")


_NUMBERED_BEHIND = Rare(
    r"(?<=[^\W\d_]{3}), pp?\. ?\d+ ?[-–]|(?<=[^\W\d_]{3})[.,] [Tt]ech(?:nical|\.)? [Rr]ep(?:ort|\.) (?=[A-Z\d])",
    ", p",
    "tech",
)
"""Pages or the number of a report."""
_OF_A_JOURNAL = Rare(r"(?<=[\w)\]]), +v\. ?\d{1,4}, ?[np]\. ?\w", " v.")
"""A volume with its issue or pages, as forms in Brazil print them: "Areia viva. Geologia, v.16, p.110"."""


def title_ends(scan: Scan, start: int) -> list[tuple[Boundary, float, str]]:
    """The boundaries at which a title that begins at `start` may end, each with the title's own score."""
    free, string = scan.free, scan.string
    if start >= len(free):
        return []
    starting = [
        (b, k)
        for a, b, k in scan.ranges
        if start - 2 <= a <= start + 2 and not string[min(a, start) : max(a, start)].strip(" “\"«»„‘'([*")
    ]
    linked = max((b for b, k in starting if k == "link"), default=0)
    # a link around the whole entry says less than what is bold in it: "[**Slow rivers**. Sand Letters 4](u)"
    wider = linked if any(k == "bold" and b < linked - 8 and b - start > 20 for b, k in starting) else -1
    reviewed = start
    journal = None
    review = bool(REVIEW.match(string, start))
    if review:
        # the title holds the book's
        apart = next(((a, b) for a, b, k in scan.ranges if a > start and k in ("italic", "quote")), (start, start))
        journal = _JOURNAL_NEXT.search(string, start, apart[0])
        reviewed = journal.start() if journal else apart[1]
    reviewers = _REVIEWED_EDITORS.match(string, start) if review else None
    edited = None if review else _EDITED.search(string, start, start + 600)
    initialled = _INITIALLED.match(string, start)
    numbered = _NUMBERED_BEHIND.search(free, start)
    journal_ends = _OF_A_JOURNAL.search(free, start)
    result = []
    swallowed = 0.0
    count = 0
    opening = -1.5 if _IMPRINT_OPENS.match(free, start) else 0.0
    if free[start] in "([":
        opening -= 3.0
    if free[start].islower():
        opening -= 2.0 if free.startswith("and ", start) else 1.0
    names_too = " and " in free[start : start + 80]
    if start in scan.statuses:
        opening -= 2.5
    stated = [s.end for at, s in scan.statuses.items() if at > start + 3 and string[at - 1] == "("]
    quoted = [(a, b) for a, b, kind in scan.ranges if kind == "quote" and a >= start - 2]
    marked = not quoted and ("”" in string or '"' in string)
    closing = _CLOSED_ALONE.match(string, start) if marked else None
    for boundary in scan.boundaries:
        end = boundary.end
        if end <= start:
            continue
        if end - start > 500 or count > 60:
            break
        piece = free[start:end]
        words = scan.words(start, end)
        if words == 0:
            continue
        if start < reviewed < end and string[end : end + 1] == "." and _INITIAL_AT_END.search(string, reviewed, end):
            continue  # "Review of *The book* by Ada K. Berg"
        count += 1
        score = opening - boundary.price - swallowed
        if words < 6 and boundary.sign == "comma" and _VOLUME_BEHIND.match(string, end):
            score -= 3.0  # "Berg, A. Sand Letters, Volume 9": a journal
        if reviewers and end <= reviewers.end():
            score -= 4.0  # "Review of Ada Berg, Carl Dahl (eds.), 2015: Sand"
        elif reviewers and boundary.sign == "stop" and _HOUSE_AT_END.search(string, reviewers.end(), end):
            score += 5.0
        if end < reviewed:
            score -= 4.0
        elif start < reviewed >= end - 1 and not _BY.match(string, end):
            score += 6.0 if journal else 2.0
        elif start < reviewed < end and (by := _NAMED_AS_BY.fullmatch(string, reviewed, end)):
            score += 9.0 if by["house"] else 2.5  # "Review of *The book* by Ada Berg"
        score += -2.2 if words == 1 else -0.7 if words == 2 else 0.0 if words < 32 else -0.08 * (words - 32)
        markup = ""
        boundary, spoken = beside_quotations(string, start, boundary, quoted)
        score += spoken
        for b, kind in starting:
            if kind == "link" and b == wider:
                continue
            if b - 3 <= end <= b + 2 and not string[min(b, end) : max(b, end)].strip(" .,;:?!”\"«»“’'"):
                weight = {"quote": 4.0, "link": 3.0, "bold": 2.5, "italic": 1.8}[kind]
                if kind == "bold" and words <= 3 and scan.is_name(start, end):
                    weight = -2.0
                score += weight if not markup else 0.5
                markup = markup or kind
            elif kind in ("quote", "link") and end < b:
                score -= 2.5
            elif kind == "quote" and b < end - 8 and "," in (string[b - 2], string[b]) and scan.words(start, b) > 3:
                score -= 3.0  # swallows what follows the quotation
            elif kind == "quote" and b < end - 8 and string[b - 2] == "." and scan.words(start, b) > 5:
                score -= 1.5  # '"A long title." Series. Sandby: Sandby Press'
            elif kind == "italic" and b < end - 4 and _APART.match(string, b) and scan.words(start, b) > 2:
                score -= 3.0  # "*A book's title*. Vol. 4. Series. Sandby: Sandby Press"
        for a, b, kind in scan.ranges:
            if b == reviewed or kind == "link" and b == wider:
                continue
            if a < end < b and string[end:b].strip(" .,;:”\"»«’'") != "":
                score -= {"quote": 2.5, "link": 2.0, "bold": 1.0, "italic": 1.5}[kind]
            elif kind == "italic" and start + 8 < a < end and b >= end - 1 and not markup and b - a > 3:
                score -= 2.0  # swallows an italic venue
            elif (
                kind == "link" and start + 8 < a < b <= end and not markup and _ENDS_LINKED.fullmatch(free, a - 2, end)
            ):
                score -= 2.0  # "A title. [sand letters](u)": swallows a linked venue
            elif (
                kind == "quote"
                and start + 3 < a < end
                and b >= end - 2
                and not markup
                and b - a > 25
                and not (UNSIGNED.search(string, a - 3, a) and not _SENTENCE.search(free, start, a))
            ):
                score -= 3.0 if _ENDS_IN.search(string, start, a) else 1.5
        if boundary.sign == "paren" and _HOUSE_CLOSES.match(string, boundary.next) and not _OF_A_BOOK.search(piece):
            score += 4.0  # "Sand. A history (Altstadt: Gilder 2004)"
        if scan.inside[end - 1] and not scan.inside[start]:
            score -= 3.5 if string[end - 1] not in ")]）" or scan.inside[end - 1] > 1 else 0.0
        if boundary.sign == "comma" and end + 2 < scan.title_mark:
            score -= 2.0  # "Sand, silt and mud[J]", "Sand, silt and mud, Poster, Sand Days": the mark closes the title
        if TAKEN in piece:
            score -= 8.0 if start < scan.title_mark < end - 1 else 2.0
        if "\v" in piece.strip():
            score -= 1.5 * piece.strip().count("\v")
        if _ends_open(free[max(start, end - 10) : end]) or _GOES_ON_AS_NAME.match(free, boundary.next):
            score -= 2.5
        if closing and end > closing.end():
            score -= 3.0  # swallows what follows a quotation whose opening sign is lost
        if initialled and initialled.end() >= end or names_too and words < 16 and _AND_NAME.fullmatch(piece):
            score -= 4.0  # names, and nothing else
        if scan.special and _ENDS_AS_KIND.search(string, start + 3, end):
            score -= 4.0
        if any(a >= start and b <= end for a, b in scan.junk):
            score -= 2.5
        if stated and stated[0] + 4 < end:
            score -= 3.0  # "Sand (under review). Rivers": what stands behind the status is none of the title
        if any(
            start + 12 < at < end - 3 and phrase.leads and string[at - 2] in ".?!"
            for at, phrase in scan.statuses.items()
        ):
            score -= 3.0  # "A title. Accepted at Sand Letters. arXiv"
        if edited and start < edited.start() and edited.end() <= end and not markup:
            score -= 3.5  # swallows the book that the editors stand behind
        if not markup and words > 5 and boundary.sign in ("stop", "taken", "end") and _WORD_BEHIND.search(piece):
            score -= 1.2  # "Why sand moves. Leonardo. doi"
        elif boundary.sign == "stop" and _FEW_BEHIND.search(piece) and _VOLUME_NEXT.match(free, end) and not markup:
            score -= 1.5  # "Why sand moves. Food chemistry. 224, 270-279"
        if not markup and words > 6 and boundary.sign == "comma" and _NAME_BEGUN.search(piece):
            score -= 1.2
        if boundary.sign == "paren" and _OUTLET_BEHIND.search(piece) and _DAY.match(free, end):
            score -= 2.0
        if boundary.sign == "comma" and words > 4 and _JOURNAL_BEHIND.match(string, boundary.next):
            score += 0.0 if markup or _SENTENCE.search(piece) else 1.8  # "Why sand moves, Dune dynamics, 8 (1), 9-31"
        if boundary.sign == "comma" and free[end] == "." and not markup and _ABBREVIATED_BEHIND.search(piece):
            score -= 2.0  # "Why sand moves. Geochem., Geophys., Geosyst.": the abbreviations of one name
        if not markup and boundary.sign != "colon" and _NUMBERS_ALONE.match(free, boundary.next) and "," in piece:
            score -= 3.0  # "Counting Sand, River Law Review.⏎23:7-33": swallows the journal
        if not markup and _IN_A_BOOK.search(piece) and _EDITORS_NEXT.match(free, boundary.next):
            score -= 3.0  # "Counting Sand, in Old Rivers. Berg and Dahl, eds., Gilder": swallows the book
        if boundary.sign == "stop" and not markup and _VOLUME_INSIDE.search(piece):
            score -= 3.0  # "Counting Sand, 28 Marit. Pub. Rev. 1": the stop of an abbreviation
        if boundary.sign == "comma" and not markup and _LIST_CLOSES.fullmatch(free, boundary.next):
            score -= 2.0 if words > 3 and not venues.VENUE.search(free[boundary.next :]) else 0.0
        listed = None if markup else _LIST_BEFORE_VENUE.match(free, boundary.next)
        inside_list = (
            listed is not None
            and bool(_LIST_BEGUN.search(piece))
            and not venues.VENUE.search(listed["list"])
            and bool(venues.VENUE.search(listed["venue"]))
        )
        if inside_list and boundary.sign == "comma":
            score -= 2.5
        if numbered and end >= numbered.start():
            # "Sand maps, pp. 12-31", "Sand. Tech. rep. 9-31"
            score += -5.0 if end > numbered.start() + 3 else 0.0 if "," in piece else 2.0
        if journal_ends and end >= journal_ends.start() and re.search(r"[.?!] ", piece):
            score -= 4.0  # swallows the journal
        if not markup and _PROCEEDINGS_INSIDE.search(piece):
            score -= 4.0  # "Slow dunes. Proceedings of Sand Days. Gilder Press": swallows the meeting
        if piece.endswith(_ENDS_AS_TALK):
            score -= 4.0  # "Slow dunes. Poster. *Sand Days*"
        if piece.endswith((", editors", ", editor")):
            score -= 6.0  # the mark of those in front
        if not markup and end - start < _LONGEST_NAME and _ONLY_A_NAME.fullmatch(piece):
            score -= 4.0
        if boundary.sign == "stop" and words > 3 and not markup and _NAME_AT_END.search(piece):
            score -= 2.0  # "Sand in groups, Berg, A": the first author
        if words > 4 and not markup and _YEAR_AT_END.search(piece):
            score -= 3.0  # "Sand maps. 2021": the year stands behind the title
        if boundary.sign == "break":
            score += -2.0 if string.startswith(":", end) else 1.0  # "Sand: ⏎ an inquiry" goes on in the next line
        if words <= 2 and not markup and scan.is_name(start, end):
            score -= 2.0  # "Lu J. (2024)": the next author
        if boundary.sign == "end" and not markup:
            below = piece.rpartition(MAYBE_BREAK)[2] if MAYBE_BREAK in piece else ""
            score -= 2.5 if below.startswith("with ") and leads_to_names(below) else 0.5
        result.append((boundary, score, markup))
        here = venue_score(scan, boundary.next, boundary) - boundary.price
        if here > 1.0 and not inside_list:
            swallowed += min(here, 4.0) * 0.55
    return result
