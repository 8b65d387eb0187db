package no.portvakt.bot.announcement;

import no.portvakt.bot.dossier.Dossier;
import no.portvakt.workflows.request.AccessRemoval;
import no.portvakt.workflows.request.DelegationInquiry;
import no.portvakt.workflows.request.DelegationRevocation;
import no.portvakt.workflows.request.MembershipApplication;
import no.portvakt.workflows.request.PrefixOrder;
import no.portvakt.workflows.request.ProductionAccess;
import no.portvakt.workflows.request.RequestState;
import no.portvakt.workflows.request.RoleChange;
import no.portvakt.workflows.request.ScopeAccess;
import no.portvakt.workflows.request.ScopeDeactivation;
import no.portvakt.workflows.request.SupplierDelegation;

/** Knows what gave somebody power, or took it away, without a second person having agreed. */
final class OnePersonsWord {

  private OnePersonsWord() {}

  /** Whether the request was carried out, and whoever sent it is the only one who wanted it. */
  static boolean settled(Dossier dossier) {
    return dossier.state() == RequestState.CREATED
        && switch (dossier.request().subject()) {
          case RoleChange _, DelegationRevocation _ -> true;
          case ProductionAccess _ -> isDecidedBySender(dossier);
          case AccessRemoval removal -> removal.ground().isDecided() && isDecidedBySender(dossier);
          case PrefixOrder _,
              MembershipApplication _,
              ScopeAccess _,
              ScopeDeactivation _,
              SupplierDelegation _,
              DelegationInquiry _ ->
              false;
        };
  }

  private static boolean isDecidedBySender(Dossier dossier) {
    return dossier.decisions().stream()
        .allMatch(decided -> decided.by().id().equals(dossier.sender().id()));
  }
}
