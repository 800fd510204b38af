"""The pages, a module each; `frame` makes them, and `frame.NAVIGATION` leads to them."""

from onrecord.app.pages import check, library, record, searching

ROUTERS = (check.router, library.router, record.router, searching.router)

__all__ = ["ROUTERS"]
