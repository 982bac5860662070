"""What a line of plain text that may be a heading looks like: its words, its capitals, where it stands."""

from __future__ import annotations

import re

from converter.document import Block
from converter.parse import words
from converter.parse.candidate import DATED_WORKS, YEAR, before_legend, untorn
from converter.parse.dates import find_dates
from converter.parse.lines import indent_at, is_caps
from converter.parse.publications.bylines import has_names
from converter.parse.vocabulary import is_document_title, is_known, kind_of, unknown_words
from converter.patterns import Lazy

_COLUMN = Lazy(r"(?P<heading>[^\W\d_][^\t\n\v]{2,40}?)(?:\t+|\s{3,})(?=\S)")
_FORM = Lazy(
    r"(?:oral |poster |invited |contributed |guest |public |plenary )?(?:presentation|poster|talk|lecture|expos[eé]|"
    r"keynote)",
    re.IGNORECASE,
)
_MEMBER = Lazy(
    r"\W*(?:(?:co-?)?chair|member|reviewer|referee|organi[sz]er|mitglied|gutachter(?:in)?|membre|miembro|membro)"
    r"\s+(?:of|in|for|im|der|für|du|des|de|del|di|do|da)\b(?!.*:$)",
    re.IGNORECASE,
)
"""What begins an entry of service rather than a heading, which would be "Membership in" or "Reviewing"."""

