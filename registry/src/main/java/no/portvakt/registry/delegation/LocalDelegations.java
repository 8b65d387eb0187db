package no.portvakt.registry.delegation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.delegation.DelegationOutcome.Done;
import no.portvakt.registry.delegation.DelegationOutcome.UnknownScheme;
import no.portvakt.registry.internal.Utc;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Delegations in the table of this installation; each row is one that lives. */
@Repository
class LocalDelegations implements Source {

  private static final String SELECT =
      """
      select d.environment, d.scheme, d.consumer, d.supplier, d.created, s.resource,
             array(select c.scope::text from delegation_scheme_scope c
                   where c.environment = d.environment and c.scheme = d.scheme) as scopes
      from delegation d
      join delegation_scheme s on s.environment = d.environment and s.id = d.scheme
      where d.environment = :environment
      """;
  private static final String ORDER = " order by d.consumer, d.supplier, d.scheme";

  private final JdbcClient jdbc;
  private final SchemeTable schemes;
  private final DelegationRecord record;
  private final Clock clock;

  LocalDelegations(JdbcClient jdbc, SchemeTable schemes, DelegationRecord record, Clock clock) {
    this.jdbc = jdbc;
    this.schemes = schemes;
    this.record = record;
    this.clock = clock;
  }

  @Override
  public boolean isHere() {
    return true;
  }

  @Override
  public List<Delegation> of(
      String environment,
      ScopeName scope,
      @Nullable OrganisationNumber consumer,
      @Nullable OrganisationNumber supplier) {
    var sql =
        new StringBuilder(SELECT)
            .append(
                """
                 and d.scheme in (select scheme from delegation_scheme_scope
                                  where environment = :environment and scope = :scope)
                """);
    var parameters = new HashMap<String, String>();
    parameters.put("environment", environment);
    parameters.put("scope", scope.value());
    if (consumer != null) {
      sql.append(" and d.consumer = :consumer");
      parameters.put("consumer", consumer.value());
    }
    if (supplier != null) {
      sql.append(" and d.supplier = :supplier");
      parameters.put("supplier", supplier.value());
    }
    return jdbc.sql(sql.append(ORDER).toString())
        .params(parameters)
        .query(LocalDelegations::delegation)
        .list();
  }

  @Override
  public boolean covers(
      String environment,
      ScopeName scope,
      OrganisationNumber consumer,
      OrganisationNumber supplier) {
    return jdbc.sql(
            """
            select exists (
              select from delegation d
              join delegation_scheme_scope c on c.environment = d.environment and c.scheme = d.scheme
              where d.environment = :environment and d.consumer = :consumer
                and d.supplier = :supplier and c.scope = :scope)
            """)
        .param("environment", environment)
        .param("consumer", consumer.value())
        .param("supplier", supplier.value())
        .param("scope", scope.value())
        .query(Boolean.class)
        .single();
  }

  @Override
  public List<Delegation> offered(String environment, OrganisationNumber consumer) {
    return jdbc.sql(SELECT + " and d.consumer = :consumer" + ORDER)
        .param("environment", environment)
        .param("consumer", consumer.value())
        .query(LocalDelegations::delegation)
        .list();
  }

  @Override
  public List<Delegation> received(String environment, OrganisationNumber supplier) {
    return jdbc.sql(SELECT + " and d.supplier = :supplier" + ORDER)
        .param("environment", environment)
        .param("supplier", supplier.value())
        .query(LocalDelegations::delegation)
        .list();
  }

  @Override
  public DelegationOutcome delegate(DelegationScheme scheme, Link link, Cause cause) {
    int inserted =
        jdbc.sql(
                """
                insert into delegation (environment, scheme, consumer, supplier, created)
                values (:environment, :scheme, :consumer, :supplier, :now)
                on conflict do nothing
                """)
            .param("environment", link.environment())
            .param("scheme", link.scheme())
            .param("consumer", link.consumer().value())
            .param("supplier", link.supplier().value())
            .param("now", Utc.parameter(clock.instant()))
            .update();
    if (inserted == 1) {
      record.given(link, scheme.scopes(), cause);
    }
    return new Done(inserted == 0);
  }

  @Override
  public DelegationOutcome revoke(Link link, Side by, Cause cause) {
    var scheme = schemes.find(link.environment(), link.scheme());
    if (scheme.isEmpty()) {
      return new UnknownScheme();
    }
    int deleted =
        jdbc.sql(
                """
                delete from delegation
                where environment = :environment and scheme = :scheme
                  and consumer = :consumer and supplier = :supplier
                """)
            .param("environment", link.environment())
            .param("scheme", link.scheme())
            .param("consumer", link.consumer().value())
            .param("supplier", link.supplier().value())
            .update();
    if (deleted == 1) {
      record.revoked(link, scheme.get().scopes(), by, cause);
    }
    return new Done(deleted == 0);
  }

  private static Delegation delegation(ResultSet row, int index) throws SQLException {
    return new Delegation(
        row.getString("environment"),
        row.getObject("scheme", UUID.class),
        new OrganisationNumber(row.getString("consumer")),
        new OrganisationNumber(row.getString("supplier")),
        SchemeTable.scopes(row),
        Utc.instant(row, "created"),
        row.getString("resource"));
  }
}
