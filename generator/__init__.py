"""Dépêches: raw press dispatches in, a published archive out."""

__version__ = "0.1.0"
