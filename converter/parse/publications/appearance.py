# ruff: noqa: E501 (a pattern reads better on one line)
"""How much a stretch of an entry looks like the place where a work appeared."""

from __future__ import annotations

import re
from bisect import bisect_left

from converter.parse.publications import venues
from converter.parse.publications.boundaries import Boundary
from converter.parse.publications.claims import TAKEN
from converter.parse.publications.dates import YEAR, date_at
from converter.parse.publications.scan import Scan
from converter.parse.publications.second_sentences import SECOND_SENTENCE
from converter.parse.publications.shortened import BETWEEN_COMMAS, abbreviated_at_start, is_country
from converter.parse.publications.towns import are_towns, may_name_town
from converter.patterns import Lazy, Rare

_IN = Lazy(
    r"(?:in|In|IN|En|en|Dans|dans|Im|im|Pp|In the)\s*:?\s+(?=[\"“„«»*_A-ZÄÖÜÉ0-9(])|In:|in:|I:(?= [^\W\d_a-z])|(?:In|in) (?!(?:conjunction|co-?operation|association|collaboration) with )|[Ii] (?=(?:(?:[^\W\d_](?:-[^\W\d_])?\. ?){1,3}[^\W\d_][\w-]+|[^\W\d_a-z][\w-]+ [^\W\d_a-z][\w-]+)[^().]{0,80}(?:\b[A-Z]\.[^().]{0,40})*\((?:red|eds?)\b)"
)
_IMPRINT = Lazy(
    rf"(?=(?-i:[(\[\d第]|\b[VvPpSsNnIiBbJjHh]|(?<=, )[OoAaEe]|(?<=, )[Cc]ilt\b))(?:[(\[]?\b{YEAR}\b|\bvol(?:ume)?\b|\bpp?\.|\bpages?\b|\bss?\. ?\d|\bcilt\b|\bsay[ıi]\b|\d+\s*\(\d|\b\d+\s*[:,]\s*[eE]?\d|\b\d+[-–]\d+|\bno\. ?\d|\bissue\b|第\s*\d|\bBd\.|\bJg\.|\bHeft\b|\b(?:sonder|bei|themen)heft\b|\b\d{{1,4}}\b|(?<=, )(?:online[ -]first|(?:advance )?online (?:publication|ahead)|advance (?:access|article)|ahead of print|early (?:view|access))\b)",
    re.IGNORECASE,
)
_NTH_MEETING = Lazy(r"第\s?\d+\s?[回届次]")
"""How the names of Japanese and Chinese meetings begin, which are no volumes: "第21回砂学会全国大会"."""
_PLACE_PUBLISHER = Lazy(
    r"[A-ZÄÖÜÉ][\w.’'-]+(?:(?:, | u\. | und | and | & | / |/| )[A-ZÄÖÜÉ][\w.’'-]*){0,3}: (?:[A-ZÄÖÜÉ][\w.’' &-]+|[a-zäöü]{3,15})[.,]?(?:\s|$)"
)
_SHOWN_AT = Lazy(
    r"\(?(?:(?:oral|poster|invited|paper|talk)(?: (?:presentation|paper|talk))?\)?,? )?(?:to be )?(?:presented|published) (?:at|in) (?=the |\d|[^\W\d_a-z])",
    re.IGNORECASE,
)
"""What leads to a meeting: "(poster) presented at the 13th Sand Workshop"."""
_THE_MEETING = Lazy(
    r"the (?:(?:\d{1,3}(?:st|nd|rd|th)|[^\W\d_a-z][\w&’'/-]*|in|on|of) ){0,9}(?:Workshop|Conference|Symposium|Colloquium|Congress|Proceedings)\b"
)
"""A meeting with its article in front, which nothing leads to: "Title, the Workshop on Sand (WoS)"."""
_OF_SOCIETY = Lazy(r"(?:SPIE|IEEE|ACM|AAAI|SIAM|AIAA|ASME|IFAC|ISMRM|OSA|AGU|EGU|APS|ACS|MRS|USENIX) [^\W\d_a-z]")
"""The name of a society in front of what is its meeting or its journal: "SPIE Medical Imaging"."""
_YEAR_TWICE = Lazy(rf"{YEAR} ?[-–—] {YEAR} $")
"""What stands between a meeting's short name and its long one: "IGARSS 2024 - 2024 IEEE Symposium"."""
_TOWN = Lazy(
    rf"([^\W\d_a-z][^\W\d_]+(?:[ -][^\W\d_]+){{0,3}}), ([^\W\d_a-z][^\W\d_]+(?: [^\W\d_]+){{0,2}}), (?:[^\W\d_]{{3,9}}\.? )?{YEAR}\W*$"
)
"""A town, its country and the date, with which an entry ends."""
_PRINTED_AT = (
    Lazy(rf"([^\W\d_a-z][^\d:,.«“\"\v\f]{{2,40}})(?::|,) [^\W\d_][^\d:«“\"\v\f]{{1,90}}?,? {YEAR}\b"),
    Lazy(rf"[^\W\d_][^\d:,.«“\"\v\f]{{1,50}}, ([^\W\d_a-z][^\d:,.«“\"\v\f]{{2,30}}?),? {YEAR}\b"),
)
"""A town, a publisher and a year in the order in which books' imprints have them."""
_YEAR_FIRST = Lazy(rf"\s*{YEAR}")
_UNPUBLISHED = Lazy(
    r"(?:unpublished |working |submitted )?(?:pre-?print|working paper|manuscript|draft|mimeo|job market paper)\b",
    re.IGNORECASE,
)
_PRESENTED = Lazy(
    r"(?:(?:keynote|poster|communication|exposé|conférence|article|póster|ponencia|comunicación|trabajo|trabalho|paper|talk) )?"
    r"(?:(?:présentée?s?|presentad[oa]|apresentad[oa]|presentato|presentata|vorgetragen|vorgestellt) (?:au|aux|à|lors|dans|en|em|no|na|al?|alla|auf|bei|am|im)|(?:to be |will be )?presented (?:at|in|to))\b(?: (?:la|le|les|the|el|los|las|de[rmn]?)\b)?(?: l['’])?\s*",
    re.IGNORECASE,
)
"""What leads to the meeting that a work was read at: "Présenté au", "Paper presented at"."""
MATERIAL = Lazy(
    r"(?:(?:class|course|lecture|seminar|talk|workshop) )?(?:slides|handouts?|notes|materials?|website)(?: and (?:slides|handouts?|notes))? (?:from|for|of) (?:an?|the|recent|\w+ ?talks?|[A-Z])[^.]{3,}",
    re.IGNORECASE,
)
"""What is a talk's or a course's: "Slides from a talk at ...", "Handout for the seminar ..."."""
_ENDED = Lazy(r"[^.]*?(?P<word>[A-Z][a-z]{3,8})\. [^.]*")
"""A single stop among capitalised words."""
_IN_YEARS = Lazy(rf"(?P<place>[^,.\v\f]{{4,30}}), {YEAR} ?(?:to|until|and|-|–) ?(?:{YEAR}|\d\d)\. [^\W\d_a-z]")
"""Where and when a study was made, at the end of its title: "..., Denmark, 1990 to 2005. Journal"."""
_HOUSES = ("Univ. ", "Inst. ", "Acad. ")
_LINE_END = Lazy("[\v\f]")
_TORN_BY_LINE = Lazy(r"[^\W\d_a-z][\w’'-]*(?: (?:of|and|in|for|on|the|[^\W\d_a-z][\w’'-]*))?[\v\f](?=[^\W\d_a-z])")
"""The beginning of a venue at the end of a line, and more of it on the next: "Title. Northern⏎Sand Review, 2014"."""
_SENTENCE_END = Lazy(rf"(?<=[a-z)\]]{{3}})[.?](?:\s(?!\(?$)|$)|[{TAKEN}]|。")
_EDITION = Lazy(
    r"(?:edited|translated|trans|eds?|hrsg|hg|herausgegeben|übersetzt)\.? (?:by|von|and)\b|\d\w+ ed(?:n|ition)?\b|rev(?:ised)?\.? ed|(?:ser|series)\.? ",
    re.IGNORECASE,
)
_VOLUME_FIRST = Lazy(r"\d{1,4}(?::\d{1,3})? (?=[^\W\d_a-z])")
"""American law reviews put the volume first: "74 Duke Law Journal 1851"."""
_PAGES_FIRST = Lazy(
    rf"(?:(?:[Pp]p?\.|[Pp]ages?|S\.) ?|(?!{YEAR} ?[-–—] ?{YEAR}))\d+ ?[-–—] ?\d+[.,]? (?=[Ii]n:? [^\W\d_a-z])"
)
"""The pages before the book: "pp. 15-20. In: Handbook of Sand", "Pages 3–9 in Proceedings"."""
_JOURNAL_NEXT = Lazy(
    rf"[.?!]\s+(?=[^\W\d_a-z]|[a-z]{{1,2}}[A-Z])(?:[^\W\d_][\w&’'-]*[.,]*|[A-Z]\.|&|[–-])(?: (?:[^\W\d_][\w&’'-]*[.,]*|&|[–-])){{0,9}} "
    rf"(?:[(\[]?{YEAR}[)\]]?(?: [A-Z][a-z]{{2,3}}(?: \d\d?)?)? ?[;,.:] ?)?(?:[Vv]ol\. ?)?\d{{1,4}} ?"
    rf"(?:\((?:{YEAR}\)[,:]? ?[A-Za-z]?\d|\d[\d–-]*\) ?[:,]? ?[A-Za-z]?\d)|[:,] ?(?:[A-Za-z]?\d|[pS]p?\. ?\d|no\. ?\d|{YEAR}))",
)
"""Another sentence, and in it a journal with its numbers: ". J Sand. 2018;92:1190"."""
_LISTED = Lazy(r"\b(?:and|und|et)\b|&")
_VOLUME = Lazy(r"(?:[Vv]ol\. ?)?\d{1,3}\b ?(?:[(,:]|no\b)")
_BEHIND_DATE = Lazy(r"[)\]]?[.,:;]\s+")
YEAR_ONLY = Lazy(rf"[(\[]?{YEAR}\b")
_VANCOUVER = Lazy(rf"{YEAR}(?: [A-Z][a-z]{{2,8}}\.?(?:[-–][A-Z][a-z]{{2,8}})?(?: \d{{1,2}})?)?;\s?\d")
"""The year in front of the numbers, behind the journal's name always: "2019 Feb;11:3"."""


