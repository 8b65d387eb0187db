package no.portvakt.registry.audit;

import java.util.Optional;
import no.portvakt.registry.audit.Verification.Broken;
import no.portvakt.registry.audit.Verification.Intact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ChainVerifier implements AuditVerifier {

  private static final int FETCH_SIZE = 1_000;

  private final JdbcClient jdbc;

  ChainVerifier(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In a transaction, without which the driver would read the whole trail into memory. */
  @Override
  @Transactional(readOnly = true)
  public Verification verify() {
    var walk = new ChainWalk();
    try (var entries =
        jdbc
            .sql(
                """
                select seq, at, actor, action, subject, details, prev_hash, hash
                from audit_event order by seq
                """)
            .withFetchSize(FETCH_SIZE)
            .query(StoredEntry::of)
            .stream()) {
      return entries
          .map(walk::step)
          .flatMap(Optional<Broken>::stream)
          .map(Verification.class::cast)
          .findFirst()
          .orElseGet(() -> new Intact(walk.length()));
    }
  }
}
