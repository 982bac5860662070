"""The theme's own example content, which most sites still hold when their owner first writes something.

A file is an example if it is, line for line, one of upstream's (github.com/academicpages/academicpages.github.io, all
versions up to November 2025), known by the beginning of the object id that git gives it; or if it has the name of one,
says what no other file says, and is too short to hold anything of its owner's.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path

from converter.diagnostics import Code, Diagnostic, Severity
from converter.patterns import Lazy
from converter.site import disk

_PLACES = Lazy(
    r"_publications/[^/]*paper-title-number-\d\.md|_talks/[^/]*(?:talk|tutorial)-\d\.md|"
    r"_teaching/[^/]*teaching-\d\.md|_portfolio/[^/]*portfolio-\d\.(?:md|html)|"
    r"_posts/[^/]*(?:blog-post-\d|future-post)\.md|_drafts/post-draft\.md|_pages/(?:about|cv)\.md|_data/cv\.json|"
    r"_data/(?:authors|navigation)\.yml|"
    r"files/(?:paper|slides)\d\.pdf|files/bibtex\d\.bib"
)
_SENTENCES: tuple[tuple[str, str, int], ...] = (
    ("_publications/", "This paper is about the number", 1000),
    ("_publications/", "This paper is about fixing template issue", 1000),
    ("_publications/", "This paper is about a famous math equation", 1000),
    ("_talks/", "This is a description of your", 900),
    ("_teaching/", "This is a description of a teaching experience", 500),
    ("_portfolio/", "This is an item in your portfolio", 500),
    ("_posts/", "This is a sample blog post. Lorem ipsum I can't remember", 600),
    ("_posts/", "This post will show up by default", 400),
    ("_pages/about.md", "This is the front page of a website that is powered by the [", 8000),
    ("_pages/cv.md", "in Version Control Theory, GitHub University", 1600),
    ("_data/cv.json", "Ph.D in Version Control Theory", 4400),
)
"""Folder or path, a sentence of upstream's, and the most characters that such a file has there."""

