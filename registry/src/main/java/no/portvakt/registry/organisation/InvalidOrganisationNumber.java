package no.portvakt.registry.organisation;

import no.portvakt.registry.Violation;

/** What was given is no organisation number; the violation says why. */
public final class InvalidOrganisationNumber extends IllegalArgumentException {

  private final transient Violation violation;

  InvalidOrganisationNumber(Violation violation) {
    super("not an organisation number: " + violation.code());
    this.violation = violation;
  }

  public Violation violation() {
    return violation;
  }
}
