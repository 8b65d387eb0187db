package no.portvakt.registry.support;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the audit trail says of a subject, as an operator would read it. */
public final class AuditView {

  private AuditView() {}

  /** Each entry as {@code action actor details}. */
  public static List<String> of(JdbcClient jdbc, String subject) {
    return jdbc.sql(
            """
            select action || ' ' || actor || ' ' || details from audit_trail
            where subject = :subject order by seq
            """)
        .param("subject", subject)
        .query((row, index) -> row.getString(1))
        .list();
  }
}
