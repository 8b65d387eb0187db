package no.portvakt.bot.announcement;

import static java.util.stream.Collectors.joining;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import no.portvakt.bot.block.Button;
import no.portvakt.bot.block.Button.Confirm;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.dossier.Ending;
import no.portvakt.bot.dossier.Facts;
import no.portvakt.bot.dossier.Reader;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.Wording;
import no.portvakt.workflows.request.PrefixOrder;
import no.portvakt.workflows.request.Request;

/** A request as those see it who decide: with buttons while it is open, with its end afterwards. */
final class ApprovalCard {

  private static final int MOST_COMPETING = 5;

  private ApprovalCard() {}

  static Message of(Dossier dossier, Reader reader) {
    var wording = reader.wording();
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Kit.header(title(dossier, wording)));
    blocks.add(Facts.of(dossier, wording).block());
    if (dossier.state().isOpen()) {
      blocks.add(consequences(dossier, wording));
    }
    var buttons = buttons(dossier, reader);
    if (!buttons.isEmpty()) {
      blocks.add(Kit.actions(buttons));
    }
    return Kit.message(notification(dossier, wording), blocks);
  }

  private static String title(Dossier dossier, Wording wording) {
    return wording.text(
        "card." + dossier.kind() + ".title",
        dossier.reference(),
        dossier.subject(),
        dossier.environmentIn(wording));
  }

  private static LayoutBlock consequences(Dossier dossier, Wording wording) {
    var approval = dossier.approval();
    var order = dossier.request().subject() instanceof PrefixOrder;
    var name = dossier.requester().name();
    var organisation = dossier.organisation().name();
    var competing = dossier.competing();
    var environment = dossier.environmentIn(wording);
    return new Prose(wording)
        .lineIf(dossier.taken(), "card.taken", dossier.subject(), environment)
        .lineIf(!competing.isEmpty(), "card.competing", competing.size(), references(competing))
        .lineIf(
            order && !dossier.taken(),
            "card.on-approve.prefix-order",
            dossier.subject(),
            organisation,
            environment,
            name)
        .lineIf(!order, "card.on-approve.membership", name, organisation)
        .lineIf(
            approval != null && approval.approvalsNeeded() > 1,
            "card.needed",
            approval == null ? 1 : approval.approvalsNeeded())
        .line("card.rule")
        .block();
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
    }
    reader
        .processOf(dossier.request())
        .map(process ->
            Button.of("operate", dossier.reference(), dossier.reference()).leadingTo(process))
        .ifPresent(button -> buttons.add(button.in(wording)));
    return buttons;
  }

  private static Confirm confirmation(Dossier dossier, Wording wording) {
    return Confirm.of(
        "confirm.approve",
        "common.cancel",
        dossier.subject(),
        dossier.organisation().name(),
        dossier.environmentIn(wording));
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
      default ->
          wording.text(
              "card.membership.text",
              dossier.reference(),
              name,
              dossier.requester().email(),
              organisation,
              dossier.organisationNumber(),
              deadline);
    };
  }

  private static String references(List<Request> competing) {
    return competing.stream()
        .limit(MOST_COMPETING)
        .map(Request::reference)
        .collect(joining(", ", "", competing.size() > MOST_COMPETING ? ", …" : ""));
  }
}
