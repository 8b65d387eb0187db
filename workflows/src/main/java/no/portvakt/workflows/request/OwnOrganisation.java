package no.portvakt.workflows.request;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.portvakt.registry.Violation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import org.springframework.stereotype.Component;

/** The rule that people ask on behalf of organisations they belong to, or may delegate for. */
@Component
public class OwnOrganisation {

  private static final String FIELD = "organisation";

  private final Organisations organisations;
  private final Roles roles;

  OwnOrganisation(Organisations organisations, Roles roles) {
    this.organisations = organisations;
    this.roles = roles;
  }

  /** What is wrong with the number that was chosen, if anything is. */
  public Optional<Violation> check(String number, UUID person) {
    return check(number, person, Role.MEMBER);
  }

  /**
   * The same about a delegation of the organisation's: for an underenhet, the administrators of its
   * hovedenhet ask too, who need not belong to it.
   */
  public Optional<Violation> checkAsGiver(String number, UUID person) {
    return check(number, person, Role.MEMBER, Role.API_ADMINISTRATOR);
  }

  private Optional<Violation> check(String number, UUID person, Role... enough) {
    var organisation = OrganisationNumber.parse(number).flatMap(organisations::find);
    if (organisation.isEmpty()) {
      return Optional.of(new Violation("organisation.unknown", FIELD));
    }
    return Stream.of(enough)
            .anyMatch(role -> roles.holds(person, organisation.get().number(), role))
        ? Optional.empty()
        : Optional.of(new Violation("organisation.not-yours", FIELD));
  }
}