_STATUS = Lazy(r"(?:in )?(?:progress|preparation|press|review)|submitted|accepted|under review", re.IGNORECASE)
_RANKED = Lazy(r"#\d|\(Q[1-4]\)")
"""What is said of the journal of a work above: "Journal: #58 in Hydrology (Q1)"."""
_STATUS_THERE = Lazy(
    r"(?:re-?submitted|submitted|accepted|published|to appear|to be published|forthcoming)(?: for publication)? "
    r"(?:in|to|at|by|with) ",
    re.IGNORECASE,
)
"""A line of a work that says where it is to appear: "Accepted for publication in SAND"."""
_COSTS = Lazy(r"\([^()]*[€$£][^()]*\)")
"""The end of a grant's line, which may name what it is for: "Newspapers (8,000€)"."""
_SHORTENED = Lazy(r"[A-Z][a-z]+(?: [A-Z][a-z]+){0,2} \([A-Z]{2,6}\)\.?")
"""The end of a journal's name with its acronym, on a line of its own: "Review (SPR)"."""
_ENDS_WITH_STATUS = Lazy(
    r", (?:in (?:progress|preparation|press|review)|submitted|accepted|under review|forthcoming|soumis|à paraître|"
    r"sous presse|im druck|im erscheinen|eingereicht|en prensa|no prelo|in stampa)\W*$",
    re.IGNORECASE,
)
"""How the last line of an entry may end: "Anna Berg, soumis"."""
_IN_BRACKETS = Lazy(r"(?:\s*\[[^\[\]]*\])+$")
_IMPRINT = Lazy(
    r"^(?:\w+ )?(?:university|college|academic|state) press\W?$|[.,] (?:doi|url|available at):$", re.IGNORECASE
)
"""A publisher's or an address's line below the entry that it ends."""
_GOES_ON = Lazy(r"[.;,。，；、]$|\b(?:of|on|for|in|at|the|and|with|und|der|für|et|de|des|du|la|y|del)$")
"""How no heading ends."""
PERIODICAL = Lazy(
    r"\b(?:journal (?:of|for|on)|annals of|(?:acm|ieee) (?:transactions|journal)|university press)\b"
    r"|^(?:international|american|european|british) journal\b",
    re.IGNORECASE,
)
"""What the name of a journal or publisher has, in a list of those somebody works for."""
_HALF = Lazy(r"(?:working|selected)\W*", re.IGNORECASE)
"""Words that announce works and are no heading by themselves."""
_LOWER = Lazy(r"[^\W\d_A-Z]+(?: (?:[^\W\d_A-Z]+|&)){0,4}")
_MARK = Lazy(r"(?<=[^\W\d_])[ \t(]+[*†‡§^#]")
"""A mark behind a heading, which says what it means in the entries below: "PUBLICATIONS   † co-first author"."""
_EXPLAINED = Lazy(
    r"(?P<heading>(?-i:[^\W\d_a-z])[^()]{5,50}?) ?\([^()]*\b(?:chronological|equal(?:ly)?|contribut(?:ed|ions?|ors?)|"
    r"(?:co-?|first |senior |corresponding )authors?|authorship|underlined?|in bold|asterisks?|marked|mentored|"
    r"mentees|advisees|denotes?|indicates?|(?:full|complete|entire|more|other)\b[^()]{0,30}\b(?:at|on|in|available|see|here)|see|"
    r"available (?:at|on|from)|google scholar|https?)\b[^()]*\)\W*",
    re.IGNORECASE,
)
"""A heading and behind it how its list is to be read or where there is more: "Publications (in reverse chronological
order; * mentored)", "Publications (full list at sand.example)"."""
_ROMAN = Lazy(r"(?:[IVX]{1,5}|[A-Z]|\d{1,2})\)\s+[^\W\d_]")
"""A heading's number: "IV) PUBLICATIONS"."""
_MARK_TELLS = Lazy(r"\W{0,3}(?:[Δ∆]|\w+)?\s*(?:indicates?|denotes?|marks|stands for|=) [^\W\d_]", re.IGNORECASE)
"""What says what a mark in the entries means: "* indicates equal contribution", "underlined denotes a student"."""
_BESIDE_SITES = Lazy(
    r"(?P<heading>[^\W\d_][^|·•()\[\]]{3,50}?)\s*(?:[|·•(\[]\s*(?:orc ?id(?: id)?|google scholar|scholar|"
    r"research ?gate|scopus|dblp|pubmed|publons|web of science|academia(?:\.edu)?|arxiv|inspire(?:-hep)?|"
    r"nasa ads|ads|ssrn|semantic scholar|(?:my )?google scholar (?:profile|page)|links?)[)\]]?\s*)+",
    re.IGNORECASE,
)
"""A heading and beside it where else its list is found: "Publications | ORCiD | Google Scholar"."""
_BARRED = Lazy(r"(?P<heading>[A-ZÀ-Ý][A-ZÀ-Ý &,/-]{3,40}) \| (?=[^\W\d_])[^|@\d]{3,140}$")
"""A heading in capitals, and behind a bar what more precisely it holds: "INVITED TALKS | Advisory work; Training"."""
_ROLE = Lazy(r"\b(?:ASSISTANT|ANALYST|EDITOR|WRITER|REVIEWER|FELLOW|PROFESSOR|INTERN|LECTURER|RESEARCHER|AUTHOR)S?\b")
"""What somebody was, with the employer behind a bar."""
_WRITTEN = Lazy(r"\b(?:papers|articles|publications|blog posts|reports|chapters|essays)\b", re.IGNORECASE)
_COUNTED = Lazy(r"(?P<heading>[^()]{6,60}?) \((?=[^()]*\d)[^()]{3,60}\)(?: [^()]{2,30}\([^()]{2,12}\))?")
"""A heading with how much it holds, and perhaps where else to look: "PUBLICATIONS (21 total) Search ADS (NASA)"."""
_COUNT = Lazy(r" \(\d{1,3}\)$")
"""How many entries a heading has below it."""
_LETTERED = Lazy(r"[A-Z]\. +(?P<heading>[A-Z](?:[^\W\d_]|[ &/’'-]){6,60}?) ?(?:\(\d{1,3}\))?")
"""A heading with a letter in front and perhaps how many entries it has: "E. Competitive Presentations (11)"."""
_SELECTION = Lazy(
    r"(?:selections?|s[ée]lections?|selecci[óo]n|sele[çc][ãa]o|selezione|auswahl) (?:of|de|d’|di|von|an) ",
    re.IGNORECASE,
)
_SENTENCES = Lazy(r"[a-z]{5}\. [A-Z][a-z]+(?: [a-z]+)* [A-Za-z]|\w\)\. [A-Z]|^[^“”]*”")
"""What entries say one after the other: "Submitted. Preprint on arXiv"; or the end of a quoted title."""
_LABEL = Lazy(r"journal|conference|workshop|preprint|poster|talk|report|paper|thesis|book|chapter")
"""The label of a link, with which a wrapped line may end."""
_LOST_LINK = Lazy(
    r"(?:read|view|watch|see|download|listen|event|session|award|blog|press|webinar|conference|journal) (?:the )?"
    r"(?:article|post|registration|announcement|recording|page|paper|release|video|website|program(?:me)?|slides|poster)",
    re.IGNORECASE,
)
"""What a link was called that an extraction has left below an entry, as the last of its lines: "Blog post"."""
_TALLY = Lazy(r"\d+ [a-zß-ÿ][^:]*$")
"""How a line begins that counts what stands elsewhere: "3 articles publiés"."""


