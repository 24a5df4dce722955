"""Parsing XML that may be hostile: no document type, no entities, no network, no huge trees."""

from __future__ import annotations

from typing import Any

from soattin.core.errors import UserError
from soattin.core.text.formats import damaged


def parse(name: str, data: bytes) -> Any:
    """Return the root element (lxml) of the XML in `data`.

    Raises `UserError`: `file-damaged`, `xml-entities` for a document type, which no Office file has.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        if b"<!DOCTYPE" in data[:10_000]:
            raise _entities(name) from None
        raise damaged(name, "tệp Office lành lặn") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise _entities(name)
    return root


def _entities(name: str) -> UserError:
    return UserError(
        "xml-entities", f"“{name}” chứa khai báo DTD, thứ mà tệp Office không bao giờ có, nên không đọc."
    )
