package no.portvakt.registry.role;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.internal.Utc;
import no.portvakt.registry.organisation.Installation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.person.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresRoles implements Roles {

  private final JdbcClient jdbc;
  private final Installation installation;
  private final AuditTrail audit;
  private final Clock clock;

  PostgresRoles(JdbcClient jdbc, Installation installation, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.installation = installation;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Set<Holding> of(UUID person) {
    return Set.copyOf(
        jdbc.sql("select organisation, role from role_holding where person = :person")
            .param("person", person)
            .query(PostgresRoles::holding)
            .list());
  }

  @Override
  public boolean holds(UUID person, OrganisationNumber organisation, Role role) {
    return jdbc.sql(
            """
            select exists (select from role_holding where person = :person
                           and organisation = :organisation and role in (:conferring))
            """)
        .param("person", person)
        .param("organisation", organisation.value())
        .param("conferring", conferring(role))
        .query(Boolean.class)
        .single();
  }

  @Override
  public boolean holdsAnywhere(UUID person, Role role) {
    return jdbc.sql(
            """
            select exists (select from role_holding
                           where person = :person and role in (:conferring))
            """)
        .param("person", person)
        .param("conferring", conferring(role))
        .query(Boolean.class)
        .single();
  }

  @Override
  public List<Person> holders(Role role) {
    return jdbc.sql(
            """
            select id, name, email from person
            where id in (select person from role_holding where role in (:conferring))
            order by name, id
            """)
        .param("conferring", conferring(role))
        .query(PostgresRoles::person)
        .list();
  }

  @Override
  public List<Person> holders(OrganisationNumber organisation, Role role) {
    return jdbc.sql(
            """
            select id, name, email from person
            where id in (select person from role_holding
                         where role in (:conferring) and organisation = :organisation)
            order by name, id
            """)
        .param("conferring", conferring(role))
        .param("organisation", organisation.value())
        .query(PostgresRoles::person)
        .list();
  }

  @Override
  public boolean runsInstallation(OrganisationNumber organisation) {
    return jdbc.sql("select exists (select from installation where organisation = :organisation)")
        .param("organisation", organisation.value())
        .query(Boolean.class)
        .single();
  }

  @Override
  @Transactional
  public boolean give(UUID person, OrganisationNumber organisation, Role role, Actor actor) {
    if (role.runsInstallation()) {
      installation.settle(organisation, Cause.of(actor));
    }
    int given =
        jdbc.sql(
                """
                insert into role_holding (person, organisation, role, given_at)
                values (:person, :organisation, :role, :now) on conflict do nothing
                """)
            .param("person", person)
            .param("organisation", organisation.value())
            .param("role", role.name())
            .param("now", Utc.parameter(clock.instant()))
            .update();
    return given == 1 && record("role.given", person, organisation, role, actor);
  }

  @Override
  @Transactional
  public boolean take(UUID person, OrganisationNumber organisation, Role role, Actor actor) {
    int taken =
        jdbc.sql(
                """
                delete from role_holding
                where person = :person and organisation = :organisation and role = :role
                """)
            .param("person", person)
            .param("organisation", organisation.value())
            .param("role", role.name())
            .update();
    return taken == 1 && record("role.taken", person, organisation, role, actor);
  }

  private boolean record(
      String action, UUID person, OrganisationNumber organisation, Role role, Actor actor) {
    audit.append(
        action,
        "person:" + person,
        Map.of("organisation", organisation.value(), "role", role.name()),
        actor);
    return true;
  }

  private static Set<String> conferring(Role role) {
    return Arrays.stream(Role.values())
        .filter(held -> held.implies(role))
        .map(Role::name)
        .collect(toUnmodifiableSet());
  }

  private static Holding holding(ResultSet row, int index) throws SQLException {
    return new Holding(
        new OrganisationNumber(row.getString("organisation")), Role.valueOf(row.getString("role")));
  }

  private static Person person(ResultSet row, int index) throws SQLException {
    return new Person(
        row.getObject("id", UUID.class), row.getString("name"), row.getString("email"));
  }
}