_ENTERED_LATER = Lazy(r"[,.;] (?:[Ii]n|[Dd]ans|[Ee]n|[Ee]m): |, (?:in|dans|en|em) ")
_IN_SERIES = Lazy(r"[^()\[\]]{5,150}\(= ?[^\W\d_a-z]")
LEAST = -2.0
"""A long name without telling words speaks no more than this against a venue, since a marked title may precede it."""
_EDITORS_LATER = Rare(
    r"[^\v\f]{8,150}?(?:[,.(] ?(?:edited by|edd?s?\.(?: by)?(?: |$)|herausgegeben von|hrsg\. |hg\. |a cura di|sous la dir)|[,.( ](?:edd?s?|hrsg|hgg?)\.(?:[,) ]|$))",
    "edited by",
    "ed.",
    "eds.",
    "edd.",
    "edds.",
    "herausgegeben",
    "hrsg",
    "hg",
    "a cura di",
    "sous la dir",
    flags=re.IGNORECASE,
)


def venue_score(scan: Scan, at: int, boundary: Boundary) -> float:
    """How much what begins at `at` looks like the place where a work appeared."""
    key = at
    if key in scan.venue_scores:
        return scan.venue_scores[key]
    score = max(_venue_score_of(scan, at, boundary), LEAST)
    if score < _PRINTED and is_imprint_at(scan.free, at):
        score = _PRINTED
    scan.venue_scores[key] = score
    return score


