# ruff: noqa: E501 (a pattern reads better on one line)
"""What a block or line of a list looks like: a whole entry, a field of one, an imprint, a label, a tag."""

from __future__ import annotations

import re

from converter.characters import is_cjk
from converter.document import Block, BlockKind
from converter.parse.publications import venues
from converter.parse.publications.bylines import has_names, is_only_authors
from converter.parse.publications.dates import YEAR, heading_year
from converter.parse.publications.heading_kinds import heading_kind
from converter.parse.publications.status import find_status, heading_status
from converter.parse.publications.words import LINK_LABELS, PARTICLES, STOPWORDS
from converter.parse.vocabulary import is_known
from converter.patterns import Lazy
from converter.remembered import remembered

LOOSE = (BlockKind.PARAGRAPH, BlockKind.CODE)
"""Kinds of blocks that stand in no list's items, and may be entries or parts of these."""
NUMBERED = Lazy(
    r"\s*(?:\[\^[\w:.-]{1,30}\]:|[A-Z]{1,3}\[\d{1,3}\](?=\s)|[\[(]\s?[A-Z]{0,2}\d{1,3}\s?[\])]|[A-Z]{0,2}\d{1,3}[.)](?!\d{4,})|\d{1,3}[-–—_/]\s+(?=[*†“\"]?[^\W\d_a-z]))[\s\t]*\S"
)
"""A line that begins with a number of the list."""
LOST_DITTO = Lazy(r"\s*\. +[“\"„«]?[^\W\d_a-z]")
"""The line of an entry by the author of the one above, whose dash is lost: ". “Title.”"."""
DITTO_LINE = Lazy(rf"\s*(?:(?:[—–―⸺⸻]{{2,}}|[_-]{{3,}})[.,]|[—―⸺⸻] \({YEAR}[a-z]?\)[.,:]) ")
"""The line of an entry by the author of the one above, in whose place dashes stand: "———. 2021. Title"."""
BULLETED = Lazy(r"\s*[•▪◦‣⁃●■]\s*\S")
DATED = Lazy(
    rf"\s*[(\[]?{YEAR}[a-z]?(?:[)\]]?\s*[:.,–—|-]\s| ?[)\]]\s|\s*[\t\v\n]|\s{{2,}}|\s(?=[A-Z]{{1,2}}\d{{1,3}}\s))"
    rf"|\s*(?:0[1-9]|1[0-2])/(?:{YEAR}|\d\d)[:,]?\s+(?=[“\"„]?[^\W\d_a-z])"
)
"""A line that begins with a year set off from what follows, or with month and year: "03/21 Berg"."""
YEAR_AND_WORDS = Lazy(
    rf"{YEAR} (?!(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*[.;]?(?: ?\d|[;.:]))"
    r"(?=[^\W\d_a-z]|[“\"„«‘])"
)
"""A line that begins with a year and, behind a blank alone, with words that are no day: "2020 Sand by the sea"."""
_LINK_LABEL = Lazy(LINK_LABELS, re.IGNORECASE)
_BEHIND_LABEL = Lazy(r"[\s\[\]()|,;/·•:→↗»]*")
_LONGEST_LABEL = 60
_BEFORE_LABELS = Lazy(r"[\s\[\]()|,;/·•→]*")
SENTENCE = Lazy(
    r"\b(?=(?-i:[wotaishpndeWOTAISHPNDE]))(?:we|our|this paper|this article|this work|this study|abstract|is|are|was|were|has|have|shows?|presents?|proposes?|investigates?|argues?|ist|sind|wird|werden|dass|hat|est|sont|nous|dans cet|es|son|este artículo)\b",
    re.IGNORECASE,
)
"""A word that sentences have and titles hardly do."""
_UNFINISHED = Lazy(
    r"\b(?:forthcoming|submitted|in press|accepted|under review|revisions? pending|pending (?:peer[- ])?review|in prep(?:aration)?|to appear)\b",
    re.IGNORECASE,
)
_QUOTED = Lazy(r"[“\"»«„《].{15,}[”\"»«“》]")
A_YEAR = Lazy(rf"\b{YEAR}(?:\b|(?=年))")


def length(text: str) -> int:
    """The length of a text; a Chinese or Japanese character counts for three."""
    return len(text) if text.isascii() else len(text) + 2 * sum(map(is_cjk, text))


