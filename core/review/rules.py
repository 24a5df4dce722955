"""The same error elsewhere: what a correction says about other articles' values, and rules kept for imports.

A pattern looks at what the machine read, never at what a person set. It names the parts of a value that must
be equal and the parts that are then set; only errors of reading and spelling travel, not what belongs to one
article (its dates, its kind of meeting, who chaired).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from soattin.core.review.wording import field_name

TEXT = "text"
"""The part of a value that is a plain text."""
POSITION = "position"
"""One of an official's offices."""

_SINGLES = {("article", "author"), ("article", "section"), ("meeting", "organiser"), ("meeting", "locality")}
_LISTS = ("officials", "localities", "figures", "documents", "campaigns")

# The parts that tell a value, and those that a change of the part named first may look at.
_KEYS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "officials": {"name": ("name",)},
    "localities": {"name": ("name", "code"), "code": ("name", "code")},
    "figures": {
        "value": ("quote", "value", "unit"),
        "unit": ("unit",),
        "category": ("unit", "category"),
    },
    "documents": {
        "kind": ("kind", "number"),
        "number": ("kind", "number"),
        "issuer": ("kind", "number", "issuer"),
        "date": ("kind", "number", "date"),
    },
}
_WHOLE: Mapping[str, tuple[str, ...]] = {
    "officials": ("name",),
    "localities": ("name", "code"),
    "figures": ("quote", "unit"),
    "documents": ("kind", "number"),
}
"""What must be equal for a value that a person struck out to be struck out elsewhere."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """Where the machine read `key`, `change` is right; None strikes the value out."""

    group: str
    field: str
    key: Mapping[str, Any]
    change: Mapping[str, Any] | None

    @property
    def needle(self) -> str:
        """Return words that every value of this pattern holds in its JSON form, for a quick look."""
        texts = [part for part in self.key.values() if isinstance(part, str) and part]
        return json.dumps(max(texts, key=len), ensure_ascii=False)[1:-1] if texts else ""

    def matches(self, machine: Any) -> bool:
        """Whether the machine's value is one that this pattern speaks of."""
        if POSITION in self.key:
            return isinstance(machine, Mapping) and self.key[POSITION] in (machine.get("positions") or ())
        return all(_part(machine, name) == value for name, value in self.key.items())

    def applied(self, value: Any) -> Any:
        """Return the value as this pattern sets it; None where it strikes it out."""
        if self.change is None:
            return None
        if POSITION in self.key:
            old, new = self.key[POSITION], self.change[POSITION]
            positions = [new if position == old else position for position in value["positions"]]
            return {**value, "positions": list(dict.fromkeys(positions))}
        if TEXT in self.change:
            return self.change[TEXT]
        return {**value, **self.change} if isinstance(value, Mapping) else dict(self.change)

    @property
    def text(self) -> str:
        """Return the pattern in words: "Cán bộ: “Nguyễn Thị Hoà” → “Nguyễn Thị Hoa”"."""
        old = _words(self.key)
        new = "bỏ" if self.change is None else f"“{_words(self.change)}”"
        return f"{field_name(self.group, self.field)}: “{old}” → {new}"


def _part(value: Any, name: str) -> Any:
    if name == TEXT:
        return value if isinstance(value, str) else None
    return value.get(name) if isinstance(value, Mapping) else None


def _words(parts: Mapping[str, Any]) -> str:
    if parts.get("quote"):
        return str(parts["quote"])
    shown = [str(value) for name, value in parts.items() if value not in (None, "") and name != "code"]
    if not shown and parts.get("code"):
        return f"mã {parts['code']}"
    return " · ".join(shown) or "trống"


def derive(group: str, field: str, machine: Any, before: Any, after: Any) -> Pattern | None:
    """Return what a correction from `before` to `after` says about other articles, None where nothing.

    `machine` is what the machine had read; `after` None means that the value was struck out.
    """
    travels = (group, field) in _SINGLES or group in _LISTS
    if machine is None or not travels:
        return None
    if after is None:
        return _struck_out(group, field, machine)
    if isinstance(machine, str):
        return Pattern(group, field, {TEXT: machine}, {TEXT: after}) if after != machine else None
    if not all(isinstance(value, Mapping) for value in (machine, before, after)):
        return None
    group_keys = _KEYS["localities"] if field == "locality" else _KEYS.get(group, {})
    changed = [name for name in after if after.get(name) != before.get(name)]
    if "positions" in changed:
        return _position(group, field, machine, before, after)
    parts = [name for name in changed if name in group_keys and after[name] != machine.get(name)]
    if not parts:
        return None
    key = {name: machine.get(name) for part in parts for name in group_keys[part]}
    if "unit" in parts and group == "figures" and _cut(str(machine.get("unit")), str(after["unit"])):
        # A unit cut short is a matter of one place ("m²" of land here, of road there), a misspelt one is not.
        key["quote"] = machine.get("quote")
    change = {name: after[name] for name in parts}
    return Pattern(group, field, key, change)


def _cut(one: str, other: str) -> bool:
    """Whether one text is the other with words left out at an end."""
    short, long = sorted((one.lower(), other.lower()), key=len)
    return long.startswith(short) or long.endswith(short)


def _struck_out(group: str, field: str, machine: Any) -> Pattern | None:
    if isinstance(machine, str):
        return Pattern(group, field, {TEXT: machine}, None)
    names = _WHOLE["localities"] if field == "locality" else _WHOLE.get(group, ())
    key = {name: machine.get(name) for name in names}
    return Pattern(group, field, key, None) if any(key.values()) else None


def _position(
    group: str, field: str, machine: Mapping[str, Any], before: Mapping[str, Any], after: Mapping[str, Any]
) -> Pattern | None:
    """One office written anew, the others left: that is an error of spelling, which may be elsewhere."""
    old = [p for p in before.get("positions") or () if p not in after["positions"]]
    new = [p for p in after["positions"] if p not in (before.get("positions") or ())]
    if len(old) != 1 or len(new) != 1 or old[0] not in (machine.get("positions") or ()):
        return None
    return Pattern(group, field, {POSITION: old[0]}, {POSITION: new[0]})


def to_columns(pattern: Pattern, created: str) -> dict[str, Any]:
    """Return the pattern as the columns of a rule, switched on."""
    value = {"reject": True} if pattern.change is None else {"set": dict(pattern.change)}
    return {
        "group": pattern.group,
        "field": pattern.field,
        "machine": dict(pattern.key),
        "value": value,
        "active": 1,
        "created": created,
        "used": 0,
    }


def from_columns(group: str, field: str, machine: Mapping[str, Any], value: Mapping[str, Any]) -> Pattern:
    """Return the pattern of a rule as the project file holds it."""
    return Pattern(group, field, machine, None if value.get("reject") else dict(value["set"]))


def first_match(
    patterns: Sequence[tuple[int, Pattern]], group: str, field: str, machine: Any
) -> tuple[int, Pattern] | None:
    """Return the newest rule (number and pattern) that speaks of a value; None where none does."""
    for number, pattern in reversed(patterns):
        if (pattern.group, pattern.field) == (group, field) and pattern.matches(machine):
            return number, pattern
    return None
