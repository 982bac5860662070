# ruff: noqa: E501 (a pattern reads better on one line)
"""What a venue, a publisher, a place look like."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from converter.parse.publications import words as w
from converter.parse.publications.tokens import Token, cjk_count
from converter.patterns import Lazy, Rare
from converter.remembered import remembered

_WORDS = frozenset("IUCPL")


class Hit(NamedTuple):
    """Where in a text a word or phrase stands."""

    start: int
    end: int


class Phrases:
    """Words and phrases to look for in a text: looked up word by word, which is faster to set up than a long pattern."""

    def __init__(self, *sources: str) -> None:
        """`sources` are phrases between "|"; "?" behind a letter makes it optional."""
        forms = [form for source in sources for alternative in source.split("|") for form in _expanded(alternative)]
        self.cjk = tuple(form for form in forms if cjk_count(form))
        self.by_first: dict[str, list[str]] = {}
        for form in forms:
            if first := _FIRST.match(form):
                self.by_first.setdefault(first[0], []).append(form)

    def search(self, text: str) -> Hit | None:
        """The first phrase in a text."""
        lower = text.lower()
        by_first = self.by_first
        for word in () if by_first.keys().isdisjoint(_FIRST.findall(lower)) else _FIRST.finditer(lower):
            if word[0] in by_first and (end := self._end(lower, word)):
                if word[0] in _ALSO_WORDS and text[word.start() : word.end()].islower():
                    continue  # "Dialog mit Flüssen"
                return Hit(word.start(), end)
        if self.cjk and not text.isascii():
            for form in self.cjk:
                if (at := text.find(form)) >= 0:
                    return Hit(at, at + len(form))
        return None

    def match(self, text: str) -> Hit | None:
        """The phrase with which a text begins."""
        lower = text.lower()
        word = _FIRST.match(lower)
        end = self._end(lower, word) if word and word[0] in self.by_first else 0
        return Hit(0, end) if end else None

    def _end(self, lower: str, word: re.Match[str]) -> int:
        start, length = word.start(), 0
        for form in self.by_first[word[0]]:
            end = start + len(form)
            if len(form) > length and lower.startswith(form, start) and not lower[end : end + 1].isalnum():
                length = len(form)
        return start + length if length else 0


_FIRST = Lazy(r"[^\W_]+")
_ALSO_WORDS = frozenset(["mit", "chi", "cell", "hal", "www"])
"""Names that are words, too, where they are in small letters."""


def _expanded(alternative: str) -> list[str]:
    """The phrases that a phrase with optional letters stands for."""
    forms = [""]
    for i, c in enumerate(alternative):
        if c == "?":
            continue
        optional = alternative[i + 1 : i + 2] == "?"
        forms = [f + c for f in forms] + (forms if optional else [])
    return [form.strip() for form in forms]


JOURNAL = Phrases(w.JOURNAL)
CONFERENCE = Phrases(w.CONFERENCE)
WORKSHOP = Phrases(w.WORKSHOP)
SERVER = Phrases(w.SERVER)
PUBLISHER = Phrases(w.PUBLISHER)
INSTITUTION = Phrases(w.INSTITUTION)
VENUE = Phrases(w.VENUE)
THESIS = Rare(
    rf"(?<!\w)(?:{w.THESIS})(?![a-zà-ÿ])",
    "ph",
    "handling",
    "väitös",
    "doktor",
    "magisterska",
    "habilitac",
    "práce",
    "tezi",
    "диссертац",
    "дисертац",
    "автореф",
    "thes",
    "diss",
    "thès",
    "tesi",
    "tese",
    "arbeit",
    "schrift",
    "proefs",
    "avhand",
    "mémoire",
    "mém.",
    "trabajo",
    "monografia",
    "论文",
    "論文",
    flags=re.IGNORECASE,
)
REPORT = Rare(
    rf"(?<!\w)(?:{w.REPORT})",
    "rep",
    "white",
    "policy",
    "issue brief",
    "kurz",
    "position",
    "技報",
    "研究報告",
    "bericht",
    "rapport",
    "paper",
    "document",
    flags=re.IGNORECASE,
)
PATENT = Rare(
    rf"(?<!\w)(?:{w.PATENT})",
    "patent",
    "brevet",
    "专利",
    "特許",
    flags=re.IGNORECASE,
)

IS_VENUE, IS_NAME, IS_PUBLISHER, IS_SERVER = 1, 2, 4, 8
"""What `signals` says of a word: only venues have it; venues' names have it too; publishers; preprint servers."""


