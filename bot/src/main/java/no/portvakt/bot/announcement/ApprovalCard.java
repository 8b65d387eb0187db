package no.portvakt.bot.announcement;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import no.portvakt.bot.block.Button;
import no.portvakt.bot.block.Button.Confirm;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.dossier.Delegated;
import no.portvakt.bot.dossier.Delegated.Party;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.dossier.Ending;
import no.portvakt.bot.dossier.Facts;
import no.portvakt.bot.dossier.Reader;
import no.portvakt.bot.slack.Message;
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

/** A request as those see it who decide: with buttons while it is open, with its end afterwards. */
final class ApprovalCard {

  private ApprovalCard() {}

  static Message of(Dossier dossier, Reader reader, String step) {
    var wording = reader.wording();
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Kit.header(title(dossier, wording)));
    var handover = HandoverNote.find(dossier, step);
    handover.ifPresent(handedOn -> blocks.add(HandoverNote.onCard(dossier, handedOn, wording)));
    blocks.add(Facts.of(dossier, wording).block());
    if (dossier.state().isOpen()) {
      blocks.add(Consequences.of(dossier, wording).block());
    }
    var buttons = buttons(dossier, reader);
    if (!buttons.isEmpty()) {
      blocks.add(Kit.actions(buttons));
    }
    var said =
        handover
            .map(handedOn -> HandoverNote.said(dossier, handedOn, wording))
            .orElseGet(() -> HandoverNote.saidOfFallback(dossier, wording));
    return Kit.message(said + notification(dossier, wording), blocks);
  }

  private static String title(Dossier dossier, Wording wording) {
    return wording.text(
        "card." + dossier.kind() + ".title",
        dossier.reference(),
        dossier.subject(),
        dossier.environmentIn(wording));
  }

  private static List<ButtonElement> buttons(Dossier dossier, Reader reader) {
    var wording = reader.wording();
    var buttons = new ArrayList<ButtonElement>();
    if (dossier.state().isOpen()) {
      var id = dossier.request().id().toString();
      var reference = dossier.reference();
      var what = dossier.whatIn(wording);
      buttons.add(
          Button.of("approve", id, reference, what)
              .primary()
              .asking(dossier.isProduction() ? confirmation(dossier, wording) : null)
              .in(wording));
      buttons.add(Button.of("reject", id, reference, what).danger().in(wording));
      buttons.add(Button.of("ask", id, reference, what).in(wording));
      buttons.add(Button.of("hand-on", id, reference, what).in(wording));
    }
    OperateButton.of(dossier, reader).ifPresent(buttons::add);
    return buttons;
  }

  private static Confirm confirmation(Dossier dossier, Wording wording) {
    return Confirm.of(
        "confirm.approve." + dossier.kind(),
        "common.cancel",
        dossier.subject(),
        dossier.organisation().name(),
        dossier.environmentIn(wording));
  }

  static IllegalStateException nobodyDecides(Dossier dossier) {
    return new IllegalStateException("nobody decides about " + dossier.reference());
  }

  private static String party(Dossier dossier, Function<Delegated, Party> which) {
    return dossier.delegated() == null ? "" : which.apply(dossier.delegated()).name();
  }

  private static String notification(Dossier dossier, Wording wording) {
    if (!dossier.state().isOpen()) {
      return title(dossier, wording) + ". " + Ending.of(dossier).in(wording);
    }
    var deadline = dossier.approval() == null ? "" : wording.time(dossier.approval().deadline());
    var name = dossier.requester().name();
    var organisation = dossier.organisation().name();
    return switch (dossier.request().subject()) {
      case PrefixOrder order ->
          wording.text(
              "card.prefix-order.text",
              dossier.reference(),
              name,
              order.prefix(),
              dossier.environmentIn(wording),
              organisation,
              dossier.organisationNumber(),
              order.purpose(),
              deadline);
      case MembershipApplication _ ->
          wording.text(
              "card.membership.text",
              dossier.reference(),
              name,
              dossier.requester().email(),
              organisation,
              dossier.organisationNumber(),
              deadline);
      case ProductionAccess access ->
          wording.text(
              "card.production-access.text",
              dossier.reference(),
              name,
              RightNames.of(access.rights(), wording),
              organisation,
              dossier.organisationNumber(),
              dossier.environmentIn(wording),
              access.reason(),
              deadline,
              Facts.end(access).in(wording));
      case ScopeAccess access ->
          wording.text(
              "card.scope-access.text",
              dossier.reference(),
              name,
              organisation,
              dossier.organisationNumber(),
              access.scope(),
              dossier.environmentIn(wording),
              access.reason(),
              deadline);
      case ScopeDeactivation _ -> throw nobodyDecides(dossier);
      case AccessRemoval removal ->
          wording.text(
              "card.production-access-removal.text",
              dossier.reference(),
              name,
              RightNames.of(removal.rights(), wording),
              dossier.subject(),
              organisation,
              dossier.organisationNumber(),
              dossier.environmentIn(wording),
              removal.reason(),
              deadline);
      case SupplierDelegation delegation ->
          wording.text(
              "card.supplier-delegation.text",
              dossier.reference(),
              name,
              organisation,
              delegation.scope(),
              party(dossier, Delegated::consumer),
              party(dossier, Delegated::supplier),
              dossier.environmentIn(wording),
              delegation.reason(),
              deadline);
      case DelegationRevocation _, DelegationInquiry _, RoleChange _ -> title(dossier, wording);
    };
  }
}