def is_imprint_at(free: str, at: int) -> bool:
    """Whether a town, a publisher and a year stand at a position: "Paris, Gilder, 2019", "Gilder, Paris 2019"."""
    if _HOUSE_IN_CHINESE.match(free, at):
        return True
    if not may_name_town(free):
        return False
    return any((printed := order.match(free, at)) and are_towns(printed[1]) for order in _PRINTED_AT)


_HOUSE_IN_CHINESE = Rare(
    r"[^\W\d_]{2,4}[：:]\s?[^\W\d_]{2,16}(?:出版社|出版公司|书局|書局|书店|書店|书社)",
    "出版",
    "书局",
    "書局",
    "书店",
    "書店",
    "书社",
)
"""A town and a house: "北京：河沙出版社"."""
_PRINTED = 2.6
"""What a book's imprint is worth at least in a venue's place."""


def _set_off(scan: Scan, at: int) -> bool:
    """Whether a sentence has ended and italics begin, as in "**Title.** *elife* 15:3"."""
    return any(a == at and kind == "italic" for a, _, kind in scan.ranges) and scan.free[:at].rstrip()[-1:] in (
        ".",
        "?",
    )


def _kind_behind(rest: str) -> bool:
    """Whether only the kind of a work is left behind the sentence that says whose it is: ". Technical report."."""
    rest = rest.strip(" .,;()[]\v" + TAKEN)
    return bool(venues.REPORT.fullmatch(rest) or venues.THESIS.fullmatch(rest))


