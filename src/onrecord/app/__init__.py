"""The desk: a local web app over an archive, and its API."""

from onrecord.app.main import create_app

__all__ = ["create_app"]
