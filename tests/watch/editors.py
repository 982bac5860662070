"""Real editors, each doing one save."""

from __future__ import annotations

import os
import pty
import subprocess
from collections.abc import Callable
from pathlib import Path
from threading import Timer

from tests.conftest import needed


def vim(setting: str = "") -> Callable[[Path, str], None]:
    """Vim with a setting; its swap file lies beside the CV, as it does for its users."""

    def save(path: Path, word: str) -> None:
        program = needed("vim", "vim.tiny")
        commands = [f"-c{command}" for command in (setting, f'%s/growth of [^"]*/growth of {word}/', "wq") if command]
        subprocess.run([program, "-N", "-u", "NONE", "-i", "NONE", "-es", *commands, path], check=True, timeout=30)

    return save


def nano(option: str = "") -> Callable[[Path, str], None]:
    """GNU nano on a terminal: the cursor is put behind the last word, which goes; then saves and leaves."""

    def save(path: Path, word: str) -> None:
        program = needed("nano")
        content = path.read_text(encoding="utf-8")
        before, after = content.index("growth of ") + len("growth of "), content.index('". *')
        line, column = content[:after].count("\n") + 1, after - content.rindex("\n", 0, after)
        keys = b"\x7f" * (after - before) + word.encode() + b"\x0f\r\x18"
        options = ["--ignorercfiles", f"+{line},{column}", *([option] if option else [])]
        ours, theirs = pty.openpty()
        process = subprocess.Popen(
            [program, *options, str(path)],
            stdin=theirs, stdout=theirs, stderr=theirs, env={**os.environ, "TERM": "xterm"}, start_new_session=True,
        )  # fmt: skip
        os.close(theirs)
        guard = Timer(30, process.kill)
        guard.start()
        shown = b""
        try:
            while b"Exit" not in shown:  # the last line of its screen: now it takes keys
                shown += os.read(ours, 4096)
            os.write(ours, keys)
            while os.read(ours, 4096):
                pass
        except OSError:  # Linux says so when the other end is closed
            pass
        os.close(ours)
        guard.cancel()
        assert process.wait(30) == 0, shown

    return save


def emacs(path: Path, word: str) -> None:
    """GNU Emacs without a window."""
    program = needed("emacs")
    change = f'(re-search-forward "growth of [^\\"]*") (replace-match "growth of {word}")'
    subprocess.run([program, "-Q", "--batch", path, "--eval", f"(progn {change} (save-buffer))"], check=True)
