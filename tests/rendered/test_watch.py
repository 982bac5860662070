"""The watch mode with the real Jekyll: a save reaches the page that is open in the browser."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

from ruamel.yaml import YAML

from tests.watch.conftest import text
from tests.watch.program import Program

from .browser import Browser, Page, free_port
from .jekyll import themes

PATIENCE = 60.0
SHOWN = "return [document.body.innerText, window.opened === true]"


def until(page: Page, wanted: Callable[[str, bool], bool]) -> None:
    """Waits until the page's text, and whether it is the one that was opened, are as wanted."""
    end = time.monotonic() + PATIENCE
    while not wanted(*(shown := page.run(SHOWN))):
        assert time.monotonic() < end, shown
        time.sleep(0.2)


def test_a_save_reaches_the_browser(browser: Browser, tmp_path: Path) -> None:
    root = themes()[-1].copy(tmp_path / "site")
    without_what_is_not_here(root)
    cv = tmp_path / "cv.md"
    cv.write_text(text("moss"), encoding="utf-8")
    port, reload_port = free_port(), free_port()
    arguments = ("--serve", "--port", str(port), "--livereload-port", str(reload_port))
    program = Program(cv, "--site", root, *arguments, cwd=tmp_path)
    try:
        program.line("jekyll . Server running", PATIENCE)
        page = browser.open(f"http://127.0.0.1:{port}/cv/")
        until(page, lambda shown, _: "growth of moss" in shown)
        for word in ("lichen", "fern"):
            page.run("window.opened = true")
            cv.write_text(text(word), encoding="utf-8")
            until(page, lambda shown, opened: f"growth of {word}" in shown and not opened)  # noqa: B023
        assert program.end() == 143
    finally:
        program.close()


def without_what_is_not_here(root: Path) -> None:
    """Puts into the site's own settings what Theme.copy has put beside them: --serve reads nothing else."""
    yaml = YAML()
    settings = yaml.load(root / "_config.yml")
    settings.update(json.loads((root / "_local.yml").read_text(encoding="utf-8")))
    yaml.dump(settings, root / "_config.yml")
