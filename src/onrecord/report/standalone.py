"""What every stand-alone page has in common: its parts in this package, its templates, its content security policy."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from onrecord.report.findings import printable, shortened

if TYPE_CHECKING:
    from jinja2 import Template


def part_of_page(name: str) -> str:
    """A style, script or template of this package."""
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def template(name: str) -> Template:
    """A template that escapes what it is given; `shown` drops what cannot be printed, `short` shortens."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(
        loader=FunctionLoader(part_of_page),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["shown"] = printable
    environment.filters["short"] = shortened
    environment.filters["file"] = file_name
    environment.filters["unmarked"] = unmarked
    return environment.get_template(name)


def policy(style: str, script: str, *, served: bool = False) -> str:
    """A Content-Security-Policy (level 3) that allows this style and this script and nothing else.

    A page that is `served` by the app may use the app's own files and forms too.
    """
    own = " 'self'" if served else ""
    rules = [
        "default-src 'none'",
        f"style-src 'sha256-{_digest(style)}'{own}",
        f"script-src 'sha256-{_digest(script)}'{own}",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'self'" if served else "form-action 'none'",
    ]
    return "; ".join([*rules, "connect-src 'self'"] if served else rules)


def _digest(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()


def file_name(path: str) -> str:
    """The last part of a path."""
    return path.replace("\\", "/").rpartition("/")[2] or path


_MARKDOWN = re.compile(r"\*\*|(?m:^#{1,6} )")


def unmarked(text: str) -> str:
    """Words as a reader would see them, without the marks that set them bold or as a heading in Markdown."""
    return _MARKDOWN.sub("", text)
