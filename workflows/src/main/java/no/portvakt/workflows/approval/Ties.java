package no.portvakt.workflows.approval;

import static java.util.stream.Collectors.toCollection;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.right.RightHolding;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Holding;
import no.portvakt.registry.role.Roles;
import org.springframework.stereotype.Component;

/** The organisations that a person has something to do with. */
@Component
public class Ties {

  private final Rights rights;
  private final Roles roles;

  Ties(Rights rights, Roles roles) {
    this.rights = rights;
    this.roles = roles;
  }

  /** Those that the person holds a role or right for, by number. */
  public Set<OrganisationNumber> of(UUID person) {
    return Stream.concat(
            roles.of(person).stream().map(Holding::organisation),
            rights.of(person).stream().map(RightHolding::organisation))
        .collect(
            toCollection(() -> new TreeSet<>(Comparator.comparing(OrganisationNumber::value))));
  }
}
