package no.portvakt.workflows.delegation;

import no.portvakt.registry.delegation.ReadinessReport;
import no.portvakt.registry.token.TokenVerdict;

/**
 * Whether a supplier can get tokens with a delegation.
 *
 * @param parts what they take, part by part
 * @param token what the token endpoint would answer
 */
public record DelegationProof(ReadinessReport parts, TokenVerdict token) {

  public boolean isReady() {
    return parts.isReady() && token instanceof TokenVerdict.Issued;
  }
}
