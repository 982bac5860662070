"""Names of icons that an extraction leaves where a printed page shows the icons: "BOOK-OPEN PUBLICACIONES".

XeLaTeX and LuaLaTeX name the glyphs of Font Awesome, and tools that take the text out of a PDF write those names.
"""

from __future__ import annotations

from collections import Counter

from converter.patterns import Lazy


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PARTED = _names(
    "address-book address-card angle-double-right angle-right arrow-alt-circle-right arrow-circle-right arrow-right "
    "award-simple balance-scale book-open book-reader building-columns bullseye-pointer calendar-alt calendar-check "
    "calendar-days caret-right caret-square-right chalkboard-teacher chalkboard-user chart-bar chart-line chart-pie "
    "check-circle check-square chevron-circle-right chevron-right circle-check circle-dot circle-info circle-user "
    "clipboard-check clipboard-list code-branch comment-dots cube-alt dot-circle earth-americas earth-europe "
    "envelope-open envelope-square external-link-alt file-alt file-code file-lines file-pdf file-signature "
    "github-alt github-square globe-americas globe-europe google-scholar graduation-cap hand-holding-heart "
    "hand-point-right hands-helping house-chimney id-badge id-card info-circle laptop-code layer-group "
    "lightbulb-on linkedin-in list-alt list-ol list-ul location-arrow location-dot location-pin long-arrow-alt-right "
    "map-marker map-marker-alt map-pin microphone-alt mobile-alt mobile-screen network-wired paper-plane pen-alt "
    "pen-nib pen-to-square pencil-alt people-group phone-alt phone-square plus-circle project-diagram puzzle-piece "
    "quote-left quote-right r-project scale-balanced screwdriver-wrench search-plus shield-alt square-check "
    "stack-exchange stack-overflow user-check user-circle user-cog user-edit user-friends user-graduate user-group "
    "user-tie users-cog"
)
_WHOLE = _names(
    "award book bookmark briefcase bullhorn certificate chalkboard cog cogs comments copy database desktop envelope "
    "flask globe home landmark language laptop lightbulb link medal microphone microscope "
    "newspaper pen pencil rocket scroll seedling sitemap suitcase tasks tools trophy user users wrench"
)
_NAME = Lazy(r"(?:(?m:^)[ \t]*|[ \t]{3})(?P<name>[A-Za-z]+(?:-[A-Za-z]+)*)(?P<gap>[ \t]+)(?=[^\W_]|[@+(“\"])")
_PARTED_NAME = Lazy(r"[ \t\n][A-Za-z]{1,12}(?:-[A-Za-z]{2,12}){1,3}[ \t]")
_LEAST = 3
"""So many names with a hyphen before text show that others are an icon's, too."""
_AS_BULLET = 3
"""A name that begins so many lines is the bullet of a list."""
_SHOUTED = Lazy(r"[^\W\d_]{3,}[^\na-zà-öø-ÿ]*(?:\n|[ \t]{3}|$)")


_BRANDS = _names(
    "github globe google linkedin orcid twitter mastodon bluesky youtube gitlab mobile phone home print at"
)
_SLASHED = Lazy(r"(?:(?m:^)|(?<=[ \t]))/(?P<name>[a-z⌢]{3,}(?:-[a-z⌢]+){0,3})[ \t]+(?=\S)")
"""A glyph's name as PDF has it, where an "o" may be lost: "/file-alt Publications", "/graduati⌢n-cap Education"."""


def without_icon_names(text: str) -> tuple[str, list[int]]:
    """The text without names of icons, with bullets for those that begin items, and where the others stood."""
    slashed = [m for m in _SLASHED.finditer(text) if m["name"].replace("⌢", "o") in _PARTED | _WHOLE | _BRANDS]
    if len(slashed) >= _LEAST:
        ends = [0, *(m.end() for m in slashed)]
        starts = [*(m.start() for m in slashed), len(text)]
        return "".join(text[a:b] for a, b in zip(ends, starts, strict=True)), starts[:-1]
    if sum(match[0].strip().lower() in _PARTED for match in _PARTED_NAME.finditer(text)) < _LEAST:
        return text, []
    found = [match for match in _NAME.finditer(text) if match["name"].lower() in _PARTED | _WHOLE]
    parted = Counter(name for match in found if (name := match["name"].lower()) in _PARTED)
    if sum(parted.values()) < _LEAST:
        return text, []
    pieces: list[str] = []
    left_out: list[int] = []
    at = 0
    for match in found:
        name = match["name"]
        if name.lower() in _WHOLE and not _is_icon(name, text, match.end()):
            continue
        pieces.append(text[at : match.start("name")])
        at = match.end()
        if parted[name.lower()] >= _AS_BULLET:
            pieces.append("\u2022" + match["gap"])
        else:
            left_out.append(match.start("name"))
    return "".join([*pieces, text[at:]]), left_out


def _is_icon(name: str, text: str, behind: int) -> bool:
    """Whether a name of one word is set otherwise than the words behind it: "Award PREMIOS", "LINK Homepage"."""
    shouted = _SHOUTED.match(text, behind) is not None
    return shouted != name.isupper() or shouted and name.lower() in _NO_HEADING


_NO_HEADING = _names("briefcase copy suitcase scroll sitemap cogs cog envelope pencil pen link")
"""Names that begin no heading, so that one in capitals tells as much: "SUITCASE EXPERIENCIA"."""
