package no.portvakt.registry.role;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import no.portvakt.registry.internal.Utc;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.person.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Roles in PostgreSQL as they were given, without what they imply. */
@Repository
class RoleTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  RoleTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** By name. */
  List<Person> holders(OrganisationNumber organisation, Role role) {
    return jdbc.sql(
            """
            select id, name, email from person
            where id in (select person from role_holding
                         where role = :role and organisation = :organisation)
            order by name, id
            """)
        .param("role", role.name())
        .param("organisation", organisation.value())
        .query(RoleTable::person)
        .list();
  }

  /** One that changes the person's roles at a time; {@code false} where there is no such person. */
  boolean lock(UUID person) {
    return jdbc.sql("select from person where id = :person for no key update")
        .param("person", person)
        .query((row, index) -> person)
        .optional()
        .isPresent();
  }

  /** {@code false} when the person held it before. */
  boolean add(UUID person, OrganisationNumber organisation, Role role) {
    return jdbc.sql(
                """
                insert into role_holding (person, organisation, role, given_at)
                values (:person, :organisation, :role, :now) on conflict do nothing
                """)
            .param("person", person)
            .param("organisation", organisation.value())
            .param("role", role.name())
            .param("now", Utc.parameter(clock.instant()))
            .update()
        == 1;
  }

  /** {@code false} when the person did not hold it. */
  boolean remove(UUID person, OrganisationNumber organisation, Role role) {
    return jdbc.sql(
                """
                delete from role_holding
                where person = :person and organisation = :organisation and role = :role
                """)
            .param("person", person)
            .param("organisation", organisation.value())
            .param("role", role.name())
            .update()
        == 1;
  }

  static Person person(ResultSet row, int index) throws SQLException {
    return new Person(
        row.getObject("id", UUID.class), row.getString("name"), row.getString("email"));
  }
}
