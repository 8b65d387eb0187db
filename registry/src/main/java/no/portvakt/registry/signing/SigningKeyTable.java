package no.portvakt.registry.signing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import no.portvakt.registry.internal.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SigningKeyTable {

  private final JdbcClient jdbc;

  SigningKeyTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In the order in which they sign. */
  List<StoredKey> of(String environment) {
    return jdbc.sql(
            """
            select kid, public_key, sealed_private_key, signs_from from signing_key
            where environment = :environment order by signs_from
            """)
        .param("environment", environment)
        .query(SigningKeyTable::key)
        .list();
  }

  /** Until the transaction ends nobody else changes keys; they can be read. */
  void lock() {
    jdbc.sql("lock table signing_key in share row exclusive mode").update();
  }

  void add(String environment, StoredKey key, Instant now) {
    jdbc.sql(
            """
            insert into signing_key
              (environment, kid, public_key, sealed_private_key, created, signs_from)
            values (:environment, :kid, :public, :sealed, :now, :from)
            """)
        .param("environment", environment)
        .param("kid", key.kid())
        .param("public", key.publicKey())
        .param("sealed", key.sealedPrivateKey())
        .param("now", Utc.parameter(now))
        .param("from", Utc.parameter(key.signsFrom()))
        .update();
  }

  void remove(String environment, String kid) {
    jdbc.sql("delete from signing_key where environment = :environment and kid = :kid")
        .param("environment", environment)
        .param("kid", kid)
        .update();
  }

  private static StoredKey key(ResultSet row, int index) throws SQLException {
    return new StoredKey(
        row.getString("kid"),
        row.getBytes("public_key"),
        row.getBytes("sealed_private_key"),
        Utc.instant(row, "signs_from"));
  }
}
