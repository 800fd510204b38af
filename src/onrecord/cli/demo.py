"""`onrecord demo`: check the shipped example and write its report."""

from __future__ import annotations

from onrecord.cli.printing import Exit

TYPE_CHECKING = False  # typing itself is slow to import
if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("--out", default="onrecord-demo", metavar="FOLDER", help="where the example and its report go")


def run(args: argparse.Namespace) -> Exit:
    """Do it; returns the exit status."""
    from pathlib import Path

    from onrecord.cli import main
    from onrecord.demo import COPY, write_demo

    folder = Path(args.out)
    command = write_demo(folder)
    print(f"The example is in {folder}. Now running: onrecord {' '.join(command)}\n")
    main(command)
    report = folder / "report.html"
    main([*command, "--out", str(report)])
    record = Path(command[-1])
    copies = folder / "copies.html"
    main(["collate", str(record), str(record.with_name(COPY)), "--out", str(copies)])
    print(f"\nThe record and a re-post of it, side by side: {copies.resolve()}")
    print(f"The report is at {report.resolve()}: open it in a browser.")
    return Exit.CLEAN
