package no.portvakt.registry.organisation;

import java.util.Map;
import java.util.Optional;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.audit.Cause;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresInstallation implements Installation {

  private final JdbcClient jdbc;
  private final AuditTrail audit;

  PostgresInstallation(JdbcClient jdbc, AuditTrail audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  @Override
  public Optional<OrganisationNumber> organisation() {
    return jdbc.sql("select organisation from installation")
        .query((row, index) -> new OrganisationNumber(row.getString("organisation")))
        .optional();
  }

  @Override
  @Transactional
  public OrganisationNumber settle(OrganisationNumber organisation, Cause cause) {
    int settled =
        jdbc.sql(
                """
                insert into installation (organisation) values (:organisation)
                on conflict do nothing
                """)
            .param("organisation", organisation.value())
            .update();
    if (settled == 0) {
      return organisation().orElseThrow();
    }
    audit.append("installation.settled", "organisation:" + organisation, Map.of(), cause);
    return organisation;
  }
}
