"""The API: the verbs of the command line over HTTP. Bodies and answers are the JSON that the command line prints."""

from onrecord.app.api import checks, copies, documents, ledger, searching, texts

# A module a concern.
ROUTERS = (texts.router, checks.router, documents.router, searching.router, copies.router, ledger.router)

__all__ = ["ROUTERS"]
