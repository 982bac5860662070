# ruff: noqa: E501 (a pattern reads better on one line)
"""What a paragraph of a list is: an entry, authors, a venue, a title, a note, links, an abstract, or about the list."""

from __future__ import annotations

import re

from converter.characters import has_cjk
from converter.document import Block
from converter.parse.publications import venues
from converter.parse.publications.bylines import ALL_INVERTED, has_names, is_only_authors
from converter.parse.publications.labels import DETAIL_LABEL
from converter.parse.publications.notes import AWARDED, REMARK_LINE
from converter.parse.publications.pointers import is_kind_with_links, is_pointer, opens_set_off
from converter.parse.publications.signs import A_YEAR, CO_AUTHORS, NUMBERED_VENUE, SENTENCE, is_complete, is_link_label
from converter.patterns import Lazy, Rare

_ROLES_BEHIND_MARKS = Lazy(
    r"\s*[*∗⋆†‡§¶#✉^]+(?=[^\d]{0,150}(?:author|student|contribut|mentee|advis|supervis|post-?doc|trainee))"
    r"(?:[\s*∗⋆†‡§¶#✉^,;:/&().’'–-]*\b(?:co|joint(?:ly)?|shared?|equal(?:ly)?|first|last|senior|lead|main|corresponding|presenting|authors?|authorship|"
    r"contribut\w+|(?:under)?graduate|students?|ph|d|phd|doctoral|masters?|s|m\.?sc|ba|ma|bachelors?|postgraduate|post|doc|postdoc\w*|fellows?|research(?:ers?)?|"
    r"assistants?|trainees?|interns?|mentees?|mentored|mentorship|advis\w+|supervis\w+|lab|group|members?|visiting|former|current|high|school|my|our|own|"
    r"and|or|the|of|in|by|as|with|at|time|work|under|a|i|me)\b)+[\s.;:)]*",
    re.IGNORECASE,
)
"""What marks behind names mean, in nothing but words for roles: "† Joint first author; ∗ PhD student"."""
_SIGNS = Lazy(r"(?:\[[^\w\s\[\]]{1,3}\]\s*:?[^\W\d_][^\[\]]{3,60}){2,}|(?:[*∗†‡§¶]\s?[^\W\d_][^*∗†‡§¶\d]{3,60}){2,}")
"""What the signs mean that works have: "[⧳] journal article / [⧲] conference paper", "* Not refereed, † Preprint"."""
_LEGEND = Rare(
    r"^\W*(?:\*|†|‡|#|§|\^|\d)?\W*(?:(?:denotes?|indicates?|marks?|means|signifies|=|:)\b|(?:these|the) authors|equal(?:ly)? contribut|contributed equally|corresponding author|co[-‐‑]first|joint (?:first|last|senior) authors?|(?:under)?graduate (?:mentee|advisee|student|author|co-?author)s?\b|"
    r"\(?co-?\)?(?:first|last|senior|lead) authors?, (?:else|otherwise)\b|authors? (?:are )?(?:not )?(?:listed|contributed|in alphabetical)|names? (?:[^.]{0,60} )?(?:(?:are|is|set|printed|shown) )?in (?:bold|italics)|(?:note|注)?\W*[*†‡#§✉]?\W{0,3}(?:通讯作者|通訊作者|共同一作|共同第一作者|同等贡献))|\b(?:denotes?|indicates?|denoted by|indicated by|marked with|stands for)\b.{0,60}(?:author|contribut|student|mentee|advis|supervis)|"
    r"(?:equal|joint) contribution[s]? (?:are )?(?:denoted|marked|indicated)|^\W*(?:equal (?:contributions?|efforts?|credit)|corresponding authors?|co[-‐‑]first authors?|(?:co-)?(?:senior|last|lead|shared)(?:/corresponding| and corresponding)? (?:first )?authors?(?:hip)?|alphabetical order\w*)\W*$",
    "denote",
    "indicate",
    "mark",
    "mean",
    "signif",
    "=",
    ":",
    "these authors",
    "the authors",
    "contribut",
    "equal ",
    "corresponding",
    "co-first",
    "co‐first",
    "co‑first",
    "authors",
    "in bold",
    "in italics",
    "stands for",
    "stand for",
    "author",
    "alphabetical",
    "graduate ",
    "作者",
    "一作",
    "同等",
    flags=re.IGNORECASE,
)
_ADDRESS = Lazy(r"(?:https?://|mailto:|www\.)\S+")
BIBTEX = Lazy(r"@[A-Za-z]{3,20}\s?\{")
_FORMULA = Lazy(r"\$\$[^$]+\$\$\W*")
_ABSTRACT = Rare(
    r"\W*(?:abstract|summary|tl;?dr|zusammenfassung|résumé|resumen|resumo|riassunto|keywords?|highlights?|description)\b(?:\W|$)",
    "abstract",
    "summary",
    "tl;dr",
    "tldr",
    "zusammenfassung",
    "résumé",
    "resumen",
    "resumo",
    "riassunto",
    "keyword",
    "highlight",
    "description",
    flags=re.IGNORECASE,
)
_REMARK = Rare(
    r"\W*(?:figure|fig\.|table|abbildung|abb\.) \d+[.:] |\W*(?:(?:image|photo|picture) credits?|(?:media|press|news)(?: coverage| mentions?)?|in the (?:news|media|press)|coverage|(?:featured|covered|mentioned) (?:in|on|by)|research grants?|funding)\s?[:：]\s|"
    r"\W*new (?:revised )?(?:draft|version|working paper)\b.{0,30}!?\W*$|"
    r"\W*\d{1,2} (?:[\w-]+ ){0,2}(?:papers|articles|manuscripts) (?:currently )?(?:in prep(?:aration)?|under review|in review|submitted)\b",
    "papers",
    "articles",
    "manuscripts",
    "credit",
    "fig",
    "table ",
    "abb",
    "media",
    "press",
    "news",
    "coverage",
    "featured",
    "covered",
    "mentioned",
    "research grant",
    "funding",
    "new ",
    flags=re.IGNORECASE,
)
_PRESENTED = Lazy(
    r"\W*(?:(?:selected|conference|seminar|invited) )*presentations?(?:\s?[:：]\s| (?=(?-i:[A-Z])[^|]{5,200}\|))",
    re.IGNORECASE,
)
"""Where a work of one's own was presented: "Presentations: ...", "Presentations NordSand (2020) | Sandcon (2021)"."""
_ABSTRACT_LABEL = Lazy(
    r"\W*(?:show |view |hide |toggle )?(?:abs|abstract|summary|zusammenfassung|résumé|resumen|resumo)(?: (?:and|&) keywords)?\W*",
    re.IGNORECASE,
)
_WE_SHOW = Lazy(
    r"(?:We|I|In this (?:paper|work|article|study|chapter|thesis),?(?: we| I)?|(?:This|The) (?:paper|work|article|study|chapter)|Here,? we|Our \w+(?: \w+)?) (?!are\b|am\b|need\b|can\b|do\b|have\b|will\b)[a-z]{3,}\b.{30,}",
    re.DOTALL,
)
"""How an abstract without a label begins."""
_WE_INSIDE = Lazy(r"[.?!] (?:We|I|Here,? we|In this (?:paper|article),? (?:we|I)) [a-z]{3,}\b")
_REMARK_LABEL = Lazy(
    r"\W*(?:show |view |hide |toggle |cite as |copy )?(?:abs|abstract|summary|bib|bib ?tex(?: citation)?|citation|cite|downloads?|tl;?dr|keywords|recognition)(?: (?:and|&) keywords)?\W*(?:\((?:click|tap)\b[^()]*\)\W*)?",
    re.IGNORECASE,
)


