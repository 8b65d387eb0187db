package no.portvakt.bot.registration;

import java.util.Comparator;
import java.util.List;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.role.Holding;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import org.springframework.stereotype.Component;

/** The organisations that people belong to. */
@Component
public class Memberships {

  private final Roles roles;
  private final Organisations organisations;

  Memberships(Roles roles, Organisations organisations) {
    this.roles = roles;
    this.organisations = organisations;
  }

  /** Those of a person, by name. */
  public List<Organisation> of(Person person) {
    return roles.of(person.id()).stream()
        .filter(holding -> holding.role().implies(Role.MEMBER))
        .map(Holding::organisation)
        .distinct()
        .flatMap(number -> organisations.find(number).stream())
        .sorted(Comparator.comparing(Organisation::name))
        .toList();
  }
}
