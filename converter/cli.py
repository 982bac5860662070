"""The command line.  Only what every start needs is imported here; the commands import the rest."""

from __future__ import annotations

import argparse
import os
import sys

from converter import __version__

TYPE_CHECKING = False  # type checkers know the name; importing it from `typing` would cost a third of a start
if TYPE_CHECKING:
    from typing import NoReturn

    from converter.report import Report
    from converter.terminal import Terminal

PRIVATE = ("phone", "address", "referees")


def run() -> None:
    """The entry point: runs the command of the process and ends it with its exit code."""
    sys.exit(main())


def main(argv: list[str] | None = None) -> int:
    """Runs a command line and returns its exit code.

    Raises:
        SystemExit: for --help, --version and a wrong command line (code 64).
    """
    arguments = _parser().parse_args(argv)
    if os.environ.get("GITHUB_ACTIONS") == "true" and arguments.command in ("convert", "check"):
        from converter import github

        with github.commands_ignored():
            report = _reported(arguments)
        github.tell(report, arguments.site)
        return report.exit_code
    return _reported(arguments).exit_code


def _reported(arguments: argparse.Namespace) -> Report:
    """Runs a command and says how it ended."""
    from converter.exit import Exit, Stop
    from converter.report import Report, as_json, as_plan
    from converter.terminal import Terminal

    terminal = Terminal(quiet=arguments.quiet, verbose=arguments.verbose)
    report_as_json = arguments.command in ("convert", "check") and arguments.format == "json"
    try:
        report = _run(arguments, terminal)
    except Stop as end:
        report = Report(end.exit_code, end.diagnostics)
    except KeyboardInterrupt:
        terminal.interrupted()
        return Report(Exit.INTERRUPTED)
    except Exception as error:
        terminal.internal_error(error)
        return Report(Exit.INTERNAL)
    if report_as_json:
        terminal.data(as_json(report))
    else:
        if arguments.command == "convert" and arguments.dry_run:
            terminal.data(as_plan(report))
        terminal.report(report)
    return report


def _run(arguments: argparse.Namespace, terminal: Terminal) -> Report:
    from pathlib import Path

    from converter import commands

    if arguments.command == "parse":
        data, report = commands.parse(arguments.cv, arguments.format, arguments.publish)
        terminal.data(data)
        return report
    site = Path(arguments.site)
    if arguments.command == "watch":
        from converter.watch.command import Serving, watch

        serving = Serving(arguments.port, arguments.livereload_port) if arguments.serve else None
        return watch(
            lambda: commands.convert(arguments.cv, site, arguments.publish, options=commands.Options(arguments.adopt)),
            arguments.cv,
            site,
            terminal,
            serving=serving,
            poll=arguments.poll,
        )
    if arguments.command == "check":
        return commands.check(arguments.cv, site, arguments.publish, terminal.step, commands.Options(arguments.adopt))
    return commands.convert(
        arguments.cv,
        site,
        arguments.publish,
        terminal.step,
        options=commands.Options(arguments.adopt, arguments.config, arguments.remove_demo),
        dry_run=arguments.dry_run,
        tells_changes=arguments.exit_code,
    )


class _Parser(argparse.ArgumentParser):
    """Ends with a code of its own for a wrong command line: argparse's 2 stands for changes that are due."""

    def error(self, message: str) -> NoReturn:
        from converter.exit import Exit

        self.print_usage(sys.stderr)
        self.exit(Exit.USAGE, f"{self.prog}: error: {message}\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="cv2pages",
        description="Turns an academic's CV into the content of their academicpages site.",
        epilog="'cv2pages COMMAND --help' tells more about a command.",
        formatter_class=_formatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"cv2pages {__version__}")
    commands = parser.add_subparsers(
        prog="cv2pages", dest="command", metavar="COMMAND", required=True, title="commands"
    )

    convert = commands.add_parser(
        "convert",
        help="write a site's pages, papers and data from CVs",
        description="Writes _pages/, _publications/ and _data/ of a Jekyll site from one or more CVs. "
        "A paper that stands in several of them is written once, with its newest facts.",
        epilog="Example: cv2pages convert cv.md --site ~/my-site",
        formatter_class=_formatter,
        allow_abbrev=False,
    )
    convert.add_argument("cv", metavar="CV", nargs="+", help="a CV in Markdown or plain text; - is the standard input")
    _add_site(convert)
    convert.add_argument(
        "--dry-run",
        action="store_true",
        help="write nothing; print what would be done and the changes as a diff; the exit code is 2 if there are any",
    )
    convert.add_argument(
        "--exit-code",
        action="store_true",
        help="end with exit code 2 if anything was changed, for hooks of version control",
    )
    _add_adopt(convert)
    convert.add_argument(
        "--config",
        action="store_true",
        help="also fill in _config.yml: title, name, author and publication_category; other runs only show what would "
        "change",
    )
    convert.add_argument(
        "--remove-demo", action="store_true", help="remove the theme's own example papers, talks, posts, ..."
    )
    _add_publish(convert, default=None)
    _add_format(convert)
    _add_amount(convert)
    _add_check(commands)
    _add_watch(commands)

    parse = commands.add_parser(
        "parse",
        help="print what a CV says as data",
        description="Prints what a CV says as data, by the schema in converter/cv.schema.json.",
        epilog="Example: cv2pages parse cv.md --format yaml",
        formatter_class=_formatter,
        allow_abbrev=False,
    )
    parse.add_argument("cv", metavar="CV", help="a CV in Markdown or plain text; - is the standard input")
    _add_publish(parse, default=frozenset())
    parse.add_argument("--format", choices=("json", "yaml"), default="json", help="of the data (default: json)")
    _add_amount(parse)
    return parser


