"""The proof holds whatever the owner of a site chooses, and the file of settings does what it says."""

from __future__ import annotations

import random
from pathlib import Path
from typing import get_args

import pytest

from converter.conversion import Conversion, convert, read_all, understand
from converter.diagnostics import Code
from converter.model import SectionKind
from converter.proof import check
from converter.site.settings import read_settings
from converter.writers import Output, Settings, Site, write
from converter.writers.settings import FILES, PRIVATE, About, FileKind, Grouping, Order, Owner
from tests.conftest import CORPUS, ROOT

SEEDS = [ROOT / "tests/data/seed-cv.md", ROOT / "tests/data/seed-about.md"]
LABELLED = sorted(path for path in CORPUS.glob("*") if path.suffix in (".md", ".txt"))


def some(seed: int) -> Settings:
    """Settings by chance."""
    chance = random.Random(seed)
    kinds: list[SectionKind] = [kind for kind in get_args(SectionKind) if kind != "contact"]
    about = About(
        tuple(chance.sample(kinds, chance.randrange(len(kinds)))),
        chance.choice(get_args(Grouping)),
        chance.choice(get_args(Order)),
        chance.choice([None, 1, 3, 100]),
    )
    return Settings(
        about,
        chance.choice(get_args(Owner)),
        frozenset(chance.sample(PRIVATE, chance.randrange(3))),
        frozenset(chance.sample(sorted(FILES), chance.randrange(len(FILES) + 1))),
    )


def as_file(settings: Settings) -> str:
    """The settings as their owner would write them."""
    about = settings.about
    lines = [
        "about:",
        f"  sections: [{', '.join(about.sections)}]",
        f"  group_papers: {about.group_papers}",
        f"  order_papers: {about.order_papers}",
        f"  latest_papers: {about.latest_papers or 'all'}",
        f"owner: {settings.owner}",
        f"publish: [{', '.join(sorted(settings.publish))}]",
        "files:",
        *(f"  {kind}: {str(kind in settings.files).lower()}" for kind in FILES),
    ]
    return "\n".join(lines) + "\n"


def converted(settings: Settings, *paths: Path) -> Conversion:
    return convert([(path.name, path.read_bytes()) for path in paths], Site(), settings)


@pytest.mark.parametrize("seed", range(25))
def test_the_proof_holds_under_any_settings(seed: int) -> None:
    settings = some(seed)
    assert read_settings(as_file(settings), "x.yml") == (settings, ())
    assert converted(settings, *SEEDS[: 1 + seed % 2]).cv.publications


@pytest.mark.parametrize("path", LABELLED, ids=lambda path: path.stem)
def test_the_proof_holds_on_other_texts(path: Path) -> None:
    some_files: list[list[FileKind]] = [["about", "publications"], ["about"], ["publications", "data"], []]
    for files in some_files:
        converted(Settings(files=frozenset(files)), path)
    converted(some(len(path.name)), path)


def test_the_written_defaults_give_the_same_bytes() -> None:
    defaults, _ = read_settings(as_file(Settings()), "x.yml")
    assert converted(defaults, *SEEDS).output == converted(Settings(), *SEEDS).output


def test_a_loss_is_seen_without_the_cv_page_too() -> None:
    settings = Settings(files=frozenset(FILES) - {"cv"})
    documents = read_all([(SEEDS[0].name, SEEDS[0].read_bytes())])
    cv = understand(documents)
    output = write(cv, Site(), settings)
    assert check(documents, cv, output, Site()) == ()
    silent = tuple(note for note in output.diagnostics if note.code is not Code.SECTION_LEFT_OUT)
    found = check(documents, cv, Output(output.files, silent), Site())
    assert {error.code for error in found} == {Code.TEXT_LOST}


def test_what_is_on_no_page_is_told_in_few_words() -> None:
    notes = converted(Settings(files=frozenset({"about", "publications"})), SEEDS[0]).diagnostics
    told = [note for note in notes if note.code is Code.SECTION_LEFT_OUT]
    assert 0 < len(told) < 12
    assert all(len(note.message) < 120 for note in told)
