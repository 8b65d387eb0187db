package no.portvakt.workflows.delegation;

import no.portvakt.registry.delegation.DelegationSourceException;
import no.portvakt.registry.delegation.Readiness;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.token.TokenProof;
import no.portvakt.workflows.engine.TryLater;
import no.portvakt.workflows.request.SupplierDelegation;
import org.springframework.stereotype.Component;

/** Looks whether a supplier can get tokens with a delegation. */
@Component
public class DelegationReadiness {

  private final Readiness readiness;
  private final TokenProof tokens;

  DelegationReadiness(Readiness readiness, TokenProof tokens) {
    this.readiness = readiness;
    this.tokens = tokens;
  }

  /**
   * All five parts as they stand now, and what the token endpoint makes of them; Altinn is asked
   * where it keeps the delegations.
   */
  public DelegationProof of(String environment, SupplierDelegation delegation) {
    var scope = new ScopeName(delegation.scope());
    var consumer = OrganisationNumber.of(delegation.consumer());
    var supplier = OrganisationNumber.of(delegation.supplier());
    try {
      return new DelegationProof(
          readiness.check(environment, scope, consumer, supplier),
          tokens.onBehalf(environment, scope, consumer, supplier));
    } catch (DelegationSourceException e) {
      throw new TryLater(String.valueOf(e.getMessage()), null, e);
    }
  }
}
