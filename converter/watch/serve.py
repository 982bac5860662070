"""Jekyll beside the watch mode: serves the site and reloads the browser's page when a run has changed it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from converter.diagnostics import Code
from converter.exit import Exit, stop
from converter.patterns import Lazy

_GUARD = """\
exec 3<&0
(read -r nothing <&3; kill -s INT 0; sleep 2; kill -s KILL 0) >/dev/null 2>&1 &
exec "$@" 3<&- </dev/null
"""
"""Becomes Jekyll, with a guard in its group of processes: when the pipe from us is closed and Jekyll still runs, we
were killed, and the guard ends it.  The shell has a command in the background ignore SIGINT."""
ENDINGS = ((signal.SIGINT, 5.0), (signal.SIGTERM, 2.0), (signal.SIGKILL, 5.0))
"""How Jekyll is asked to end, and for how many seconds each time."""
_COLOUR = Lazy(r"\x1b\[[0-9;]*[A-Za-z]")
_BACKTRACE = Lazy(r"from \S+:\d+:in ")


def command(root: Path) -> list[str]:
    """How Jekyll is called for a site: as its Gemfile says, if those gems are installed.

    Raises:
        Stop: (SITE) if there is no Jekyll.
    """
    bundle = shutil.which("bundle")
    if bundle and (root / "Gemfile").is_file():
        bundled = [bundle, "exec", "jekyll"]
        tried = subprocess.run(
            [*bundled, "--version"], cwd=root, stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
        if tried.returncode == 0:
            return bundled
    if jekyll := shutil.which("jekyll"):
        return [jekyll]
    hint = "install it (https://jekyllrb.com/docs/installation/), or leave --serve out"
    raise stop(Exit.SITE, Code.SITE_UNUSABLE, "Jekyll is not installed, or not all that the site's Gemfile names", hint)


class Server:
    """A running `jekyll serve --livereload`."""

    def __init__(
        self,
        root: Path,
        *,
        port: int,
        livereload_port: int,
        poll: bool,
        quiet: bool,
        said: Callable[[str], None],
        ended: Callable[[int], None],
    ) -> None:
        """Starts it.  `said` gets each line that it prints, `ended` its exit code; both from another thread.

        Raises:
            Stop: (SITE) if there is no Jekyll.
        """
        arguments = [*command(root), "serve", "--livereload", "--port", str(port)]
        arguments += ["--livereload-port", str(livereload_port)]
        arguments += [option for option, wanted in (("--force_polling", poll), ("--quiet", quiet)) if wanted]
        # Called without Bundler, Jekyll would fail at a Gemfile whose gems are not installed.
        environment = {"LANG": "C.UTF-8", "JEKYLL_NO_BUNDLER_REQUIRE": "true", **os.environ}
        # In a session of its own it does not get the terminal's Ctrl-C: we end it, after the run that is under way.
        self._process = subprocess.Popen(
            ["sh", "-c", _GUARD, "sh", *arguments],
            cwd=root,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        self._closing = False
        self._thread = threading.Thread(target=self._listen, args=(said, ended), name="jekyll", daemon=True)
        self._thread.start()

    def _listen(self, said: Callable[[str], None], ended: Callable[[int], None]) -> None:
        assert self._process.stdout
        with self._process.stdout as output:
            for line in output:
                text = _COLOUR.sub("", line.decode("utf-8", "replace")).strip()
                if text and not _BACKTRACE.match(text):
                    said(text)
        code = self._process.wait()
        if not self._closing:
            ended(code)

    def close(self) -> None:
        """Ends it and all that it started."""
        self._closing = True
        try:
            for number, patience in ENDINGS:
                self._send(number)
                with suppress(subprocess.TimeoutExpired):
                    self._process.wait(patience)
                    break
        finally:  # also if somebody presses Ctrl-C again; and for what it has started
            self._send(signal.SIGKILL)
            assert self._process.stdin
            self._process.stdin.close()
        self._thread.join(5)

    def _send(self, number: signal.Signals) -> None:
        with suppress(ProcessLookupError, PermissionError):  # macOS says so of one that has just ended
            os.killpg(self._process.pid, number)
