"""The pages, a module each; `frame` makes them, and `frame.NAVIGATION` leads to them."""

from onrecord.app.pages import check, copies, ledger, library, record, searching, working

ROUTERS = tuple(page.router for page in (check, copies, ledger, library, record, searching, working))

__all__ = ["ROUTERS"]
