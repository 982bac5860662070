"""`_config.yml`: the settings that the CV speaks of, changed in place.

The file is edited line by line at the places that ruamel.yaml tells: its own round trip lays long values and comments
out anew.  A value is written only where there is none, or one of the theme's examples.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from converter.diagnostics import Code, Diagnostic, Location, Severity
from converter.model import CV
from converter.patterns import Lazy
from converter.writers.escape import one_line
from converter.writers.person import person
from converter.writers.yaml import load

PATH = "_config.yml"

EXAMPLES: Mapping[tuple[str, ...], frozenset[str]] = {
    ("title",): frozenset({"Your Name / Site Title"}),
    ("name",): frozenset({"Your Name"}),
    ("description",): frozenset({"Your Name's academic portfolio"}),
    ("author", "name"): frozenset({"Your Sidebar Name", "Your Name"}),
    ("author", "bio"): frozenset(
        {"Short biography for the left-hand sidebar", "Your biography for the left-hand sidebar"}
    ),
    ("author", "location"): frozenset({"Earth", "Location"}),
    ("author", "employer"): frozenset({"Red Brick University"}),
    ("author", "email"): frozenset({"none@example.org"}),
    ("author", "googlescholar"): frozenset(
        {"http://yourfullgooglescholarurl.com", "https://scholar.google.com/citations?user=PS_CX0AAAAAJ"}
    ),
    ("author", "orcid"): frozenset({"http://orcid.org/yourorcidurl", "https://orcid.org/yourorcidurl"}),
    ("author", "pubmed"): frozenset({"https://www.ncbi.nlm.nih.gov/pubmed/?term=john+snow"}),
    ("author", "researchgate"): frozenset({"https://www.researchgate.net/profile/yourprofile"}),
    ("author", "github"): frozenset({"academicpages"}),
    ("author", "bluesky"): frozenset({"bsky.app"}),
    ("author", "twitter"): frozenset({"replacethistwitterhandle", "UniofOxford"}),
}
"""The values that upstream's own `_config.yml` had in any of its versions from 2016 to 2025."""

_LINE = Lazy(
    r"(?P<key>\s*[\w-]+\s*:)(?P<space>[ \t]*)(?P<anchor>&\w+[ \t]*)?"
    r"(?P<value>\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'|[^\s#\"'*&!|>\[{%@`](?:[^#\n]|(?<=\S)#)*?)?(?P<rest>[ \t]*(?:#.*)?)"
)
"""A line with a key, perhaps an anchor, a scalar in one line or none, and perhaps a comment."""


@dataclass
class _Edit:
    """A file in the making."""

    lines: list[str]
    tree: Any
    expected: Any
    end: str
    below: dict[int, list[str]] = field(default_factory=dict)
    """New lines by the number of the line that they stand below."""


def config(
    cv: CV, existing: str, missing: Mapping[str, str], sidebar: frozenset[str] | None, *, clears: bool = False
) -> tuple[str | None, list[Diagnostic]]:
    """The file's new text, None where nothing is to be changed, and what was left as it is.

    missing: keys and titles that `publication_category` lacks for the papers.
    sidebar: the keys of `author` that the theme's sidebar reads; None where that is not known.
    clears: whether examples in `author` of which the CV says nothing are emptied.
    """
    from ruamel.yaml.error import YAMLError

    bom, text = existing[: existing.startswith("\ufeff")], existing.removeprefix("\ufeff")
    end = "\r\n" if "\r\n" in text else "\n"
    try:
        tree: Any = load(text)
    except YAMLError:
        return None, [_kept("cannot be edited safely, since ruamel.yaml does not read it")]
    if not isinstance(tree, Mapping):
        return None, []
    edit = _Edit(text.split(end), tree, deepcopy(tree), end)
    notes = _person(edit, cv, sidebar, clears)
    _categories(edit, missing)
    new = bom + edit.end.join(line for i, old in enumerate(edit.lines) for line in (old, *edit.below.get(i, ())))
    if new == existing:
        return None, notes
    try:
        right = load(new.removeprefix("\ufeff")) == edit.expected
    except YAMLError:
        right = False
    return (new, notes) if right else (None, [_kept("is not laid out in lines")])


def proposed(*, applied: bool) -> list[Diagnostic]:
    """What to tell of a change that is not made unless it is asked for."""
    if applied:
        return []
    return [
        Diagnostic(
            Code.CONFIG_PROPOSED,
            Severity.NOTE,
            "this file could say more of what the CV says; the changes are shown below",
            "--config makes them",
            Location(PATH, 0, 0),
        )
    ]


def _person(edit: _Edit, cv: CV, sidebar: frozenset[str] | None, clears: bool) -> list[Diagnostic]:
    """The site's and the owner's names, and the block that the sidebar shows."""
    name = one_line(cv.name or "")
    differing = []
    if name:
        for key, value in (("title", name), ("name", name), ("description", f"{name}'s academic portfolio")):
            if key in edit.tree:
                _set(edit, edit.tree, edit.expected, (key,), value, fill=key != "description")
    author: Any = edit.tree.get("author")
    if not isinstance(author, Mapping):
        return []
    block = edit.expected["author"]
    added = {}
    for key, value in person(cv).items():
        if key not in author:
            if sidebar is not None and key in sidebar:
                added[key] = value
        elif not _set(edit, author, block, ("author", key), value):
            differing.append(key)
    if added and author:
        lines = [f"{' ' * _position(author).col}{key:17}: {_quoted(value)}" for key, value in added.items()]
        edit.below.setdefault(_last_line(author), []).extend(lines)
        block.update(added)
    left = [f"author.{key}" for key in examples(block) if not (clears and _clear(edit, author, block, key))]
    left = [key for key in ("title", "name") if str(edit.expected.get(key)) in EXAMPLES[key,]] + left
    return [*_differ(differing), *_still_examples(left)]