def text_heading(line: str, blank_before: bool, listed: bool) -> tuple[str, str, bool] | None:
    """The heading at a line's beginning, its style and whether its words are known."""
    stripped = line.strip()
    if not stripped or len(stripped) < 2:
        return None
    if explained := _style_if_known(_EXPLAINED.fullmatch(stripped)):
        return stripped, explained, True
    if _IMPRINT.search(stripped) or "://" in stripped:
        return None
    if _MARK_TELLS.match(stripped) or stripped[0] == "(" and stripped[-1] == ")" or stripped.endswith(")."):
        return None
    if (barred := _BARRED.match(stripped)) and (_style_if_known(barred) == "caps" or _says_works(barred)):
        return stripped, "caps", True
    if linked := _style_if_known(_BESIDE_SITES.fullmatch(stripped)):
        return stripped, linked, True
    if (mark := _MARK.search(stripped)) and before_legend(stripped, mark.start()):
        return stripped, "caps" if is_caps(stripped[: mark.start()]) else "title", True
    column = _COLUMN.match(line.lstrip()) if len(stripped) > 12 else None
    if column and _OPEN_ENDED.search(column["heading"]):
        column = None  # "Introduction to          University of Sand"
    if column and is_known(column["heading"]) and (is_caps(column["heading"]) or column["heading"][0].isupper()):
        style = "caps-column" if is_caps(column["heading"]) else "column"
        return column["heading"].strip(), style, True
    if blank_before and stripped.endswith((", ...", ", …")) and is_known(stripped) and stripped[0].isupper():
        return stripped, "title", True  # "Preprints, Working Papers, ..."
    if glued := _glued_heading(stripped):
        return glued, "glued", True
    if inline := _inline_heading(stripped):
        return inline, "inline" if kind_of(inline) in ("education", "experience") else "torn", True
    if len(stripped.split()) > 1 and re.fullmatch(r"[^.;,:]{6,50}\.", stripped) and is_known(stripped[:-1]):
        return stripped, "title-stop", True
    if len(stripped) > 90 or _GOES_ON.search(stripped) or "\t" in stripped or PERIODICAL.search(stripped):
        return None
    unopened = stripped.count(")") - stripped.count("(") - bool(_ROMAN.match(stripped))
    if stripped.count("（") != stripped.count("）"):
        return None
    if unopened > 0 or stripped.count("]") > stripped.count("[") or re.search(r"[.,] \([^()]*\d[^()]*\)$", stripped):
        return None
    shown = untorn(stripped)
    if not shown:
        return None
    if blank_before and "A" in shown and shown.replace("A", "a").islower() and is_known(shown):
        return stripped, "title", True  # a fount whose small "a" is none: "mediA And outreAch"
    listed_colon = stripped.endswith((":", "：")) and shown[0].isupper()
    caps = is_caps(shown)
    if _TALLY.match(shown):
        return None
    titled = shown[0].isupper() or shown[0].isdigit() or not shown[0].isascii()
    half = _HALF.fullmatch(shown)
    known = is_known(shown) and not half and (titled or blank_before and shown.split()[-1][0].isupper())
    if _style_if_known(_COUNTED.match(shown)) == "caps":
        return stripped, "caps", True
    if stripped.islower() and blank_before and " " in stripped and is_known(stripped) and stripped[0].isalnum():
        return stripped, "title", True
    if (
        stripped.islower()
        and (blank_before or not _LABEL.fullmatch(stripped))
        and _LOWER.fullmatch(stripped)
        and not _STATUS.fullmatch(stripped)
        and kind_of(stripped)
        and is_known(stripped)
    ):
        return stripped, "lower", True
    if YEAR.fullmatch(stripped) or is_document_title(stripped) or _MEMBER.match(stripped):
        return None
    if _SENTENCES.search(stripped):
        return None
    if _COSTS.search(stripped) and kind_of(stripped) == "publications":
        return None
    if _RANKED.search(stripped) or not blank_before and _SHORTENED.fullmatch(stripped):
        return None
    if _STATUS.fullmatch(_IN_BRACKETS.sub("", stripped)):
        return None
    if _FORM.fullmatch(stripped) and not (blank_before and listed):
        return None
    if not blank_before and _LOST_LINK.fullmatch(stripped):
        return None
    said = re.match(r"([^:]{3,30}): (?=\S)", shown)
    if known and said and not caps and kind_of(said[1]) is None:
        return None
    if known:
        style = "caps" if caps else "title"
        if stripped.endswith((":", "：")):
            style += "-colon"
        return stripped, style, True
    if (there := _AT_SCHOOL.fullmatch(stripped)) and is_known(there["heading"]) and words.organization(there["at"]):
        return stripped, "title", True
    if blank_before and (dated := DATED_WORKS.fullmatch(stripped)) and is_known(dated["heading"]):
        return stripped, "title", True
    if find_dates(stripped):
        return None
    if blank_before and (lettered := _LETTERED.fullmatch(stripped)) and kind_of(lettered["heading"]) is not None:
        return stripped, "title", True
    named = words.organization(stripped) or words.is_place(stripped) or words.degree(stripped)
    short = len(stripped) < 6
    unlike = r"[@\d]" if kind_of(stripped) else r"[,@\d]"
    bare = _COUNT.sub("", stripped)
    if caps and not (named or short) and len(bare.split()) <= 7 and not re.search(unlike, bare):
        return stripped, "caps-colon" if listed_colon and kind_of(shown) is not None else "caps", False
    of_works = kind_of(stripped) == "publications"
    if listed_colon and kind_of(shown) is not None and len(shown.split()) <= 6 and not find_dates(shown):
        return stripped, "caps-colon" if caps else "title-colon", False
    if _is_near(shown) and not stripped.endswith(":"):
        return stripped, "near", False
    most = 13 if _SELECTION.match(stripped) else 9
    if of_works and blank_before and stripped[0].isupper() and len(stripped.split()) <= most and ". " not in stripped:
        if _ENDS_WITH_STATUS.search(stripped) and not unknown_words(stripped) < len(stripped.split(",")[0].split()):
            return None
        return stripped, "near" if _REFEREED.fullmatch(stripped) else "sub", False
    if (
        kind_of(stripped) == "publications"
        and re.search(r"[([*]", stripped)
        and is_known(re.sub(r"[([*].*", "", stripped) or "x")
    ):
        return stripped, "title", True
    return None


