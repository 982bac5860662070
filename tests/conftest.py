"""What tests of several folders share."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile(
    "cv2pages",
    deadline=None,  # a loaded machine is no fault of what is tested
    derandomize="CV2PAGES_STEPS" not in os.environ,  # the search for new failures is a run of its own
)
settings.load_profile("cv2pages")

os.environ.pop("GITHUB_ACTIONS", None)  # what a run says there has tests of its own
ROOT = Path(__file__).resolve().parents[1]
CORPUS = Path(os.environ.get("CV2PAGES_CORPUS", ROOT.parent / "shared" / "corpus"))


def environment() -> dict[str, str]:
    """For processes that run the program: theirs may keep their compiled modules, as a user's do."""
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / "cv2pages-compiled")}


def needed(*names: str) -> str:
    """The path of the first program that there is; without one there is nothing to test, which is a failure in CI."""
    for name in names:
        if path := shutil.which(name):
            return path
    message = f"{names[0]} is not installed"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The smallest site: a folder with the theme's own categories in its configuration."""
    root = tmp_path / "site"
    root.mkdir()
    (root / "_config.yml").write_text(
        "title: A site\n"
        "publication_category:\n"
        "  books:\n    title: 'Books'\n"
        "  manuscripts:\n    title: 'Journal Articles'\n"
        "  conferences:\n    title: 'Conference Papers'\n",
        encoding="utf-8",
    )
    return root


@pytest.fixture
def read_only() -> Iterator[Callable[[Path], None]]:
    """Makes a file or folder read-only, for root too where the file system can do that, until the test is over."""
    spoilt: list[Path] = []

    def spoil(path: Path) -> None:
        if os.geteuid():
            path.chmod(0o555 if path.is_dir() else 0o444)
        elif subprocess.run(["chattr", "+i", path], capture_output=True, check=False).returncode:
            pytest.skip("nothing is read-only for root here")
        spoilt.append(path)

    yield spoil
    for path in spoilt:
        if os.geteuid():
            path.chmod(0o755 if path.is_dir() else 0o644)
        else:
            subprocess.run(["chattr", "-i", path], check=True)
