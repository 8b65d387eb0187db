package no.portvakt.bot.status;

import static java.util.stream.Collectors.joining;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import no.portvakt.bot.announcement.OperateButton;
import no.portvakt.bot.announcement.WithdrawButton;
import no.portvakt.bot.block.Button;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.dossier.Facts;
import no.portvakt.bot.dossier.Reader;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.UserText;
import no.portvakt.bot.text.Wording;
import no.portvakt.workflows.request.Request;

/** Where a request stands: who has the ball, until when, what has happened, what one can do. */
final class StatusMessage {

  private StatusMessage() {}

  static Message of(
      Dossier dossier, Reader reader, boolean own, boolean delayed, List<Request> others) {
    var wording = reader.wording();
    var title = wording.text("organisation.name", dossier.whatIn(wording), dossier.reference());
    var ball = Phrase.of("status.ball", Ball.of(dossier, wording));
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(Kit.header(UserText.capitalised(title)));
    blocks.add(Facts.of(dossier, wording).block());
    blocks.add(new Prose(wording).line(ball).lineIf(delayed, "status.delayed").block());
    blocks.add(
        new Prose(wording)
            .line("status.history")
            .bullets(History.of(dossier, wording))
            .lineIf(!others.isEmpty(), "status.others", references(others, wording))
            .block());
    var buttons = buttons(dossier, reader, own);
    if (!buttons.isEmpty()) {
      blocks.add(Kit.actions(buttons));
    }
    return Kit.message(
        title + ": " + wording.text("state." + dossier.state()) + ". " + ball.in(wording), blocks);
  }

  private static List<ButtonElement> buttons(Dossier dossier, Reader reader, boolean own) {
    var wording = reader.wording();
    var buttons = new ArrayList<ButtonElement>();
    if (own && dossier.canBeWithdrawn()) {
      if (dossier.openQuestion().isPresent()) {
        buttons.add(
            Button.of("answer", dossier.request().id().toString(), dossier.reference())
                .primary()
                .in(wording));
      }
      buttons.add(WithdrawButton.of(dossier, wording));
    }
    OperateButton.of(dossier, reader).ifPresent(buttons::add);
    return buttons;
  }

  private static String references(List<Request> others, Wording wording) {
    return others.stream()
        .map(other ->
            wording.text(
                "organisation.name",
                other.reference(),
                wording.text("state." + other.state()).toLowerCase(wording.language().locale())))
        .collect(joining(", "));
  }
}
