"""The pages, a module each; `frame` makes them, and `frame.NAVIGATION` leads to them."""

from onrecord.app.pages import check, copies, ledger, library, record, searching

ROUTERS = (check.router, copies.router, ledger.router, library.router, record.router, searching.router)

__all__ = ["ROUTERS"]