def _add_check(commands: argparse._SubParsersAction[_Parser]) -> None:
    check = commands.add_parser(
        "check",
        help="fail if a site is not what its CVs give",
        description="Names each file of a site that is not what the CVs and the edits in the site give, and writes "
        "nothing. The exit code is 2 if there are any. Under GitHub Actions, files are annotated too.",
        epilog="Example: cv2pages check cv.md --site ~/my-site",
        formatter_class=_formatter,
        allow_abbrev=False,
    )
    check.add_argument("cv", metavar="CV", nargs="+", help="a CV in Markdown or plain text; - is the standard input")
    _add_site(check)
    _add_adopt(check)
    _add_publish(check, default=None)
    _add_format(check)
    _add_amount(check)


def _add_watch(commands: argparse._SubParsersAction[_Parser]) -> None:
    watch = commands.add_parser(
        "watch",
        help="convert now and at every save of a CV",
        description="Does what convert does, now and whenever one of the CVs or the site's settings is saved, and "
        "says in one line what changed. A CV that cannot be read leaves the site as it was. Ctrl-C ends it.",
        epilog="Example: cv2pages watch cv.md --site ~/my-site --serve",
        formatter_class=_formatter,
        allow_abbrev=False,
    )
    watch.add_argument("cv", metavar="CV", nargs="+", type=_file, help="a CV in Markdown or plain text")
    _add_site(watch)
    _add_adopt(watch)
    _add_publish(watch, default=None)
    watch.add_argument(
        "--serve",
        action="store_true",
        help="also run jekyll serve --livereload: the browser's page follows every save",
    )
    watch.add_argument(
        "--port", metavar="N", type=_port, default=4000, help="where --serve serves the site (default: 4000)"
    )
    watch.add_argument(
        "--livereload-port",
        metavar="N",
        type=_port,
        default=35729,
        help="where --serve tells the browser to reload (default: 35729)",
    )
    watch.add_argument(
        "--poll",
        action="store_true",
        help="look at the files several times a second, where the system does not tell of changes (network drives)",
    )
    _add_amount(watch)


def _add_site(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--site", metavar="DIR", default=".", help="the folder with the site's _config.yml (default: this folder)"
    )


def _add_adopt(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--adopt",
        action="store_true",
        help="take over files that were in the site before: their text stays, and what the CV gives is added",
    )


def _add_publish(parser: argparse.ArgumentParser, default: frozenset[str] | None) -> None:
    parser.add_argument(
        "--publish",
        metavar="WHAT",
        type=_private_kinds,
        default=default,
        help="let private things through, which are left out otherwise: phone, address, referees (their e-mail "
        "addresses), several of them with commas, or none",
    )


def _add_format(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help="how to print the report: text for people (default), or json on the standard output",
    )


def _add_amount(parser: argparse.ArgumentParser) -> None:
    amount = parser.add_mutually_exclusive_group()
    amount.add_argument("-q", "--quiet", action="store_true", help="say nothing but errors")
    amount.add_argument("-v", "--verbose", action="store_true", help="show every note and every file")


def _formatter(prog: str) -> argparse.HelpFormatter:
    # With a width of its own it need not ask for the terminal's, which would cost a fifth of a start.
    return argparse.HelpFormatter(prog, width=80)


def _file(value: str) -> str:
    if value == "-":
        raise argparse.ArgumentTypeError("the standard input cannot be watched")
    return value


def _port(value: str) -> int:
    if not (value.isascii() and value.isdigit() and 0 < int(value) < 65536):
        raise argparse.ArgumentTypeError(f"{value!r} is no port: 1 to 65535")
    return int(value)


def _private_kinds(value: str) -> frozenset[str]:
    kinds = frozenset(value.replace(",", " ").split())
    if kinds == {"none"}:
        return frozenset()
    if unknown := sorted(kinds.difference(PRIVATE)):
        raise argparse.ArgumentTypeError(f"{', '.join(unknown)}: choose from {', '.join(PRIVATE)}")
    return kinds
