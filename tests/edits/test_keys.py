"""YAML: what either side changed stays, key by key, and the text that was edited by hand keeps its looks."""

from __future__ import annotations

import pytest

from converter.edits.keys import add, merge
from converter.edits.nodes import NotMergeable

AUTHORS = 'authors:\n  - "Ann"\n  - "Bo"\nowner: "Ann"\n'
LINKS = 'links:\n  - label: "PDF"\n    url: "a.pdf"\n  - label: "DOI"\n    url: "d"\n'
FACTS = '  - name: {}\n    date: "2020"\n    place: X\n'
MENU = 'main:\n  - title: "CV"\n    url: /cv/\n'

CASES = {
    "changed by hand": ('title: "A"\n', 'title: "Mine"\n', 'title: "A"\n', 'title: "Mine"\n', []),
    "generated anew": ('title: "A"\n', 'title: "A"\n', 'title: "B"\n', 'title: "B"\n', []),
    "two keys": ('a: "1"\nb: "1"\n', 'a: "mine"\nb: "1"\n', 'a: "1"\nb: "2"\n', 'a: "mine"\nb: "2"\n', []),
    "both the same way": ('a: "1"\n', "a: '2'\n", 'a: "2"\n', "a: '2'\n", []),
    "both differently": ('a: "1"\n', 'a: "mine"\n', 'a: "2"\n', 'a: "mine"\n', [("a", "mine", "2")]),
    "a key of mine": ("a: x\n", "a: x\nmine: y # why\n", "a: z\n", "a: z\nmine: y # why\n", []),
    "a new key": (
        "a: x\nc: x\n",
        "# top\na: x # 1\n\nc: x\n",
        "a: x\nb: y\nc: x\n",
        "# top\na: x # 1\nb: y\n\nc: x\n",
        [],
    ),
    "a new first key": ("b: x\n", "# top\nb: x\n", "a: y\nb: x\n", "# top\na: y\nb: x\n", []),
    "new keys, one behind the other": ("a: x\n", "a: x\nm: 1\n", "a: x\nb: y\nc: z\n", "a: x\nb: y\nc: z\nm: 1\n", []),
    "deleted by hand": ("a: x\nb: y\n", "a: x\n", "a: z\nb: y\n", "a: z\n", []),
    "deleted by hand, changed anew": ("a: x\nb: y\n", "a: x\n", "a: x\nb: z\n", "a: x\n", [("b", "", "z")]),
    "gone anew": ("a: x\nb: y\n", "# top\na: x\n# of b\nb: y\n", "a: x\n", "# top\na: x\n# of b\n", []),
    "gone anew, changed by hand": ("a: x\nb: y\n", "a: x\nb: mine\n", "a: x\n", "a: x\nb: mine\n", [("b", "mine", "")]),
    "order, comments and quotes of mine stay": (
        'a: "x"\nb: "y"\n',
        "b: 'y'   # second\na:    'x'   # first\n",
        'a: "it\'s"\nb: "y"\n',
        "b: 'y'   # second\na:    'it''s'   # first\n",
        [],
    ),
    "line ends of mine stay": (
        "a: x\nb: x\n",
        "a: mine\r\nb: x\r\n",
        "a: x\nb: y\nc: z\n",
        "a: mine\r\nb: y\r\nc: z\r\n",
        [],
    ),
    "an item that was taken out stays out by another name": (
        f"a:\n{FACTS.format('Moss II')}{FACTS.format('Fern')}",
        f"a:\n{FACTS.format('Fern')}",
        f"a:\n  - name: New\n{FACTS.format('Moss')}{FACTS.format('Fern')}",
        f"a:\n  - name: New\n{FACTS.format('Fern')}",
        [("a.1", "", 'name: Moss\n    date: "2020"\n    place: X')],
    ),
    "an author more": (
        AUTHORS,
        AUTHORS.replace("Ann", "Dr Ann"),
        AUTHORS.replace('  - "Bo"\n', '  - "Bo"\n  - "Cy"\n'),
        'authors:\n  - "Dr Ann"\n  - "Bo"\n  - "Cy"\nowner: "Dr Ann"\n',
        [],
    ),
    "an author fewer, in a list laid out otherwise": (
        AUTHORS,
        'authors:\n- "Ann"   # me\n- "Bo"\nowner: "Ann"\n',
        'authors:\n  - "Ann"\nowner: "Ann"\n',
        'authors:\n- "Ann"   # me\nowner: "Ann"\n',
        [],
    ),
    "authors in brackets": (
        AUTHORS,
        "authors: [Ann, Bo]\nowner: mine\n",
        AUTHORS.replace('  - "Bo"\n', ""),
        'authors:\n  - "Ann"\nowner: mine\n',
        [],
    ),
    "authors in another order": (
        AUTHORS,
        AUTHORS.replace('- "Bo"', '- "Bo"\n  - "Mine"'),
        'authors:\n  - "Bo"\n  - "Ann"\nowner: "Ann"\n',
        AUTHORS.replace('- "Bo"', '- "Bo"\n  - "Mine"'),
        [("authors", '- "Ann"\n  - "Bo"\n  - "Mine"', '- "Bo"\n  - "Ann"')],
    ),
    "one link by hand, the other anew": (
        LINKS,
        LINKS.replace('"a.pdf"', "/files/a.pdf # here"),
        LINKS.replace('"d"', '"e"'),
        LINKS.replace('"a.pdf"', "/files/a.pdf # here").replace('"d"', '"e"'),
        [],
    ),
    "a link taken out by hand stays out": (
        LINKS,
        'links:\n  - label: "DOI"\n    url: "d"\n',
        LINKS + '  - label: "code"\n    url: "c"\n',
        'links:\n  - label: "DOI"\n    url: "d"\n  - label: "code"\n    url: "c"\n',
        [],
    ),
    "a link that is there by hand already": (
        LINKS,
        LINKS + "  - label: my code\n    url: c\n",
        LINKS + '  - label: "code"\n    url: "c"\n',
        LINKS + "  - label: my code\n    url: c\n",
        [],
    ),
    "both added": (
        MENU,
        MENU + "  - title: Blog\n    url: /blog/\n",
        MENU + '  - title: "Talks"\n    url: /talks/\n',
        MENU + '  - title: "Talks"\n    url: /talks/\n  - title: Blog\n    url: /blog/\n',
        [],
    ),
    "the last item goes": (LINKS + "a: x\n", LINKS + "a: y\n", "a: x\n", "a: y\n", []),
    "text becomes a list": (
        "a: x\nb: 1\n",
        "a: x # c\nb: 2\n",
        "a:\n  - y\n  - z\nb: 1\n",
        "a:\n  - y\n  - z # c\nb: 2\n",
        [],
    ),
    "a list becomes text": ("a:\n  - y\nb: 1\n", "a:\n  - y\nb: 2\n", "a: x\nb: 1\n", "a: x\nb: 2\n", []),
    "nested keys": (
        "author:\n  name: A\n  bio: x\n",
        "author:\n    name  : A  # me\n    bio   : mine\n",
        "author:\n  name: B\n  bio: x\n  email: e\n",
        "author:\n    name  : B  # me\n    bio   : mine\n    email: e\n",
        [],
    ),
    "a text of several lines": (
        "a: x\nb: 1\n",
        "a: x\nb: |\n  one\n  two\n\nc: 3\n",
        "a: y\nb: 1\n",
        "a: y\nb: |\n  one\n  two\n\nc: 3\n",
        [],
    ),
    "nothing there before": ("", "# only this\n", "a: x\n", "# only this\na: x\n", []),
    "no value": ("a:\nb: 1\n", "a:\nb: 2\n", "a: x\nb: 1\n", "a: x\nb: 2\n", []),
    "a comment on an entry that goes": (
        "a: x\nb: 1\n",
        "a: x\nb: 1  # mine\n",
        "a: x\n",
        "a: x\nb: 1  # mine\n",
        [("b", "1", "")],
    ),
    "a comment in a list that goes": (
        "a: x\nb:\n  - 1\n  - 2\n",
        "a: x\nb:\n  - 1\n  # mine\n  - 2\n",
        "a: x\n",
        "a: x\nb:\n  - 1\n  # mine\n  - 2\n",
        [("b", "- 1\n  # mine\n  - 2", "")],
    ),
    "a comment on an item that goes": (
        "a:\n  - u: 1\n    v: 1\n  - u: 2\n    v: 2\n",
        "a:\n  - u: 1  # mine\n    v: 1\n  - u: 2\n    v: 2\n",
        "a:\n  - u: 2\n    v: 2\n",
        "a:\n  - u: 1  # mine\n    v: 1\n  - u: 2\n    v: 2\n",
        [("a.1", "u: 1  # mine\n    v: 1", "")],
    ),
    "a comment behind the key of a list that becomes a text": (
        "a:\n  - x\n",
        "a:  # mine\n  - x\n",
        "a: y\n",
        "a:  # mine\n  - x\n",
        [("a", "- x", "y")],
    ),
    "what looks like a comment": ('a: "x # y"\nb: 1\n', "a: 'x # y'\nb: 1\n", "b: 1\n", "b: 1\n", []),
    "no line end": ("a: x\n", "a: x\nm: 1", "a: x\nb: y\n", "a: x\nb: y\nm: 1", []),
}


@pytest.mark.parametrize("case", CASES)
def test_merge(case: str) -> None:
    base, mine, new, merged, conflicts = CASES[case]
    text, found = merge(base, mine, new)
    assert (text, [(c.where, c.mine, c.new) for c in found]) == (merged, conflicts)
    assert merge(new, text, new) == (text, [])


@pytest.mark.parametrize(
    "mine",
    ["- a\n", "a: &x 1\nb: *x\n", "a: 1\na: 2\n", "a: [\n", "{a: 1}\n", "a: 1\n---\nb: 2\n", "a: \x01\n"],
    ids=["a list", "an alias", "a key twice", "no YAML", "in braces", "two documents", "a control character"],
)
def test_what_cannot_be_taken_apart(mine: str) -> None:
    with pytest.raises(NotMergeable):
        merge("a: 1\n", mine, "a: 2\n")


def test_add() -> None:
    assert add("title: Mine\n", 'permalink: /\ntitle: ""\nlayout: x\n') == "permalink: /\ntitle: Mine\nlayout: x\n"
