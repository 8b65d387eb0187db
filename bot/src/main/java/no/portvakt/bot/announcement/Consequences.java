package no.portvakt.bot.announcement;

import static java.util.stream.Collectors.joining;

import java.util.List;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.dossier.Sensitivity;
import no.portvakt.bot.text.RightNames;
import no.portvakt.bot.text.Wording;
import no.portvakt.workflows.request.AccessRemoval;
import no.portvakt.workflows.request.DelegationInquiry;
import no.portvakt.workflows.request.DelegationRevocation;
import no.portvakt.workflows.request.MembershipApplication;
import no.portvakt.workflows.request.PrefixOrder;
import no.portvakt.workflows.request.ProductionAccess;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RoleChange;
import no.portvakt.workflows.request.ScopeAccess;
import no.portvakt.workflows.request.ScopeDeactivation;
import no.portvakt.workflows.request.SupplierDelegation;

/** What whoever decides should know: what happens on approval, and by which rules. */
final class Consequences {

  private static final int MOST_COMPETING = 5;

  private Consequences() {}

  static Prose of(Dossier dossier, Wording wording) {
    var prose = new Prose(wording);
    onApproval(prose, dossier, wording);
    prose.lineIf(
        dossier.isStoodIn(),
        dossier.isOutOfReach() ? "card.stand-in.unreachable" : "card.stand-in",
        dossier.organisation().name());
    if (dossier.approval() != null && dossier.approval().approvalsNeeded() > 1) {
      needed(prose, dossier, dossier.approval().approvalsNeeded());
    }
    return prose.line("card.rule");
  }

  /** While it is open, all decisions are approvals. */
  private static void needed(Prose prose, Dossier dossier, int needed) {
    var given = dossier.decisions();
    if (given.isEmpty()) {
      prose.line("card.needed", needed);
    } else {
      var names = given.stream().map(one -> one.by().name()).collect(joining(", "));
      prose.line("card.given", given.size(), needed, names);
    }
  }

  private static void onApproval(Prose prose, Dossier dossier, Wording wording) {
    var name = dossier.concerned().name();
    var organisation = dossier.organisation().name();
    switch (dossier.request().subject()) {
      case PrefixOrder _ -> order(prose, dossier, wording);
      case MembershipApplication _ -> prose.line("card.on-approve.membership", name, organisation);
      case ProductionAccess access ->
          prose.line(
              "card.on-approve.production-access",
              name,
              RightNames.of(access.rights(), wording),
              organisation,
              dossier.environmentIn(wording));
      case ScopeAccess access -> scope(prose, dossier, access, wording);
      case ScopeDeactivation _ -> throw ApprovalCard.nobodyDecides(dossier);
      case AccessRemoval removal ->
          prose.line(
              "card.on-approve.production-access-removal",
              name,
              RightNames.of(removal.rights(), wording),
              organisation,
              dossier.environmentIn(wording));
      case SupplierDelegation delegation -> delegation(prose, dossier, delegation, wording);
      case DelegationRevocation _, DelegationInquiry _, RoleChange _ -> {}
    }
  }

  private static void order(Prose prose, Dossier dossier, Wording wording) {
    var competing = dossier.competing();
    var environment = dossier.environmentIn(wording);
    prose
        .lineIf(dossier.taken(), "card.taken", dossier.subject(), environment)
        .lineIf(!competing.isEmpty(), "card.competing", competing.size(), references(competing))
        .lineIf(
            !dossier.taken(),
            "card.on-approve.prefix-order",
            dossier.subject(),
            dossier.organisation().name(),
            environment,
            dossier.requester().name());
  }

  /** Who gets what, where, and how sensitive it is. */
  private static void scope(Prose prose, Dossier dossier, ScopeAccess access, Wording wording) {
    var scope = dossier.scope();
    var marks = marks(dossier);
    prose
        .line(
            "card.on-approve.scope-access",
            dossier.organisation().name(),
            dossier.organisationNumber(),
            access.scope(),
            dossier.environmentIn(wording))
        .lineIf(marks.isEmpty(), "card.scope.ordinary")
        .lineIf(!marks.isEmpty(), "card.scope.sensitive", Sensitivity.names(marks, wording))
        .lineIf(
            scope != null && scope.settings().delegationSource() != null, "card.scope.delegable");
  }

  private static List<Sensitivity> marks(Dossier dossier) {
    var scope = dossier.scope();
    return scope == null ? List.of() : Sensitivity.of(scope.settings());
  }

  private static void delegation(
      Prose prose, Dossier dossier, SupplierDelegation delegation, Wording wording) {
    var delegated = dossier.delegated();
    var marks = marks(dossier);
    if (delegated != null) {
      prose.line(
          "card.on-approve.supplier-delegation",
          delegated.supplier().name(),
          delegated.consumer().name(),
          delegation.scope(),
          dossier.environmentIn(wording));
    }
    prose.lineIf(!marks.isEmpty(), "card.scope.sensitive", Sensitivity.names(marks, wording));
  }

  private static String references(List<Request> competing) {
    return competing.stream()
        .limit(MOST_COMPETING)
        .map(Request::reference)
        .collect(joining(", ", "", competing.size() > MOST_COMPETING ? ", …" : ""));
  }
}
