package no.portvakt.workflows.access;

import static java.util.stream.Collectors.toCollection;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.RightHolding;
import no.portvakt.registry.right.Rights;
import org.springframework.stereotype.Component;

/** What somebody holds for an organisation in an environment, and what goes together. */
@Component
class Held {

  private final Rights rights;

  Held(Rights rights) {
    this.rights = rights;
  }

  Set<Right> by(UUID person, String environment, OrganisationNumber organisation) {
    return rights.of(person).stream()
        .filter(held -> held.environment().equals(environment))
        .filter(held -> held.organisation().equals(organisation))
        .map(RightHolding::right)
        .collect(toCollection(() -> EnumSet.noneOf(Right.class)));
  }

  /** Those of the rights that are held, and SUPPLIER with INTEGRATION, on which it stands. */
  static Set<Right> going(Set<Right> rights, Set<Right> held) {
    var going = EnumSet.noneOf(Right.class);
    going.addAll(rights);
    if (rights.contains(Right.INTEGRATION)) {
      going.add(Right.SUPPLIER);
    }
    going.retainAll(held);
    return going;
  }
}