def names_one(line: str) -> bool:
    """Whether a line is what one award or meeting is called, as entries begin, and no heading above several."""
    return _ONE_AWARD.fullmatch(line.strip().rstrip(".")) is not None


def _says_works(barred: re.Match[str]) -> bool:
    """Whether what stands behind a bar names works: "POLICY | research papers on harbours"."""
    return bool(_WRITTEN.search(barred.string, barred.end("heading"))) and not _ROLE.search(barred["heading"])


def _style_if_known(match: re.Match[str] | None) -> str | None:
    """The style of the heading that a line has with something beside it; None if its words are not known."""
    if match is None or not is_known(match["heading"]):
        return None
    return "caps" if is_caps(match["heading"]) else "title"


def set_alone(line: str) -> tuple[str, str, bool] | None:
    """A line above a list that says nothing of an entry: a heading, if most lines above lists are headings."""
    stripped = line.strip()
    if not stripped[:1].isupper() or len(stripped.split()) > 8 or re.search(r"[.;@]|\d|,$", stripped):
        return None
    if words.organization(stripped) or words.position(stripped) or words.degree(stripped) or words.is_place(stripped):
        return None
    return stripped, "listed", False


def explains_marks(line: str) -> bool:
    """Whether a line says what marks or styles mean in the list below it: "Asterisks indicate former students"."""
    return _EXPLAINS.search(_BRACKETED_END.sub("", line.strip())) is not None


