# ruff: noqa: E501 (a pattern reads better on one line)
"""An entry before it is read: laid out, with all that is known by its form alone claimed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from converter.parse.publications import venues
from converter.parse.publications.bare_labels import labels_in
from converter.parse.publications.bracketed_lines import claim_bracketed_line
from converter.parse.publications.claims import TAKEN, Claims
from converter.parse.publications.columns import NOWHERE
from converter.parse.publications.dates import YEAR
from converter.parse.publications.emphasis import across_names
from converter.parse.publications.head import claim_ditto, claim_head, claim_tags
from converter.parse.publications.identifiers import Identifiers, claim_identifiers
from converter.parse.publications.labels import claim_labels, places_by_labels
from converter.parse.publications.layout import Layout, lay_out
from converter.parse.publications.outlets_ahead import claim_outlet
from converter.parse.publications.raw_entry import RawEntry
from converter.parse.publications.remarks import claim_impact, claim_patent_remarks
from converter.parse.publications.said_kinds import claim_said_kind
from converter.parse.publications.second_script import claim_other_script
from converter.parse.publications.status import find_status
from converter.parse.publications.thesis_labels import DEGREE_WORK, claim_thesis_label
from converter.parse.publications.titles import REVIEW
from converter.parse.publications.unsigned_ends import claim_blanks_before_ends
from converter.parse.publications.words import IN_A_LANGUAGE, LANGUAGES, MONTHS
from converter.patterns import Lazy, Rare


@dataclass(slots=True)
class Prepared:
    """An entry laid out, its links and identifiers claimed."""

    raw: RawEntry
    layout: Layout
    claims: Claims
    identifiers: Identifiers
    head: int
    year: int | None
    tags: list[str]
    """Remarks that stand before everything else, and those on patents."""
    kind: str | None = None
    """The kind of work that a badge names."""
    ditto: bool = False
    """Whether dashes stand for the author of the entry above."""


def prepare(
    raw: RawEntry, width: int | None, *, column: bool = False, labels: frozenset[str] = frozenset()
) -> Prepared:
    """Lay out an entry, claim its number, the date before it, its links and identifiers.

    `column`: the list's entries begin with their year (see `has_year_column`); `labels`: words that stand for links.
    """
    layout = lay_out(raw.text, width, raw.margin)
    if len(layout.italic) > 1:
        layout.italic = across_names(layout.string, layout.italic)
    claims = Claims(layout.string)
    if raw.date_end:
        claims.take(0, raw.date_end, "date", "head")
    if raw.places.number:
        claims.take(*raw.places.number, "glue", "number")
    identifiers = claim_identifiers(layout, claims)
    kind = claim_said_kind(layout, claims)
    if raw.kind_ahead:
        kind = layout.string[slice(*raw.kind_ahead)]
        claims.take(*raw.kind_ahead, "imprint", "kind tag")
    for start, end in labels_in(layout.text.plain, labels):
        if TAKEN not in claims.free[start:end]:
            claims.take(start, end, "link", "label")
    claim_blanks_before_ends(layout, claims)
    if raw.places.other:
        claims.take(*raw.places.other, "other", "column")
    _claim_responsibility(claims)
    for mark in DOCUMENT_TYPE.finditer(claims.free):
        claims.take(mark.start(), mark.end(), "glue", "type")
    claim_labels(layout, claims)
    for here in _APPEARED_HERE.finditer(claims.free):
        claims.take(here.start(), here.end(), "glue", "label")
    said = [m.span() for pattern in (_JOB_MARKET, _FORMER_TITLE) for m in pattern.finditer(claims.free)]
    for start, end in said:
        claims.take(start, end, "note", "note")
    for unnumbered in _UNNUMBERED.finditer(claims.free):
        claims.take(*unnumbered.span(), "other", "volume")
    if chapter := _CHAPTER_IN.search(claims.free):
        claims.take(*chapter.span(), "imprint", "more")
    if language := _LANGUAGE.search(claims.free):
        claims.take(language.start(), language.end(), "other", "language")
    if (said_in := _SAID_IN.search(claims.free)) and claims.free[: said_in.start()].rstrip()[-1:] in (".", TAKEN):
        claims.take(*said_in.span(), "other", "language")
    if reviews := _REVIEWS.search(claims.free):
        claims.take(reviews.start(), len(layout.string), "other", "reviews")
    if abstract := _ABSTRACT.search(claims.free):
        claims.take(abstract.start(), len(layout.string), "other", "abstract")
    if (again := claim_other_script(claims)) and raw.places.title and raw.places.title[0] >= again[0]:
        raw.places = raw.places._replace(title=None)
    if (prizes := _PRIZES.search(claims.free)) and TAKEN not in prizes[0]:
        said.append(prizes.span())
        claims.take(*prizes.span(), "note", "note")
    for day in _DAY_LEFT.finditer(claims.free):
        claims.take(*day.span(), "date", "date")
    for version in _VERSION.finditer(claims.free):
        claims.take(*version.span(), "other", "version")
    if legend := _LEGEND_BEHIND.search(claims.free):
        said.append(legend.span())
        claims.take(*legend.span(), "note", "note")
    for shared in _SHARED.finditer(claims.free):
        said.append(shared.span())
        claims.take(*shared.span(), "note", "note")
    if torn := _TORN_LINK.search(claims.free):
        claims.take(*torn.span(), "other", "label")
    if early := _PREPRINT_TAG.search(claims.free):
        claims.take(*early.span("said"), "other", "label")
    for roles in _ROLES.finditer(claims.free):
        said.append(roles.span())
        claims.take(*roles.span(), "note", "note")
    for also in _ALSO.finditer(claims.free):
        said.append(also.span())
        claims.take(*also.span(), "note", "note")
    _, tags, tagged = claim_tags(layout, claims, 0, raw.tag_end) if raw.tag_end else (0, [], None)
    tags += claim_bracketed_line(layout, claims)
    if REVIEW.match(claims.free) and (review := _REVIEWED.search(claims.free)):
        claims.take(review.start(), review.end(), "imprint", "reviewed")
    for of in (_REVIEWED_BOOK.search(claims.free), _PRICED.search(claims.free)):
        if of:
            claims.take(*of.span(), "imprint", "reviewed")
    _claim_picture(layout, claims)
    for whole in _WHOLE_ISSUE.finditer(claims.free):
        claims.take(whole.start(), whole.end(), "imprint", "issue")
    for by in _TRANSLATED_BY.finditer(claims.free):
        claims.take(by.start(), by.end(), "other", "translation")
    for random in _RANDOM_ORDER.finditer(claims.free):
        claims.take(random.start(), random.end(), "glue", "mark")
    ahead = claim_outlet(claims, raw.outlet) if raw.outlet else 0
    ditto = claim_ditto(claims)
    margin = layout.margin
    if margin and TAKEN not in claims.free[slice(*margin)]:
        claims.take(*margin, "date", "margin")
    head, year = claim_head(layout, claims, column=column)
    if raw.kind_ahead and head <= raw.kind_ahead[0]:
        head = raw.kind_ahead[1] + 1
    if raw.outlet:
        head, year = max(head, raw.outlet.next), ahead or year
    closing = _YEAR_ABOVE_WITH.search(claims.free, head) if year is None else None
    if closing and not (raw.places.title and raw.places.title[0] <= closing.start() < raw.places.title[1]):
        claims.take(*closing.span("year"), "date", "date")
        year = int(closing["year"])
    if led := _DATE_BEFORE_WITH.search(claims.free, head):
        claims.take(*led.span("date"), "date", "date")
        if year is None and not _ANY_YEAR.search(claims.free, head):
            year = int(led["year"])
    if margin and year is None:
        year = int(layout.string[margin[1] - 4 : margin[1]])
    head, more, dated = claim_tags(layout, claims, head)
    more += [layout.string[start:end].strip(" ()[]*") for start, end in said]
    more += claim_patent_remarks(claims)
    more += claim_impact(claims)
    if number := _PATENT_NUMBER.match(claims.free, head):
        more.append(number[0].strip(" ,.:;–—-"))
        claims.take(*number.span(), "imprint", "patent")
        head = number.end()
    if venues.THESIS.search(claims.free) or DEGREE_WORK.match(claims.free, head):
        head = claim_thesis_label(claims, head)
        for advised in _ADVISED.finditer(claims.free, head):
            more.append(advised[0].strip())
            claims.take(advised.start(), advised.end(), "note", "note")
    if raw.places.year:
        shown = layout.string[slice(*raw.places.year)]
        if printed := re.search(rf"\b{YEAR}\b", shown):
            year = int(printed[0])
            if not _ON_WITH_YEAR.search(layout.string, 0, raw.places.year[0]):
                claims.take(*raw.places.year, "date", "date")
        elif re.fullmatch(r"\s*(?:['’]?\d\d|prep)\.?\s*", shown):
            claims.take(*raw.places.year, "imprint", "more")
            head = max(head, raw.places.year[1] + 1) if raw.places.year[0] <= head else head
    if not raw.places.title and (labelled := places_by_labels(layout, head)) != NOWHERE:
        raw.places = raw.places._replace(title=labelled.title, authors=labelled.authors, venue=labelled.venue)
    if (
        raw.title_end is not None
        and raw.title_end < len(claims.free)
        and not _LETTER.search(claims.free, 0, raw.title_end)
    ):
        raw.title_end = None  # a line of links above its entry is no title: "[Paper] - [Video]"
    return Prepared(raw, layout, claims, identifiers, head, year or tagged or dated, tags + more, kind, ditto)


def _claim_picture(layout: Layout, claims: Claims) -> None:
    """Claims the words for a picture: linked ones before the title that repeat it, and a text browser's "[dunes-3]"."""
    if (shown := _PICTURE_LINE.search(claims.free)) and not find_status(shown[1]):
        claims.take(*shown.span(1), "other", "picture")
    for (start, end, _), (again, stop, _) in pairwise(layout.links[:3]):
        title = layout.string[again:stop].strip()
        if (
            len(title) > 20
            and not layout.string[:start].strip()
            and not layout.string[end:again].strip()
            and layout.string[start:end].strip().endswith(title)
        ):
            claims.take(start, again, "glue", "picture")


