package no.portvakt.workflows.request;

import no.portvakt.registry.organisation.OrganisationNumber;

/**
 * A wish that a provider make a scope delegable.
 *
 * @param scope its name
 * @param provider the number of the organisation that owns it
 */
public record DelegationInquiry(String scope, String provider) implements Subject {

  @Override
  public RequestKind kind() {
    return RequestKind.DELEGATION_INQUIRY;
  }

  @Override
  public OrganisationNumber decidedFor(OrganisationNumber asking) {
    return OrganisationNumber.of(provider);
  }
}