_ADDRESSES = Lazy(r"(?:^|\v)\s*[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,40})+\s*(?:\v|$)")
"""An e-mail address on a line of its own: whose list it is, and where to write to."""


_LETTERS_MEAN = Lazy(
    r"[A-Z]{1,2} ?= ?[A-Za-z][A-Za-z /-]{3,30}(?:[,;|]\s*[A-Z]{1,2} ?= ?[A-Za-z][A-Za-z /-]{3,30}){1,9}\W?"
)
"""What the letters of labels stand for, which begin the entries: "C=CONFERENCE, J=JOURNAL, T=THESIS"."""


def is_abstract_label(text: str) -> bool:
    """Whether a line only says that an abstract stands below."""
    return bool(_ABSTRACT_LABEL.fullmatch(text))


def is_remark_label(text: str) -> bool:
    """Whether a line is the label of an abstract or a citation that stands below it."""
    return bool(_REMARK_LABEL.fullmatch(text))


_ABOUT = Lazy(
    r"(?:This (?:paper|article|chapter|book|volume|work|version|is|was|has|contains)|The (?:material|paper|article|chapter|above|whole thing|full (?:paper|article|text))|Here (?:are|is)|"
    r"Full (?:paper|article|text)|(?:An? )?(?:earlier|previous|preliminary|revised|extended|shorter|longer) version|Link to|See also|Note that|In addition)\b(?=[^“\"]*[.:]\s*$|[^“\"]{0,60}[:(])",
)
"""How a sentence begins that says something of the work above it."""
_CONTRIBUTOR = Lazy(
    r"(?:(?:Occasional|Regular|Former|Frequent|Guest|Founding|Staff|Contributing|Senior) ){1,2}(?:[Cc]ontributor|[Cc]olumnist|[Ww]riter|[Bb]logger) (?:to|for|at|of) |(?:Peer |Book |Manuscript )?[Rr]eviewer for (?=[^\W\d_a-z])"
)
"""How a line begins that says for whom somebody writes, and names no work: "Occasional contributor to Sand (2014-)"."""
_JOB_MARKET = Lazy(r"\W*(?:my )?job[ -]market paper\W*(?:\d{4}\W*)?", re.IGNORECASE)


