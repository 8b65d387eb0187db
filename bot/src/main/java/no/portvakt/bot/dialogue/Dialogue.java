package no.portvakt.bot.dialogue;

import com.slack.api.model.view.View;
import java.util.UUID;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.slack.SlackApi;
import no.portvakt.bot.slack.SlackApi.Response;
import no.portvakt.bot.slack.SlackFailure;
import no.portvakt.bot.slack.SlackFailure.Refused;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.transport.Afterwards;
import no.portvakt.registry.person.Account;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Answers a person once the transaction is committed, as well as can be: nothing depends on it. */
@Component
public class Dialogue {

  private static final Logger log = LoggerFactory.getLogger(Dialogue.class);

  private final SlackApi slack;
  private final Afterwards afterwards;

  Dialogue(SlackApi slack, Afterwards afterwards) {
    this.slack = slack;
    this.afterwards = afterwards;
  }

  /** Tells only the person who clicked. */
  public void aside(Click click, Phrase phrase) {
    aside(click, Kit.sentence(phrase.in(click.wording())));
  }

  /** The same with more than words. */
  public void aside(Click click, Message message) {
    afterwards.run(() -> respond(click, message));
  }

  /** Opens a modal; if it is too late for that, the person is told. */
  public void open(Click click, View view) {
    afterwards.run(() -> {
      try {
        slack.openView(click.trigger(), view);
      } catch (Refused refused) {
        log.info("A modal could not be opened: {}", refused.code());
        respond(click, Kit.sentence(click.wording().text("common.late")));
      }
    });
  }

  /** Writes to somebody in a direct message. */
  public void directly(Account account, Message message) {
    afterwards.run(() -> {
      try {
        slack.post(slack.openDm(account.user()), message, UUID.randomUUID());
      } catch (SlackFailure failure) {
        log.info("A direct message could not be posted: {}", failure.getMessage());
      }
    });
  }

  private void respond(Click click, Message message) {
    if (!click.responseUrl().isEmpty()) {
      slack.respond(click.responseUrl(), Response.privately(message));
    }
  }
}
