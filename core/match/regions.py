"""Names that are at home in one province: that two bearers meet there tells less than it would of others."""

from __future__ import annotations

import numpy as np

from soattin.core.match.nodes import Array, EvidenceTable

_TRUST = 20.0
"""So many names of a surname must be seen in a province before half of their crowding there is believed."""
_OWN = 2
"""Names of one surname and province that may all be spellings of the one in question."""
_MOST = 4.0


class Regions:
    """How much oftener a surname is found in a province than others are ("Y" and "A" in Kon Tum)."""

    def __init__(self, table: EvidenceTable, key_of: Array, surname_of: Array) -> None:
        """Learn from the names (`key_of` each node) with their surnames (`surname_of` each name)."""
        nodes = np.arange(len(key_of))
        at_province = table.levels == 1
        first = at_province.argmax(axis=1)
        self._province = np.where(at_province.any(axis=1), table.places[nodes, first], -1).astype(np.int64)
        self._surname = surname_of[key_of]
        known = np.flatnonzero(self._province >= 0)
        # Each name counts once in each province, however often it is in the news.
        names = np.unique(np.stack((key_of[known], self._province[known]), axis=1), axis=0)
        surname, province = surname_of[names[:, 0]], names[:, 1]
        self._width = int(self._province.max(initial=0)) + 1
        codes, counts = np.unique(surname * self._width + province, return_counts=True)
        whole = np.bincount(surname, minlength=int(surname_of.max(initial=0)) + 1)
        share = np.bincount(province, minlength=self._width) / max(len(names), 1)
        usual = share[codes % self._width]
        inside = np.maximum(counts - _OWN, 0) + _TRUST * usual
        outside = np.maximum(whole[codes // self._width] - _OWN, 0) + _TRUST
        self._codes = codes
        self._lift = np.clip(np.log(inside / outside / np.maximum(usual, 1e-9)), 0.0, _MOST)

    def discount(self, pairs: Array) -> Array:
        """Return what is to be taken off the log-odds of each pair of nodes that share a province."""
        one, other = pairs[:, 0], pairs[:, 1]
        out = np.zeros(len(pairs), np.float32)
        same = np.flatnonzero((self._province[one] >= 0) & (self._province[one] == self._province[other]))
        if not len(same) or not len(self._codes):
            return out
        for side in (one[same], other[same]):
            code = self._surname[side] * self._width + self._province[side]
            found = np.minimum(np.searchsorted(self._codes, code), len(self._codes) - 1)
            lift = np.where(self._codes[found] == code, self._lift[found], 0.0)
            out[same] = np.maximum(out[same], lift)
        return out