def paragraph_kind(block: Block) -> str:
    """What a paragraph is: entry, authors, venue, title, note, remark, links, abstract, legend or pointer."""
    text = block.text.plain.strip()
    if is_kind_with_links(block):
        return "links"
    if is_pointer(block) or "@" in text and _ADDRESSES.search(text) and not A_YEAR.search(text):
        return "pointer"
    if len(text) < 200 and _CONTRIBUTOR.match(text):
        return "pointer"
    work = text.count("\v") > 1 and A_YEAR.search(text) and not _LEGEND.search(text.split("\v")[0])  # and its legend
    if len(text) < 250 and not work and _LEGEND.search(text) and not has_names(text, minimum=3):
        return "legend"
    if "=" in text[:4] and _LETTERS_MEAN.fullmatch(text):
        return "legend"
    if _ROLES_BEHIND_MARKS.fullmatch(text) or text[:1] in "[*∗†‡§¶" and _SIGNS.fullmatch(text):
        return "legend"
    if _ABSTRACT.fullmatch(text) and not any(run.href for run in block.text.runs):
        return "abstract"  # a summary's label, its text below
    if is_link_label(text) or not re.search(r"\w", _ADDRESS.sub("", text)):
        return "links"
    if _only_links(block):
        return "links"
    if BIBTEX.match(text) or _FORMULA.fullmatch(text) or _PRESENTED.match(text):
        return "remark"
    quoted = _QUOTED_TITLE.match(text) is not None
    if _ABSTRACT.match(text) or DETAIL_LABEL.match(text) or _CAPTION.match(text) or _shows(text) and not quoted:
        return "abstract"
    if AWARDED.match(text) or _REMARK.match(text) and not has_names(text) or _ABOUT.match(text) and len(text) < 400:
        return "remark"
    if quoted and _PRAISE.match(text) or len(text) < 400 and _REVIEWED.match(text):
        return "remark"
    if opens_with_others(text) or _NAMED_DRAFT.fullmatch(text):
        return "entry"
    if len(text) < 300 and CO_AUTHORS.match(text) or ALL_INVERTED.fullmatch(text):
        return "authors"
    if len(text) < 240 and REMARK_LINE.match(text) and not opens_set_off(block):
        return "note"
    if is_complete(text):
        named = has_names(_CITED.sub("", text)) if len(text) > 300 else has_names(text)
        if not (quoted or named or _opens_signed(block)) and len(SENTENCE.findall(text)) > 4:
            return "abstract"
        return "entry"
    if text.endswith(":") and (len(text) < 60 or len(text) < 300 and _FOLLOWING.search(text)):
        return "pointer"
    if has_names(text):
        linked = len(text) > 30 and all(run.href for run in block.text.runs if run.text.strip())
        return "title" if linked and not is_only_authors(text) else "authors"
    if text[:1] in "([" and len(text) < 100 or _JOB_MARKET.fullmatch(text):
        return "note"
    if A_YEAR.search(text) or venues.VENUE.search(text) or len(text) < 100 and NUMBERED_VENUE.search(text):
        return "venue" if len(text) < 160 else "abstract"
    if len(text) > 200 and len(SENTENCE.findall(text)) > 2 and not quoted:
        return "abstract"
    if not quoted and _tells(text) and not opens_set_off(block):
        return "abstract"  # what the works below are about
    if len(text.split()) < 3 and not has_cjk(text):
        return "note"
    return "title"


