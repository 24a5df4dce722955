"""Whether a project file has the tables and columns that everything reads."""

from __future__ import annotations

import sqlite3

from soattin.db.entities import ENTITIES


def look_at_shape(conn: sqlite3.Connection) -> None:
    """See that the tables and columns that everything reads are there; takes less than a millisecond.

    Raises `sqlite3.DatabaseError` where they are not.
    """
    for entity in ENTITIES.values():
        entity.read(conn, 0)
    for query in (
        "SELECT key, value FROM meta LIMIT 0",
        "SELECT id, source, digest, imported, state, note, headline, headline_is_title, place, place_code, place_key,"
        " date, doubts FROM article LIMIT 0",
        "SELECT article_id, text, furniture, encoding, origin, seal FROM article_text LIMIT 0",
        "SELECT rowid FROM article_search LIMIT 0",
        "SELECT id, at, author, kind, label, reverts, state, chain FROM step LIMIT 0",
        "SELECT id, step_id, entity, entity_id, article_id, before, after FROM change LIMIT 0",
        "SELECT article_id, signature FROM near_signature LIMIT 0",
        "SELECT band, article_id FROM near_band LIMIT 0",
        "SELECT one, other, likeness FROM near_pair LIMIT 0",
        "SELECT digest, data FROM original LIMIT 0",
        "SELECT article, item, kind, category, unit, value, machine, doubted FROM figure LIMIT 0",
        "SELECT place_key, place, code, day, sums FROM place_sum LIMIT 0",
        "SELECT place_key FROM place_stale LIMIT 0",
        "SELECT article FROM place_copy LIMIT 0",
    ):
        conn.execute(query).fetchone()
