package no.portvakt.registry.right;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import no.portvakt.registry.internal.Utc;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rights in PostgreSQL, where those that have run out stay until they are given anew or taken. */
@Repository
class RightTable {

  private static final String COLUMNS =
      "environment, organisation, person, name, given_by, given_at, expires";
  private static final String LIVE = " and (expires is null or expires > :now) ";

  private final JdbcClient jdbc;

  RightTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<RightHolding> of(UUID person, Instant now) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from right_holding where person = :person"
                + LIVE
                + "order by environment, organisation, name")
        .param("person", person)
        .param("now", Utc.parameter(now))
        .query(RightTable::holding)
        .list();
  }

  Page<RightHolding> heldFor(
      String environment, OrganisationNumber organisation, Instant now, Keyset wanted) {
    var after = RightKey.parse(wanted.after());
    if (after.isEmpty()) {
      return new Page<>(List.of(), null);
    }
    var found =
        jdbc.sql(
                "select "
                    + COLUMNS
                    + " from right_holding"
                    + " where environment = :environment and organisation = :organisation"
                    + " and (person, name) > (:afterPerson, :afterName)"
                    + LIVE
                    + "order by person, name limit :limit")
            .param("environment", environment)
            .param("organisation", organisation.value())
            .param("now", Utc.parameter(now))
            .param("afterPerson", after.get().person())
            .param("afterName", after.get().right())
            .param("limit", wanted.limit() + 1)
            .query(RightTable::holding)
            .list();
    return Page.of(found, wanted, RightKey::of);
  }

  Map<Right, RightHolding> of(
      String environment, OrganisationNumber organisation, UUID person, Instant now) {
    return jdbc
        .sql(
            "select "
                + COLUMNS
                + " from right_holding where environment = :environment"
                + " and organisation = :organisation and person = :person"
                + LIVE)
        .param("environment", environment)
        .param("organisation", organisation.value())
        .param("person", person)
        .param("now", Utc.parameter(now))
        .query(RightTable::holding)
        .list()
        .stream()
        .collect(toMap(RightHolding::right, Function.identity()));
  }

  /** Even before there is a right: one that gives or takes the person's rights at a time. */
  void lock(UUID person) {
    var locked =
        jdbc.sql("select from person where id = :person for no key update")
            .param("person", person)
            .query((row, index) -> person)
            .optional();
    if (locked.isEmpty()) {
      throw new IllegalArgumentException("no person " + person);
    }
  }

  void put(RightHolding holding) {
    jdbc.sql(
            """
            insert into right_holding
              (environment, organisation, person, name, given_by, given_at, expires)
            values (:environment, :organisation, :person, :name, :givenBy, :givenAt, :expires)
            on conflict (environment, organisation, person, name) do update set
              given_by = excluded.given_by, given_at = excluded.given_at,
              expires = excluded.expires
            """)
        .param("environment", holding.environment())
        .param("organisation", holding.organisation().value())
        .param("person", holding.person())
        .param("name", holding.right().name())
        .param("givenBy", holding.givenBy())
        .param("givenAt", Utc.parameter(holding.givenAt()))
        .param("expires", Utc.parameter(holding.expires()))
        .update();
  }

  void remove(String environment, OrganisationNumber organisation, UUID person, Set<Right> rights) {
    jdbc.sql(
            """
            delete from right_holding
            where environment = :environment and organisation = :organisation
              and person = :person and name in (:names)
            """)
        .param("environment", environment)
        .param("organisation", organisation.value())
        .param("person", person)
        .param("names", rights.stream().map(Right::name).collect(toUnmodifiableSet()))
        .update();
  }

  private static RightHolding holding(ResultSet row, int index) throws SQLException {
    return new RightHolding(
        row.getString("environment"),
        new OrganisationNumber(row.getString("organisation")),
        row.getObject("person", UUID.class),
        Right.valueOf(row.getString("name")),
        row.getObject("given_by", UUID.class),
        Utc.instant(row, "given_at"),
        Utc.instantOrNull(row, "expires"));
  }
}
