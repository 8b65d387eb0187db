package no.portvakt.bot.prefixorder;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.portvakt.bot.block.Entered;
import no.portvakt.bot.dossier.Dossiers;
import no.portvakt.bot.registration.NotYet;
import no.portvakt.bot.text.Violations;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Callers;
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

  private final Callers callers;
  private final OrderPrefix orders;
  private final Dossiers dossiers;
  private final EngineDelay delay;
  private final NotYet notYet;

  SubmittingOrder(
      Callers callers, OrderPrefix orders, Dossiers dossiers, EngineDelay delay, NotYet notYet) {
    this.callers = callers;
    this.orders = orders;
    this.dossiers = dossiers;
    this.delay = delay;
    this.notYet = notYet;
  }

  @Override
  public void register(App app) {
    app.viewSubmission(
        OrderModal.ID,
        (request, context) ->
            submit(Entered.in(request.getPayload().getView()), callers.of(context), context));
  }

  private Response submit(Entered entered, Who who, ViewSubmissionContext context) {
    var wording = Wording.in(who.locale());
    if (!(who instanceof Who.Known known)) {
      return context.ackWithUpdate(notYet.modalFor(who).orElseThrow());
    }
    var form = OrderDraft.in(entered).form();
    if (Sensitive.in(form.purpose()).isPresent()) {
      return context.ackWithErrors(
          Map.of(OrderDraft.PURPOSE, wording.text("violation.text.sensitive")));
    }
    return switch (orders.order(form, known.person().id())) {
      case OrderOutcome.Ordered(var request) ->
          context.ackWithUpdate(
              OrderedModal.of(dossiers.now(request), delay.since().isPresent(), wording));
      case OrderOutcome.Refused(var violations) ->
          context.ackWithErrors(errors(violations, entered, wording));
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