_FOLLOWING = Lazy(
    r"\b(?:the )?following (?:[\w-]+ ){0,2}(?:publications|papers|works|articles|reports|chapters|books|projects)\b"
    r"|\b(?:siguientes|seguintes|seguenti|suivante?s|folgenden) [^\W\d_]{5,}\b",
    re.IGNORECASE,
)
"""What leads to the works below: "I wrote the methods of the following papers, and drew all figures:"."""


def opens_with_others(text: str) -> bool:
    """Whether a whole entry begins with those that its owner wrote it with: "with Berg, Ada, Sand in the north, in: ..."."""
    others = len(text) > 90 and (_WITH_OTHERS.match(text) or text[:1] == "(" and BRACKETED_OTHERS.match(text))
    return text[:1] in "(wmacWMAC" and bool(others) and is_complete(text)


_NAMED_DRAFT = Lazy(
    r"[^\W\d_a-z][\w’'-]+, [^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z]\.?)?(?:,? (?:and|&) [^“”\"\d]{5,40})?\. ?[“\"][^“”\"]{15,250}[”\"]\W*"
)
"""An entry without a year or a venue: 'Berg, Ada. "The Sand of the North."'."""
BRACKETED_OTHERS = Lazy(
    r"\((?:[Jj]oint(?:ly)? )?(?:[Ww]ith|[Mm]it|[Aa]vec|[Cc]on|[Cc]om) [^\W\d_a-z][^()]{2,150}\),? [“\"„«]?[^\W\d_a-z]"
)
"""Whom an entry's owner wrote it with, in brackets in front of the title: "(with B. Dahl) Slow dunes"."""
_WITH_OTHERS = Lazy(r"\(?(?:[Ww]ith|[Mm]it|[Aa]vec|[Cc]on|[Cc]om) (?=[^\W\d_a-z]).{3,120}?(?:[“„«\"]|, in: )")


def introduces(text: str) -> bool:
    """Whether a text tells in several sentences what the works below are about."""
    return len(text) > 150 and text[-1] == "." and text[0].isupper() and bool(_NEXT_SENTENCE.search(text))


def _tells(text: str) -> bool:
    """Whether a text is two sentences or more of somebody who tells something, and no title with a subtitle."""
    if len(text) < _OF_SENTENCES or text[-1] != "." or not _NEXT_SENTENCE.search(text):
        return False
    return bool(_OF_ONESELF.search(text)) or len(text) > 1.5 * _OF_SENTENCES and bool(SENTENCE.search(text))


_OF_SENTENCES = 80
_OF_ONESELF = Lazy(r"\b(?:I(?:['’](?:m|ve|d|ll))? [a-z]|me\b|my [a-z])")
_NEXT_SENTENCE = Lazy(r"[a-z]{3}\.\s[A-Z][a-z]+ [a-z]+ ")