def examples(author: object) -> list[str]:
    """The keys of `author` that hold the theme's examples."""
    if not isinstance(author, Mapping):
        return []
    return [
        path[1]
        for path, values in EXAMPLES.items()
        if path[0] == "author" and isinstance(author.get(path[-1]), str) and author[path[-1]] in values
    ]


def _clear(edit: _Edit, author: Any, expected: Any, key: str) -> bool:
    """Takes a value away; whether that could be done."""
    number = author.lc.data[key][0]
    match = _LINE.fullmatch(edit.lines[number])
    if not match or match["anchor"]:
        return False
    edit.lines[number] = f"{match['key']} {match['rest'].strip()}".rstrip()
    expected[key] = None
    return True


def _set(edit: _Edit, tree: Any, expected: Any, path: Sequence[str], value: str, *, fill: bool = True) -> bool:
    """Writes a value where there is none or an example; whether the file then says what the CV says.

    fill: whether an empty value is filled.
    """
    key, present = path[-1], tree[path[-1]]
    empty = present is None or present == ""
    if isinstance(present, str) and _same(present, value):
        return True
    if not empty and not (isinstance(present, str) and present in EXAMPLES.get(tuple(path), ())):
        return False
    if empty and not fill:
        return True
    number = tree.lc.data[key][0]
    match = _LINE.fullmatch(edit.lines[number])
    if not match:
        return False
    old = match["value"] or ""
    written = "'" + value.replace("'", "''") + "'" if old.startswith("'") else _quoted(value)
    space = match["space"] if old or match["anchor"] else " "
    gap = "" if old or not match["rest"] or match["rest"][:1].isspace() else " "
    edit.lines[number] = f"{match['key']}{space or ' '}{match['anchor'] or ''}{written}{gap}{match['rest']}"
    if match["anchor"]:
        _everywhere(edit.expected, expected[key], value)
    expected[key] = value
    return True


def _everywhere(tree: Any, old: object, new: str) -> None:
    """Replaces a value wherever an alias puts it."""
    for key, value in list(tree.items() if isinstance(tree, Mapping) else enumerate(tree)):
        if value is old:
            tree[key] = new
        elif isinstance(value, (Mapping, list)):
            _everywhere(value, old, new)


def _categories(edit: _Edit, missing: Mapping[str, str]) -> None:
    """The missing keys below the last one of `publication_category`, laid out as it is."""
    present: Any = edit.tree.get("publication_category")
    new = {key: title for key, title in missing.items() if isinstance(present, Mapping) and key not in present}
    if not new or not present:
        return
    last = _last_line(present)
    outer = present.lc.col
    children: list[Any] = [value for value in present.values() if isinstance(value, Mapping) and value]
    step = children[-1].lc.col - outer if children else 2
    quote = "'" if re.search(r"title\s*:\s*'", "\n".join(edit.lines[: last + 1])) else '"'
    lines = []
    for key, title in new.items():
        lines += [f"{' ' * outer}{key}:", f"{' ' * (outer + step)}title: {quote}{title}{quote}"]
        edit.expected["publication_category"][key] = {"title": title}
    edit.below.setdefault(last, []).extend(lines)


def _position(tree: Any) -> Any:
    """Where ruamel.yaml found a mapping."""
    return tree.lc


def _last_line(tree: Any) -> int:
    """The number of the last line that a mapping stands on."""
    lines: list[int] = [tree.lc.data[key][0 if value is None else 2] for key, value in tree.items()]
    return max([*lines, *(_last_line(value) for value in tree.values() if isinstance(value, Mapping) and value)])


def _quoted(value: str) -> str:
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _same(present: str, value: str) -> bool:
    """Whether two values say the same, addresses with or without protocol and slash."""
    bare = [re.sub(r"^https?://(www\.)?|/$", "", text.strip()).casefold() for text in (present, value)]
    return bare[0] == bare[1]


def _differ(keys: Sequence[str]) -> list[Diagnostic]:
    if not keys:
        return []
    return [
        Diagnostic(
            Code.CONFIG_DIFFERS,
            Severity.NOTE,
            f"the sidebar says something else than the CV: author.{', author.'.join(keys)}; the site's own words stay",
            "edit or empty these settings if the CV is right",
            Location(PATH, 0, 0),
        )
    ]


def _still_examples(keys: Sequence[str]) -> list[Diagnostic]:
    if not keys:
        return []
    return [
        Diagnostic(
            Code.CONFIG_EXAMPLE,
            Severity.WARNING,
            f"the site shows the theme's examples where the CV says nothing: {', '.join(keys)}",
            "fill in or empty these settings; --config --remove-demo empties those of the sidebar",
            Location(PATH, 0, 0),
        )
    ]


def _kept(why: str) -> Diagnostic:
    return Diagnostic(
        Code.FILE_KEPT,
        Severity.WARNING,
        f"{PATH} {why}; it stays as it is",
        "fill in title, name and author by hand",
        Location(PATH, 0, 0),
    )
