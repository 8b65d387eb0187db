package no.portvakt.bot.announcement;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import no.portvakt.bot.block.Button;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.DelegationFacts;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.dossier.Facts;
import no.portvakt.bot.dossier.Reader;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.right.Right;
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

/** To the requester: how it ended, and what to do next. */
final class OutcomeMessage {

  private OutcomeMessage() {}

  static Message of(Dossier dossier, Reader reader) {
    if (isCarriedOut(dossier) && dossier.request().subject() instanceof AccessRemoval removal) {
      return RemovalMessage.of(dossier, removal, reader);
    }
    if (dossier.request().subject() instanceof RoleChange change) {
      return RoleMessage.of(dossier, change, reader);
    }
    var wording = reader.wording();
    var said = said(dossier, wording);
    var prose = new Prose(wording).line(said);
    var reason = dossier.request().reason();
    boolean rejected = dossier.state() == RequestState.REJECTED && dossier.obstacle().isEmpty();
    if (rejected && reason != null) {
      prose.line("fact.reason").quote(reason);
    }
    if (isCarriedOut(dossier)) {
      if (dossier.request().subject() instanceof ProductionAccess access) {
        Facts.rights(prose, access, wording);
      }
      delegation(prose, dossier, wording);
      prose.line(key(dossier) + ".next", dossier.subject(), dossier.environmentIn(wording));
    }
    prose.lineIf(rejected, "dm.rejected.next");
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Kit.header(wording.text(key(dossier) + ".title", titled(dossier))));
    blocks.add(prose.block());
    var buttons = nextSteps(dossier, wording);
    if (!buttons.isEmpty()) {
      blocks.add(Kit.actions(buttons));
    }
    var because = rejected && reason != null ? " " + reason : "";
    return Kit.message(said.in(wording) + because, blocks);
  }

  /** Who lends what to whom, and whether it works. */
  private static void delegation(Prose prose, Dossier dossier, Wording wording) {
    var delegated = dossier.delegated();
    if (delegated != null) {
      DelegationFacts.add(prose, delegated, wording);
      if (delegated.proof() != null) {
        DelegationFacts.readiness(prose, delegated.proof(), wording);
      }
    }
  }

  private static Phrase said(Dossier dossier, Wording wording) {
    var reference = dossier.reference();
    var organisation = dossier.organisation().name();
    var environment = dossier.environmentIn(wording);
    if (dossier.obstacle().isPresent()) {
      return Phrase.of(key(dossier), reference, dossier.subject(), environment);
    }
    return switch (dossier.state()) {
      case CREATED ->
          dossier.environment() == null
              ? Phrase.of(key(dossier), reference, organisation)
              : Phrase.of(key(dossier), reference, dossier.subject(), organisation, environment);
      case REJECTED ->
          Phrase.of(
              key(dossier),
              reference,
              dossier.whatIn(wording),
              dossier.lastDecision().orElseThrow().by().name());
      default -> Phrase.of(key(dossier), reference, dossier.whatIn(wording));
    };
  }

  /** What was got opens the way to what comes next; what was not got can be asked for again. */
  private static List<ButtonElement> nextSteps(Dossier dossier, Wording wording) {
    if (dossier.environment() == null) {
      return List.of();
    }
    var order = Button.of("order-prefix", dossier.environment().name());
    var ask = Button.of("ask-access", dossier.environment().name());
    return switch (dossier.request().subject()) {
      case PrefixOrder _ -> isCarriedOut(dossier) ? List.of() : List.of(order.in(wording));
      case MembershipApplication _, AccessRemoval _ -> List.of();
      case ProductionAccess access -> {
        if (!isCarriedOut(dossier)) {
          yield List.of(ask.in(wording));
        }
        var steps = new ArrayList<ButtonElement>();
        access.rights().stream()
            .sorted()
            .forEach(right -> steps.add(firstStep(right, dossier.environment()).in(wording)));
        steps.add(EndMessage.giveUp(dossier, wording));
        yield steps;
      }
      case ScopeDeactivation _ ->
          isCarriedOut(dossier)
              ? List.of(DeactivationMessage.reactivate(dossier, wording))
              : List.of();
      case ScopeAccess _ ->
          isCarriedOut(dossier)
              ? List.of()
              : List.of(Button.of("ask-scope", dossier.environment().name()).in(wording));
      case SupplierDelegation _ ->
          isCarriedOut(dossier)
              ? List.of()
              : List.of(Button.of("delegate", dossier.environment().name()).in(wording));
      case DelegationRevocation _, RoleChange _ -> List.of();
      case DelegationInquiry _ ->
          isCarriedOut(dossier)
              ? List.of(Button.of("delegate", dossier.environment().name()).primary().in(wording))
              : List.of();
    };
  }

  /** What a right is used for first: a prefix, access to a scope, a customer's delegation. */
  private static Button firstStep(Right right, Environment environment) {
    return switch (right) {
      case API -> Button.of("order-prefix", environment.name());
      case INTEGRATION -> Button.of("ask-scope", environment.name());
      case SUPPLIER -> Button.of("delegate", environment.name());
    };
  }

  private static boolean isCarriedOut(Dossier dossier) {
    return dossier.state() == RequestState.CREATED;
  }

  private static String titled(Dossier dossier) {
    return isCarriedOut(dossier) || dossier.obstacle().isPresent()
        ? dossier.subject()
        : dossier.reference();
  }

  private static String key(Dossier dossier) {
    return dossier.obstacle().map(code -> "dm.obstacle." + code).orElseGet(() -> ended(dossier));
  }

  private static String ended(Dossier dossier) {
    return switch (dossier.state()) {
      case CREATED -> "dm.created." + dossier.kind();
      case REJECTED -> "dm.rejected";
      case WITHDRAWN -> "dm.withdrawn";
      case EXPIRED -> "dm.expired";
      default -> throw new IllegalStateException(dossier.reference() + " has not ended");
    };
  }
}
