"""Pages of the person's own: linked, printed as an address, or named by an account ("GitHub: jane")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from converter.document import Block, BlockKind, Document
from converter.parse.fold import bare, fold
from converter.parse.names import person
from converter.parse.outline import Outline
from converter.patterns import Lazy

_URL = Lazy(r"https?://[^\s<>\"'()\[\]|]+(?:\([^\s()]*\))?", re.IGNORECASE)
_BARE_URL = Lazy(
    r"(?<![\w@./-])(?:www\.)?(?:[a-z0-9-]+\.)+(?:io|com|org|net|edu|me|dev|page|site|ac\.[a-z]{2}|"
    r"[a-z]{2})(?:/[\w~./%?=&+-]*)?(?![\w@-])",
    re.I,
)
PROFILE = Lazy(
    r"(?:scholar\.google\.[\w.]+/citations\?(?!\S*view_citation)\S*user=|orcid\.org/(?:my-)?\d{4}|github\.com/[\w-]+/?$|"
    r"gitlab\.com/[\w-]+/?$|linkedin\.com/(?:in|pub)/|"
    r"researchgate\.net/profile/|(?:twitter|x)\.com/\w+/?$|semanticscholar\.org/author|dblp\.(?:org|"
    r"uni-trier\.de|dagstuhl\.de)/(?:pid|pers|search)|"
    r"researcherid\.com/rid|publons\.com/|webofscience\.com/wos/author|scopus\.com/authid|academia\.edu|"
    r"ssrn\.com/author|"
    r"openreview\.net/profile|huggingface\.co/[\w-]+/?$|kaggle\.com/[\w-]+/?$|medium\.com/@|"
    r"stackoverflow\.com/users|bitbucket\.org/\w+/?$|"
    r"aclanthology\.org/people|philpeople\.org/profiles|inspirehep\.net/(?:authors|author/profile)|mathscinet|zbmath\.org/authors|researchmap\.jp/\w|arxiv\.org/a/|"
    r"zhihu\.com/people|"
    r"mastodon\.\w+/@|bsky\.app/profile|figshare\.com/authors|osf\.io/\w+/?$|lattes\.cnpq\.br|ads.*orcid)",
    re.IGNORECASE,
)
_HOMEPAGE_LABEL = Lazy(
    r"(?:web ?site|web ?page|home ?page|homepage|personal (?:page|site)|web|url|página|site|sitio|blog|"
    r"site web|主页|个人主页|ホームページ)\s*[:：]?\s*$",
    re.I,
)
_OF_OTHERS = Lazy(
    r"(?:\b(?:prof|professor|dr|advis[eo]r|mentor|supervised|advised|led|guided|collaborat\w+|work\w*|together)\b"
    r"\.?(?: (?:by|with|of|is|closely))*|导师|指导)[^.!?\n]{0,40}$",
    re.IGNORECASE,
)
_ORCID = Lazy(
    r"\bORCID\b[\s(]*(?:iD|ID|id|No\.?|number)?[\s):#=|]*(\d{4}\s?-\s?\d{4}\s?-\s?\d{4}\s?-\s?\d{3}[\dXx])(?![\w-])",
    re.IGNORECASE,
)
_ACCOUNTS = {
    "github": "https://github.com/{}",
    "gitlab": "https://gitlab.com/{}",
    "linkedin": "https://linkedin.com/in/{}",
    "twitter": "https://twitter.com/{}",
    "x": "https://x.com/{}",
    "bluesky": "https://bsky.app/profile/{}",
    "kaggle": "https://kaggle.com/{}",
    "instagram": "https://instagram.com/{}",
}
_ACCOUNT = Lazy(
    rf"(?<![\w/.])(?P<service>{'|'.join(_ACCOUNTS)})\s*:\s*@?(?P<name>[A-Za-z0-9][\w.-]{{1,50}})(?=\s*(?:$|[\n\v|,;•·]))",
    re.IGNORECASE,
)
"""A name alone: words behind it would be a sentence, a full name no account."""
OWN_KINDS = ("contact", "about")


def find_profiles(document: Document, sections: Sequence[Outline], name: str | None = None) -> tuple[str, ...]:
    """URLs of the person's own pages; `name` is who they are."""
    found: dict[str, str] = {}
    for s in sections:
        own = s.kind in OWN_KINDS
        for block in s.blocks:
            if block.kind is BlockKind.TEMPLATE:
                continue
            for label, url in links(block):
                if s.kind in ("references", "students") or (
                    not own and s.kind != "other" and not _names_itself(label, url, block)
                ):
                    continue
                if label and person(label) and not is_introduced(label, block):
                    continue  # "I work with Ada Berg"
                if PROFILE.search(url) or (own and (_homepage(label, url, block) or _is_named_for(url, name))):
                    found.setdefault(_key(url), url)
            if own:
                for url in (*_bare_urls(block, name), *_accounts(block)):
                    found.setdefault(_key(url), url)
    for _, value in stated(document.front_matter):
        if _URL.fullmatch(value) and PROFILE.search(value):
            found.setdefault(_key(value), value)
    return tuple(found.values())


