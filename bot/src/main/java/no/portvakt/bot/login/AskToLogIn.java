package no.portvakt.bot.login;

import com.slack.api.model.block.LayoutBlock;
import java.net.URI;
import java.util.List;
import no.portvakt.bot.block.Button;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Who;
import org.springframework.stereotype.Component;

/** Asks whoever decides to log in first, where the decision takes that. */
@Component
public class AskToLogIn {

  /** The button that leads to the page. */
  public static final String BUTTON = "log-in";

  private final StepUp stepUp;

  AskToLogIn(StepUp stepUp) {
    this.stepUp = stepUp;
  }

  /**
   * Begins a log-in in the caller's transaction.
   *
   * @param about what the person knows it by: a request's reference, or the name of a scope
   */
  public Message of(Intent intent, String about, Who.Known known) {
    var wording = Wording.in(known.locale());
    return stepUp
        .begin(known.person().id(), intent, wording.language())
        .map(page -> asking(intent, about, page, wording))
        .orElseGet(() -> Kit.sentence(wording.text("log-in.not-set-up." + intent.deed(), about)));
  }

  private static Message asking(Intent intent, String about, URI page, Wording wording) {
    var ask = Phrase.of("log-in.ask." + intent.deed(), about, StepUp.LIFETIME.toMinutes());
    var blocks =
        List.<LayoutBlock>of(
            new Prose(wording).line(ask).block(),
            Kit.actions(Button.of(BUTTON, "", about).primary().leadingTo(page).in(wording)));
    return Kit.message(ask.in(wording), blocks);
  }
}
