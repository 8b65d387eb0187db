package no.portvakt.bot.delegation;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Set;
import no.portvakt.bot.form.ActingFor;
import no.portvakt.bot.registration.Memberships;
import no.portvakt.registry.delegation.Side;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Units;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.role.Holding;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import org.springframework.stereotype.Component;

/**
 * Which party of a delegation a person may be: an organisation the person belongs to, and as giver
 * also an underenhet of one whose delegations the person administers.
 */
@Component
class Parties {

  private final Memberships memberships;
  private final Roles roles;
  private final Units units;

  Parties(Memberships memberships, Roles roles, Units units) {
    this.memberships = memberships;
    this.roles = roles;
    this.units = units;
  }

  /** By name, each hovedenhet followed by its underenheter. */
  ActingFor of(Person person, Side side) {
    var own = memberships.of(person);
    if (side == Side.RECEIVER) {
      return ActingFor.own(own);
    }
    var administered = administered(person);
    var all = new LinkedHashMap<OrganisationNumber, Organisation>();
    var hovedenheter = new HashMap<OrganisationNumber, Organisation>();
    for (var organisation : own) {
      all.put(organisation.number(), organisation);
      if (administered.contains(organisation.number())) {
        for (var unit : units.of(organisation.number())) {
          all.put(unit.number(), unit);
          hovedenheter.put(unit.number(), organisation);
        }
      }
    }
    return new ActingFor(all.values().stream().toList(), hovedenheter);
  }

  private Set<OrganisationNumber> administered(Person person) {
    return roles.of(person.id()).stream()
        .filter(holding -> holding.role().implies(Role.API_ADMINISTRATOR))
        .map(Holding::organisation)
        .collect(toSet());
  }
}
