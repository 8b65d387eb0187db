package no.portvakt.bot.approval;

import com.slack.api.model.block.LayoutBlock;
import java.net.URI;
import java.util.ArrayList;
import no.portvakt.bot.block.Button;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.login.StepUp;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Who;
import no.portvakt.workflows.request.Request;
import org.springframework.stereotype.Component;

/** Asks whoever approves to log in first, where the approval takes that. */
@Component
class AskToLogIn {

  static final String BUTTON = "log-in";

  private final StepUp stepUp;

  AskToLogIn(StepUp stepUp) {
    this.stepUp = stepUp;
  }

  Message of(Request request, Who.Known known) {
    var wording = Wording.in(known.locale());
    return stepUp
        .begin(known.person().id(), request.id(), wording.language())
        .map(page -> asking(request, page, wording))
        .orElseGet(() -> Kit.sentence(wording.text("log-in.not-set-up", request.reference())));
  }

  private static Message asking(Request request, URI page, Wording wording) {
    var ask = Phrase.of("log-in.ask", request.reference(), StepUp.LIFETIME.toMinutes());
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(new Prose(wording).line(ask).block());
    blocks.add(
        Kit.actions(
            Button.of(BUTTON, "", request.reference()).primary().leadingTo(page).in(wording)));
    return Kit.message(ask.in(wording), blocks);
  }
}
