# ruff: noqa: E501 (a pattern reads better on one line)
"""Whether a work has appeared: the phrases that say so, in an entry and in its headings."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from converter.model import Status


class StatusPhrase(NamedTuple):
    """A phrase with its place and meaning; `leads` is true where a venue's name follows ("Submitted to")."""

    start: int
    end: int
    status: Status
    leads: bool


_TO = r"(?:\s+(?:to|at|by|for publication in|for publication at|for publication|for presentation at|in|with|bei|à|a|en|the)\b(?:\s+the\b(?=\s+(?:journal|proceedings|\d)))?)?"
_PHRASES: list[tuple[Status, str]] = [
    ("submitted", rf"(?:(?:currently|manuscript|paper|article|re-?|to be|has been|was|just|recently)\s*)*\b(?:re-?)?submitted(?: for (?:publication|review|consideration))?{_TO}"),
    ("submitted", rf"\b(?:in |under )?(?:re-?)?submission{_TO}"),
    ("submitted", rf"\b(?:currently )?(?:under|in) (?:peer[- ]?|second |journal )?review{_TO}"),
    ("submitted", rf"\b(?:under|in) (?:major |minor )?revisions?{_TO}|\b(?:major|minor) revisions?(?: (?:requested|submitted))?{_TO}|\brevisions? (?:requested|invited|submitted){_TO}"),
    ("submitted", rf"\b(?:invited to )?(?:conditional )?revise[sd]?[- ]?(?:and|&)[- ]?resubmit(?:ted)?{_TO}|\b(?:reject (?:and|&) resubmit|R ?& ?R)\b{_TO}"),
    ("submitted", rf"\bunder consideration{_TO}|\b(?:zur Veröffentlichung )?eingereicht{_TO}|\bin begutachtung|\bsoumis{_TO}|\b(?:enviad[oa]|sometid[oa]|sottomesso|submetido){_TO}|(?<=[\[(])pending(?=[\])])|投稿中|在审|审稿中|外审|返修|査読中"),
    ("accepted", rf"(?:(?:conditionally|provisionally|just|recently|has been|already|paper|article|manuscript)\s*)*\baccepted(?: \(?(?:with|subject to)[^.,;)]*\)?| (?:manuscript|article|paper|version)\b)?{_TO}|\b(?:angenommen|accepté[e]?|acept?ad[oa]|accettato|aceito){_TO}|已录用|录用|已接收|接收|採択済?"),
    ("in press", rf"\bforthcoming{_TO}|\bto appear{_TO}|\bto be published{_TO}|\bin[- ]press\b{_TO}|\b(?:im druck|im erscheinen|erscheint(?: (?:demnächst|voraussichtlich|in))*|à paraître(?: (?:dans|en))?|sous presse|en prensa|in (?:corso di )?stampa|no prelo|in publicatie)\b|待刊|即将出版|印刷中|掲載予定|in production\b|\bin print\b"),
    ("in preparation", r"\b(?:currently )?in prep(?:\b\.?|aration\b)(?: for(?: submission(?: to)?)?)?|\bin progress\b|\bwork[- ]in[- ]progress\b|\bmanuscript (?:in preparation|in progress)|\bin (?:vorbereitung|arbeit)\b|\ben (?:préparation|preparación)\b|\bin preparazione\b|\bem preparação\b|\bto be submitted(?: to)?\b|\bunder preparation\b|\bdraft (?:available|in preparation|manuscript)|(?<=[(\[])\s*draft(?=\s*[)\]])|\b(?:(?:unpublished|full-length|working|draft) (?:book )?|book )manuscript\b(?! (?:submitted|accepted|under))|\bunder contract(?: (?:with|at))?|撰写中|準備中"),
]  # fmt: skip
_STATUS = re.compile("|".join(f"(?P<s{i}>{pattern})" for i, (_, pattern) in enumerate(_PHRASES)), re.IGNORECASE)
_KEYS = [
    "submi",
    "review",
    "revis",
    "resubm",
    "r&r",
    "consideration",
    "eingereicht",
    "begutachtung",
    "soumis",
    "enviad",
    "sometid",
    "sottomesso",
    "pending",
    "accept",
    "angenommen",
    "acept",
    "aceito",
    "forthcoming",
    "appear",
    "to",
    "be",
    "press",
    "druck",
    "erschein",
    "paraître",
    "prensa",
    "stampa",
    "prelo",
    "publicatie",
    "in",
    "p",
    "progress",
    "vorbereitung",
    "arbeit",
    "préparation",
    "draft",
    "manuscript",
    "contract",
    "print",
    "投",
    "在审",
    "审稿",
    "外审",
    "返修",
    "査読",
    "录用",
    "已接",
    "採択",
    "待刊",
    "即将",
    "印刷",
    "掲載",
    "撰写",
    "準備",
]
_KEYWORD = re.compile(
    r"submi|review|revis|resubm|R ?& ?R|consideration|eingereicht|begutachtung|soumis|enviad|sometid|sottomesso|pending|accept|angenommen|acept|aceito|forthcoming|"
    r"to appear|to be |in[- ]press|druck|erscheinen|erscheint|paraître|presse|prensa|stampa|prelo|publicatie|in p|progress|vorbereitung|arbeit|préparation|"
    r"draft|manuscript|contract|print|[投在审外返査录已接採待即印掲撰準]",
    re.IGNORECASE,
)
_LEADS = re.compile(r"\b(?:to|at|by|in|with|bei|à|a|en|dans|the|contract with)$", re.IGNORECASE)

_HEADINGS: list[tuple[Status, str]] = [
    ("submitted", r"\b(?:under|in) (?:review|revision|submission|consideration)|\bsubmitted|\bsubmissions\b|eingereicht|soumis|R ?& ?R|revise|在审|投稿"),
    ("accepted", r"\baccepted\b|angenommen|录用"),
    ("in press", r"\bforthcoming|\bin press|to appear|im druck|im erscheinen|à paraître|en prensa|待刊"),
    ("in preparation", r"in preparation|\bin prep\b|in progress|in vorbereitung|en préparation|en preparación|ongoing|unpublished manuscripts?|manuscripts? (?:in|under) prep"),
    ("preprint", r"\bpre-?prints?\b|\barxiv\b|预印|working papers?\b|\bdrafts?\b|manuscripts?$"),
]  # fmt: skip


def find_status(string: str) -> list[StatusPhrase]:
    """All status phrases of a string."""
    found: list[StatusPhrase] = []
    lower = string.lower()
    if not any(key in lower for key in _KEYS):
        return found
    last = 0
    for key in _KEYWORD.finditer(string):
        # the patterns with words before the keyword are slow; most entries have no keyword at all
        match = _STATUS.search(string, max(last, key.start() - 40), key.end() + 60) if key.start() >= last else None
        if not match:
            continue
        last = match.end()
        index = int((match.lastgroup or "s0")[1:])
        end = match.start() + len(match[0].rstrip())
        found.append(StatusPhrase(match.start(), end, _PHRASES[index][0], bool(_LEADS.search(match[0].rstrip()))))
    return found


@lru_cache(maxsize=256)
def heading_status(headings: tuple[str, ...]) -> Status | None:
    """What the headings say of the status of the works below them; the innermost decides."""
    for heading in reversed(headings):
        if re.search(r"\bpublished\b", heading, re.IGNORECASE) and not re.search(
            r"un-?published|to be published", heading, re.IGNORECASE
        ):
            return "published"
        for status, pattern in _HEADINGS:
            if re.search(pattern, heading, re.IGNORECASE):
                return status
    return None
