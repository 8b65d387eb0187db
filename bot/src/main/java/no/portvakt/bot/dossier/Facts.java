package no.portvakt.bot.dossier;

import java.time.LocalDate;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.RightNames;
import no.portvakt.bot.text.Wording;
import no.portvakt.workflows.request.AccessRemoval;
import no.portvakt.workflows.request.DelegationInquiry;
import no.portvakt.workflows.request.DelegationRevocation;
import no.portvakt.workflows.request.MembershipApplication;
import no.portvakt.workflows.request.PrefixOrder;
import no.portvakt.workflows.request.ProductionAccess;
import no.portvakt.workflows.request.RoleChange;
import no.portvakt.workflows.request.ScopeAccess;
import no.portvakt.workflows.request.ScopeDeactivation;
import no.portvakt.workflows.request.SupplierDelegation;
import org.jspecify.annotations.Nullable;

/** What was asked for, field by field. */
public final class Facts {

  private Facts() {}

  public static Prose of(Dossier dossier, Wording wording) {
    var prose = new Prose(wording);
    status(prose, dossier, wording);
    if (dossier.approval() != null && dossier.state().isOpen()) {
      prose.line("fact.deadline", dossier.approval().deadline());
    }
    if (dossier.delegated() == null) { // a delegation names both parties
      prose.line("fact.organisation", dossier.organisation().name(), dossier.organisationNumber());
    }
    switch (dossier.request().subject()) {
      case PrefixOrder order -> order(prose, dossier, order, wording);
      case MembershipApplication application ->
          prose
              .line("fact.applicant", dossier.requester().name(), dossier.requester().email())
              .line("fact.domain", application.emailDomain());
      case ProductionAccess access -> access(prose, dossier, access, wording);
      case ScopeAccess access -> scope(prose, dossier, access, wording);
      case ScopeDeactivation deactivation ->
          prose
              .line("fact.environment", dossier.environmentIn(wording))
              .line("fact.scope", deactivation.scope())
              .line("fact.last-day", deactivation.lastDay())
              .line("fact.planned-by", dossier.requester().name())
              .line("fact.why")
              .quote(deactivation.reason());
      case AccessRemoval removal -> removal(prose, dossier, removal, wording);
      case SupplierDelegation delegation -> delegation(prose, dossier, delegation, wording);
      case DelegationRevocation _ -> delegated(prose, dossier, wording);
      case DelegationInquiry inquiry -> inquiry(prose, dossier, inquiry, wording);
      case RoleChange change -> role(prose, dossier, change);
    }
    return prose;
  }

  private static void status(Prose prose, Dossier dossier, Wording wording) {
    if (dossier.state().isOpen() && dossier.openQuestion().isPresent()) {
      prose.line("fact.status", wording.text("fact.status.asked", dossier.requester().name()));
    } else {
      prose.line("fact.status", wording.text("state." + dossier.state()));
    }
    if (!dossier.state().isOpen()) {
      prose.line(Ending.of(dossier));
      if (dossier.request().reason() != null && dossier.obstacle().isEmpty()) {
        prose.line("fact.reason").quote(dossier.request().reason());
      }
    }
  }

  private static void order(Prose prose, Dossier dossier, PrefixOrder order, Wording wording) {
    prose
        .line("fact.prefix", order.prefix())
        .line("fact.environment", dossier.environmentIn(wording))
        .line("fact.requester", dossier.requester().name())
        .line("fact.contact", order.contactName(), order.contactEmail())
        .line("fact.consumers", order.expectedConsumers())
        .line("fact.self-service", wording.text("self-service." + order.selfService()))
        .line("fact.purpose")
        .quote(order.purpose());
  }

