package no.portvakt.bot.prefixorder;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.portvakt.bot.block.Entered;
import no.portvakt.bot.dialogue.Interactions;
import no.portvakt.bot.dialogue.Sent;
import no.portvakt.bot.dossier.Dossiers;
import no.portvakt.bot.registration.NotYet;
import no.portvakt.bot.text.Violations;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Sensitive;
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
    if (Sensitive.in(form.purpose()).isPresent()) {
      return sent.wrong(Map.of(OrderDraft.PURPOSE, wording.text("violation.text.sensitive")));
    }
    return switch (orders.order(form, known.person().id())) {
      case OrderOutcome.Ordered(var request) ->
          sent.shown(OrderedModal.of(dossiers.now(request), delay.since().isPresent(), wording));
      case OrderOutcome.Refused(var violations) ->
          sent.wrong(errors(violations, sent.entered(), wording));
    };
  }

  /** Each violation at its field; at the environment's if the form does not have the field. */
  private static Map<String, String> errors(
      List<Violation> violations, Entered entered, Wording wording) {
    var errors = new LinkedHashMap<String, String>();
    Violations.byField(violations, wording)
        .forEach((field, text) ->
            errors.putIfAbsent(entered.has(field) ? field : OrderDraft.ENVIRONMENT, text));
    return errors;
  }
}
