"""`onrecord serve`: the desk, a web app on this machine."""

from __future__ import annotations

from onrecord.cli.printing import Exit

TYPE_CHECKING = False  # typing itself is slow to import
if TYPE_CHECKING:
    import argparse

NEEDED = "The desk needs a part that is not installed; install it with: pip install 'onrecord[app]'"

CONNECTIONS = 100  # open at once; further ones are told to come again


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
        everywhere = args.host in ("0.0.0.0", "::")
        guard = Guard(hosts=LOOPBACK | {args.host, socket.gethostname()}, token=token, addresses=everywhere)
        try:
            listening = socket.create_server((args.host, args.port), family=_family(args.host))
        except (OSError, OverflowError) as error:
            raise UsageError(
                f"Port {args.port} of {args.host} cannot be used ({error}); choose another --port."
            ) from error
        named = socket.gethostname() if everywhere else args.host
        host = f"[{named}]" if ":" in named else named
        asked = f"/?token={token}" if token else "/"
        print(f"The desk is at http://{host}:{listening.getsockname()[1]}{asked}  (Ctrl-C ends it)", flush=True)
        if not args.archive:
            print("Nothing is kept: give an archive to keep transcripts, checks and decisions.", flush=True)
        config = uvicorn.Config(
            create_app(path, guard),
            log_level="warning",
            limit_concurrency=CONNECTIONS,
            proxy_headers=False,
            server_header=False,
        )
        uvicorn.Server(config).run(sockets=[listening])
    return Exit.CLEAN


def _family(host: str) -> int:
    import socket

    return socket.AF_INET6 if ":" in host else socket.AF_INET
