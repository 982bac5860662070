# ruff: noqa: E501 (a pattern reads better on one line)
"""What nobody has claimed of an entry, cut into pieces each of which may be the venue."""

from __future__ import annotations

import re
from collections.abc import Sequence

from converter.parse.publications.claims import TAKEN, Claims
from converter.parse.publications.dates import YEAR
from converter.parse.publications.layout import Layout
from converter.parse.publications.quotes import quotations
from converter.parse.publications.shortened import ends_abbreviated
from converter.patterns import Lazy

_IN = Lazy(r"\s*(?:\b[Pp]p?\.\s)?\b(?:in|en|em|dans|im)\b\s*:?\s*(?-i:the\s(?=\d))?", re.IGNORECASE)
_CONNECTION = Lazy(
    r"\W*(?:joint(?:ly)?|(?:joint )?work|together|co-?authored|co-?written|gemeinsam|zusammen|in|and|by|with|mit|avec|con|see|also|the|a|on)?"
    r"(?:\s+(?:with|mit|avec|con|com))?\W*",
    re.IGNORECASE,
)
_LEADS_TO_NAMES = Lazy(r"[.,;] (?:joint(?:ly)? |joint work |co-?authored )?(?:with|mit|avec|con|com)$")
"""What is left of the words before authors that stand last: "Sand Journal. with Anna Berg"."""
_APPEARED = Lazy(
    r"(?:online[ -]first|first ?view|early view|(?:online )?ahead of print) (?:at|in)\s+(?=(?-i:[A-Z]))"
    r"|(?:research briefing|news (?:&|and) views|op-ed|opinion piece) in\s+(?=(?-i:[A-Z]))"
    r"|(?:contributed|invited|keynote|plenary) (?:talk|lecture|paper|presentation|address)(?:,| (?:at|to|in|for)(?: the\b)?)\s+(?=(?-i:[A-Z0-9]))"
    r"|(?:invited )?book chapter[,:]\s+(?=(?-i:[^a-z\s]))|(?:(?:book |invited )?chapter|(?:encyclop(?:a?edia) )?entry),? in(?: the book)?:?\s+(?=(?-i:[^a-z]))|(?:artículo |articolo |artigo )?(?:publicad[oa]|pubblicat[oa]|publié[e]?|erschienen|veröffentlicht) (?:en|in|em|nel|nella|dans|no|na)(?: (?:el|la|le))?:?\s+|published in \w+ in:?\s+|(?:(?:keynote|poster|communication|exposé|conférence|article) )?présentée?s? (?:au|à la|à|aux|lors d(?:u|e la|es|e)|dans)\s+|(?:(?:póster|ponencia|comunicación|trabajo|trabalho|pôster|comunicação) )?(?:presentad[oa]|apresentad[oa]) (?:en|em|no|na)(?: (?:el|la|los|las))?\s+|(?:poster )?(?:presentato|presentata) (?:a|al|alla|all['’])\s*|(?:(?:Vortrag|Poster|Präsentation)(?:spräsentation)? )?(?:gehalten|vorgetragen|vorgestellt|präsentiert) (?:auf|bei|am|im|beim)(?: de[rmn])?\s+|(?:Vortrag|Posterpräsentation|Präsentation),? (?:auf|bei|beim)(?: de[rmn])?\s+|(?:libro|livre|buch|book|en el libro|in the book):\s+|(?:to be |also |was |paper |poster |oral(?:ly)? |will be )?(?:presented|published|appeared|appears|appearing|accepted|poster|talk|presentation) (?:at|in|by|to)(?: the\b)?\s+(?:in\s+)?|(?:poster|oral|paper|talk) presentation[,:.]\s+(?:at\s+)?",
    re.IGNORECASE,
)

_DATED_END = Lazy(rf",? {YEAR}\)?$")
_SHARED = Lazy(r"(?:available|posted) (?:at|on)\s+(?=(?:ssrn|[a-z]{2,6}rxiv|osf|hal)\b)", re.IGNORECASE)
"""What leads to the server of a preprint, and does not say that it is the venue: "Available at SSRN 1234567"."""


