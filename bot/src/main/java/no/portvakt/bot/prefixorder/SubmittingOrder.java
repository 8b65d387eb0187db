package no.portvakt.bot.prefixorder;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import no.portvakt.bot.dialogue.Interactions;
import no.portvakt.bot.dialogue.Sent;
import no.portvakt.bot.dossier.Dossiers;
import no.portvakt.bot.form.EnvironmentField;
import no.portvakt.bot.registration.NotYet;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.workflows.outbox.EngineDelay;
import no.portvakt.workflows.prefixorder.OrderOutcome;
import no.portvakt.workflows.prefixorder.OrderPrefix;
import org.springframework.stereotype.Component;

/** The form is sent: the order is stored, or its fields say what is allowed. */
@Component
class SubmittingOrder implements Listeners {

  private final Interactions interactions;
  private final OrderPrefix orders;
  private final Dossiers dossiers;
  private final EngineDelay delay;
  private final NotYet notYet;

  SubmittingOrder(
      Interactions interactions,
      OrderPrefix orders,
      Dossiers dossiers,
      EngineDelay delay,
      NotYet notYet) {
    this.interactions = interactions;
    this.orders = orders;
    this.dossiers = dossiers;
    this.delay = delay;
    this.notYet = notYet;
  }

  @Override
  public void register(App app) {
    interactions.sent(app, OrderModal.ID, this::submit);
  }

  private Response submit(Sent sent) {
    if (!(sent.who() instanceof Who.Known known)) {
      return sent.shown(notYet.modalFor(sent.who()).orElseThrow());
    }
    var wording = sent.wording();
    var form = OrderDraft.in(sent.entered()).form();
    return switch (orders.order(form, known.person().id())) {
      case OrderOutcome.Ordered(var request) ->
          sent.shown(OrderedModal.of(dossiers.now(request), delay.since().isPresent(), wording));
      case OrderOutcome.Refused(var violations) -> sent.wrong(violations, EnvironmentField.ID);
    };
  }
}