_BRACKETED_END = Lazy(r"\s*\([^()]*\)$")
_EXPLAINS = Lazy(
    r"\b(?:indicates?|denotes?|stands? for|(?:indicated|denoted|marked|shown|set|printed) (?:by|with|in)|underlined|"
    r"in (?:bold(?:face)?|italics?)|bold(?:ed|-?faced?)|italici[sz]ed|asterisk(?:s|ed)?)\b",
    re.IGNORECASE,
)


def far_in(line: str, listed: bool) -> tuple[str, str, bool] | None:
    """A line between blank ones that speaks of a kind of section in words of its own: "Invited lectures at schools"."""
    stripped = line.strip()
    plain = _BRACKETED_END.sub("", stripped)
    if not 2 <= len(plain.split()) <= 8 or not plain[0].isupper() or re.search(r'[\d;.@:()"“”]', plain):
        return None
    if not listed and "," in plain or any(p.search(plain) for p in (_GOES_ON, PERIODICAL)):
        return None
    if _FORM.fullmatch(plain) or _MEMBER.match(plain):
        return None
    named = words.organization(plain) or words.is_place(plain) or words.position(plain) or words.degree(plain)
    unknown = unknown_words(plain)
    if named or kind_of(plain) is None or unknown > 2 or unknown * 2 > len(plain.split()):
        return None
    return stripped, "far", False


def indented(block: Block, at: int, stop: int) -> tuple[str, str, bool] | None:
    """A line far from the margin, above text that is not, that says nothing that entries say."""
    stripped, indent = block.text.plain[at:stop].strip(), indent_at(block, at)
    rest = [indent_at(block, stop - 1 + m.end()) for m in re.finditer(r"\n", block.text.plain[stop - 1 :].rstrip())]
    stacked = len(rest) < 3 and all(abs(other - indent) < 2 for other in rest)
    if rest and not stacked and not (rest[0] <= indent and min(rest) <= indent - _OUT):
        return None
    if indent < FAR_IN or not stripped[0].isupper() or len(stripped) > 80 or len(stripped.split()) > 9:
        return None
    if re.search(r"[\d@;:\"“”|]|\s{3}|[.,]$|\bet$", stripped) or find_dates(stripped) or has_names(stripped):
        return None
    return stripped, "indented", False


FAR_IN = 8
"""So far from the margin at least stand headings that nothing else sets off."""
_OUT = 6
"""So much further left at least stands the text below them."""

_LONGER = Lazy(
    r"(?:education|employment|publications|teaching|awards|grants|presentations|service|memberships?)"
    r" (?:by|in|at|of|on|to|for|from|within)(?: [^\W\d_][\w'’-]*){1,7}",
    re.IGNORECASE,
)


def longer(line: str) -> tuple[str, str, bool] | None:
    """A line that stands alone and says more than the word for a section: "Employment by scientific institutions"."""
    stripped = line.strip()
    return (stripped, "title", True) if stripped[:1].isupper() and _LONGER.fullmatch(stripped) else None


def _is_near(plain: str) -> bool:
    """Whether all words but one are words of headings, and nothing in it is of an entry."""
    plain = re.sub(r"\s*\((?=[^\W\d_])[^()\d]*\)$", "", plain)
    if not 2 <= len(plain.split()) <= 8 or re.search(r"[\d,;.@:()\"“”]", plain) or not plain[0].isupper():
        return False
    if _STATUS_THERE.match(plain) or _ONE_EVENT.match(plain):
        return False
    small = [word for word in plain.split() if word[0].islower() and len(word) > 3]
    titled = len(plain.split()) <= 3 or len(small) < 3
    named = words.organization(plain) or words.is_place(plain) or words.position(plain) or words.degree(plain)
    return titled and not named and kind_of(plain) is not None and unknown_words(plain) <= 1