def loose_pieces(layout: Layout, claims: Claims, title: tuple[int, int]) -> list[tuple[int, int, bool]]:
    """What is free, cut at stops that end a sentence; with each, whether "In" or "Submitted to" leads to it."""
    result = []
    free = claims.free
    ordered = [m for m in re.finditer(rf"[^{TAKEN}\v]+", free) if re.search(r"\w", m[0])]
    ordered.sort(key=lambda m: (m.start() < title[0], m.start()))
    leads = {
        c.end
        for c in claims.made
        if c.field == "status"
        and re.search(r"\b(?:to|at|by|in|for|the|bei|à)$", layout.string[c.start : c.end], re.IGNORECASE)
    }
    inside = {
        c.end for c in claims.made if c.field == "type" and _IN_SLAVIC.search(layout.string, c.start, c.end) is not None
    }
    for match in ordered:
        at = match.start()
        text = match[0]
        before_editors = any(match.end() <= c.start <= match.end() + 1 for c in claims.made if c.field == "editors")
        within = match.start() in inside
        whole = before_editors and (within or re.match(r"[\W_]*(?:in|en|dans|im)\b", text, re.IGNORECASE))
        behind_editors = any(
            title[1] < c.end <= match.start() <= c.end + 1 and _EDITORS_END.search(layout.string, c.start, c.end)
            for c in claims.made
            if c.field == "editors"
        )
        for piece in (
            [text]
            if whole
            else _book_and_imprint(
                text, _whole(layout, match), told=_PRINTED_NEXT.match(layout.string, match.end()) is not None
            )
            if behind_editors
            else _sentences(text, _whole(layout, match))
        ):
            start = at + text.index(piece, at - match.start()) - (at - match.start())
            at = start + len(piece)
            end = start + len(piece)
            while start < end and layout.string[start] in " \f.,;:)]”\"»«’'*–—|":
                start += 1
            lead = any(e <= start <= e + 2 for e in leads) or (behind_editors or within) and start <= match.start() + 2
            bracket = layout.string.startswith("(", start)  # "(published at Sand Letters)"
            if (said := _APPEARED.match(layout.string, start + bracket)) and said.end() < end:
                claims.take(start, said.end(), "imprint", "in")
                start, lead = said.end(), True
                if bracket and (closing := layout.string.find(")", start, end)) > 0:
                    end = closing
                if bracket and (dated := _DATED_END.search(layout.string, start, end)):
                    end = dated.start()
            if (shared := _SHARED.match(layout.string, start)) and shared.end() < end:
                claims.take(start, shared.end(), "imprint", "in")
                start = shared.end()
            entered = _IN.match(layout.string, start)
            if entered and entered.end() >= end:
                claims.take(start, end, "imprint", "in")
                continue  # editors stand between "En:" and the book
            if (
                entered
                and entered.end() < end
                and (
                    re.match(
                        r"(?:[Ii]n|[Ee]n|[Ee]m|[Dd]ans|[Ii]m)\s*:|[Ii]n\s+(?:the\s+)?(?:[a-z](?=[A-Z])|[A-Z\"“„«»'0-9*_(])|[Ii]n\s+[a-z]{2,6}R?r?[Xx]iv\b|[Ii]n\s+(?:the\s+)?proc(?:eedings?|\.)? |[Ii]m |[Dd]ans |[Ee]n ",
                        layout.string[start:end],
                    )
                )
            ):
                claims.take(start, entered.end(), "imprint", "in")
                start, lead = entered.end(), True
            while start < end and layout.string[start] in ' .,;:，。、；：“"„»«–—-|*·•/)]）（([】':
                if layout.string[start] in "([（" and layout.string.find(")", start, end) > 0:
                    break
                start += 1
            while end > start and layout.string[end - 1] in ' .,;:，。、；：”"“»«–—-|*·•/([（':
                if layout.string[end - 1] == "." and re.search(r"\b[A-Z][a-z]{0,7}\.$", layout.string[start:end]):
                    break
                end -= 1
            if led := _LEADS_TO_NAMES.search(layout.string, start, end):
                end = led.start()
            if _CONNECTION.fullmatch(layout.string[start:end]):
                continue
            if end > start and re.search(r"\w", layout.string[start:end]):
                result.append((start, end, lead))
    return result


_IN_SLAVIC = Lazy(r"\b[wWuUvVвВуУ]:|\b[îÎ]n\b")
"""What stands for "In" in front of a book: "Tytuł, w: Książka", as `prepared` claims it."""
_EDITORS_END = Lazy(r"(?::|[)\]]\.?,?)\s*$")
"""How editors end behind whom a book's title begins: "A. Berg (eds.),", "A. Berg:"."""
_IMPRINT_OF_BOOK = Lazy(
    r"\s+(?=\(\s?=|\([“\"«„]|\([^()]{4,80},? (?:(?:Bd|Band|Vol|vol|Nr|no)\.? ?)?\d{1,3}(?:/\d+)?\))|(?<=[.!?)])\s+(?=(?:[^\W\d_a-z][\w.’'-]*+(?<![a-zà-ÿ]{5}\.)(?:\s?/\s?|, | und | u\. | and | & | )?){1,5}:\s)|(?<=[.!?])\s+(?=\()|(?<=[^A-Z][.)])\s+(?=(?:[^\W\d_a-z][\w.’'-]*+[ ,&]*+){1,5}$)"
)
"""Where behind a book's title its series, place and publisher begin."""


_PRINTED_NEXT = Lazy(r"\s?\([^\W\d_a-z][^():\d]{2,40}: [^():\d]{2,50}[,)]")
"""Where a book was printed and by whom, in brackets behind its title: "(Altstadt: Gilder, 2020)"."""