_APPEARED_HERE = Rare(rf"\bappeared(?: online)?\s*(?:{TAKEN}+|here)(?=\s+in\s)", "appeared")
"""What stands around a link in front of a venue: "Sand, with Ada Berg, appeared [here](u) in Sand Letters"."""
_RANDOM_ORDER = Rare(r"(?:(?<=[\v\f])|(?<=\bwith )|^)ⓡ\s*", "ⓡ")
"""What says that the order of the names was drawn by lot, in front of the only other one."""
_PICTURE_LINE = Rare(r"[\v\n\f]\s*(\[[a-z][\w.-]{2,40}\])\s*(?=[\v\n\f])", "[")


def _claim_responsibility(claims: Claims) -> None:
    """Claims who wrote the work where it is said twice: in front of the title, or behind it if only the first is there."""
    said = _RESPONSIBILITY.search(claims.free)
    if not said:
        return
    names = said["names"].split(", ")
    surname = names[0].split()[-1].rpartition(".")[2]
    head = re.match(rf"\W*{re.escape(surname)},? (?:[^\W\d_]\. ?){{1,2}}(?P<more>,\s)?", claims.free)
    kind = _KIND_OF_TEXT.search(claims.free, 0, said.start())
    if head and (len(names) == 1 or head["more"]):
        claims.take(kind.start() if kind else said.start(), said.end(), "other", "responsibility")
    elif head:
        claims.take(head.start(), len(head[0].rstrip()), "other", "responsibility")
        claims.take(said.start(), said.start("names"), "glue", "responsibility")