def _lexicon() -> dict[str, list[tuple[str, int]]]:
    lexicon: dict[str, list[tuple[str, int]]] = {}
    for phrases, flag in (
        (VENUE, IS_VENUE), (WORKSHOP, IS_VENUE), (JOURNAL, IS_NAME), (CONFERENCE, IS_NAME), (PUBLISHER, IS_PUBLISHER),
        (INSTITUTION, IS_PUBLISHER), (SERVER, IS_SERVER),
    ):  # fmt: skip
        for first, forms in phrases.by_first.items():
            lexicon.setdefault(first, []).extend((form, flag) for form in forms)
    return lexicon


_LEXICON = _lexicon()


def signals(string: str, tokens: Sequence[Token]) -> list[int]:
    """For each token the flags of the venue words that begin at it."""
    lower = string.lower()
    if len(lower) != len(string):
        lower = string
    result = []
    for token in tokens:
        flags = 0
        if token.kind == "K":
            if any(form in token.text for form in JOURNAL.cjk) or any(form in token.text for form in CONFERENCE.cjk):
                flags = IS_VENUE
        elif token.kind in _WORDS:
            first = _FIRST.match(lower, token.start)
            for form, flag in _LEXICON.get(first[0] if first else "", ()):
                end = token.start + len(form)
                if lower.startswith(form, token.start) and not lower[end : end + 1].isalnum():
                    flags |= flag
        result.append(flags)
    return result


@remembered
def is_place(text: str) -> bool:
    """Whether a text is a country, a state or one of the cities that need no country."""
    text = text.strip(" .,;()")
    return (
        text.lower() in w.COUNTRIES
        or text in w.STATES
        or text == "D.C"  # its stop is taken off
        or bool(
            re.fullmatch(r"(?:[A-Z][\w.-]+ ){0,2}[A-Z]{2}(?: \d{5})?", text)
            and text.split()[-1] in w.STATES
            and len(text) > 3
        )
    )


def capitalised_share(text: str) -> float:
    """Share of the words that begin with a capital or a digit, small function words left out."""
    words = [x for x in re.findall(r"[^\W_][\w’'.&/-]*", text) if x.lower() not in w.STOPWORDS]
    if not words:
        return 0.0
    return sum(1 for x in words if any(c.isupper() or c.isdigit() for c in x)) / len(words)


def is_periodical(text: str) -> bool:
    """Whether what stands in brackets behind a title is the name of a journal: "(Journal of Old Sand)"."""
    named = VENUE.search(text) or JOURNAL.search(text) or CONFERENCE.search(text)
    return bool(named) and len(text.split()) > 2 and capitalised_share(text) > 0.9 and not re.search(r"\d", text)


_LEADS_TO_A_SERVER = Lazy(
    r"(?:pre-?print|paper|manuscript|draft|pr[ée]-?publication|pr[ée]publicaci[óo]n),? "
    r"(?:(?:is )?(?:available|posted|published|uploaded|disponible|verfügbar) )?"
    r"(?:(?:on|at|in|from|via|sur|auf|bei|en|su|no) )?(?:the )?",
    re.IGNORECASE,
)


_PREPRINT_TOO = Rare(
    r"(?<=\w)[.,;] *(?:preprint[:,]? )?arxiv(?: e?-?(?:pre)?prints?)?(?:[: ]+arxiv)?[:. ]*$",
    "arxiv",
    flags=re.IGNORECASE,
)
"""What is left of the number at a server, behind the journal: "Sand Letters. arXiv preprint arXiv"."""


def of_server(venue: str) -> str:
    """The server alone of a venue that says more of it: "Preprint available on arXiv"; a journal without its preprint."""
    if (also := _PREPRINT_TOO.search(venue)) and also.start() > 8:
        venue = venue[: also.start()]
    lead = _LEADS_TO_A_SERVER.match(venue)
    return venue[lead.end() :] if lead and SERVER.match(venue[lead.end() :]) else venue


INDEXED = Lazy(
    r"(?:SCI|SSCI|SCIE|ESCI|A&?HCI|SCI-E(?:xpanded|XP)?|Scopus|SCOPUS|Web of Science|WoS|TR Dizin|DOAJ|CPCI)[,;)]"
)
"""Where a journal is indexed."""
