"""Articles whose values were read elsewhere: JSON lines in the form of `extract`, and the exports of Label Studio and doccano.

All spans are checked against the text; where cleaning the text moves letters, the spans move along.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from soattin.core.errors import UserError
from soattin.core.records import Item, Record, Span, from_json
from soattin.core.text.cleaning import check_length, clean_with_spans
from soattin.core.text.formats import Found, Source, damaged, plain
from soattin.core.text.labels import Labelled, to_record
from soattin.core.text.source import SourceText

MAX_RECORDS = 100_000
MAX_LABELS = 20_000
"""Labels on one text."""


class _Refused(Exception):
    """Why one entry was refused, in Vietnamese."""


def read(source: Source) -> Found:
    """Yield the article of each entry with its record; an entry of no known form is refused alone."""
    found = False
    for number, entry in _entries(source):
        name = f"{source.name}!{number}"
        if number > MAX_RECORDS:
            yield UserError(
                "json-too-many", f"“{source.name}” có hơn {MAX_RECORDS} bản ghi; phần sau không đọc."
            )
            return
        found = True
        if isinstance(entry, UserError):
            yield entry
            continue
        try:
            yield _article(source, name, entry)
        except _Refused as refused:
            yield UserError("json-form", f"“{name}”: {refused}")
        except UserError as error:
            yield error
    if not found:
        raise UserError("file-empty", f"Tệp “{source.name}” không có bản ghi nào.")


def _entries(source: Source) -> Iterator[tuple[int, Any]]:
    """Yield the entries numbered from 1: those of a JSON list, or one a line."""
    text = plain.decode(source).text.lstrip("\ufeff \t\r\n")
    if text.startswith("["):
        data = _load(text)
        if not isinstance(data, list):
            raise damaged(source.name, "tệp JSON")
        yield from enumerate(data, 1)
        return
    whole = _load(text)
    if isinstance(whole, Mapping):
        yield 1, whole  # One object over many lines.
        return
    for number, line in enumerate(filter(str.strip, text.split("\n")), 1):
        data = _load(line)
        if data is None:
            yield number, UserError("json-form", f"“{source.name}!{number}”: dòng này không phải JSON.")
            if number == 1:
                return
        else:
            yield number, data


def _load(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        # Also numbers with thousands of digits, and lists within lists without end.
        return None


def _article(source: Source, name: str, entry: Any) -> SourceText:
    if not isinstance(entry, Mapping):
        raise _Refused("không phải một đối tượng JSON.")
    if isinstance(entry.get("data"), Mapping):
        return _label_studio(name, entry)
    if any(group in entry for group in ("meeting", "officials", "figures")) and "source" in entry:
        return _own(source, name, entry)
    if isinstance(entry.get("text") or entry.get("data"), str):
        return _doccano(name, entry)
    raise _Refused("không thấy văn bản của bài (trường “text”).")


def _own(source: Source, name: str, entry: Mapping[str, Any]) -> SourceText:
    """The form that `extract` prints, with the text in `text` or in the file that `source` names beside this one."""
    try:
        record = from_json(entry)
    except (ValueError, TypeError, AttributeError) as error:
        raise _Refused(f"không đúng dạng bản ghi ({error}).") from None
    raw = entry.get("text")
    if raw is None:
        raw = source.beside(record.source)
    if not isinstance(raw, str):
        raise _Refused(
            "bản ghi không kèm văn bản của bài. Hãy thêm trường “text”, hoặc đặt tệp bài viết cùng thư mục."
        )
    spans = [span for item in record for span in item.spans]
    text, moved = clean_with_spans(raw, spans)
    check_length(name, text)
    items = tuple(_checked(item, moved) for item in record)
    label = record.source or name
    return SourceText(f"{name} ({label[:80]})", text, record=replace(record, items=items))


def _checked(item: Item, moved: Mapping[Span, Span]) -> Item:
    """Return the item with its spans in the clean text; raises where a value is not of a field's form."""
    missing = [span for span in item.spans if span not in moved]
    if missing:
        raise _Refused(f"vị trí {missing[0]} nằm ngoài văn bản.")
    if not _plain(item.value):
        raise _Refused(f"giá trị của “{item.group}” không đúng dạng.")
    return replace(item, spans=tuple(moved[span] for span in item.spans))


