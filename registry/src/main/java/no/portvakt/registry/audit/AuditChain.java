package no.portvakt.registry.audit;

import java.util.List;
import java.util.Optional;
import no.portvakt.registry.internal.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table that holds the chain. */
@Repository
class AuditChain {

  /** "portvakt" in ASCII: the advisory lock that whoever appends holds until its commit. */
  private static final long LOCK = 0x706f727476616b74L;

  private final JdbcClient jdbc;

  AuditChain(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void append(List<Entry> entries) {
    lock();
    var head = head();
    for (var entry : entries) {
      head = append(entry, head);
    }
  }

  Head head() {
    return jdbc.sql("select seq, hash from audit_event order by seq desc limit 1")
        .query((row, index) -> new Head(row.getLong("seq"), new Hash(row.getBytes("hash"))))
        .optional()
        .orElse(Head.OF_NOTHING);
  }

  Optional<Hash> hashOf(long seq) {
    return seq == 0
        ? Optional.of(Hash.NONE)
        : jdbc.sql("select hash from audit_event where seq = :seq")
            .param("seq", seq)
            .query((row, index) -> new Hash(row.getBytes("hash")))
            .optional();
  }

  /** A statement of its own, so that the next one sees what the last holder committed. */
  private void lock() {
    jdbc.sql("select pg_advisory_xact_lock(:lock)")
        .param("lock", LOCK)
        .query((row, index) -> LOCK)
        .single();
  }

  private Head append(Entry entry, Head head) {
    long seq = head.seq() + 1;
    var hash = entry.hash(seq, head.hash());
    jdbc.sql(
            """
            insert into audit_event (seq, at, actor, action, subject, details, prev_hash, hash)
            values (:seq, :at, :actor, :action, :subject, :details, :previous, :hash)
            """)
        .param("seq", seq)
        .param("at", Utc.parameter(entry.at()))
        .param("actor", entry.actor())
        .param("action", entry.action())
        .param("subject", entry.subject())
        .param("details", entry.details().bytes())
        .param("previous", head.hash().bytes())
        .param("hash", hash.bytes())
        .update();
    return new Head(seq, hash);
  }
}
