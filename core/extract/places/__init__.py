"""Places in text: `when` (which list), `scan` (where places are named), `choose` (which unit each one is)."""
