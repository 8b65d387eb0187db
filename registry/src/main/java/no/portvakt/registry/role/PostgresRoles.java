package no.portvakt.registry.role;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.Installation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.person.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresRoles implements Roles {

  private static final String FOR_ITSELF = "organisation = :organisation";

  /** Asked only of a role that reaches underenheter: it costs another index. */
  private static final String OR_FOR_ITS_HOVEDENHET =
      """
      (organisation = :organisation
       or organisation = (select parent from organisation where number = :organisation))
      """;

  private final JdbcClient jdbc;
  private final Installation installation;
  private final AuditTrail audit;
  private final RoleTable table;

  PostgresRoles(JdbcClient jdbc, Installation installation, AuditTrail audit, RoleTable table) {
    this.jdbc = jdbc;
    this.installation = installation;
    this.audit = audit;
    this.table = table;
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
                           and role in (:conferring) and
            """
                + heldFor(role)
                + ")")
        .param("person", person)
        .param("organisation", organisation.value())
        .param("conferring", conferring(role))
        .query(Boolean.class)
        .single();
  }

  private static String heldFor(Role role) {
    return role.reachesUnits() ? OR_FOR_ITS_HOVEDENHET : FOR_ITSELF;
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
        .query(RoleTable::person)
        .list();
  }

  @Override
  public List<Person> holders(OrganisationNumber organisation, Role role) {
    return jdbc.sql(
            """
            select id, name, email from person
            where id in (select person from role_holding
                         where role in (:conferring) and
            """
                + heldFor(role)
                + ") order by name, id")
        .param("conferring", conferring(role))
        .param("organisation", organisation.value())
        .query(RoleTable::person)
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
  public boolean give(UUID person, OrganisationNumber organisation, Role role, Cause cause) {
    if (role.runsInstallation()) {
      installation.settle(organisation, cause);
    }
    return table.add(person, organisation, role)
        && record("role.given", person, organisation, role, cause);
  }

  @Override
  @Transactional
  public boolean give(UUID person, OrganisationNumber organisation, Role role, Actor actor) {
    return give(person, organisation, role, Cause.of(actor));
  }

  @Override
  @Transactional
  public boolean take(UUID person, OrganisationNumber organisation, Role role, Actor actor) {
    return table.remove(person, organisation, role)
        && record("role.taken", person, organisation, role, Cause.of(actor));
  }

  private boolean record(
      String action, UUID person, OrganisationNumber organisation, Role role, Cause cause) {
    audit.append(
        action,
        "person:" + person,
        Map.of("organisation", organisation.value(), "role", role.name()),
        cause);
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
}
