package no.portvakt.bot.delegation;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import no.portvakt.bot.delegation.AskProviderModal.Wish;
import no.portvakt.bot.dialogue.Interactions;
import no.portvakt.bot.dialogue.Sent;
import no.portvakt.bot.form.AskedNotice;
import no.portvakt.bot.registration.NotYet;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.workflows.delegation.AskOutcome;
import no.portvakt.workflows.delegation.AskProvider;
import org.springframework.stereotype.Component;

/** The button Spør tilbyderen. */
@Component
class AskingProvider implements Listeners {

  private final Interactions interactions;
  private final AskProvider provider;
  private final AskedNotice notice;
  private final NotYet notYet;

  AskingProvider(
      Interactions interactions, AskProvider provider, AskedNotice notice, NotYet notYet) {
    this.interactions = interactions;
    this.provider = provider;
    this.notice = notice;
    this.notYet = notYet;
  }

  @Override
  public void register(App app) {
    interactions.sent(app, AskProviderModal.ID, this::ask);
  }

  private Response ask(Sent sent) {
    if (!(sent.who() instanceof Who.Known known)) {
      return sent.shown(notYet.modalFor(sent.who()).orElseThrow());
    }
    var wish = Wish.in(sent.entered().about());
    var outcome =
        provider.ask(wish.environment(), wish.organisation(), wish.scope(), known.person().id());
    return switch (outcome) {
      case AskOutcome.Asked(var request) -> sent.shown(notice.of(request, sent.wording()));
      case AskOutcome.Refused(var violations) -> Refusals.shown(sent, violations);
      case AskOutcome.LogInNeeded _ ->
          throw new IllegalStateException("asking a provider decides nothing");
    };
  }
}
