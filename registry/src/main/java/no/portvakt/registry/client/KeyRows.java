package no.portvakt.registry.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import no.portvakt.registry.internal.Utc;
import no.portvakt.registry.key.PublicKey;

/** Keys as they lie in PostgreSQL; a join with clients leaves both their times. */
final class KeyRows {

  static final String COLUMNS =
      """
      k.kid, k.algorithm, k.modulus, k.exponent, k.certificates, k.thumbprint,
      k.created as key_created, k.last_updated as key_last_updated, k.expires
      """;

  private KeyRows() {}

  static ClientKey key(ResultSet row, int index) throws SQLException {
    var expires = Utc.instant(row, "expires");
    var key =
        new PublicKey(
            row.getString("kid"),
            row.getString("algorithm"),
            row.getString("modulus"),
            row.getString("exponent"),
            List.of((String[]) row.getArray("certificates").getArray()),
            row.getString("thumbprint"),
            expires);
    return new ClientKey(
        key, Utc.instant(row, "key_created"), Utc.instant(row, "key_last_updated"), expires);
  }
}
