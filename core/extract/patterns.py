"""Named pieces that the patterns of all field groups are composed of.

Patterns of words run over `Document.low` (lower case, one tone placement, plain spaces) and are made from
word tables by `phrases`; patterns in which letter case counts run over the text itself. Nothing here nests
a quantifier in a quantifier.
"""

from __future__ import annotations

from soattin.core.text.phrases import NOT_BEFORE_WORD, NOT_IN_WORD, phrase_pattern, phrases

__all__ = ["DASHES", "LOWER", "NOT_BEFORE_WORD", "NOT_IN_WORD", "SPACE", "UPPER", "phrase_pattern", "phrases"]

LOWER = "a-zàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ" + "ĕĭŏŭčñƀð"
UPPER = LOWER.upper()
"""The letters of Vietnamese for a character class: `[A-ZÀ-Ỹ]` would hold lower-case letters too. The last seven are of the Tây
Nguyên languages, as in names."""

SPACE = r"[ \u00a0\t]"
DASHES = "-–—−"