_ONE_EVENT = Lazy(r"(?:Workshop|Seminar|Tutorial|Lecture|Talk|Panel|Course|Mini-?course|Short course) (?:on|in|about) ")
"""How the title of a talk or course begins: "Workshop on Sand (dunes and wind)"."""
_AT_SCHOOL = Lazy(
    r"(?P<heading>[A-Z]\w+ (?:[A-Za-z]\w+ ){0,2}(?i:experience|activities|responsibilities)) at (?P<at>.{3,50})"
)
"""A heading and where what stands below it was done: "Teaching Experience at the University of Sand"."""
_OPEN_ENDED = Lazy(r"\b(?:to|of|for|in|and|the|on|with)$")
_ONE_AWARD = Lazy(
    r"(?:[A-ZÀ-Ý][\w’'-]* ){2,}(?:Fellowship|Scholarship|Award|Prize|Medal|Grant|Symposium|Congress|Colloquium)"
)
_REFEREED = Lazy(
    r"[^\W\d_][\w-]+ (?:(?:peer[- ])?refereed|peer[- ]?reviewed|reviewed) (?:publications|papers|articles)",
    re.IGNORECASE,
)
"""What heads a list of works wherever it stands, one word of its own in front."""
_WORKS = Lazy(r"publications?|articles|papers|chapters|books|proceedings|manuscripts|preprints", re.IGNORECASE)


def _glued_heading(stripped: str) -> str | None:
    """The heading of a list of works that a lost left column has put in front of its first entry or sub-heading."""
    words_in = stripped.split(" ")
    if len(words_in) < 4 or not stripped[0].isupper():
        return None
    for count in (3, 2, 1):
        prefix, rest = " ".join(words_in[:count]), " ".join(words_in[count:])
        if (
            not _WORKS.fullmatch(words_in[count - 1])
            or not rest[:1].isupper()
            and rest[:1] not in '“"'
            or kind_of(prefix) != "publications"
            or not is_known(prefix)
        ):
            continue
        if kind_of(rest) == "publications" and len(words_in) < 9 and unknown_words(rest) < 3 and not rest.endswith("."):
            return stripped if is_known(rest) or count == 1 else None
        if count > 1 and len(rest) > 30 and kind_of(rest) is None or count == 1 and has_names(rest):
            return prefix
    return None


# Known as headings, and oftener the first words of a line of prose: "Computer⏎Vision", "Design Automation Conference".
_FIRST_WORDS = frozenset(
    ["computer", "design", "markup", "programming", "techniques", "technology", "language", "field", "area"]
)


def _inline_heading(stripped: str) -> str | None:
    """The heading that a lost left column has put in front of an entry's first words: "Education Doctor of ..."."""
    match = re.match(r"[A-ZÀ-Ý][^\W\d_]+(?= (?=[A-ZÀ-Ý\d]))", stripped)
    if (
        not match
        or len(stripped) < len(match[0]) + 8
        or kind_of(match[0]) not in ("education", "experience", "skills", "patents", "references", "interests")
        or not is_known(match[0])
    ):
        return None
    if kind_of(match[0]) not in ("education", "experience"):
        return None if match[0].lower() in _FIRST_WORDS else match[0]
    rest = stripped[match.end() :].strip()
    degree, dates = words.degree(rest), find_dates(rest)
    if (degree and degree.start == 0) or (dates and dates[0].at == 0):
        return match[0]
    ends = bool(dates) and not re.search(r"\w", rest[dates[-1].to :])
    named = rest.split(",")[0]
    return match[0] if ends and "," in rest and words.organization(named) and not _OF_SCHOOL.match(rest) else None


_OF_SCHOOL = Lazy(r"(?:department|faculty|school|committee|cent(?:er|re)|institute|group|programm?e?|council)\b", re.I)
"""What only is called so: "Education Department, Alder College 2019"."""
