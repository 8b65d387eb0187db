package no.portvakt.registry.api;

import java.util.UUID;
import no.portvakt.registry.delegation.DelegationOutcome;
import no.portvakt.registry.delegation.Delegations;
import no.portvakt.registry.delegation.Side;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.springframework.stereotype.Component;

/** Gives and ends delegations for callers. */
@Component
class DelegationChanges {

  private final Delegations delegations;
  private final Environments environments;

  DelegationChanges(Delegations delegations, Environments environments) {
    this.delegations = delegations;
    this.environments = environments;
  }

  /** By the consumer; in production it takes a person who has logged in. */
  void give(Caller caller, OrganisationNumber supplier, UUID scheme) {
    if (environments.isProduction(caller.environment())) {
      throw Refusal.of(Fault.FORBIDDEN, "api.delegation-by-person");
    }
    done(
        delegations.delegate(
            caller.environment(), scheme, caller.organisation(), supplier, caller.cause()),
        DelegationController.SUPPLIER);
  }

  /** By the consumer, who gave it. */
  void takeBack(Caller caller, OrganisationNumber supplier, UUID scheme) {
    ended(
        delegations.revoke(
            caller.environment(),
            scheme,
            caller.organisation(),
            supplier,
            Side.GIVER,
            caller.cause()),
        DelegationController.SUPPLIER);
  }

  /** By the supplier, who received it. */
  void letGo(Caller caller, OrganisationNumber consumer, UUID scheme) {
    ended(
        delegations.revoke(
            caller.environment(),
            scheme,
            consumer,
            caller.organisation(),
            Side.RECEIVER,
            caller.cause()),
        DelegationController.CONSUMER);
  }

  private static void ended(DelegationOutcome outcome, String other) {
    if (done(outcome, other).already()) {
      throw Refusal.of(Fault.UNKNOWN, "api.delegation-unknown");
    }
  }

  private static DelegationOutcome.Done done(DelegationOutcome outcome, String other) {
    return switch (outcome) {
      case DelegationOutcome.Done done -> done;
      case DelegationOutcome.Refused(var violations) -> throw Refusal.of(violations);
      case DelegationOutcome.NoSource _ ->
          throw Refusal.of(Fault.CONFLICT, "api.no-delegation-source");
      case DelegationOutcome.UnknownScheme _ -> throw SchemeChanges.unknown();
      case DelegationOutcome.SameParty _ ->
          throw Refusal.invalid(other, "api.delegation-to-oneself");
      case DelegationOutcome.RefusedBySource(var words) ->
          throw Refusal.of(Fault.FORBIDDEN, "api.delegation-refused", words);
    };
  }
}
