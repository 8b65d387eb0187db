package no.portvakt.registry.prefix;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.internal.Utc;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.prefix.RegisterOutcome.Registered;
import no.portvakt.registry.prefix.RegisterOutcome.Taken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresPrefixes implements Prefixes {

  private static final String COLUMNS =
      "environment, name, owner, active, created, last_updated, request_id";

  private final JdbcClient jdbc;
  private final Environments environments;
  private final AuditTrail audit;
  private final Clock clock;

  PostgresPrefixes(JdbcClient jdbc, Environments environments, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.environments = environments;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Optional<Prefix> find(String environment, PrefixName name) {
    return jdbc.sql(
            "select " + COLUMNS + " from prefix where environment = :environment and name = :name")
        .param("environment", environment)
        .param("name", name.value())
        .query(PostgresPrefixes::prefix)
        .optional();
  }

  @Override
  public List<Prefix> ownedBy(OrganisationNumber organisation) {
    return jdbc.sql(
            "select " + COLUMNS + " from prefix where owner = :owner order by environment, name")
        .param("owner", organisation.value())
        .query(PostgresPrefixes::prefix)
        .list();
  }

  @Override
  @Transactional
  public RegisterOutcome register(NewPrefix wanted, Actor actor) {
    if (environments.find(wanted.environment()).isEmpty()) {
      throw new IllegalArgumentException("no environment " + wanted.environment());
    }
    var registered = insert(wanted);
    if (registered.isEmpty()) {
      return standing(wanted);
    }
    audit.append(
        "prefix.registered",
        "prefix:" + wanted.environment() + "/" + wanted.name(),
        Map.of("owner", wanted.owner().value(), "request", wanted.requestId().toString()),
        actor);
    return new Registered(registered.get(), false);
  }

  private Optional<Prefix> insert(NewPrefix wanted) {
    return jdbc.sql(
            """
            insert into prefix (environment, name, owner, active, created, last_updated, request_id)
            values (:environment, :name, :owner, true, :now, :now, :request)
            on conflict do nothing
            returning environment, name, owner, active, created, last_updated, request_id
            """)
        .param("environment", wanted.environment())
        .param("name", wanted.name().value())
        .param("owner", wanted.owner().value())
        .param("now", Utc.parameter(clock.instant()))
        .param("request", wanted.requestId())
        .query(PostgresPrefixes::prefix)
        .optional();
  }

  private RegisterOutcome standing(NewPrefix wanted) {
    var prefix =
        find(wanted.environment(), wanted.name())
            .orElseThrow(() ->
                new IllegalStateException(
                    "request " + wanted.requestId() + " registered another prefix before"));
    return prefix.requestId().equals(wanted.requestId())
        ? new Registered(prefix, true)
        : new Taken(prefix);
  }

  private static Prefix prefix(ResultSet row, int index) throws SQLException {
    return new Prefix(
        row.getString("environment"),
        new PrefixName(row.getString("name")),
        new OrganisationNumber(row.getString("owner")),
        row.getBoolean("active"),
        Utc.instant(row, "created"),
        Utc.instant(row, "last_updated"),
        row.getObject("request_id", UUID.class));
  }
}
