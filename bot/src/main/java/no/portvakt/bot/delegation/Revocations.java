package no.portvakt.bot.delegation;

import java.util.UUID;
import no.portvakt.bot.dialogue.Click;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.workflows.approval.Assurance;
import no.portvakt.workflows.delegation.AskOutcome;
import no.portvakt.workflows.delegation.RevokeDelegation;
import no.portvakt.workflows.request.Requests;
import no.portvakt.workflows.request.SupplierDelegation;
import org.springframework.stereotype.Component;

/**
 * Revoking what a button remembers: a delegation that stands, as in the list, or the request that
 * gave it, as in a warning of its end.
 */
@Component
class Revocations {

  private final RevokeDelegation delegation;
  private final Requests requests;

  Revocations(RevokeDelegation delegation, Requests requests) {
    this.delegation = delegation;
    this.requests = requests;
  }

  /** What the button remembers, in a form that can be kept until somebody has logged in. */
  static String about(Click click) {
    return StandingLink.in(click.value())
        .map(StandingLink::toString)
        .orElseGet(() -> click.requestId().toString());
  }

  AskOutcome revoke(String about, UUID person, Assurance assurance) {
    return StandingLink.in(about)
        .map(link ->
            delegation.revoke(
                link.environment(),
                link.scheme(),
                link.consumer(),
                link.supplier(),
                person,
                assurance))
        .orElseGet(() -> delegation.revoke(UUID.fromString(about), person, assurance));
  }

  /** Which delegation it is. */
  StandingLink link(String about) {
    return StandingLink.in(about).orElseGet(() -> given(UUID.fromString(about)));
  }

  private StandingLink given(UUID by) {
    var request = requests.find(by).orElseThrow();
    var delegated = (SupplierDelegation) request.subject();
    return new StandingLink(
        String.valueOf(request.environment()),
        delegated.scheme(),
        OrganisationNumber.of(delegated.consumer()),
        OrganisationNumber.of(delegated.supplier()));
  }
}
