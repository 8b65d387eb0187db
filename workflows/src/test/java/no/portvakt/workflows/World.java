package no.portvakt.workflows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.merkantile.MerkantileForm;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.person.Persons;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.workflows.access.AccessForm;
import no.portvakt.workflows.approval.Assurance;
import no.portvakt.workflows.prefixorder.PrefixOrderForm;
import no.portvakt.workflows.request.PrefixOrder.SelfService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People and organisations for the tests: a directorate with a servicedesk, and a provider. */
@Component
class World {

  static final OrganisationNumber DIRECTORATE = OrganisationNumber.of("312000016");
  static final OrganisationNumber PROVIDER = OrganisationNumber.of("313100200");
  static final OrganisationNumber STRICT = OrganisationNumber.of("314500334");

  /** Without a Hovedadministrator. */
  static final OrganisationNumber LEADERLESS = OrganisationNumber.of("315600472");

  private static final Actor TEST = new Actor.System("test");

  private final AtomicInteger names = new AtomicInteger();
  private final Persons persons;
  private final Roles roles;
  private final Organisations organisations;

  World(Persons persons, Roles roles, Organisations organisations) {
    this.persons = persons;
    this.roles = roles;
    this.organisations = organisations;
  }

  Person developer() {
    return person(PROVIDER, Role.MEMBER);
  }

  Person servicedesk() {
    return person(DIRECTORATE, Role.SERVICEDESK);
  }

  Person person(OrganisationNumber organisation, Role role) {
    register(DIRECTORATE, "Portdirektoratet", false);
    register(PROVIDER, "Kartetaten", false);
    register(STRICT, "Fjordvik kommune", true);
    register(LEADERLESS, "Nordlys Systemer AS", false);
    int number = names.incrementAndGet();
    var person =
        persons.register("Person " + number, "person" + number + "@kartetaten.example", TEST);
    give(person, organisation, role);
    return person;
  }

  void give(Person person, OrganisationNumber organisation, Role role) {
    roles.give(person.id(), organisation, role, TEST);
  }

  boolean holds(Person person, OrganisationNumber organisation, Role role) {
    return roles.holds(person.id(), organisation, role);
  }

  void dismiss(Person person, OrganisationNumber organisation, Role role) {
    roles.take(person.id(), organisation, role, TEST);
  }

  /** A complete order for a prefix that no other test uses. */
  PrefixOrderForm order(String environment) {
    return order(environment, "p" + Long.toString(System.nanoTime(), 36), null);
  }

  PrefixOrderForm order(String environment, String prefix, @Nullable MerkantileForm merkantile) {
    return new PrefixOrderForm(
        environment,
        PROVIDER.value(),
        prefix,
        "Kart til alle",
        "Ola Utvikler",
        "ola@kartetaten.example",
        "12",
        SelfService.WEB,
        merkantile);
  }

  /** What whoever decides has just done. */
  static Assurance loggedIn() {
    return new Assurance.LoggedIn("idporten-loa-high", Instant.now());
  }

  /** A complete request for rights in production. */
  static AccessForm access(
      OrganisationNumber organisation,
      Person holder,
      @Nullable LocalDate lastDay,
      Right... rights) {
    return new AccessForm(
        "prod", organisation.value(), holder.id(), Set.of(rights), "Vi skal i drift", lastDay);
  }

  static PrefixOrderForm inNameOf(OrganisationNumber organisation, PrefixOrderForm form) {
    return new PrefixOrderForm(
        form.environment(),
        organisation.value(),
        form.prefix(),
        form.purpose(),
        form.contactName(),
        form.contactEmail(),
        form.expectedConsumers(),
        form.selfService(),
        form.merkantile());
  }

  static MerkantileForm merkantile() {
    return new MerkantileForm(
        "Kartetaten",
        PROVIDER.value(),
        List.of("Kartveien 1"),
        "3511",
        "Hønefoss",
        "K-1",
        List.of("drift@kartetaten.example"));
  }

  private void register(OrganisationNumber number, String name, boolean strict) {
    if (organisations.find(number).isEmpty()) {
      organisations.register(
          new Organisation(number, name, Set.of("kartetaten.example"), null, null, strict), TEST);
    }
  }
}
