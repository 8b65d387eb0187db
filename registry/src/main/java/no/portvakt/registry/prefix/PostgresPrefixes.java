package no.portvakt.registry.prefix;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.internal.Utc;
import no.portvakt.registry.organisation.Installation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.prefix.DeactivateOutcome.Done;
import no.portvakt.registry.prefix.DeactivateOutcome.InUse;
import no.portvakt.registry.prefix.DeactivateOutcome.Unknown;
import no.portvakt.registry.prefix.RegisterOutcome.Registered;
import no.portvakt.registry.prefix.RegisterOutcome.Reserved;
import no.portvakt.registry.prefix.RegisterOutcome.Taken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresPrefixes implements Prefixes {

  private static final String COLUMNS =
      "environment, name, owner, active, created, last_updated, request_id";

  private final JdbcClient jdbc;
  private final Environments environments;
  private final Installation installation;
  private final AuditTrail audit;
  private final Clock clock;

  PostgresPrefixes(
      JdbcClient jdbc,
      Environments environments,
      Installation installation,
      AuditTrail audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.environments = environments;
    this.installation = installation;
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
  public List<Prefix> ownedBy(String environment, OrganisationNumber owner) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from prefix where environment = :environment and owner = :owner order by name")
        .param("environment", environment)
        .param("owner", owner.value())
        .query(PostgresPrefixes::prefix)
        .list();
  }

  @Override
  public Page<Prefix> all(String environment, Keyset wanted) {
    if (!wanted.after().isEmpty() && PrefixName.parse(wanted.after()).isEmpty()) {
      return new Page<>(List.of(), null);
    }
    var found =
        jdbc.sql(
                "select "
                    + COLUMNS
                    + " from prefix where environment = :environment and name > :after"
                    + " order by name limit "
                    + (wanted.limit() + 1))
            .param("environment", environment)
            .param("after", wanted.after())
            .query(PostgresPrefixes::prefix)
            .list();
    return Page.of(found, wanted, prefix -> prefix.name().value());
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean pinActive(String environment, PrefixName name, OrganisationNumber owner) {
    return locked(environment, name, "for share")
        .filter(prefix -> prefix.active() && prefix.owner().equals(owner))
        .isPresent();
  }

  @Override
  @Transactional
  public Optional<Prefix> activate(String environment, PrefixName name, Cause cause) {
    return locked(environment, name, "for no key update")
        .map(prefix -> prefix.active() ? prefix : switched(prefix, true, cause));
  }

  @Override
  @Transactional
  public DeactivateOutcome deactivate(String environment, PrefixName name, Cause cause) {
    var prefix = locked(environment, name, "for no key update");
    if (prefix.isEmpty()) {
      return new Unknown();
    }
    if (!prefix.get().active()) {
      return new Done(prefix.get(), true);
    }
    int scopes = scopesInUse(prefix.get());
    return scopes > 0 ? new InUse(scopes) : new Done(switched(prefix.get(), false, cause), false);
  }

  private Optional<Prefix> locked(String environment, PrefixName name, String lock) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from prefix where environment = :environment and name = :name "
                + lock)
        .param("environment", environment)
        .param("name", name.value())
        .query(PostgresPrefixes::prefix)
        .optional();
  }

  /** A scope that is off and nobody's can come back only while the prefix is active. */
  private int scopesInUse(Prefix prefix) {
    return jdbc.sql(
            """
            select count(*) from scope
            where environment = :environment and name > :prefix || ':' and name < :prefix || ';'
              and (active or exists (
                select from scope_access access
                where access.environment = scope.environment and access.owner = scope.owner
                  and access.state in ('REQUESTED', 'APPROVED') and access.scope = scope.name))
            """)
        .param("environment", prefix.environment())
        .param("prefix", prefix.name().value())
        .query(Integer.class)
        .single();
  }

  private Prefix switched(Prefix prefix, boolean active, Cause cause) {
    var after =
        jdbc.sql(
                """
                update prefix set active = :active, last_updated = :now
                where environment = :environment and name = :name
                returning environment, name, owner, active, created, last_updated, request_id
                """)
            .param("active", active)
            .param("now", Utc.parameter(Utc.now(clock, prefix.lastUpdated())))
            .param("environment", prefix.environment())
            .param("name", prefix.name().value())
            .query(PostgresPrefixes::prefix)
            .single();
    audit.append(
        active ? "prefix.activated" : "prefix.deactivated",
        subject(prefix.environment(), prefix.name()),
        Map.of(
            "active.before", Boolean.toString(prefix.active()),
            "active.after", Boolean.toString(active)),
        cause);
    return after;
  }

  @Override
  @Transactional
  public RegisterOutcome register(NewPrefix wanted, Cause cause) {
    var _ = environments.existing(wanted.environment());
    // once settled it is settled for good, so a look is enough; the table refuses too
    if (wanted.name().isReserved() && !installation.isRunBy(wanted.owner())) {
      return new Reserved();
    }
    var registered = insert(wanted);
    if (registered.isEmpty()) {
      return standing(wanted);
    }
    audit.append(
        "prefix.registered",
        subject(wanted.environment(), wanted.name()),
        Map.of("owner", wanted.owner().value(), "request", wanted.requestId().toString()),
        cause);
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

  private static String subject(String environment, PrefixName name) {
    return "prefix:" + environment + "/" + name;
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
