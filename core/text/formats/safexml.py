"""Parsing XML that may be hostile: no document type, no entities, no network, no huge trees."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
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


def elements(name: str, data: bytes, local: str) -> Iterator[Any]:
    """Yield the elements with the local name `local` one by one, forgetting those already yielded.

    Raises `UserError` like `parse`.
    """
    from lxml import etree

    try:
        for _, element in etree.iterparse(
            BytesIO(data), events=("end",), tag="{*}" + local, resolve_entities=False, no_network=True,
            load_dtd=False, dtd_validation=False, huge_tree=False, remove_comments=True, remove_pis=True,
        ):  # fmt: skip
            if element.getroottree().docinfo.internalDTD is not None:
                raise _entities(name)
            yield element
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
    except (etree.XMLSyntaxError, ValueError):
        raise (
            _entities(name) if b"<!DOCTYPE" in data[:10_000] else damaged(name, "tệp Office lành lặn")
        ) from None
