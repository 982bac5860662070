"""Addresses that two pages have after a run: Jekyll would show one of the two and drop the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from converter.diagnostics import Code, Diagnostic, Location, Severity
from converter.patterns import Lazy
from converter.site.config import address_in, pages
from converter.site.plan import Action, Plan
from converter.writers.addresses import normal

_HEAD = Lazy(r"\A\ufeff?---[ \t]*\r?\n(.*?)^---[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_REDIRECTS = Lazy(r"^redirect_from:(.*(?:\n[ \t]*(?:[-#].*|\r)?)*)", re.MULTILINE)
_COMMENT = Lazy(r"#.*")
_ADDRESS = Lazy(r"/[^\s,\]\"']*")


def doubled(plan: Plan) -> tuple[Diagnostic, ...]:
    """A warning for each address that a page of ours shares with another page, be it as one that leads to it.

    Looks at what the files will hold when the plan has been carried out: edits by hand give addresses, too.
    """
    steps = {step.path: step for step in plan.changes.steps}
    first: dict[str, tuple[str, bool]] = {}
    told: dict[tuple[str, str], Diagnostic] = {}
    # Ours first, so that the message names the other page as the one in the way.
    ours = {path for path, step in steps.items() if step.base is not None}
    gone = {step.former for step in steps.values()}
    for path in sorted({*pages(plan.root), *steps} - gone, key=lambda path: (path not in ours, path)):
        step = steps.get(path)
        if step and step.action is Action.DELETE:
            continue
        content = step.after if step else _content(plan.root / path)
        for address, leads in _addresses(path, content):
            other, other_leads = first.setdefault(normal(address), (path, leads))
            if other != path and other in ours and (path, other) not in told:
                told[path, other] = _taken(address, path, other, leads or other_leads)
    return tuple(told.values())


def _addresses(path: str, content: bytes | None) -> Iterator[tuple[str, bool]]:
    """The addresses of a page, and of each whether it only leads there."""
    if content is None or not path.endswith((".md", ".markdown", ".html")):
        return
    text = content.decode("utf-8", "replace")
    own = address_in(text)
    if own:
        yield own, False
    elif re.match(r"index\.\w+$", path):
        yield "/", False
    head = _HEAD.match(text)
    redirects = _REDIRECTS.search(head[1]) if head else None
    for address in _ADDRESS.findall(_COMMENT.sub("", redirects[1])) if redirects else ():
        yield address, True


def _taken(address: str, path: str, other: str, leads: bool) -> Diagnostic:
    message = f"this page and {other} have one address, {address}: the site will show only one of them"
    hint = f"delete {path}, or give it another permalink"
    if leads:
        hint = "take the address out of the permalink or redirect_from of one of them"
    return Diagnostic(Code.ADDRESS_TAKEN, Severity.WARNING, message, hint, Location(path, 0, 0))


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:  # who has to read it tells of it
        return None