def _key(url: str) -> str:
    return re.sub(r"^(?:https?:)?//(?:www\.)?", "", url.casefold()).rstrip("/")


_INTRODUCED = Lazy(r"(?:^|[:|·•]|\b(?:i\W?a?m|name is|name|this is|call me|hello|hi|welcome\W.*)\W*)$", re.IGNORECASE)


def is_introduced(label: str, block: Block) -> bool:
    """Whether a name opens its line or its sentence says that it is the writer's own; most others thank teachers."""
    before = re.split(r"[\n\v.!?]", block.text.plain.partition(label)[0])[-1]
    return bool(_INTRODUCED.search(before.strip()))


def _names_itself(label: str, url: str, block: Block) -> bool:
    """Whether a profile linked among other things is called the person's own ("my Google Scholar profile")."""
    return bool(
        re.search(
            r"scholar|orcid|github|google|dblp|profile|researchgate|linkedin|bluesky|inspire|scopus|mathscinet|zbmath|researchmap",
            label + " ",
            re.I,
        )
    ) and bool(
        PROFILE.search(url)
        and re.search(r"\bmy\b|full list|complete|see |check|google scholar|orcid|主页", block.text.plain, re.I)
    )


def links(block: Block) -> Iterable[tuple[str, str]]:
    """The links of a block with their texts, and the addresses that are printed in it."""
    for run in block.text.runs:
        if run.href and not run.href.startswith(("mailto:", "#", "tel:")):
            yield run.text, run.href
    text = fold(block.text.plain)
    if "://" in text:
        joined = re.sub(r"(?<=[\w/])\s-\s?(?=\w)", "-", re.sub(r"(?<=\w)\s(?=-\d)", "", text))
        for match in _URL.finditer(joined):
            yield "", match[0].rstrip(".,;")


def _homepage(label: str, url: str, block: Block) -> bool:
    if not url.startswith("http"):
        return False
    if person(label):
        return False
    text = block.text.plain
    at = text.find(label) if label else text.find(url)
    before = text[:at] if at > 0 else ""
    if re.fullmatch(r"https?://[\w-]+\.(?:github|gitlab)\.io/?", url):
        return not _OF_OTHERS.search(before[-60:])
    return bool(_HOMEPAGE_LABEL.search(before) or (label and _HOMEPAGE_LABEL.search(label)) or _key(url) == _key(label))


def _is_named_for(url: str, name: str | None) -> bool:
    """Whether an address without any path is called as the person is: "https://adaberg.net/"."""
    host = _HOST_ALONE.fullmatch(url)
    parts = [part for part in re.findall(r"[a-z]+", bare(name)) if len(part) > _SHORT_NAME] if name else []
    return host is not None and any(part in re.sub(r"[^a-z]", "", host[1].casefold()) for part in parts)


_HOST_ALONE = Lazy(
    r"(?:https?://)?(?:www\.)?([a-z0-9-]+)\.(?:com|org|net|edu|dev|page|site|info|xyz|[a-z]{2})/?", re.IGNORECASE
)
_SHORT_NAME = 3
"""Letters of a name that may stand in any word."""


def _bare_urls(block: Block, name: str | None) -> Iterable[str]:
    """Addresses printed without "http://" and without a link: "jane.github.io", "www.jane.org"."""
    linked = " ".join(run.text for run in block.text.runs if run.href)
    text = fold(block.text.plain)
    for match in _BARE_URL.finditer(text):
        url = match[0].rstrip(".,;/")
        if url in linked:
            continue
        own = re.search(r"\.(?:github|gitlab)\.io", url) or url.startswith("www.") or PROFILE.search(url) or "/~" in url
        if own or _is_named_for(url, name) or _HOMEPAGE_LABEL.search(text[: match.start()]):
            yield url


def _accounts(block: Block) -> Iterable[str]:
    """Addresses of accounts that are printed with the service's name: "GitHub: jane", "ORCID 0000-0002-1825-0097"."""
    text = fold(block.text.plain)
    for match in _ORCID.finditer(text):
        yield "https://orcid.org/" + re.sub(r"\s", "", match[1]).upper()
    for match in _ACCOUNT.finditer(text):
        name = match["name"].rstrip(".")
        address = _ACCOUNTS[match["service"].casefold()].format(name)
        if "." not in name or match["service"].casefold() == "bluesky":
            yield address


def stated(front_matter: Mapping[str, object]) -> Iterable[tuple[str, str]]:
    """The texts of a page's front matter, of the author's block in it, and of the accounts that a profile lists."""
    for key, value in front_matter.items():
        if isinstance(value, str):
            yield key, value
        elif key == "author" and isinstance(value, dict):
            yield from stated(value)
        elif key in ("social", "profiles") and isinstance(value, list):
            for account in value:
                yield from stated(account) if isinstance(account, dict) else ()
