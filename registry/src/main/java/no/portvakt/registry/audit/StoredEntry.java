package no.portvakt.registry.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import no.portvakt.registry.internal.Utc;

/** An entry as the database holds it, true or not. */
record StoredEntry(long seq, Entry entry, Hash previous, Hash hash) {

  static StoredEntry of(ResultSet row, int index) throws SQLException {
    var entry =
        new Entry(
            Utc.instant(row, "at"),
            row.getString("actor"),
            row.getString("action"),
            row.getString("subject"),
            new Details(row.getBytes("details")));
    return new StoredEntry(
        row.getLong("seq"),
        entry,
        new Hash(row.getBytes("prev_hash")),
        new Hash(row.getBytes("hash")));
  }

  boolean isUnaltered() {
    return hash.equals(entry.hash(seq, previous));
  }
}