def _plain(value: Any, depth: int = 0) -> bool:
    """Whether a value is a scalar, or a small object or list of such."""
    if isinstance(value, str):
        return len(value) <= 20_000
    if isinstance(value, Mapping) and depth == 0:
        return len(value) <= 20 and all(_plain(part, 1) for part in value.values())
    if isinstance(value, list) and depth == 1:
        return len(value) <= 100 and all(isinstance(part, str) and _plain(part) for part in value)
    return value is None or isinstance(value, bool | int | float)


def _label_studio(name: str, entry: Mapping[str, Any]) -> SourceText:
    """A task of Label Studio's JSON export: `data` holds the text, the last finished annotation counts."""
    data = entry["data"]
    texts = [value for key, value in data.items() if isinstance(value, str)]
    raw = data.get("text") if isinstance(data.get("text"), str) else max(texts, key=len, default=None)
    if raw is None:
        raise _Refused("không thấy văn bản của bài trong “data”.")
    found: list[tuple[Any, Any, Any]] = []
    notes = [a for a in _list(entry.get("annotations") or entry.get("completions")) if isinstance(a, Mapping)]
    kept = [note for note in notes if not note.get("was_cancelled")]
    for result in _list(kept[-1].get("result")) if kept else ():
        value = result.get("value") if isinstance(result, Mapping) else None
        if isinstance(value, Mapping) and "start" in value:
            for label in _list(value.get("labels")):
                found.append((value["start"], value.get("end"), label))
    return _labelled(name, raw, found, data.get("source") or data.get("name"))


def _doccano(name: str, entry: Mapping[str, Any]) -> SourceText:
    """A line of doccano's export (`label`, `labels` or `entities`), or of Label Studio's JSON-MIN."""
    raw = entry.get("text") or entry.get("data")
    found: list[tuple[Any, Any, Any]] = []
    for key in ("label", "labels", "entities"):
        for label in _list(entry.get(key)):
            if isinstance(label, list) and len(label) == 3:
                found.append((label[0], label[1], label[2]))
            elif isinstance(label, Mapping):
                start = label.get("start_offset", label.get("start"))
                end = label.get("end_offset", label.get("end"))
                names = label.get("label") or label.get("labels")
                found += [(start, end, one) for one in (names if isinstance(names, list) else [names])]
    return _labelled(name, str(raw), found, entry.get("name") or entry.get("filename"))


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _labelled(name: str, raw: str, found: list[tuple[Any, Any, Any]], title: Any) -> SourceText:
    if len(found) > MAX_LABELS:
        raise _Refused(f"có hơn {MAX_LABELS} nhãn.")
    labels: list[Labelled] = []
    for start, end, label in found:
        if not (type(start) is int and type(end) is int and isinstance(label, str)):
            raise _Refused("có nhãn không đúng dạng (cần vị trí đầu, vị trí cuối và tên nhãn).")
        labels.append(Labelled((start, end), label))
    text, moved = clean_with_spans(raw, [entry.span for entry in labels])
    check_length(name, text)
    outside = [entry for entry in labels if entry.span not in moved]
    if outside:
        raise _Refused(f"nhãn “{outside[0].label[:60]}” nằm ngoài văn bản.")
    kept = [Labelled(moved[entry.span], entry.label) for entry in labels]
    label = f"{name} ({title[:80]})" if isinstance(title, str) and title else name
    record: Record | None
    record, notes = to_record(label, text, kept)
    if not record.items:
        record = None  # Nothing was labelled: the program reads it itself.
    return SourceText(label, text, record=record, notes=notes[:20])
