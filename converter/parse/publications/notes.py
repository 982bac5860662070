# ruff: noqa: E501 (a pattern reads better on one line)
"""Remarks on a work: awards, forms of presentation, acceptance rates, indexes, language."""

from __future__ import annotations

import re

from converter.parse.publications.tokens import cjk_count
from converter.patterns import Lazy, Rare

REMARK = Lazy(
    r"\b(?:best|outstanding|distinguished|honou?rable|award(?:ed)?s?|prize|prix|preis|premio|winner|finalist|runner[- ]up|nominat|oral|spotlight|"
    r"highlight(?:ed)?|featured?|cover (?:article|story|image)|editor'?s'? (?:choice|pick|suggestion)|top[- ]?\d|top \w+ %|top [\d.]+ ?%|acceptance|"
    r"accept(?:ance)? rate|impact factor|if ?[:=]|i\.f\.|jcr|sci|ssci|scie|cssci|esci|scopus|ccf|core a\*?|q[1-4]|quartile|esi|highly cited|most (?:cited|read|downloaded)|"
    r"cited by|citations?|times cited|equal(?:ly)? (?:contribution|contributed)|equal contrib|contributed equally|corresponding author|co-?first|joint first|"
    r"alphabetical(?: order)?|authors? (?:are )?(?:listed|in) alphabetical|invited|review(?:s|ed) in|peer[- ]reviewed|refereed|long paper|short paper|full paper|extended abstract|regular paper|"
    r"demo(?:nstration)?(?: paper| track)?|media coverage|covered (?:by|in)|press coverage|reprinted|translated|translation|in (?:chinese|german|french|spanish|"
    r"japanese|korean|portuguese|italian|russian|polish|dutch|turkish|persian|english|hebrew|arabic|hungarian|czech|swedish|finnish|danish|norwegian)|"
    r"auf (?:deutsch|englisch)|en (?:français|anglais|español|inglés)|senior author|lead author|first author|"
    r"under contract|authorship|approval|presented at|presented by|selected (?:for|as|in)|recommended|special issue|open access|"
    r"supervised by|(?:pre-?)?registered (?:as|at|in|on|with|under)|advis[oe]r|undergraduate student|mentee|student author|see also|commentary|with discussion|equal first|"
    r"accepted (?:papers|rate)|rate[: ]+\d|\d+(?:\.\d+)? ?% (?:acceptance|accept)|h5|best-)\b|"
    r"\d ?% |%\)|转载|奖|刊|通讯作者|共同|引用|摘编|入选|受賞|招待|查読|査読",
    re.IGNORECASE,
)
STRONG_REMARK = Rare(
    r"\b(?:award|prize|finalist|runner[- ]up|honou?rable mention|oral(?: presentation)?(?! (?:histor|tradition|literatur|cultur|health|cancer|language|poet|narrativ|argument|communicat|medicine|reading|interview))|spotlight|acceptance rate|best (?:\w+ ){0,3}(?:paper|poster|thesis|presentation|article|student)|"
    r"equal contribution|contributed equally|(?:corresponding|(?:co-?)?first|lead|senior) author|featured (?:in|on|by)|cover (?:article|story)|highly cited|editors?['’]?s? (?:choice|suggestion|pick)|"
    r"impact factor|media coverage|covered (?:by|in)|top \d+(?:\.\d+)? ?%|selected (?:for|as)|full paper|extended abstract|authors? contributed|(?:listed )?in alphabetical order|under contract|"
    r"highlighted (?:in|as|by)|reprinted in|translated (?:into|as)|in (?:chinese|german|french|spanish|japanese|korean|portuguese|italian|russian)(?! (?!with\b|and\b|only\b|translation|edition|version)[^\W\d_]))\b",
    "award",
    "prize",
    "finalist",
    "runner",
    "mention",
    "oral",
    "spotlight",
    "acceptance rate",
    "best ",
    "contribut",
    "alphabetical",
    "corresponding author",
    "first author",
    "lead author",
    "senior author",
    "featured",
    "cover",
    "highly cited",
    "editor",
    "impact factor",
    "top ",
    "selected",
    "full paper",
    "extended abstract",
    "under contract",
    "highlighted",
    "reprinted in",
    "translated",
    "in chinese",
    "in german",
    "in french",
    "in spanish",
    "in japanese",
    "in korean",
    "in portuguese",
    "in italian",
    "in russian",
    flags=re.IGNORECASE,
)