_LOOK_BACK = 14
"""Tokens in front of a boundary, whose capitals tell how the title is written."""


def _venue_score_of(scan: Scan, at: int, boundary: Boundary) -> float:
    free = scan.free
    if at >= len(free) or not free[at:].strip(" .,;:)]" + TAKEN):
        return 0.6 if TAKEN in free[boundary.end :] else 0.0
    score = 0.0
    window = free[at : at + 160]
    if line_end := _LINE_END.search(window):
        if boundary.sign in ("stop", "ask") and _TORN_BY_LINE.match(window):
            window = window[: line_end.start()] + " " + window[line_end.end() :]
            line_end = _LINE_END.search(window)
        window = window[: line_end.start()] if line_end else window
    if window.startswith("(") and _SHOWN_AT.match(window):
        return 3.2
    if window.startswith(("(", "[", "（")):
        inner = window[1:]
        if _YEAR_FIRST.match(inner):
            return 1.2
        if at + 1 in scan.statuses:
            return 1.5
        if scan.special and (venues.THESIS.match(inner) or venues.REPORT.match(inner)):
            return 2.4
        if re.match(
            r"= ?[^\W\d_a-z]|[^()]*\b(?:vol|bd|band|no|nr|series|reihe)\b\.? ?\d|[^()]*, \d+\)", inner, re.IGNORECASE
        ):
            return 2.2
        printer = inner.partition(")")[0]
        return (
            1.8 if len(printer) < 40 and venues.PUBLISHER.search(printer) and not venues.VENUE.search(printer) else 0.0
        )
    if at in scan.statuses:
        name = scan.skip(scan.statuses[at].end)
        italic = any(a == name and kind == "italic" for a, _, kind in scan.ranges)  # "Submitted to *Sand Journal*"
        return 3.0 + (max(0.0, 0.8 * venue_score(scan, name, boundary) - 0.5) if italic else 0.0)
    if _VANCOUVER.match(window):
        return -0.5
    if volume := _VOLUME_FIRST.match(window):
        behind = venue_score(scan, at + volume.end(), boundary)
        return behind + 0.6 if behind > 2.0 else behind * 0.5
    if pages := _PAGES_FIRST.match(window):
        return venue_score(scan, at + pages.end(), boundary)
    if _UNPUBLISHED.match(window) or MATERIAL.match(window):
        return 2.2
    if scan.special and (label := venues.THESIS.match(window)) and window[label.end() : label.end() + 2] == ". ":
        return 3.0
    if _EDITION.match(window) or scan.special and (venues.REPORT.match(window) or venues.THESIS.match(window)):
        return 2.0
    if _SHOWN_AT.match(window):
        return 3.2
    located = _TOWN.match(window)
    if located and is_country(located[2]) and not (venues.VENUE.search(located[1])):
        return 2.4  # "Title, Sandby, Denmark, May 2016"
    entered = _IN.match(window) or _PRESENTED.match(window)
    if window.startswith("the ") and free[:at].rstrip().endswith(",") and _THE_MEETING.match(window):
        window = window[4:]
    if entered:
        score += 2.4 if window[2:3] == ":" else 2.2 if window[0] == "I" else 1.4
        window = window[entered.end() :]
        if re.match(
            r"[^()]{4,110}[(\[](?:eds?|hrsg|hg|éds?|dirs?|coords?|orgs?|comps?|redd?|red\.?:er|utg|toim|szerk|ur|editors?)\.?[)\]]",
            window,
            re.IGNORECASE,
        ):
            score += 2.5
    elif (
        window[:1].islower()
        and not _set_off(scan, at)
        and not re.match(r"[a-z]+[A-Z]|(?:arxiv|npj|it -|pp?\.|vol|doi)\b", window)
    ):
        return -1.5
    if "(=" in window and not entered and _IN_SERIES.match(window):
        score -= 2.0  # "Subtitle (= Sandstudien 5)": the work is the book
    date = date_at(window)
    if date and (date > 6 or YEAR_ONLY.match(window)):
        spanned = re.match(rf"{YEAR}\s?(?:[-–]|to|until|through|bis)\s?(?:{YEAR}|\d\d)\b\s*[.,:]?\s*\w", window)
        if not spanned and (following := _BEHIND_DATE.match(free, at + date)) and following.end() < len(free):
            return score + max(1.2, min(venue_score(scan, following.end(), boundary), 3.0) * 0.9)
        return score + (-0.5 if spanned else 1.2)  # "..., 1920-1970. Journal": the title's years
    meeting = _NTH_MEETING.match(window)
    marker = _IMPRINT.search(window, meeting.end() if meeting else 0)
    begin = at + (entered.end() if entered else 0)
    status = next(
        (
            s
            for s in scan.statuses
            if begin < s < begin + (marker.start() if marker else 100) and s < begin + len(window)
        ),
        None,
    )
    mark = status - begin if status is not None else marker.start() if marker else None
    cut = window[:mark]
    if (studied := _IN_YEARS.match(window)) and is_country(studied["place"]):
        return -1.5
    stop = _SENTENCE_END.search(cut, 5 if cut.startswith(_HOUSES) else 0)
    sentence = cut[: stop.start()] if stop else cut
    abbreviated = abbreviated_at_start(cut)
    if abbreviated and boundary.sign == "comma" and (ended := _ENDED.fullmatch(cut)):
        word = ended["word"]
        if is_country(word) or word[-1] == "s" and len(word) > 5:
            abbreviated = None  # "Sand in Jutland, Denmark. Journal", "Sand, Stones, Rivers. Journal"
    closing = f" (,{TAKEN}" if abbreviated and ". " in abbreviated[0].strip() else " ("
    if abbreviated and abbreviated.end() >= len(cut.rstrip(closing)):
        sentence = cut
    closed = len(sentence) < len(cut)
    first, last = bisect_left(scan.token_starts, begin), bisect_left(scan.token_starts, begin + len(sentence))
    words = scan.word_counts[last] - scan.word_counts[first]
    if mark is not None and mark < 3 and not entered:
        return score + 0.3
    if words == 0:
        return score
    society = bool(_OF_SOCIETY.match(window)) and not _YEAR_TWICE.search(scan.string[max(0, at - 16) : at])
    score += 1.4 if society else 0.0
    if mark is None and not entered and is_country(sentence) and not free[at + len(sentence) :].strip(" .\v" + TAKEN):
        return -1.5  # "Sand in Peshawar, Pakistan.": the title's own
    if any(a - 2 <= begin <= a + 1 and k == "italic" for a, _, k in scan.ranges):
        score += 2.2
    flags = scan.flags[first:last]
    seen = 0
    for flag in flags:
        seen |= flag
    server = bool(flags and flags[0] & venues.IS_SERVER)
    if seen & venues.IS_VENUE:
        score += 2.2
        if sum(1 for flag in flags if flag & venues.IS_VENUE) > 1:
            score += 0.4
    elif abbreviated and mark is not None and (re.search(r"[a-z]{2}\. ", sentence) or BETWEEN_COMMAS.match(sentence)):
        score += 1.5
    elif server or scan.special and (venues.THESIS.search(sentence[:60]) or venues.PATENT.search(sentence[:40])):
        score += 2.5
    elif scan.special and closed and _kind_behind(free[at + len(sentence) :]):
        score += 1.8
    elif scan.special and venues.REPORT.search(sentence[:60]):
        score += 0.6 if venues.REPORT.fullmatch(sentence.strip(" ([])")) else 1.8
    elif seen & venues.IS_NAME:
        score += 1.2
    elif seen & venues.IS_PUBLISHER:
        score += 1.0
    if ": " in sentence[:50] and _PLACE_PUBLISHER.match(free[at : at + 90].split("\v")[0]):
        score += 1.5
    shown = [c for c in scan.capitals[first:last] if c is not None]
    if shown and not server:
        share = sum(shown) / len(shown)
        # "In Les roseaux des tourbières": a capital letter or a colon says enough
        led = entered and not window[:1].islower() and (entered[0][0].isupper() or ":" in entered[0])
        score += 0.7 if share > 0.85 else 0.0 if share > 0.6 or led else -1.2
    later = _EDITORS_LATER.match(free, at)
    edited = bool(later) and scan.inside[at] == 0 and not _ENTERED_LATER.search(free, at, later.end() if later else at)
    if edited:
        score += 1.5
    if (
        seen & venues.IS_PUBLISHER
        and closed
        and words <= 5
        and ":" not in sentence
        and venues.PUBLISHER.search(sentence)
    ):
        score += 0.8  # "Title, Rivers University Press. ..."
    if not seen and not entered and not edited:
        # a journal whose name does not say that it is one has a short name, without commas
        score -= 0.3 * max(0.0, words - 5) + (
            0.8 if "," in sentence.rstrip(" ,") and not (society or BETWEEN_COMMAS.match(sentence)) else 0.0
        )
    if words > 14:
        score -= 1.0
    if boundary.sign in ("stop", "ask") and len(shown) > 2 and all(shown) and not (entered or seen & venues.IS_VENUE):
        before = [c for c in scan.capitals[max(0, first - _LOOK_BACK) : first] if c is not None]
        if len(before) > 5 and sum(before) < 0.25 * len(before):
            score += 1.5  # "Types of sandy chills. Psychology of Dunes, Creativity, and the Arts"
    alone = (closed or mark is None) and not seen & venues.IS_VENUE
    if (alone or ", " in sentence) and boundary.sign in ("stop", "ask") and SECOND_SENTENCE.match(window):
        score -= 2.0
    plain = not (entered or abbreviated or seen & venues.IS_VENUE)
    if closed and plain and (follows := _JOURNAL_NEXT.match(free, at + len(sentence))) and not date_at(follows[0][2:]):
        score -= 2.5  # "Sand in rivers. A review. J Sand. 2018;92:1190": the title's second sentence
    elif (
        plain
        and not closed
        and boundary.sign in ("stop", "ask")
        and "," in sentence
        and mark is not None
        and not society
    ):
        front, _, rear = sentence.rstrip(", ").rpartition(", ")
        listed = _LISTED.search(rear) or venues.JOURNAL.search(front) or are_towns(front)
        if front and not listed and _VOLUME.match(window, mark):
            score -= 1.5  # "Sand in rivers. A review, Journal of Sand 92, 1190"
    led = status is not None and plain and scan.statuses[status].leads
    if led and words > 2 and boundary.sign in ("stop", "ask"):
        score -= 0.5  # "Sand in talks. A parallel experiment. Accepted in Rivers": the title's second sentence
    elif mark is not None and not closed and words <= 12:
        score += 1.2
        if status is not None and not entered and words <= 6 and shown and sum(shown) == len(shown):
            score += 0.5  # "Title. Rivers. In press": not the end of the title
    elif closed and mark is None and words <= 6 and not free[at + len(sentence) + 1 :].strip(" .\v" + TAKEN):
        score += 1.0
    elif mark is None and not closed and words <= 8:
        score += 0.9
    return score
