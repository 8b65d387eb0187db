package no.portvakt.registry.delegation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
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

  private static final String AFTER =
      "(consumer, supplier, scheme) > (:afterConsumer, :afterSupplier, :afterScheme)";
  private static final String ORDER = "order by consumer, supplier, scheme limit :limit";
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

  /** Each scheme of the scope is walked by its index, no further than the page may reach. */
  @Override
  public Page<Delegation> of(
      String environment,
      ScopeName scope,
      @Nullable OrganisationNumber consumer,
      @Nullable OrganisationNumber supplier,
      Keyset wanted) {
    var conditions = new StringBuilder();
    var parameters = new HashMap<String, String>();
    parameters.put("scope", scope.value());
    if (consumer != null) {
      conditions.append(" and consumer = :consumer");
      parameters.put("consumer", consumer.value());
    }
    if (supplier != null) {
      conditions.append(" and supplier = :supplier");
      parameters.put("supplier", supplier.value());
    }
    return page(
        """
        select found.* from delegation_scheme_scope c
        cross join lateral (
          select * from delegation
          where environment = :environment and scheme = c.scheme and %s %s
          %s) found
        where c.environment = :environment and c.scope = :scope
        order by found.consumer, found.supplier, found.scheme limit :limit
        """
            .formatted(AFTER, conditions, ORDER),
        environment,
        parameters,
        wanted);
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
  public Page<Delegation> offered(String environment, OrganisationNumber consumer, Keyset wanted) {
    return ofParty("consumer", environment, consumer, wanted);
  }

  @Override
  public Page<Delegation> received(String environment, OrganisationNumber supplier, Keyset wanted) {
    return ofParty("supplier", environment, supplier, wanted);
  }

  private Page<Delegation> ofParty(
      String side, String environment, OrganisationNumber party, Keyset wanted) {
    return page(
        """
        select * from delegation
        where environment = :environment and %s = :party and %s
        %s
        """
            .formatted(side, AFTER, ORDER),
        environment,
        Map.of("party", party.value()),
        wanted);
  }

  private Page<Delegation> page(
      String found, String environment, Map<String, String> parameters, Keyset wanted) {
    var after = DelegationKey.parse(wanted.after());
    if (after.isEmpty()) {
      return new Page<>(List.of(), null);
    }
    var delegations =
        jdbc.sql(
                """
                select d.environment, d.scheme, d.consumer, d.supplier, d.created, s.resource,
                       array(select c.scope::text from delegation_scheme_scope c
                             where c.environment = d.environment and c.scheme = d.scheme) as scopes
                from (%s) d
                join delegation_scheme s on s.environment = d.environment and s.id = d.scheme
                order by d.consumer, d.supplier, d.scheme
                """
                    .formatted(found))
            .params(parameters)
            .param("environment", environment)
            .param("afterConsumer", after.get().consumer())
            .param("afterSupplier", after.get().supplier())
            .param("afterScheme", after.get().scheme())
            .param("limit", wanted.limit() + 1)
            .query(LocalDelegations::delegation)
            .list();
    return Page.of(delegations, wanted, DelegationKey::of);
  }

  @Override
  public int delegationsOf(DelegationScheme scheme) {
    return jdbc.sql(
            """
            select count(*) from delegation
            where environment = :environment and scheme = :scheme
            """)
        .param("environment", scheme.environment())
        .param("scheme", scheme.id())
        .query(Integer.class)
        .single();
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