REMARK_LINE = Lazy(
    r"[\W_]*(?:(?:co-?)?winner\b|awarded\b|(?:semi-?)?finalist\b|runner[- ]up\b|honou?rable mention|best (?:\w+ ){0,4}(?:paper|poster|thesis|presentation|article|dissertation|award|demo|prize)\b|"
    r"outstanding (?:\w+ ){0,2}(?:paper|article|thesis|dissertation|award)\b|recipient\b|nominat(?:ed|ion)\b|(?:short|long)-?listed\b|featured (?:in|on|by|as)\b|highlighted (?:in|as|by)\b|"
    r"part of the .{3,60} (?:collection|special (?:issue|feature|section))\W*$|one of (?:the )?(?:\d+|(?:top|most)\b.{0,20}) (?:highlights?|papers|articles|downloaded|read|cited)\b|(?:extensive|wide|broad|international|worldwide) (?:media|press|news) coverage\b|(?:research )?highlights? in\b|"
    r"covered (?:in|by|on)\b|cited in (?=(?-i:[A-Z]))|see (?:coverage|reviews?|also)\b|download\b|(?:media|press|news)(?: coverage| mentions?)?:|republished\b|re-?printed\b|also (?:published|appeared|reprinted)\b|translated (?:into|to|in|by|as)\b|"
    r"['‘“]?(?:hot (?:paper|article)|(?:(?:inside |back |front )?cover|toc) (?:art|image|imagery|feature|picture)|vip paper)\b|frontispiece$|(?:acs )?editors?['’]?s? (?:choice|pick|suggestion)\b|"
    r"cited (?:by|in|over|more than|\d)|citations?:|times cited|\d+ citations\b|reviewed (?:in|by)\b|discussed (?:in|on)\b|research grants?:|grants?:|fund(?:ed by|ing:)|supported by\b|"
    r"(?-i:Premio\b|Prix\b|Preis\b|Prize\b|Award\b|(?:[^\W\d_a-z][\w’'.-]*,? (?:of |for |in |the )*){1,6}(?:Prize|Award|Fellowship|Medal)s?\b(?! (?:for|and|in|as|of)\b))"
    r"|(?<=[–—-] )(?-i:[^\W\d_a-z])[^.:?]{2,60}? (?:award|prize|medal) for (?:the )?(?:best|outstanding)\b)",
    re.IGNORECASE,
)
"""How a line begins that says of the work above it what became of it: "Winner of the ...", "Reprinted in ...", "Cited by 35"."""


AWARDED = Lazy(r"awarded ?: ", re.IGNORECASE)
"""How such a line begins even where it is set in bold as titles are."""


_YEAR_OF = Lazy(r"(?:19|20)\d\d: ")
"""The year of what is told: "Impact factor, 2019: 3.5"."""


_LEADS_TO_OTHERS = Lazy(r"(?:co-?author(?:ed)?|co-?written|joint(?:ly)?) (?:with|by)|with|or|[与和同或]", re.IGNORECASE)
"""What is left of a bracket whose names or statuses have been taken: "(Co-authored with Ada Berg)", "(Submitted or accepted)"."""


def split_remarks(text: str) -> list[str]:
    """A bracket's content as single remarks: "Spotlight, Top 3%" are two, "invited article, authorship pending" is one."""
    items = [item.strip(" .。") for item in re.split(r"[;；，、]|,(?=\s|[A-Z])", text)]
    items = [item for item in items if item]
    said = [item for item in items if not _LEADS_TO_OTHERS.fullmatch(item)]
    if len(said) < len(items):
        return said
    short = not any(map(_YEAR_OF.match, items)) and all(
        len(item.split()) <= 2 or cjk_count(item) or re.match(r"top \S+", item, re.IGNORECASE) for item in items
    )
    return items if len(items) > 1 and short else [text.strip(" .。,;")] if text.strip(" .。,;") else []
