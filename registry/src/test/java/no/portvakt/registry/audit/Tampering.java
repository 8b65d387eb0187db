package no.portvakt.registry.audit;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import no.portvakt.registry.support.Some;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a superuser could do to the trail past every trigger; all of it is undone afterwards. */
record Tampering(TransactionTemplate transaction, JdbcClient jdbc, AuditTrail trail) {

  /** Lets somebody at the table, and returns what is then found. */
  Verification then(Runnable tamper, Supplier<Verification> verify) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          status.setRollbackOnly();
          jdbc.sql("set local session_replication_role = replica").update();
          tamper.run();
          return verify.get();
        }));
  }

  void append(int entries) {
    for (int i = 0; i < entries; i++) {
      var details = Map.of("round", Integer.toString(i));
      transaction.executeWithoutResult(
          _ -> trail.append("test.happened", "test:tampering", details, Some.ACTOR));
    }
  }

  long last() {
    return jdbc.sql("select max(seq) from audit_event")
        .query((row, index) -> row.getLong(1))
        .single();
  }

  /** Renumbers and rehashes everything, as whoever knows the code can. */
  void chainAnew() {
    var rows = jdbc.sql("select * from audit_event order by seq").query(StoredEntry::of).list();
    jdbc.sql("delete from audit_event").update();
    new AuditChain(jdbc).append(rows.stream().map(StoredEntry::entry).toList());
  }

  void rehash(long seq) {
    var row =
        jdbc.sql("select * from audit_event where seq = ?")
            .param(seq)
            .query(StoredEntry::of)
            .single();
    var hash = row.entry().hash(seq, row.previous());
    change("update audit_event set hash = ? where seq = ?", hash.bytes(), seq);
  }

  void change(String sql, Object... parameters) {
    jdbc.sql(sql).params(parameters).update();
  }
}
