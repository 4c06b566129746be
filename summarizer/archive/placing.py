"""What each call of an archive is part of, for tables of all its calls.

Owns nothing; reads the tables of calls and dossiers. Refuses to hold a record.
"""

import sqlite3
from collections.abc import Mapping

from summarizer.rows import Membership


def read_places(connection: sqlite3.Connection) -> Mapping[str, Membership]:
    """Return the dossier of each call, by the call's id; withheld calls have none."""
    rows = connection.execute(
        "SELECT calls.id, dossiers.id, readouts.copy_of FROM calls JOIN dossiers USING (dossier)"
        " JOIN articles USING (article) LEFT JOIN readouts ON readouts.dossier = calls.dossier"
        " AND readouts.article_id = articles.id"
    )
    return {call: Membership(dossier, copy_of) for call, dossier, copy_of in rows}
