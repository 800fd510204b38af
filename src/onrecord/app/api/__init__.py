"""The API: the verbs of the command line over HTTP. Bodies and answers are the JSON that the command line prints."""

from onrecord.app.api import checks, documents, ledger, searching, texts

ROUTERS = (texts.router, checks.router, documents.router, ledger.router, searching.router)  # a module a concern

__all__ = ["ROUTERS"]
