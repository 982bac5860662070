"""The command line.  Only what every start needs is imported here; the commands import the rest."""

from __future__ import annotations

import argparse
import sys

from converter import __version__

TYPE_CHECKING = False  # type checkers know the name; importing it from `typing` would cost a third of a start
if TYPE_CHECKING:
    from converter.report import Report
    from converter.terminal import Terminal

PRIVATE = ("phone", "address")


def run() -> None:
    """The entry point: runs the command of the process and ends it with its exit code."""
    sys.exit(main())


def main(argv: list[str] | None = None) -> int:
    """Runs a command line and returns its exit code.

    Raises:
        SystemExit: for --help, --version and a wrong command line (code 2).
    """
    arguments = _parser().parse_args(argv)
    from converter.exit import Exit, Stop
    from converter.report import Report, as_json
    from converter.terminal import Terminal

    terminal = Terminal(quiet=arguments.quiet, verbose=arguments.verbose)
    report_as_json = arguments.command == "convert" and arguments.format == "json"
    try:
        report = _run(arguments, terminal)
    except Stop as end:
        report = Report(end.exit_code, end.diagnostics)
    except KeyboardInterrupt:
        terminal.interrupted()
        return Exit.INTERRUPTED
    except Exception as error:
        terminal.internal_error(error)
        return Exit.INTERNAL
    if report_as_json:
        terminal.data(as_json(report))
    else:
        terminal.report(report)
    return report.exit_code


def _run(arguments: argparse.Namespace, terminal: Terminal) -> Report:
    from pathlib import Path

    from converter import commands

    if arguments.command == "parse":
        data, report = commands.parse(arguments.cv, arguments.format, arguments.publish)
        terminal.data(data)
        return report
    return commands.convert(arguments.cv, Path(arguments.site), arguments.publish, terminal.step)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
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
    convert.add_argument(
        "--site", metavar="DIR", default=".", help="the folder with the site's _config.yml (default: this folder)"
    )
    _add_publish(convert)
    convert.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help="how to print the report: text for people (default), or json on the standard output",
    )
    _add_amount(convert)

    parse = commands.add_parser(
        "parse",
        help="print what a CV says as data",
        description="Prints what a CV says as data, by the schema in converter/cv.schema.json.",
        epilog="Example: cv2pages parse cv.md --format yaml",
        formatter_class=_formatter,
        allow_abbrev=False,
    )
    parse.add_argument("cv", metavar="CV", help="a CV in Markdown or plain text; - is the standard input")
    _add_publish(parse)
    parse.add_argument("--format", choices=("json", "yaml"), default="json", help="of the data (default: json)")
    _add_amount(parse)
    return parser


def _add_publish(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--publish",
        metavar="WHAT",
        type=_private_kinds,
        default=frozenset(),
        help="let private things through, which are left out otherwise: phone, address, or phone,address",
    )


def _add_amount(parser: argparse.ArgumentParser) -> None:
    amount = parser.add_mutually_exclusive_group()
    amount.add_argument("-q", "--quiet", action="store_true", help="say nothing but errors")
    amount.add_argument("-v", "--verbose", action="store_true", help="show every note and every file")


def _formatter(prog: str) -> argparse.HelpFormatter:
    # With a width of its own it need not ask for the terminal's, which would cost a fifth of a start.
    return argparse.HelpFormatter(prog, width=80)


def _private_kinds(value: str) -> frozenset[str]:
    kinds = frozenset(kind for kind in value.replace(",", " ").split())
    if unknown := sorted(kinds.difference(PRIVATE)):
        raise argparse.ArgumentTypeError(f"{', '.join(unknown)}: choose from {', '.join(PRIVATE)}")
    return kinds
