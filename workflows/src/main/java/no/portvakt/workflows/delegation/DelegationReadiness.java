package no.portvakt.workflows.delegation;

import no.portvakt.registry.delegation.DelegationSourceException;
import no.portvakt.registry.delegation.Readiness;
import no.portvakt.registry.delegation.ReadinessReport;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.workflows.engine.TryLater;
import no.portvakt.workflows.request.SupplierDelegation;
import org.springframework.stereotype.Component;

/** Looks whether a supplier can get tokens with a delegation. */
@Component
public class DelegationReadiness {

  private final Readiness readiness;

  DelegationReadiness(Readiness readiness) {
    this.readiness = readiness;
  }

  /** All five parts as they stand now; Altinn is asked where it keeps the delegations. */
  public ReadinessReport of(String environment, SupplierDelegation delegation) {
    try {
      return readiness.check(
          environment,
          new ScopeName(delegation.scope()),
          OrganisationNumber.of(delegation.consumer()),
          OrganisationNumber.of(delegation.supplier()));
    } catch (DelegationSourceException e) {
      throw new TryLater(String.valueOf(e.getMessage()), null, e);
    }
  }
}