_VENUE_IN_BRACKETS = Lazy(
    rf"\s*[\[【](?=[^\[\]()]{{0,30}}[A-Z])[^\W_a-z][\w&/+.@’', -]{{1,40}}?(?:,? {YEAR}|[ ]?['’]\d\d|(?<=[A-Z]{{3}}) ?\d\d(?=\]))\b[^\[\]()]{{0,80}}[\]】)]\s+\S"
)
"""How a venue and its year open an entry: "[ICML 2024] Title", "[ICML, 2024, Oral] Title", "[ICML24] Title"."""


STATED = Lazy(
    r"[^\W\d_]{3}[?!.]? ?[(\[](?:currently |manuscript |paper )?(?:(?:preparing |final |first ){0,2}draft|(?:under|in) (?:progress|preparation|review|revision|submission)"
    r"|(?:data collection|analysis|writing)(?: is)? (?:running|ongoing|in progress|under way)|submitted|ongoing|accepted|forthcoming|in press)[)\]]$",
    re.IGNORECASE,
)
"""How a title is closed of which only the status is known yet: "Slow rivers [Under progress]"."""


@remembered
def is_complete(text: str) -> bool:
    """Whether a text has more than one field of a reference: names, a year, a venue, quotes."""
    text = text.strip()
    size = length(text)
    if text[:1] in ("[", "【") and _VENUE_IN_BRACKETS.match(text):
        return True
    if size <= 36:
        return False
    if text[-1] in ")]" and STATED.search(text):
        return True
    signs = int(size > 120)
    signs += bool(A_YEAR.search(text) or _UNFINISHED.search(text))
    if signs < 2:
        signs += bool(_QUOTED.search(text))
    if signs < 2:
        signs += bool(venues.VENUE.search(text) or venues.PUBLISHER.search(text))
    if signs < 2:
        signs += has_names(text)
    return signs >= 2


_APPEARED = Lazy(
    rf"\barXiv\b|\bdoi\b|10\.\d{{4,}}/|\d\s?\(\d+\)|\d\s?:\s?e?\d|\bpp?\. ?\d|\bvol\. ?\d|[.?!] (?-i:[A-Z])[\w .]{{1,25}}: [\w/& -]{{2,40}}, {YEAR}\b",
    re.IGNORECASE,
)


_ONE_AND_YEAR = Lazy(
    rf"\W{{0,3}}(?:[^\W\d_a-z][\w’'-]++ ?){{1,3}}, (?:[^\W\d_a-z](?:\.|[\w’'-]++(?= ))[ -]?){{1,4}},? ?\({YEAR}[a-z]?\)"
)
"""How an author alone and the year begin an entry: "Berg, A. (2020)", "Berg, Ada M. (2020)"."""
_EDITOR_ALONE = Lazy(
    r"\W{0,3}(?:[^\W\d_a-z][\w’'-]++ ?){1,3}, (?:[^\W\d_a-z][\w’'.-]*+ ?){1,3}\((?i:eds?\.|editors?|hrsg\.|hg\.)\):? "
)
"""Who edited a book, alone before its title: "Berg, Anna (Editor): Rivers"."""
_NAMES_AND_YEAR = Lazy(rf"\(([^\W\d_a-z][^()]{{4,300}}), {YEAR}\)\.?\s*$")
"""How some lists close an entry: "Title (Anna Berg and Carl Dahl, 2020)"."""


def looks_like_work(text: str) -> bool:
    """Whether a text that stands in no list of works has a work's names, its year, and where it appeared."""
    if not (A_YEAR.search(text) or find_status(text)):
        return False
    if (closing := _NAMES_AND_YEAR.search(text)) and has_names(closing[1], minimum=1):
        return True
    if not (_APPEARED.search(text) or venues.VENUE.search(text) or venues.SERVER.search(text)):
        return False
    if _ONE_AND_YEAR.match(text) or _EDITOR_ALONE.match(text):
        return True
    return any(has_names(line) for line in re.split("[\v\n]", text)[:4])


def is_reference(text: str) -> bool:
    """Whether a text by itself, as a heading's, is a whole reference that begins with its authors."""
    text = text.strip()
    dated = bool(_ONE_AND_YEAR.match(text))
    if len(text) < (50 if dated else 80) or not is_complete(text):
        return False
    return dated or has_names(text) and not is_only_authors(text)


def is_imprint(text: str) -> bool:
    """Whether a line that could be an entry by its length holds only a venue with its numbers."""
    named = has_names(text, minimum=1)
    return length(text) < 160 and (not named or len(text) < 90 and bool(_APPEARED.search(text)) and "," in text)


