package no.portvakt.workflows.approval;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.portvakt.registry.Page;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.person.Persons;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.RightHolding;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import org.springframework.stereotype.Component;

/**
 * Finds those who look after what a right is for, such as an organisation's APIs (domain rule 6.9).
 * In production they hold the right. In a test environment everybody who belongs to the
 * organisation may; those who hold the right anywhere and the Hovedadministrators do it for all,
 * and the others only where there are none of these and the organisation is not strict.
 */
@Component
public class Keepers {

  private final Environments environments;
  private final Organisations organisations;
  private final Persons persons;
  private final Rights rights;
  private final Roles roles;

  Keepers(
      Environments environments,
      Organisations organisations,
      Persons persons,
      Rights rights,
      Roles roles) {
    this.environments = environments;
    this.organisations = organisations;
    this.persons = persons;
    this.rights = rights;
    this.roles = roles;
  }

  /** Those who do it for the organisation, each once. */
  public List<Person> of(Right right, String environment, OrganisationNumber organisation) {
    var where = environments.find(environment).orElseThrow();
    return where.isProduction()
        ? holders(right, where, organisation).distinct().map(this::person).toList()
        : inTest(right, organisation);
  }

  /** Whether the person may, asked for or not. */
  public boolean isOne(
      UUID person, Right right, String environment, OrganisationNumber organisation) {
    boolean entrustedOnly =
        environments.find(environment).orElseThrow().isProduction() || isStrict(organisation);
    return entrustedOnly
        ? of(right, environment, organisation).stream()
            .anyMatch(keeper -> keeper.id().equals(person))
        : roles.holds(person, organisation, Role.MEMBER);
  }

  private List<Person> inTest(Right right, OrganisationNumber organisation) {
    var entrusted =
        Stream.concat(
                environments.all().stream()
                    .flatMap(environment -> holders(right, environment, organisation)),
                roles.holders(organisation, Role.MAIN_ADMINISTRATOR).stream().map(Person::id))
            .distinct()
            .map(this::person)
            .toList();
    return entrusted.isEmpty() && !isStrict(organisation)
        ? roles.holders(organisation, Role.MEMBER)
        : entrusted;
  }

  private boolean isStrict(OrganisationNumber organisation) {
    return organisations.find(organisation).filter(Organisation::strictTest).isPresent();
  }

  private Stream<UUID> holders(
      Right right, Environment environment, OrganisationNumber organisation) {
    return Page.walk(wanted -> rights.heldFor(environment.name(), organisation, wanted))
        .filter(held -> held.right() == right)
        .map(RightHolding::person);
  }

  private Person person(UUID id) {
    return persons.find(id).orElseThrow();
  }
}
