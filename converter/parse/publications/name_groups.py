# ruff: noqa: E501 (a pattern reads better on one line)
"""The names of groups among authors: "HELIOS Collaboration", "on behalf of the Reed Study Group"."""

from __future__ import annotations

from collections.abc import Sequence

from converter.parse.publications.tokens import Token
from converter.patterns import Rare
from converter.remembered import remembered

_GROUP_HEAD = Rare(
    r"(?:on behalf of |for |and )?(?:the )?(?:[a-z]?[A-Z0-9][\w+&./’'-]* (?:of |for |the |and |on |across |against )*+){0,7}"
    r"(?:Collaboration|Consortium|Team|Working Group|Study Group|Group|Investigators|Initiative|Network|Committee|Project|Society|"
    r"Association|Organi[sz]ation|Institute|Agency|Commission|Council|Collaborative)\b(?: for [A-Z]\w+)?(?: \([A-Z][\w-]{1,15}\))?"
    r"|(?:on behalf of |for |and )?(?:the )?(?:[A-Z][\w+&./’'-]* ){1,3}collaboration(?=[,.:;)]|$)"
    r"|The [A-Z][\w-]+ (?:Study|Community)(?=,)"
    r"|(?:Fundação|Fundaci[óo]n?|Fondazione|Fondation|Stiftung|Stichting|Minist[eé]rio|Ministère|Ministerium|Ministry) "
    r"(?:(?:Dra?|Prof|St)\. |[\w’'-]+ ){0,8}[\w’'-]+(?=\. \()"
    r"|(?:on behalf of |for |and )?(?:the )?[\w+-]*[A-Z][\w+-]*[A-Z][\w+-]* collaboration(?=,| \(|:|$)"
    r"|(?:on behalf of |for |and )?(?:the )?(?:[\w+&./’'-]+ (?:of |for |the |and |on )*+){1,6}?"
    r"(?:(?:study|working|research|collaborati(?:ve|on)|hospital) group|collaborators|consortium|investigators|members|network|participants)(?=,| \()"
    r"|(?:on behalf of |for |and )?the (?:[A-Z0-9][\w+&./’'-]* (?:of |for |on )*+){1,6}(?:(?:research|study|survey) )?team(?=,)",
    "collaborati",
    "consortium",
    "team",
    "group",
    "investigators",
    "initiative",
    "network",
    "committee",
    "project",
    "society",
    "association",
    "organization",
    "organisation",
    "institute",
    "agency",
    "commission",
    "council",
    "study",
    "community",
    "collaborators",
    "members",
    "participants",
    "fundaç",
    "fundaci",
    "fondazione",
    "fondation",
    "stiftung",
    "stichting",
    "minist",
)


# an entry is asked about at each of its words
_may_hold_group = remembered(_GROUP_HEAD.worth)


def group_at(string: str, tokens: Sequence[Token], at: int) -> list[tuple[int, str, float]]:
    """The name of a group ("... Collaboration") that may begin at token `at`."""
    match = _GROUP_HEAD.pattern.match(string, tokens[at].start) if _may_hold_group(string) else None
    if not match or " " not in match[0].strip():
        return []
    stop = at
    while stop < len(tokens) and tokens[stop].start < match.end():
        stop += 1
    return [(stop, "group", 0.6)]