def is_imprint_line(line: str) -> bool:
    """Whether a line says where something appeared, or in which state it is, and is no sentence of running text."""
    if len(line) > 130 or SENTENCE.search(line):
        return False
    dated = A_YEAR.search(line) or NUMBERED_VENUE.search(line) or find_status(line)
    return bool(dated) and not re.search(r"[a-z]{3}\. [A-Z]", line)


_OPENING = ("“", '"', "„", "«", "»")


_WITH_NAME = Lazy(r"\bwith (?:[A-Z][\w.’'-]+ ?){1,4}(?:[,.&(;\[\v\n]|and |\Z)")


def fields_of(text: str) -> set[str]:
    """Which fields a text seems to hold besides a title."""
    found = set()
    lines = [line for line in re.split("[\v\n]", text) if line.lstrip()[:1] not in _OPENING]
    if any(map(has_names, lines)) or _WITH_NAME.search(text):
        found.add("authors")
    if A_YEAR.search(text) or venues.VENUE.search(text) or find_status(text):
        found.add("venue")
    return found


def opening_of(block: Block) -> str:
    """How a paragraph opens: with a number or bullet, a year, a venue, a quote, in bold, as a link; "" for plain words."""
    plain = block.text.plain
    if NUMBERED.match(plain) or BULLETED.match(plain):
        return "number"
    if _VENUE_IN_BRACKETS.match(plain):
        return "venue"
    if DATED.match(plain):
        return "year"
    if (column := _STATUS_COLUMN.match(plain)) and heading_status((column["status"],)) is not None:
        return "year"
    run = next((r for r in block.text.runs if r.text.strip()), None)
    if run is None:
        return ""
    opened = run.text.strip()
    if opened[0] in '“"»„«':
        return "quote"
    if len(opened.split()) < 3 and sum(map(is_cjk, opened)) < 5:
        return ""
    named = has_names(opened, minimum=1) and (
        len(opened.split()) < 5 or is_only_authors(opened) or bool(re.search(r"\d{3}", opened))
    )
    return "bold" if run.bold and not named else "link" if run.href else ""


_STATUS_COLUMN = Lazy(r"\s*(?P<status>[A-Z][a-z]+\.?(?: [a-z]+\.?)?)\s{3,}(?=[^\W\d_a-z]|[“\"„«])")
"""What stands in a column of years for works that have none: "To appear    Ada Berg. ..."."""
CO_AUTHORS = Lazy(
    r"(?:\(\s?)?(?:(?:edited|written|co-?authored|co-?written|joint(?:ly)?|joint work|together|in collaboration|(?:em |en )?co-?autor[ií]a|en collaboration|in zusammenarbeit|gemeinsam|zusammen) )?(?:with|mit|avec|con|com) (?-i:[^\W\d_a-z])[\w.’'-]*[ .,]",
    re.IGNORECASE,
)
"""A line that names the others: "With Ada Berg"."""
NUMBERED_VENUE = Lazy(r"\d\s?\(\d+\)|\bpp?\. ?\d|\bvol\. ?\d|, \d{1,4}, \d{1,5}\s?[-–]")
"""The numbers of a volume, an issue or pages."""


APPEARED_IN = Lazy(
    r"(?:(?:Published|Appeared|Accepted|To appear) (?:in|at|by)|Erschienen in|Paru dans|Publicado en|Publicado em|Pubblicato su) (?![a-z]+ [a-z])[^“”\"„«\v\n]+"
)
"""A line that says where the work above it was printed: "Published in Sand Review 2014"."""


def is_sentence(text: str, *, least: int = 100) -> bool:
    """Whether a text of more than `least` characters is running text that nobody's name begins."""
    text = text.strip()
    return len(text) > least and text[-1] in ".?!" and bool(SENTENCE.search(text)) and not has_names(text, minimum=1)


@remembered
def is_link_label(text: str) -> bool:
    """Whether a text only says what links lead to: "Project", "[PDF]", "[pdf] [code]"."""
    starts = [_behind(_BEFORE_LABELS, text, 0)]
    seen = set(starts)
    while starts:
        start = starts.pop()
        if not _LINK_LABEL.match(text, start):
            continue
        # labels that are other labels' beginnings ("supplementary material") can be cut in ever more ways: each place once
        for end in range(start + 1, min(len(text), start + _LONGEST_LABEL) + 1):
            if _LINK_LABEL.fullmatch(text, start, end):
                behind = _behind(_BEHIND_LABEL, text, end)
                if behind == len(text):
                    return True
                if behind not in seen:
                    seen.add(behind)
                    starts.append(behind)
    return False