_IDS = frozenset(
    re.findall(
        r"\w+",
        """
        00637099397b 02ac477044a9 03bb510ca981 06c32da2f45c 06e4ddea76b6 08881fb0a265 0a6e069d7a96 0dcd6f5cbc1b
        0ea8a64a8137 0f5e9e237184 0f7db69197f9 0fc6b146ab19 11a692d97ca2 144b7375190b 1595a5b2a63f 18ec3cc464e2
        1c24711c1785 1d1b58b8954a 1d643fabd84a 22073df76dec 23991e803114 25814b390e68 2b2ec398d59d 2e9864ec554a
        30c304d5e6b7 3631c20ef3af 36b592ea86aa 37cfe9a4700e 387e2f31cd76 3be6e7018b12 3c69095ad48e 3d6ca30a0d0b
        40d107ac8061 411d53206cea 425d7e19dc9a 42bf1d4ae7ce 4353113008c4 45760be95cae 47f532060726 487090f9528e
        48e11ffd23ce 492fccc93ea2 4978873bf46a 4997490d2fbd 49b2d6c9605a 4b552bd094a1 4eb2f8d7e671 4f4b2612c890
        50125584d79c 5066af69e13b 5183dc29f933 5224645fa6b1 558a5b73521f 57e7b8d2a8f5 58e1ddb96e7b 58f62af716c9
        5959f5879b02 599bfec810cf 5a6f6d991a50 5e1f08a858a6 5fae3f0eec0c 5fd722cc8ae4 62f19e09ef82 630775cba467
        63c3dc6cdc96 64440c6a8cd0 645db82903e3 648f7b7f1590 6529077d3ca0 67ecce0e0a5f 69466324ba16 6a23dd1deacd
        6d90c4f71489 6e18d717e73a 6e4579d30648 6ef5c0c80c73 6f3d969c0541 7094974effb1 72801d881009 776e07158bd1
        781440c1ce02 783cf0b9c35e 79fb5d5b60ce 7ce878fe931d 7f97d2beb7df 804ac2138d2d 81cfaa0e46d6 830affcfee7b
        83175c722a32 847af9e4d962 84dcfd4b427f 85eba83a9543 8675e2eedc55 89f734f0b45d 8a0c6ebb444e 8c111e047f32
        8c5d15e025a3 8cb6fdaa648f 8d4819a88d98 8db19949bb38 8f33decdef2e 90c20f5c6523 92b75081ec18 930cafbccdf6
        931ed5860e11 9389dfe40168 9503e9ea12d5 9952067dcaca 99b89f83342c 9c6a8d2cdb9c 9dde9049f8d3 9e882e6745c4
        a0134588939a a2be56b1a9a0 a3ff17ba691c a5f1dddae679 a6a577d3ea1a a8852429090e a8f66415240c acc55007f25d
        af8a9660a4b3 aff6725ed8f2 b2ef5222e5e4 b3cdf7751d53 b482f36f4a49 b5298c3f0720 b6bcdbcce60d b6be52ab660e
        b80abbb0fa31 b9416d48046c ba115cb5cddd bda68d170270 be1801b4465a bf19ffd80b47 c2ddf5747af6 c3f86dbcde01
        c4602fbbc154 c583836d5690 c5da5d849054 c66b938c7270 c8040e66e860 ca6a157f7902 cc1950b7eb91 cf72f2793c9c
        d022bbf2872d d2286efe88fa d616936b0e1c dbc1c779e73b dd197a5a5f47 e078cb87b79d e0bb2bd4e1fe e0e835444edf
        e1ddfeef362c e354740888de e4cb08ac0597 e547fad5256a e7185db641c5 e77805e281f5 e90bd99f6ec3 e96eb5e065c8
        ec4463718aaf ec7bf932432c ef721e6826ed f0607369e149 f167bd02456e f1be9212ecab f2dde40ee3ca f3d4e6638173
        f470e1e6f498 f52e7e15bbe3 f5c960dba03e f6ab42aea69d faea6c7d241b fbb58f80e6c9 fc70aff3fdcb ff670ee3db96
        """,
    )
)
"""The first twelve digits of the ids of all versions of those files."""
_FOLDERS = ("_publications", "_talks", "_teaching", "_portfolio", "_posts", "_drafts", "_pages", "_data", "files")


def examples(root: Path) -> tuple[str, ...]:
    """The paths of the examples in a site, relative to its root."""
    found = []
    for folder in (
        "_publications",
        "_talks",
        "_teaching",
        "_portfolio",
        "_posts",
        "_drafts",
        "_pages",
        "_data",
        "files",
    ):
        for path in sorted((root / folder).glob("*")):
            name = f"{folder}/{path.name}"
            if _PLACES.fullmatch(name) and (content := disk.content(path)) is not None and is_example(name, content):
                found.append(name)
    return tuple(found)


def told(paths: Sequence[str]) -> tuple[Diagnostic, ...]:
    """What the user is told of examples that stay."""
    if not paths:
        return ()
    number = f"{len(paths)} examples" if len(paths) > 1 else "an example"
    some = ", ".join(paths[:3]) + (", ..." if len(paths) > 3 else "")
    message = f"the site still shows {number} of the theme: {some}"
    return (Diagnostic(Code.DEMO_CONTENT, Severity.WARNING, message, "--remove-demo removes them"),)


def is_example(path: str, content: bytes) -> bool:
    """Whether a file of this path and content is an example of upstream's."""
    if not _PLACES.fullmatch(path):
        return False
    binary = b"\0" in content
    lines = content if binary else content.replace(b"\r\n", b"\n")
    if git_id(lines)[:12] in _IDS:
        return True
    text = "" if binary else lines.decode("utf-8", "replace")
    return any(path.startswith(place) and words in text and len(text) <= most for place, words, most in _SENTENCES)


def git_id(content: bytes) -> str:
    """The object id of a file's content, https://git-scm.com/book/en/v2/Git-Internals-Git-Objects."""
    return hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()
