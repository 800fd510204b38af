"""`onrecord serve`: the desk, a web app on this machine."""

from __future__ import annotations

from onrecord.cli.printing import Exit

TYPE_CHECKING = False  # typing itself is slow to import
if TYPE_CHECKING:
    import argparse

NEEDED = "The desk needs a part that is not installed; install it with: pip install 'onrecord[app]'"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "archive", nargs="?", metavar="ARCHIVE", help="keep everything here (default: forget it when done)"
    )
    parser.add_argument(
        "--port", type=int, default=8017, metavar="N", help="the port (default 8017; 0 takes a free one)"
    )
    parser.add_argument(
        "--host", default="127.0.0.1", metavar="ADDRESS", help="another address than this machine's own"
    )


def run(args: argparse.Namespace) -> Exit:
    """Serve until interrupted; returns the exit status."""
    import secrets
    import socket
    import tempfile
    from pathlib import Path

    from onrecord.errors import MissingExtraError, UsageError

    try:
        import uvicorn

        from onrecord.app import create_app
        from onrecord.app.guard import LOOPBACK, Guard
    except ImportError as error:
        raise MissingExtraError(NEEDED) from error
    from onrecord.archive import Archive

    with tempfile.TemporaryDirectory(prefix="onrecord-") as folder:
        path = Path(args.archive) if args.archive else Path(folder) / "desk.db"
        Archive(path, create=True).close()
        token = None if args.host in LOOPBACK else secrets.token_urlsafe(24)
        guard = Guard(hosts=LOOPBACK | {args.host, socket.gethostname()}, token=token)
        try:
            listening = socket.create_server((args.host, args.port), family=_family(args.host))
        except (OSError, OverflowError) as error:
            raise UsageError(
                f"Port {args.port} of {args.host} cannot be used ({error}); choose another --port."
            ) from error
        host = f"[{args.host}]" if ":" in args.host else args.host
        asked = f"/?token={token}" if token else "/"
        print(f"The desk is at http://{host}:{listening.getsockname()[1]}{asked}  (Ctrl-C ends it)", flush=True)
        if not args.archive:
            print("Nothing is kept: give an archive to keep transcripts, checks and decisions.", flush=True)
        uvicorn.Server(uvicorn.Config(create_app(path, guard), log_level="warning")).run(sockets=[listening])
    return Exit.CLEAN


def _family(host: str) -> int:
    import socket

    return socket.AF_INET6 if ":" in host else socket.AF_INET