def _behind(signs: Lazy, text: str, start: int) -> int:
    found = signs.match(text, start)
    return found.end() if found else start


_TAG = Lazy(
    rf"[^\W\d_a-z][\w&/+.’'@-]*(?: (?:[A-Z&][\w&/+.’'-]*|{YEAR}|'\d\d|of|on|and|in)){{0,5}}(?: ?\([\w ’']{{2,20}}\))?"
)


_SERVER_OF_YEAR = Lazy(rf"(?:a|bio|med|chem|psya)rxiv(?: pre-?prints?)?,? {YEAR}", re.IGNORECASE)
"""A server and a year on a badge, which alone would be the label of a link: "arXiv 2024"."""


def is_tag(text: str) -> bool:
    """Whether a line is a badge with the venue of the entry below it: "ICML 2024 Oral", "IEEE TVT", "arXiv"."""
    text = text.strip()
    if _SERVER_OF_YEAR.fullmatch(text):
        return True
    if len(text) > 50 or not _TAG.fullmatch(text) or APPEARED_IN.match(text) or is_link_label(text) or is_known(text):
        return False
    acronym = re.search(r"\b[A-Z][A-Za-z]*[A-Z]", text)
    return bool(acronym or A_YEAR.search(text) or re.search(r"[-’' ]\d\d$", text) or venues.SERVER.match(text))


def is_label(text: str) -> bool:
    """Whether a line says of the entries below it what they are or how far ("Forthcoming", "Journal articles:")."""
    text = text.strip()
    words = text.strip("()[]:. ").split()
    if not 0 < len(words) <= 5 or len(text) > 60 or re.search(r"\d", text) or heading_year(text) is not None:
        return False
    if words[-1] in STOPWORDS or CO_AUTHORS.match(text):
        return False
    if heading_status((text,)) is not None:
        return not re.search(r"\b(?:to|in|at|by|with)\s+(?-i:[A-Z])", text)
    return text.endswith(":") or heading_kind((text,))[0] is not None and (len(words) <= 3 or is_known(text))


_OPEN_NAME = Lazy(r"(?:[,;&(]|\band|\bwith) ?(?:[^\W\d_a-z]\.[ -]?)+$")
"""The initials of a name at a line's end."""


_INITIAL_SOON = Lazy(r"[^\W\d_][^\d\v\n]{1,30}?\b[^\W\d_a-z]\.")
_NUMBERS_CLOSED = Lazy(r"\d[)\]]?;+$")


_SHORTENED_JOURNAL = Lazy(r"J\.(?: [A-Z][a-z]*\.?){0,5},? \(?(?!(?:19|20)\d\d\b)\d")
"""The rest of a journal's shortened name with its volume: "Am." and "J. Hum. Genet., 48", "Astrophys." and "J., 846"."""


def goes_on(before: str, after: str) -> bool:
    """Whether a block only carries on the sentence of the one before it."""
    before, after = before.rstrip(), after.lstrip()
    if not before or not after:
        return False
    if _NUMBERS_CLOSED.search(before) and _INITIAL_SOON.match(after) and is_complete(before) and is_complete(after):
        return False  # each entry of the list ends with a semicolon
    if (
        before[-1] in ",;&–—"
        or before[-2:] in (",”", ',"', ",’", ",»")
        or re.search(
            r"[^\W\d_]-$|(?<!\S)(?:and|und|et|y|och|of|the|in|for|with|by|to|from|von|der|mit|avec|des|du|del|della)$",
            before,
        )
    ):
        return True
    first = after.split(None, 1)[0]
    if first in ("J.", "J.,") and before[-1] == "." and _SHORTENED_JOURNAL.match(after):
        return True
    if _OPEN_NAME.search(before) and first[0].isupper():
        return True
    if first[0] in "&°)]":
        return True
    if before[-1] in '.。)]”"!?' or before[-1].isdigit():
        return False  # titles may begin in lower case, too
    return first[0].islower() and first.rstrip(".,") not in PARTICLES and not any(c.isupper() for c in first[1:])


def number_alone(block: Block) -> int | None:
    """The number that a block consists of, with or without the year above it."""
    if block.kind is not BlockKind.PARAGRAPH:
        return None
    match = re.fullmatch(rf"\s*(?:{YEAR}\s+(?:[·|/–—-]\s+)?)?[\[(]?(\d{{1,3}})[\])]?[.)]?\s*", block.text.plain)
    return int(match[1]) if match else None
