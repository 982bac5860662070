"""A headless Chromium, driven through the WebDriver protocol, that tells what a reader of a page gets to see."""

from __future__ import annotations

import functools
import http.server
import json
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL, Popen
from tempfile import TemporaryDirectory
from typing import Any

ARGUMENTS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--window-size=1200,2400",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]  # fmt: skip
"""The rules keep the pages from loading anything from the network."""

DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves /publication/x from publication/x.html, as GitHub Pages does, and says nothing."""

    def translate_path(self, path: str) -> str:
        file = Path(super().translate_path(path))
        page = file.with_name(file.name + ".html")
        return str(page if not file.exists() and page.is_file() else file)

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address under which the folder can be looked at."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


class Browser:
    """One window of one browser."""

    def __init__(self, driver: str) -> None:
        self.driver = driver
        self.session = ""
        self.address = ""

    def call(self, method: str, path: str, body: object = None) -> Any:
        """One command of the WebDriver protocol; see https://www.w3.org/TR/webdriver2/."""
        data = None if body is None else json.dumps(body).encode()
        headers = {"Content-Type": "application/json"}
        request = urllib.request.Request(self.driver + self.session + path, data, headers, method=method)
        try:
            with DIRECT.open(request, timeout=120) as response:
                return json.load(response)["value"]
        except urllib.error.HTTPError as error:
            raise RuntimeError(error.read().decode("utf-8", "replace")) from None

    def open(self, address: str) -> Page:
        """Goes to a page."""
        if self.address != address:
            self.call("POST", "/url", {"url": address})
            self.address = address
        return Page(self, address)


VISITS = """
const [addresses, body] = arguments;
const done = arguments[arguments.length - 1];
const look = new Function("document", body);
const visit = address => new Promise(resolve => {
  const frame = document.createElement("iframe");
  frame.style = "width: 1200px; height: 2400px";
  frame.onload = () => {
    resolve(look(frame.contentDocument));
    frame.remove();
  };
  frame.src = address;
  document.body.append(frame);
});
(async () => {
  const values = [];
  for (let i = 0; i < addresses.length; i += 8) {
    values.push(...await Promise.all(addresses.slice(i, i + 8).map(visit)));
  }
  done(values);
})();
"""


@dataclass(frozen=True)
class Element:
    """What is seen of an element."""

    text: str
    """As shown, white space made single blanks."""
    html: str
    href: str | None
    """As written."""


SCRIPT = """
const [selector] = arguments;
const result = [];
for (const element of document.querySelectorAll(selector)) {
  result.push([element.innerText, element.innerHTML, element.getAttribute("href")]);
}
return result;
"""


@dataclass(frozen=True)
class Page:
    """A page in the browser."""

    browser: Browser
    address: str

    def run(self, script: str, *arguments: object) -> Any:
        """The value of a script that runs in the page."""
        self.browser.open(self.address)
        return self.browser.call("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def visit(self, paths: list[str], script: str) -> list[Any]:
        """The values of a script in other pages of the site; many times faster than to open one after another."""
        self.browser.open(self.address)
        return list(self.browser.call("POST", "/execute/async", {"script": VISITS, "args": [paths, script]}))

    def all(self, selector: str) -> list[Element]:
        """The elements that match a CSS selector, in order."""
        return [Element(squeeze(text), html, href) for text, html, href in self.run(SCRIPT, selector)]

    def texts(self, selector: str) -> list[str]:
        """What is shown of them."""
        return [element.text for element in self.all(selector)]

    def text(self, selector: str = "body") -> str:
        """What is shown of the only element that matches."""
        (text,) = self.texts(selector)
        return text


def squeeze(text: str) -> str:
    """The text with all white space made single blanks."""
    return " ".join(text.split())


@contextmanager
def started(chromium: str, chromedriver: str) -> Iterator[Browser]:
    """A browser of our own, with a profile that is thrown away."""
    with TemporaryDirectory() as profile:
        port = free_port()
        process = Popen([chromedriver, f"--port={port}"], stdout=DEVNULL, stderr=DEVNULL)
        browser = Browser(f"http://127.0.0.1:{port}")
        try:
            wait_for(browser)
            options = {"binary": chromium, "args": [*ARGUMENTS, f"--user-data-dir={profile}"]}
            capabilities = {"alwaysMatch": {"goog:chromeOptions": options, "timeouts": {"script": 120_000}}}
            answer = browser.call("POST", "/session", {"capabilities": capabilities})
            browser.session = f"/session/{answer['sessionId']}"
            yield browser
            browser.call("DELETE", "")
        finally:
            process.terminate()
            process.wait()


def free_port() -> int:
    """A port that nobody listens on."""
    with http.server.HTTPServer(("127.0.0.1", 0), http.server.BaseHTTPRequestHandler) as server:
        return server.server_port


def wait_for(browser: Browser) -> None:
    """Until the driver takes commands."""
    for _ in range(200):
        try:
            browser.call("GET", "/status")
            return
        except (urllib.error.URLError, OSError):
            time.sleep(0.05)
    raise RuntimeError("the browser's driver does not start")
