"""Makes the enums of Qt's classes as Python's `enum` does, in a sixth of the time.

PySide makes all enums of a class by the functional form, `Flag("Edge", [("LeftEdge", 1), …])`, when the class is first
named: 3,300 members at each start, 25 ms of it. `enum` sets up each member by itself and looks at each for everything that
a person might have written in a class's body; here there are only names and numbers.

What comes out is the same in every attribute. That is looked at when this is switched on, and where it is not so, as with
another version of Python, everything stays as it was.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

_SAMPLE = [("ONE", 1), ("AGAIN", 1), ("THREE", 3), ("EIGHT", 8), ("LESS", -8), ("FOUR", 4)]
"""With what may come: an alias, several bits, a negative number, another order than that of the numbers."""
_BASES = (enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag)
_FRESH = ("_member_names_", "_member_map_", "_value2member_map_", "_unhashable_values_")
_ORDERED = "_iter_member_"
"""Only there where the members are not in the order of their values."""


class _Kind(NamedTuple):
    """What all enums of one base have."""

    base: Any
    attributes: dict[str, Any]
    new: Callable[..., Any]
    with_value: bool
    flags: bool
    taken: frozenset[str]
    """Names that a member cannot simply have, since the base has properties of these names."""


_create: Callable[..., Any] = enum.EnumType._create_  # type: ignore[attr-defined]
_kinds: dict[Any, _Kind] = {}


def switch_on() -> bool:
    """Have the enums of Qt's classes made quickly; returns whether that can be done here."""
    if _kinds:
        return True
    try:
        usual = {base: _create(base, "Sample", _SAMPLE, boundary=enum.KEEP) for base in _BASES}
        found = {base: _kind(base, made) for base, made in usual.items()}
        fits = all(_same(_made(found[base], "Sample", _SAMPLE), made) for base, made in usual.items())
    except (AttributeError, KeyError, TypeError):
        return False
    if fits:
        _kinds.update(found)
        enum.EnumType._create_ = _quickly  # type: ignore[attr-defined]
    return fits


def _quickly(cls: Any, name: str, names: Any, **options: Any) -> Any:
    """Make an enum in the place of `EnumType._create_`."""
    kind = _kinds.get(cls)
    # As PySide asks; what any other module makes of its names goes the usual way.
    if (
        kind is not None
        and options.get("boundary") is enum.KEEP
        and isinstance(names, list)
        and _plain(kind, names)
    ):
        return _made(kind, name, names)
    return _create(cls, name, names, **options)


def _plain(kind: _Kind, names: list[Any]) -> bool:
    """Whether these are pairs of a name and a number, none of which means anything to `enum`."""
    try:
        known = dict(names)
    except (TypeError, ValueError):
        return False
    return (
        len(known) == len(names)
        and kind.taken.isdisjoint(known)
        and set(map(type, known.values())) == {int}
        # Names that begin with a line are often Python's own.
        and "_" not in {name[:1] for name in known}
    )


def _kind(base: Any, usual: Any) -> _Kind:
    flags = issubclass(base, enum.Flag)
    members = usual._member_map_
    left_out = {*members, *_FRESH, "__dict__", "__weakref__", _ORDERED}
    attributes = {key: value for key, value in vars(usual).items() if key not in left_out}
    taken = {
        name
        for parent in usual.__mro__[1:]
        for name, value in vars(parent).items()
        if isinstance(value, (property, enum.property)) or hasattr(value, "fget")
    } | {"mro"}
    return _Kind(base, attributes, usual._new_member_, usual._use_args_, flags, frozenset(taken))


def _made(kind: _Kind, name: str, names: Sequence[tuple[str, int]]) -> Any:
    order: list[str] = []
    by_name: dict[str, Any] = {}
    by_value: dict[int, Any] = {}
    attributes = {**kind.attributes, **dict(zip(_FRESH, (order, by_name, by_value, []), strict=True))}
    made: Any = type.__new__(enum.EnumType, name, (kind.base,), attributes)
    put, new, with_value, flags = type.__setattr__, kind.new, kind.with_value, kind.flags
    mask = singles = 0
    for member_name, value in names:
        single = value > 0 and not value & (value - 1)
        if flags:
            mask |= value
            if single:
                singles |= value
        member = by_value.get(value)
        if member is None:
            member = new(made, value) if with_value else new(made)
            member._value_ = value
            member._name_ = member_name
            member.__objclass__ = made
            member._sort_order_ = len(order)
            by_value[value] = member
            if single or not flags:
                order.append(member_name)
        put(made, member_name, member)
        by_name[member_name] = member
    if flags:
        put(made, "_flag_mask_", mask)
        put(made, "_singles_mask_", singles)
        put(made, "_all_bits_", 2 ** mask.bit_length() - 1)
        values = [by_name[n]._value_ for n in order]
        if values != sorted(values):
            put(made, _ORDERED, made._iter_member_by_def_)
    return made


def _same(one: Any, other: Any) -> bool:
    """Whether two enums have the same attributes, and members that have."""

    def told(of: Any) -> dict[str, Any]:
        out = {key: value for key, value in vars(of).items() if key not in ("__dict__", "__weakref__")}
        for key, value in out.items():
            if isinstance(value, dict):
                out[key] = [(name, member(of, found)) for name, found in value.items()]
            else:
                out[key] = member(of, value)
        return out

    def member(of: Any, value: Any) -> Any:
        if not isinstance(value, of):
            return getattr(value, "__func__", value)
        kept = {key: what for key, what in vars(value).items() if key != "__objclass__"}
        return kept, isinstance(value, int) and int(value), value.__objclass__ is of

    return told(one) == told(other)
