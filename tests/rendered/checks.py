"""What holds for every page of every site, whatever the CV."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import frontmatter

from .conftest import Site

MATH = re.compile(r"\$\$.+?\$\$", re.S)
MATH_WITH_SINGLE_DOLLARS = re.compile(r"(?<!\\)\$(?!\$).+?(?<!\\)\$|\$\$.+?\$\$", re.S)
NEVER_MATH = {"script", "style", "textarea", "pre", "code"}


class Strings(HTMLParser):
    """Collects the stretches of text that no tag but <br> interrupts: those in which MathJax and jemoji search."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.strings = [""]
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in NEVER_MATH:
            self.open.append(tag)
        if tag != "br":
            self.strings.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in NEVER_MATH and tag in self.open:
            self.open.remove(tag)
        if tag != "br":
            self.strings.append("")

    def handle_data(self, data: str) -> None:
        if not self.open:
            self.strings[-1] += data


class Links(HTMLParser):
    """Collects what the links of a page point to; the theme's pager has disabled ones."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "a" and "href" in given and "disabled" not in (given.get("class") or ""):
            self.targets.append(given["href"] or "")


def documents(site: Site) -> dict[Path, frontmatter.Post]:
    """The sources that have front matter, by path within the site."""
    found = {}
    for path in sorted([*site.root.glob("_*/**/*.md"), *site.root.glob("_pages/*.html")]):
        post = frontmatter.load(path)
        if post.metadata:
            found[path.relative_to(site.root)] = post
    return found


def written(site: Site) -> list[Path]:
    """The files that differ from those of the theme: what the converter wrote."""
    result = []
    for path in sorted(site.root.glob("_*/**/*")):
        inside = path.relative_to(site.root)
        originals = [folder / inside for folder in site.theme.folders if (folder / inside).is_file()]
        if path.is_file() and not (originals and originals[-1].read_bytes() == path.read_bytes()):
            result.append(inside)
    return result


def address_of(path: Path, post: frontmatter.Post) -> str:
    """Where a document is published."""
    permalink = post.get("permalink")
    assert isinstance(permalink, str), f"{path} has no permalink"
    return permalink


def our_addresses(site: Site) -> list[str]:
    """The addresses of the pages that come from files of the converter."""
    ours = set(written(site))
    return [address_of(path, post) for path, post in documents(site).items() if path in ours]


def main_html(site: Site, address: str) -> str:
    """The part of a page that is made of content."""
    file = site.file_of(address)
    assert file, f"there is no page at {address}"
    html = file.read_text("utf-8")
    return html[html.index('id="main"') - 5 : html.rindex("page__footer")]


def one_page_for_each_address(site: Site) -> None:
    """No two documents have one destination, and each has its page."""
    claims: Counter[str] = Counter()
    for path, post in documents(site).items():
        if path in written(site):
            redirects = post.get("redirect_from")
            redirects = redirects if isinstance(redirects, list) else []
            claims.update({address.strip("/") for address in [address_of(path, post), *redirects]})
            assert site.file_of(address_of(path, post)), f"{path} is not at {address_of(path, post)}"
    twice = [address for address, claimed in claims.items() if claimed > 1]
    assert not twice


def no_template_language(site: Site) -> None:
    """No Liquid is left over, in any file."""
    for path in site.pages.rglob("*.html"):
        text = re.sub(r"<script.*?</script>", "", path.read_text("utf-8"), flags=re.S)
        assert "{{" not in text, path
        assert "{%" not in text, path


def nothing_is_published_nowhere(site: Site) -> None:
    """The theme prints "Published in <i></i>, 2019" for a paper without a venue.

    Of talks and projects it prints the day whatever is known of it.
    """
    for address in ["/publications/", *our_addresses(site)]:
        text = "".join(Strings(main_html(site, address)).strings)
        assert not re.search(r"Published in\s*,", text), address
        by_day = address.startswith(("/talks/", "/portfolio/"))
        assert by_day or "January 01" not in text, f"{address}: a year is shown as a day"


def no_math_by_accident(site: Site) -> None:
    """No dollar signs that MathJax would pair up, nor words that jemoji would make pictures."""
    math = MATH if site.theme.modern else MATH_WITH_SINGLE_DOLLARS
    for address in ["/publications/", *our_addresses(site)]:
        for string in Strings(main_html(site, address)).strings:
            assert not math.search(string), f"{address}: {string}"
            assert not re.search(r":(smile|100|tada|\+1):", string), f"{address}: {string}"


def no_dead_links(site: Site) -> None:
    """What a page of ours links to in the same site is there; no link is empty or runs a script."""
    for address in ["/publications/", *our_addresses(site)]:
        for target in Links(main_html(site, address)).targets:
            assert target.strip(), f"{address} has an empty link"
            assert target != "#", f"{address} has a link to nowhere"
            assert not re.match(r"\s*(javascript|data|vbscript):", target, re.I), f"{address}: {target}"
            if target.startswith("/") and target != "/files/cv.pdf":
                assert site.file_of(target.partition("#")[0].partition("?")[0]), f"{address} links to {target}"


EVERYWHERE = (
    one_page_for_each_address,
    no_template_language,
    nothing_is_published_nowhere,
    no_math_by_accident,
    no_dead_links,
)