_KIND_OF_TEXT = Lazy(r"\s?\[[^\W\d_][^\[\]]{3,30}\]$")
"""The kind of text that GOST puts behind a title: "[Текст]", "[Электронный ресурс]"."""


_WHOLE_ISSUE = Rare(
    r"(?<=[”\"»«“’][,.] )special (?:issue|section) (?:of|in)(?: the journal)? |(?<=[”\"»«“’], )special (?:issue|section), "
    r"|(?<=[\w)][.?!] )(?:special issue|themenheft|sonderheft|numéro spécial|número especial|numero speciale)\. (?=(?-i:[^\W\d_a-z]))",
    "special issue",
    "special section",
    "themenheft",
    "sonderheft",
    "numéro spécial",
    "número especial",
    "numero speciale",
    flags=re.IGNORECASE,
)
"""What somebody edited, between its title and the journal: "“Sand”, special issue, Rivers", "Sand. Special Issue. Rivers"."""
_NAMED = r"[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z](?:\.|[\w’'-]+)){1,3}"
_TRANSLATED_BY = Rare(
    r"(?:(?<=[”\"»«“’], )|(?<=[”\"»«“’.] ))(?:transl?\.|translated|übers(?:etzt|\.)) (?:by|von) [^\d\v\f()]{4,120}?(?=,? in:? |, [A-Z][^,]*? \d)"
    rf"|(?<=[\w)\]][.?!] )(?:transl?\.|translated) by (?-i:{_NAMED}(?:(?:,? (?:and|&) |, ){_NAMED}){{0,4}})[.,] (?=(?-i:[^\W\d_a-z]))"
    r"|(?<=[》」』”][，,])\s?(?:[^\W\d_]{2,8}、)*[^\W\d_]{2,8}(?:译|譯|訳)[，,](?=\s?[^\s，,])",
    "译",
    "譯",
    "訳",
    "transl",
    "trans. ",
    "übers",
    flags=re.IGNORECASE,
)
"""Who translated it, behind a title in quotes, or in front of a book's imprint."""
_YEAR_ABOVE_WITH = Lazy(
    rf"(?<!\bin)(?<!\bof)(?<!\band)(?<!\bsince)(?<!\bto)(?<![-–]) ?(?<=[\w?!)” ])(?<!\d)(?P<year>{YEAR})[ ]*[\f\v ]\s*(?=\(?(?:joint )?with [^\W\d_a-z]|\(R&R|\(?[Rr]evise)"
)
"""The year at the end of a title's line, which stood at the margin, above the line that names the others."""
_DATE_BEFORE_WITH = Lazy(
    rf"[\f\v]\s*(?P<date>(?P<year>{YEAR})(?:[-/](?:0[1-9]|1[0-2]))?(?: \({YEAR}(?:[-/]\d\d)?\))?)[ ,:]*(?=(?:with|mit|avec|con|com|met|med) [^\W\d_a-z])"
)
"""The date in front of the names of the others, on a line of their own: "2019-03 with Berg, Anna & Dahl, Carl"."""
_ON_WITH_YEAR = Lazy(r"[^\s\v\n,;:][^\S\v\n]?$")
"""What a year goes on with that is set as a field but stands within another: "Sand 56 (2017)", "Sand v. 3. Mai 2024"."""
_ANY_YEAR = Lazy(rf"\b{YEAR}\b")
_LETTER = Lazy(r"[^\W\d_]")
_PATENT_NUMBER = Lazy(
    r"(?:US|U\.S\.|EP|WO|CN|ZL|DE|JP|KR|GB|FR|CA|AU)\s?(?:[Pp]atent\s)?(?:(?:[Aa]pplication|[Aa]ppl?\.?)\s)?(?:[Nn]o\.?\s|#)?"
    r"(?:[A-Z]{1,2}\s?)?\d[\d,./]{4,14}(?:(?<!,)\s?[A-Z]\d?\b)?"
    r"(?:[,.:]?\s+(?:[–—-]{1,3}\s+)?(?=[“\"„«][^\W\d_])|(?:[,.:;]|\s[–—-]{1,3})\s+(?=(?:[^\W\d_a-z]|3[- ]?D)[\w.’'-]* ))"
)
"""A patent's number in front of its title, or of those whose it is: "US D881,340, “Title,”", "EP 1 B1 — Title"."""
_ADVISED = Lazy(
    r"\b[Cc]ommittee(?: [Mm]embers)?: (?=[^.;]{5,60}\([Cc]hair\))[^.;\v\x01\[\]]{10,200}(?=[.;\v\x01\[]|$)|"
    r"\b(?:(?:[Tt]hesis )?[Aa]dvis[oe]rs?|(?:[Tt]hesis )?[Ss]upervisors?|[Ss]upervised by|[Pp]romotors?|[Bb]etreuer(?:in)?|(?:(?:[Dd]issertation|[Tt]hesis) )?(?:[Cc]ommittee|[Rr]eaders?|(?:[Cc]o-?)?[Cc]hairs?)(?=:)"
    r"|[Oo]rient(?:aci[óo]n|ação|adora?)|[Dd]irect(?:ora?|eur|rice)(?: de (?:la )?(?:tesis|tese|thèse))?|[Dd]ir\.|[Gg]arante?|[Rr]elat(?:ore|rice)|[Ss]ous la direction de)"
    r"\s?:?\s(?:(?:Prof|Profª|Dr|Dra|Drª|Professor|Doctor|M|Mme)\.?[ªº]? ){0,3}"
    r"(?:[^\W\d_a-z][\w’'-]*\.? ){1,3}[^\W\d_a-z][\w’'-]+(?:(?:,? (?:and|&|y|e|et|und) |, (?=[^.;()]{3,120},? (?:and|&|y|e|et|und) ))(?:(?:Prof|Dr|Dra|Professor)\.? ){0,3}(?:[^\W\d_a-z][\w’'-]*\.? ){1,3}[^\W\d_a-z][\w’'-]+){0,4}(?=\s*(?:[.,;)\v]|$))"
)
"""Who advised a thesis: "Advisor: Prof. Anna Berg"."""
DOCUMENT_TYPE = Rare(
    r"\s?\[(?:[Ээ]лектронный ресурс|[Ее]лектронний ресурс|Т[Ее][КкX][Сс]Т|Текст|Electronic resources?)\](?=\s?[/:.])(?:\s?//\s?(?=[^\W\d_]))?|\s?[\[［](J|C|M|D|P|R|N|A|Z|G|S|EB|DB|CP)(?:/(?:OL|CD))?[\]］](?://)?|(?<=[^\s:/])\s?//\s?(?:[Вв] (?:кн|сб)\.:?\s)?(?=[^\W\d_])(?![\w-]+\.\w)"
    r"|[,.;]?\s[\[(](?:[Ww]|[Ii]n|[Vv]|[Uu])(?::[\])]|[\])]:)(?=\s)|(?:[,.;]|(?<=[”\"»])) (?:[Ww]:|[Uu]:|[Vv]:|[Вв]:|[Уу]:|[îÎ]n) (?=[„“\"«]?[^\W\d_a-zа-я])"
    r"|(?:\.|(?<=[?!…”»])) W (?=(?:(?:[^\W\d_a-z]\. ?){1,2}[^\W\d_a-z][^()]{1,80} \(red\.(?: nauk\.)?\)|[^\W\d_a-z][^()]{5,160} \((?:[^()]{1,60}, )?ss?\. ?\d))",
    " w ",
    "[",
    "［",
    "(w",
    "(in",
    "(u",
    "(v",
    "//",
    " w: ",
    " u: ",
    " v: ",
    " в: ",
    " у: ",
    " în ",
)
"""The document types of GB/T 7714, with which Chinese lists mark the end of a title; "//" alone leads to its book, as
"[w:]", "[W]:", "w:", "W" with editors or pages behind the book, "U:", "V:", "В:" and "în" do in Slavic languages and Romanian."""
_RESPONSIBILITY = Rare(
    r"(?<=[\w.)\]»”\"?!…]) / (?P<names>(?:[^\W\d_]\. ?){1,2}[^\W\d_][\w’'-]+(?:, (?:[^\W\d_]\. ?){1,2}[^\W\d_][\w’'-]+){0,9})(?: (?:и др|et al|i in)\.)?(?= ?(?://|\. [–—-] ))",
    " / ",
)
"""Who wrote a work, said again behind its title: "Berg, A. Sand / A. Berg, C. Dahl // Rivers", as GOST 7.1 has it."""
_LANGUAGE = Rare(
    r"(?<=[.”\"»] )(?:En|Fr|De|Es|It|Pt)\.(?=\s+(?:In:|Preprint\b))",
    "en.",
    "fr.",
    "de.",
    "es.",
    "it.",
    "pt.",
)
"""The language that biblatex prints between title and venue: "Title". En. In: Journal."""
_SAID_IN = Rare(
    rf"\({IN_A_LANGUAGE}\)[\s.]*$|(?<=[a-z]\. ){IN_A_LANGUAGE}\.(?=\s)",
    *(f"in {language}" for language in LANGUAGES),
    flags=re.IGNORECASE,
)
"""The language in the brackets that close an entry, or in a sentence of its own."""
_UNNUMBERED = Rare(r"(?<=, )n/a(?: ?\(n/a\))?(?=[,.]|\s*$)", "n/a")
"""What stands for volume and issue of what is online first: "Sand Letters, n/a(n/a), e12"."""
_FORMER_TITLE = Rare(
    r"(?:(?<=[,;.] )|[(\[])(?:formerly|previously|originally) (?:entitled|titled|called|circulated (?:as|under)(?: the title)?):? [“\"][^“”\"]{8,250}[”\"][)\]]?",
    "formerly",
    "previously",
    "originally",
    flags=re.IGNORECASE,
)
"""What a work was called before: "Sand Letters, formerly entitled “Slow sand”"."""
_JOB_MARKET = Rare(
    r"(?<=[\v\n\f])[ (\[]*(?:my )?job[ -]market paper(?: \d{4})?[)\]]?(?=\s*(?:[\v\n\f]|$))|[(\[](?:my )?job[ -]market paper(?: \d{4})?[)\]]",
    "job",
    flags=re.IGNORECASE,
)
_PRIZES = Rare(
    r"(?<=[.,;”\"])\s*[(\[][^()\[\],;]{0,60}\b(?:award|prize|mention)s?(?:[,;] [^()\[\],;]{0,60}\b(?:award|prize|mention)s?)+[)\]][\s.;]*$",
    "award",
    "prize",
    "mention",
    flags=re.IGNORECASE,
)
"""Several prizes in the brackets that close an entry, which are no names."""
_PREPRINT_TAG = Rare(r"(?<=[\w.?!)”])(?P<said> \[(?i:pre-?print)\])(?=[\x01 ]*(?:[\v\f]|$))", "[pre")
"""What the file behind a linked title is, at the end of its line: "Slow Dunes [Pre-print]"."""
_TORN_LINK = Rare(r"(?<=\w)\]\([\w/.:%~-]{1,150}\.\w{2,5}\)(?=\W|$)", "](")
"""What is left of a Markdown link that lost its bracket: "Slow Dunes](dunes.pdf)"."""
_LEGEND_BEHIND = Rare(
    r"\s*\([*^†‡#§¶+]{1,3}\s?(?:=\s?)?(?:the |these |both |all |denotes |indicates )?(?:undergraduate|graduate|student|mentee|mentored|advisee|authors?|equal|co-?first|joint|shared|corresponding|trainee|postdoc)[^()\x01]{0,80}\)[\s.]*$|(?<=[\s.\x01])[*^†‡]{0,2}\(?(?i:(?:co[-‐‑]?)?authors (?:are )?(?:listed |ordered )?in alphabetical order)\)?[\s.]*$"
    r"|(?<=[\v\f])[*^†‡#§¶+]{1,3}\s?(?:(?:indicates?|denotes?|=|:)\s?)?(?:these |the |both |all )?(?i:equal|co-?senior|co-?first|joint|shared|corresponding|authors?)\b[^\x01\v\d]{0,70}[\s.]*$",
    "graduate",
    "senior",
    "student",
    "mentee",
    "mentored",
    "advisee",
    "author",
    "equal",
    "first",
    "joint",
    "shared",
    "corresponding",
    "trainee",
    "postdoc",
)
"""The meaning of a mark behind a name, in the brackets that close an entry: "(^undergraduate mentee)"."""
_CHAPTER_IN = Rare(
    r"(?<=[,.] )(?:book )?chapter (?:(?:\d{1,3} )?(?=in (?:the |The )?[^\W\d_a-z])|in (?:the |a )?book:? (?=[“\"]))",
    "chapter ",
)
"""What stands in front of the book that a chapter is in: "A. Berg, C. Dahl, chapter 33 in The Book of Sand"."""
_SHARED = Rare(
    r"\s?[(\[](?:(?:(?:all|both|the)(?: first)?(?: two| three)? |co-?)?authors? (?:have )?contributed equally"
    r"|(?:all |both |the )?(?:co-?)?authors (?:are )?(?:listed )?(?:alphabetically|in alphabetical order)|(?:in )?alphabetical order)[)\]]"
    r"|(?:(?<=[.?!)\x01] )|(?<=[\v\f]))(?:single|sole|solo)[- ]authored(?=[.,;]|\s*(?:[\v\f\x01]|$))",
    "contributed equally",
    "alphabetical",
    "authored",
    flags=re.IGNORECASE,
)
"""What is said of all authors in brackets behind them: "with A. Berg (both authors contributed equally), “Sand”"."""
_ROLES = Rare(
    r"(?<=\s)CRediT(?: author(?:ship)?)?(?: contributions?)?(?: statement)?: "
    r"[^.\x01]{5,500}\.?",
    "credit",
)
"""What the author did for the work, in the words of a taxonomy: "CRediT author statement: Methodology, Software."."""
_DAY_LEFT = Rare(
    r"(?<=[^\W\d_][.,]) (?:[1-9]|[12]\d|3[01])(?=; ?\d{1,4}(?: ?\([^();]{1,12}\))?: ?[A-Za-z]{0,3}\d)", ";"
)
"""The day that is left of a date in front of a volume: "Sand Letters, 17;6(306):ra108, 2013"."""
_VERSION = Rare(
    r"(?:(?<=[.?!,;:)\"”\]\v\x01] )|(?<=[\v\f]))(?:(?:this|current|latest|new|newest|updated|revised|first|most recent)(?: (?:version|draft)\b)!?|(?:last )?(?:updated|revised)\b)"
    rf"[:,.]?(?= (?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:(?:{'|'.join(MONTHS)})\.? (?:\d{{1,2}}(?:st|nd|rd|th)?, )?)?{YEAR}\W*(?:$|[\v\f\x01]))",
    " version",
    " draft",
    "updated",
    "revised",
    flags=re.IGNORECASE,
)
"""What stands before the date of a working paper, and is no venue: "This version: March 2021"."""
_ALSO = Rare(
    r"(?:(?<=[.)\v\x01] )|(?<=[.)]  )|(?<=[\v\f])\*? ?)(?:(?:Also|Previously) (?:presented|published|appeared|(?:in|at) (?=[A-Z]))\b|(?:An? )?(?:earlier|previous|preliminary|shorter|longer) version\b"
    r"|This (?:paper|work|article) (?:expands|extends|corrects|supersedes|generali[sz]es)\b)[^\v\x01]{5,350}?(?:(?<!\b[A-Z])(?<!pp)(?<![Vv]ol)(?<![Nn]o)(?<!ed)(?<!eds)\.(?=\s|$)(?! ?(?:19|20)\d\d)|(?=[\v\x01]|$))"
    r"|(?<=[.)\v\f ])Presented at (?=[^\v\x01()]{4,120}\((?:19|20)\d\d[^()]{0,20}\),? [^\v\x01()]{4,120}\((?:19|20)\d\d)[^\v\x01]{10,900}?\)(?=\.?\s*(?:[\v\f\x01]|$|[A-Z][a-z]+ in ))"
    r"|(?<=[\d.)\]] )\((?:[Aa]lso|[Pp]reviously|[Ff]irst) (?:presented|published|appeared) (?:at|in) (?![^()]*(?:arXiv|\x01))[^()]{3,120}\)"
    r"|(?<=[a-z]), (?:Special|Themed) (?:Issue|Section|Collection)(?: on|:) (?=[^\W\d_a-z])[^\d()“”\"\x01]{5,110}(?=, ?(?:[Vv]ol\. ?)?\d)",
    "also ",
    "presented at ",
    "previously ",
    "(first ",
    " version",
    "this ",
    ", special ",
    ", themed ",
)
"""A sentence on other versions of the work, with venues and years of their own: "Also presented at SAND-2023."; and
what the issue is about in which it appeared, between the journal and its numbers: ", Special Section: Tides, 7(1)"."""
_REVIEWS = Rare(
    r"(?<=[\v\n\f])\s*(?:(?:Rezension(?:en)?|Besprechung(?:en)?|Reviews?|Reviewed in|Comptes? rendus?|Recensioni|Reseñas|Resenhas)\s?:\s|(?:Besprochen|Rezensiert|Reviewed|Recensé|Recensito|Reseñado|Resenhado) (?:von|in|durch|by|par|dans|da|por|en|em)\b)",
    "rezension",
    "rezensiert",
    "bespro",
    "reviewed",
    "recens",
    "reseñad",
    "resenhad",
    "besprechung",
    "review",
    "rendu",
    "recension",
    "reseña",
    "resenha",
)
"""A line below an entry that says where the work was reviewed."""
_REVIEWED = Lazy(
    rf"(?<=\w)[\s,]*[(\[](?:[^()\[\]]*(?:Press|Verlag|Publish\w+|Books|Routledge|Éditions|Edizioni)[^()\[\]]*|[^\W\d_a-z][^()\[\]\d]{{2,40}}), {YEAR}[)\]](?=[.,;]? (?:[Ii]n |[Ee]n |dans )?[^\W\d_a-z*])"
)
"""The publisher and year of a book that a review names: "Review of X, by Y (Gilder Press, 2001). Journal (2003)"."""
_REVIEWED_BOOK = Rare(
    r"(?<=[”\"»“’'])[,.]? (?:book review|review|rezension|recensie|recensione|compte rendu|reseña|recension)(?: (?:of|zu|von|van|de|di|av))?:? (?-i:[^\W\d_a-z“„\"‘])[^\v\x01“”\"]{8,250},(?= [^,\v\x01]{3,80} \d{1,4}(?: ?[(,]|\.\d))",
    " review",
    "rezension",
    "recensi",
    "compte rendu",
    "reseña",
    flags=re.IGNORECASE,
)
"""What a review with a title of its own is of: "‘Wonders’, book review: A. Berg, The Book of Sand, Dunes 3 (2017)"."""
_PRICED = Rare(
    r"(?<=\w)\s?[.,]\s(?:[ivxlc]+\s?\+\s?)?\d{2,4}\s?pp?\b[^\v\x01]{0,200}?[$€£]\s?\d+(?:\.\d\d)?(?:\s\([\w ]{3,20}\))?\.?",
    "$",
    "€",
    "£",
)
"""The extent and the price of a reviewed book: "Sand Standards. vi + 230 pp., figs. Altstadt: Gilder, 2017. $99 (cloth)."."""
_ABSTRACT = Rare(
    r"(?<=[\v\n\f])\s*(?:(?:abstract|summary|tl;?dr|keywords?|zusammenfassung|résumé|resumen|摘要)\s*[:.：]|(?:abstract|tl;?dr)\s+(?-i:[A-Z]))|(?<=[.)\]\x01]) (?:Abstract|ABSTRACT|TL;DR):\s"
    r"|(?<=[\d.)\]])(?:Abstract|ABSTRACT)(?=(?-i:[A-Z])[\w’'-]*[ ,])",
    "abstract",
    "summary",
    "tl;dr",
    "tldr",
    "keyword",
    "zusammenfassung",
    "résumé",
    "resumen",
    "摘要",
    flags=re.IGNORECASE,
)