def _book_and_imprint(text: str, whole: Sequence[tuple[int, int]], *, told: bool) -> list[str]:
    """A book's title, which may be several sentences, and what follows it; what is `whole` in italics is not cut.

    `told`: where it was printed stands in brackets behind it.
    """
    held = max((end for start, end in whole if start <= 2), default=0)
    cuts = [m for m in _IMPRINT_OF_BOOK.finditer(text) if m.start() >= held and not told]
    begins, ends = [0, *(m.end() for m in cuts)], [*(m.start() for m in cuts), len(text)]
    pieces = [text[a:b] for a, b in zip(begins, ends, strict=True) if re.search(r"\w", text[a:b])]
    if pieces and (named := _NAMED_BEHIND.search(pieces[0], held)):
        pieces[:1] = [pieces[0][: named.start()], pieces[0][named.end() :]]
    return pieces


_NAMED_BEHIND = Lazy(
    r"(?<=[a-zà-ÿ)\]][.!?])\s+(?=(?:Lecture Notes|LN[A-Z]{1,2}\b|Communications in|Springer|Elsevier|[^.]*\b(?:Press|Verlag|Publish\w+|Éditions|Editions|Editora|Editorial|Series|Proceedings|Conference)\b))"
)
"""Where behind a book's title a sentence begins that names a series, a publisher or the meeting."""


_ABBREVIATED_NAME = Lazy(
    r"\W*(?:[Ii]n\s?:?\s+)?(?![A-Z]{2,}\. [A-Z][a-z])(?:[^\W\d_a-z][^\W\d_]{0,9}\.:?\s?(?:(?:of|and|&|für|de|d)\s)?){2,}"
    r"|\W*In\s?:\s+(?:[^\W\d_a-z][^\W\d_]{0,6}\.\s)+[^\W\d_a-z][^\W\d_]{2,5}(?=\s*$)"
)
_WITH_ACRONYM = Lazy(r"\W*(?:[Ii]n\s+)?(?:Proc|Int|Trans|Annu?|J)\. [^();]{3,120} \([A-Z][\w’' -]{1,15}\)")
"""A name full of abbreviations that ends in its acronym: "Proc. Int. Conf. Artif. Sand (ICAS)"."""
_LAST_WORD_OF_NAME = Lazy(r"[A-Z][a-z]+\s*(?:[,(\d]|$)")
_SENTENCE = Lazy(
    r"(?<=[a-z\u00df-\u024f)\]”\"»’]{2}[.?!])\s+(?=[A-ZÄÖÜÉ“\"„»«0-9*(])|。|;\s|\s[|·•]\s|(?<=[A-Z]{3}\.)\s+(?!(?:Journal|Zeitschrift|Revue|Revista|Rivista|International)\b)(?=[A-Z])|(?<=\d\.)(?<!\b(?:the|The|der|des|dem|den|zum|zur)\s\d\.)(?<!\b(?:the|The|der|des|dem|den|zum|zur)\s\d\d\.)\s+(?=[A-Z])|(?<=[)\]][.])\s+"
)


_BARS = frozenset("|·•")
_LONG_NAME = 40
"""Characters of a name in italics whose stop is its own and no abbreviation's: "*Proceedings of ... on Cold Sand.* Gilder"."""
_ABBREVIATIONS_LEFT = Lazy(r"(?:[A-Z][a-z]{1,7}\.[ ,]*){1,3}")


def _whole(layout: Layout, match: re.Match[str]) -> list[tuple[int, int]]:
    """The stretches of a match that are set in italics or quoted, from its start."""
    held = [*layout.italic, *quotations(layout.string[: match.end()], match.start())]
    return [(a - match.start(), b - match.start()) for a, b in held if match.start() <= a and b <= match.end()]


def _sentences(text: str, whole: Sequence[tuple[int, int]]) -> list[str]:
    """The sentences of a text; the stops of abbreviations in venues ("IEEE Trans. Signal Process.") do not end one.

    A name that is `whole` in italics is not cut: "*Grains. A history*".
    """
    result, last = [], 0
    name = _WITH_ACRONYM.match(text) or _ABBREVIATED_NAME.match(text)
    for match in _SENTENCE.finditer(text):
        before = text[last : match.start()]
        if before.count("(") > before.count(")") and ")" in text[match.end() : match.end() + 40]:
            continue  # "Sand Letters (Altstadt. Print)"
        if match[0].strip() not in _BARS and any(a < match.start() and match.end() < b for a, b in whole):
            continue
        if name and (
            match.end() < name.end() or match.end() == name.end() and _LAST_WORD_OF_NAME.match(text, name.end())
        ):
            continue  # "React. Chem. Eng.", "J. Cryst. Growth"
        if before.endswith(".") and _ABBREVIATIONS_LEFT.fullmatch(text, match.end()):
            continue  # "Photodyn. Ther."
        if (
            before.endswith(".")
            and ends_abbreviated(before)
            and not any(b == match.start() and b - a > _LONG_NAME for a, b in whole)
            and not text[match.end() : match.end() + 3].startswith("In ")
        ):
            continue
        result.append(before)
        last = match.end()
    result.append(text[last:])
    return [piece for piece in result if re.search(r"\w", piece)]
