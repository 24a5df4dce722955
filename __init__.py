"""Soát Tin: checking, merging and exporting what was extracted from Vietnamese local-news articles."""

__version__ = "0.1.0"
