package no.portvakt.workflows.keyexpiry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.portvakt.registry.Page;
import no.portvakt.registry.client.Client;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.RightHolding;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import org.springframework.stereotype.Component;

/**
 * Who may change the keys of a client: in production those who hold the right, in test those who
 * belong to the organisation, or its Hovedadministrators where it is strict.
 */
@Component
class KeyKeepers {

  private final Environments environments;
  private final Organisations organisations;
  private final Roles roles;
  private final Rights rights;

  KeyKeepers(Environments environments, Organisations organisations, Roles roles, Rights rights) {
    this.environments = environments;
    this.organisations = organisations;
    this.roles = roles;
    this.rights = rights;
  }

  /** The organisation, the client's own or its supplier, that the person may change them for. */
  Optional<OrganisationNumber> actingFor(UUID person, Client client) {
    return Stream.of(Optional.ofNullable(client.supplier()), Optional.of(client.organisation()))
        .flatMap(Optional::stream)
        .filter(number -> may(person, client.environment(), number, needed(client, number)))
        .findFirst();
  }

  boolean may(UUID person, String environment, OrganisationNumber number, Right right) {
    if (isProduction(environment)) {
      return roles.holds(person, number, Role.MEMBER)
          && rights.holds(environment, number, person, right);
    }
    return roles.holds(person, number, isStrict(number) ? Role.MAIN_ADMINISTRATOR : Role.MEMBER);
  }

  /**
   * Those of whoever runs the client: who hold the right, else the Hovedadministrators, else who
   * may change its keys otherwise.
   */
  Set<Person> of(Client client) {
    var runner = runner(client);
    var holders = isProduction(client.environment()) ? holders(client, runner) : Set.<Person>of();
    var told =
        holders.isEmpty() ? Set.copyOf(roles.holders(runner, Role.MAIN_ADMINISTRATOR)) : holders;
    return told.isEmpty() && !isProduction(client.environment()) && !isStrict(runner)
        ? Set.copyOf(roles.holders(runner, Role.MEMBER))
        : told;
  }

  /** A supplier that made a client runs it. */
  static OrganisationNumber runner(Client client) {
    var supplier = client.supplier();
    return supplier == null ? client.organisation() : supplier;
  }

  /** The right that an organisation's people need in production. */
  static Right needed(Client client, OrganisationNumber acting) {
    return acting.equals(client.supplier()) ? Right.SUPPLIER : Right.INTEGRATION;
  }

  private Set<Person> holders(Client client, OrganisationNumber runner) {
    var holding =
        Page.walk(wanted -> rights.heldFor(client.environment(), runner, wanted))
            .filter(held -> held.right() == needed(client, runner))
            .map(RightHolding::person)
            .collect(Collectors.toSet());
    List<Person> members = roles.holders(runner, Role.MEMBER);
    return members.stream()
        .filter(member -> holding.contains(member.id()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean isProduction(String environment) {
    return environments.find(environment).orElseThrow().isProduction();
  }

  private boolean isStrict(OrganisationNumber number) {
    return organisations.find(number).filter(Organisation::strictTest).isPresent();
  }
}
