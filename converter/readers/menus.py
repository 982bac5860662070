"""Takes a page's menus, footers and filters out of its text: they are of the site, not of what is written on it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from converter.diagnostics import Code
from converter.document import Block, BlockKind, Element
from converter.patterns import Lazy
from converter.readers.notes import Notes

_MENU = Lazy(
    r"(?:^|[ _-])(?:nav|navbar|navigation|menu|menubar|topnav|sidenav|breadcrumbs?|pagination|pager|skip-?links?)"
    r"(?:$|[ _-])",
    re.IGNORECASE,
)
_FOOT = Lazy(r"(?:^|[ _-])(?:footer|site-?info|copyright|colophon)(?:$|[ _-])", re.IGNORECASE)
_FILTER = Lazy(r"(?:^|[ _-])(?:dropdown|filters?|filter-?bar)(?:$|[ _-])", re.IGNORECASE)
"""Buttons that choose what of a list is shown: "All", "2025", "Journals"."""
_BUTTON = 40
"""Characters that a button has at most."""
_OF_SITE = Lazy(
    r"©|\(c\)|copyright|all rights reserved|powered by|built with|hosted (?:by|on|at)|designed? by|theme|template|"
    r"last (?:updated?|modified)|made with|published with|website builder",
    re.IGNORECASE,
)
_PERSONAL = Lazy(
    r"mailto:|(?:orcid\.org|scholar\.google\.[a-z.]+|github\.com|gitlab\.com|linkedin\.com|researchgate\.net|dblp\.org|"
    r"twitter\.com|x\.com|bsky\.app|academia\.edu)/",
    re.IGNORECASE,
)
"""Addresses of a person, which stay, wherever they stand."""
_LONGEST_FOOT = 600


def without_menus(blocks: Sequence[Block], notes: Notes) -> Sequence[Block]:
    """The blocks, those of menus and footers made machinery and named in one remark."""
    owners = [_owner(block) for block in blocks]
    skips = [i for i, block in enumerate(blocks[:_NEAR_THE_TOP]) if _is_skip_link(block)]
    if not any(owners) and not skips:
        return blocks
    texts: dict[Element, list[Block]] = {}
    for block, owner in zip(blocks, owners, strict=True):
        if owner:
            texts.setdefault(owner, []).append(block)
    gone = {owner for owner, held in texts.items() if _is_menu(owner, held)}
    left = [i for i, owner in enumerate(owners) if i in skips or owner in gone and not _stays(blocks[i])]
    if not left:
        return blocks
    said = "\n".join(_shown(blocks[i]) for i in left)
    message = "the menus and footers of the page are no part of the CV and were left out"
    notes.add(Code.TEMPLATE_DROPPED, blocks[left[0]].span.start, message, text=said)
    among = set(left)
    return [replace(b, kind=BlockKind.TEMPLATE) if i in among else b for i, b in enumerate(blocks)]


def _is_skip_link(block: Block) -> bool:
    """Whether a block is nothing but a link to where the page's text begins, for who reads by ear: "跳至正文"."""
    runs = [run for run in block.text.runs if run.text.strip()]
    return bool(runs) and all(_TO_TEXT.fullmatch(run.href or "") for run in runs)


_TO_TEXT = Lazy(r"#(?:main|content|main-?content|page-?content|site-?content|primary|body)", re.IGNORECASE)
_NEAR_THE_TOP = 6
"""Among so many first blocks such a link stands."""


def _owner(block: Block) -> Element | None:
    """The outermost element around a block that may be a menu, a footer or a filter."""
    return next(
        (
            e
            for e in block.within
            if e.name in ("nav", "footer") or any(p.search(e.style) for p in (_MENU, _FOOT, _FILTER))
        ),
        None,
    )


def _is_menu(owner: Element, held: Sequence[Block]) -> bool:
    """Whether an element is what its name or class says: mostly links, or a few words about the site."""
    runs = [run for block in held for run in block.text.runs]
    size = sum(len(run.text.strip()) for run in runs)
    linked = sum(len(run.text.strip()) for run in runs if run.href)
    if owner.name == "nav":
        return True
    if owner.name == "footer" or _FOOT.search(owner.style):
        text = " ".join(block.text.plain for block in held)
        addressed = "@" in text or any((run.href or "").startswith("mailto:") for run in runs)
        return size < _LONGEST_FOOT and not addressed and (bool(_OF_SITE.search(text)) or linked > 0.7 * size)
    if _FILTER.search(owner.style) and len(held) > 1 and all(len(b.text.plain) <= _BUTTON for b in held):
        return all(b.kind is not BlockKind.HEADING for b in held)
    return linked > 0.7 * size


def _stays(block: Block) -> bool:
    """Whether a block of a menu is machinery already, or says where its owner is found."""
    if block.kind is BlockKind.TEMPLATE:
        return True
    personal = any(_PERSONAL.search(run.href) for run in block.text.runs if run.href)
    return personal and not _OF_SITE.search(block.text.plain)


def _shown(block: Block) -> str:
    """The words of a block with the addresses of its links."""
    return " ".join([block.text.plain, *dict.fromkeys(run.href for run in block.text.runs if run.href)])