  private static void access(
      Prose prose, Dossier dossier, ProductionAccess access, Wording wording) {
    var holder = dossier.requester();
    var offeredBy = dossier.offeredBy();
    prose
        .line("fact.environment", dossier.environmentIn(wording))
        .line(offeredBy == null ? "fact.applicant" : "fact.holder", holder.name(), holder.email())
        .lineIf(offeredBy != null, "fact.offered-by", dossier.sender().name());
    rights(prose, access, wording);
    prose.line("fact.why").quote(access.reason());
  }

  private static void scope(Prose prose, Dossier dossier, ScopeAccess access, Wording wording) {
    var scope = dossier.scope();
    prose
        .line("fact.environment", dossier.environmentIn(wording))
        .line("fact.scope", access.scope())
        .lineIf(
            scope != null,
            "fact.scope.description",
            scope == null ? "" : scope.settings().description())
        .line("fact.provider", dossier.decidedFor().name())
        .line("fact.applicant", dossier.requester().name(), dossier.requester().email())
        .line("fact.why")
        .quote(access.reason());
  }

  private static void removal(
      Prose prose, Dossier dossier, AccessRemoval removal, Wording wording) {
    var holder = dossier.concerned();
    prose
        .line("fact.from", holder.name(), holder.email())
        .lineIf(removal.ground().isDecided(), "fact.offered-by", dossier.requester().name());
    going(prose, dossier, removal, wording);
  }

  /** What somebody loses, where, and why. */
  public static void going(Prose prose, Dossier dossier, AccessRemoval removal, Wording wording) {
    if (!removal.rights().isEmpty()) {
      prose
          .line("fact.environment", dossier.environmentIn(wording))
          .line("fact.rights")
          .bullets(RightNames.lines(removal.rights(), wording));
    }
    prose.lineIf(removal.ground().isDeparture(), "fact.departure", dossier.organisation().name());
    if (!removal.reason().isEmpty()) {
      prose.line("fact.why").quote(removal.reason());
    }
  }

  /** Which rights, what they let one do, and until when. */
  public static void rights(Prose prose, ProductionAccess access, Wording wording) {
    prose.line("fact.rights").bullets(RightNames.lines(access.rights(), wording)).line(end(access));
  }

  private static void delegation(
      Prose prose, Dossier dossier, SupplierDelegation delegation, Wording wording) {
    delegated(prose, dossier, wording);
    prose.line(end(delegation.lastDay())).line("fact.why").quote(delegation.reason());
  }

  private static void inquiry(
      Prose prose, Dossier dossier, DelegationInquiry inquiry, Wording wording) {
    prose
        .line("fact.environment", dossier.environmentIn(wording))
        .line("fact.scope", inquiry.scope())
        .line("fact.provider", dossier.decidedFor().name())
        .line("fact.applicant", dossier.requester().name(), dossier.requester().email());
  }

  private static void delegated(Prose prose, Dossier dossier, Wording wording) {
    prose.line("fact.environment", dossier.environmentIn(wording));
    if (dossier.delegated() != null) {
      DelegationFacts.add(prose, dossier.delegated(), wording);
    }
    prose.line("fact.applicant", dossier.requester().name(), dossier.requester().email());
  }

  private static void role(Prose prose, Dossier dossier, RoleChange change) {
    prose.line(roleChange(dossier)).line("fact.why").quote(change.reason());
  }

  /** Who has been given a role, or has lost it, and by whom. */
  public static Phrase roleChange(Dossier dossier) {
    return Phrase.of(
        ((RoleChange) dossier.request().subject()).given() ? "role.given" : "role.taken",
        dossier.reference(),
        dossier.concerned().name(),
        dossier.organisation().name(),
        dossier.requester().name());
  }

  /** Until when the rights are asked for. */
  public static Phrase end(ProductionAccess access) {
    return end(access.lastDay());
  }

  /** Until when something is wanted. */
  public static Phrase end(@Nullable LocalDate lastDay) {
    return lastDay == null ? Phrase.of("fact.no-end") : Phrase.of("fact.last-day", lastDay);
  }
}
