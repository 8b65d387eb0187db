package no.portvakt.workflows.approval;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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
import no.portvakt.workflows.request.Request;
import org.springframework.stereotype.Component;

/**
 * Finds those who look after an organisation's APIs (domain rule 6.9). In production they hold the
 * right to. In a test environment everybody who belongs to the organisation may; those who hold the
 * right anywhere and the Hovedadministrators do it for all, and the others only where there are
 * none of these and the organisation is not strict.
 */
@Component
class ApiOwners {

  private final Environments environments;
  private final Organisations organisations;
  private final Persons persons;
  private final Rights rights;
  private final Roles roles;

  ApiOwners(
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

  /** Those who decide about a request, each once. */
  List<Person> of(Request request) {
    var organisation = request.decidedFor();
    var environment =
        environments.find(Objects.requireNonNull(request.environment())).orElseThrow();
    return environment.isProduction()
        ? holders(environment, organisation).distinct().map(this::person).toList()
        : inTest(organisation);
  }

  private List<Person> inTest(OrganisationNumber organisation) {
    var entrusted =
        Stream.concat(
                environments.all().stream()
                    .flatMap(environment -> holders(environment, organisation)),
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

  private Stream<UUID> holders(Environment environment, OrganisationNumber organisation) {
    return rights.heldFor(environment.name(), organisation).stream()
        .filter(held -> held.right() == Right.API)
        .map(RightHolding::person);
  }

  private Person person(UUID id) {
    return persons.find(id).orElseThrow();
  }
}
