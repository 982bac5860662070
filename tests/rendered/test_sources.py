"""What Jekyll publishes of CVs that lie in a site's folder: the answers that we give are its own."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from converter.site.jekyll import published
from tests.conftest import needed
from tests.site.test_jekyll import CASES, CONFIG

TELEPHONE = "+1 202 555 0143"


def build(root: Path) -> Path:
    pages = root.with_name("built")
    command = ["jekyll", "build", "--safe", "--quiet", "--source", str(root), "--destination", str(pages)]
    subprocess.run(command, check=True, capture_output=True)
    return pages


def files_with_the_telephone_number(pages: Path) -> set[str]:
    files = [path for path in pages.rglob("*") if path.is_file() and TELEPHONE in path.read_text("utf-8")]
    return {path.relative_to(pages).as_posix() for path in files}


def test_jekyll_publishes_what_we_say(tmp_path: Path) -> None:
    needed("jekyll")
    root = tmp_path / "site"
    folders = {path for path in CASES if any(other.startswith(f"{path}/") for other in CASES)}
    for path in CASES.keys() - folders:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(f"{path}\n{TELEPHONE}\n")
    (root / "_config.yml").write_text(json.dumps(CONFIG))
    shown = {(build(root) / path).read_text().splitlines()[0] for path in files_with_the_telephone_number(build(root))}
    assert shown == {path for path, expected in CASES.items() if expected and path not in folders}


@pytest.mark.parametrize(
    ("path", "settings"),
    [("cv.md", {"exclude": ["cv.md"]}), ("cv/cv.md", {"exclude": ["cv/"]}), ("_cv/cv.md", {}), ("../cv.md", {})],
    ids=["excluded", "folder excluded", "underscore", "elsewhere"],
)
def test_the_remedies_help(tmp_path: Path, path: str, settings: dict[str, object]) -> None:
    needed("jekyll")
    root = tmp_path / "site"
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / "_config.yml").write_text(json.dumps(settings))
    (root / "page.md").write_text("---\n---\nA page\n")
    (root / path).write_text(f"# A CV\n\n{TELEPHONE}\n")
    assert published(root, [str(root / path)]) == ()
    assert files_with_the_telephone_number(build(root)) == set()


def test_without_remedy_the_number_is_out(tmp_path: Path) -> None:
    needed("jekyll")
    root = tmp_path / "site"
    root.mkdir()
    (root / "_config.yml").write_text("{}")
    (root / "cv.md").write_text(f"# A CV\n\n{TELEPHONE}\n")
    assert len(published(root, [str(root / "cv.md")])) == 1
    assert files_with_the_telephone_number(build(root)) == {"cv.md"}