_CITED = Lazy(
    r"\((?:e\.g\.,? |see )?[^\W\d_a-z][\w’' -]{1,30}(?: et al\.?| and [^\W\d_a-z][\w’-]+| & [^\W\d_a-z][\w’-]+)?,? \d{4}[a-z]?\)"
)
"""Works that running text refers to: "(Berg et al. 2001)"."""
_CAPTION = Lazy(r"(?:fig(?:ure|\.)?|abb(?:ildung|\.)|figura|table|tabelle) ?\d{1,2} ?[:.] ", re.IGNORECASE)
"""How the words below a picture begin."""
_QUOTED_TITLE = re.compile(r"[“\"„«]\s?[^“”\"„«»]{10,250}[”\"»“]")


_PRAISE = Lazy(
    r"[“\"](?=[^“”\"]{0,400}\b(?:book|volume|monograph|study|work|account|treatment|analysis|author|readers?|scholarship|contribution)\b)[^“”\"]{30,900}[”\"]"
    r"\s*(?:[—–―]|--?)\s*[^\W\d_a-z][^\d“”\"]{5,150}$"
    r"|[“\"](?:…|\.{3}|[a-zà-ÿ]{3,} )[^“”\"]{20,900}[”\"]\s*(?:[(\[—–―]|--)(?!.*\b(?:19|20)\d\d\b).{5,160}$"
)
"""What others said of a book: "“A superb volume that opens the door ...” — Ada Berg in the Journal of Sand"; or a piece of
a sentence of theirs, which no title is: "“careful and bold” (Journal of Sand, review by Ada Berg)"."""


_REVIEWED = Lazy(
    r"[^.“\"]{0,80}\b(?:has|have) (?:also )?been reviewed (?:in|by)\b|(?:read |see )?reviews? (?:in|by|of (?:this|the) book)\b[^.“\"]{0,40}:"
    r"|(?:purchase|buy|order) (?:it |the book )?(?:at|from|on|here)\b",
    re.IGNORECASE,
)
"""Where a book above was reviewed, or can be bought."""


def _opens_signed(block: Block) -> bool:
    """Whether a paragraph begins with one inverted name, or the dashes in its place, and a title that is set off."""
    named = _ONE_NAME.match(block.text.plain)
    if named is None or named.end() >= len(block.text.plain):
        return False
    return block.text.plain[named.end()] in '“"„«' or block.text.run_at(named.end()).italic


_ONE_NAME = Lazy(r"(?:[-–—_]{3,}|(?:[^\W\d_a-z][\w’'-]*+ ?){1,3}, (?:[^\W\d_a-z][\w’'.-]*+ ?){1,3})[.,:]*\s+")


def _only_links(block: Block) -> bool:
    """Whether a paragraph is two or more links of a few words each: "Replication code | Appendix | sandr package"."""
    shown = [run for run in block.text.runs if re.search(r"\w", run.text)]
    if all(_VERSION.fullmatch(line.strip()) for line in block.text.plain.split("\v")) and any(r.href for r in shown):
        return True
    if not all(run.href for run in shown) or len({run.href for run in shown}) < 2:
        return False
    labels = [label.strip() for label in re.split(r"[\v\n|,;/·•\[\]()]+", block.text.plain) if re.search(r"\w", label)]
    return len(labels) > 1 and all(len(label) < 36 and len(label.split()) < 5 for label in labels)


_VERSION = Lazy(
    r"(?:(?:published|earlier|previous|ungated|working paper|longer|online|final|open[- ]access|replication|supplementary) )*"
    r"(?:version|appendix|appendices|supplement|materials?|preprint|replication|code|data|files?|package|slides|paper|article|link)s?"
    r": ?[^:.]{2,60}",
    re.IGNORECASE,
)
"""A line that says where a version of a work is: "Published version: here"."""


def _shows(text: str) -> bool:
    """Whether a text says what its authors do."""
    if text[-1] not in ".!?":
        return False
    return bool(
        _WE_SHOW.match(text)
        or len(text) > 100
        and _WE_INSIDE.search(text)
        and not has_names(text, minimum=1)
        and text[0] not in '“"«„'
    )
