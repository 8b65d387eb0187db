package no.portvakt.bot.registration;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import java.util.List;
import java.util.Map;
import no.portvakt.bot.block.Entered;
import no.portvakt.bot.dialogue.Click;
import no.portvakt.bot.dialogue.Dialogue;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Violations;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Callers;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.person.StartOutcome;
import org.springframework.stereotype.Component;

/** The button Registrer deg, and its form. */
@Component
class Registering implements Listeners {

  private final Callers callers;
  private final Registration registration;
  private final Dialogue dialogue;

  Registering(Callers callers, Registration registration, Dialogue dialogue) {
    this.callers = callers;
    this.registration = registration;
    this.dialogue = dialogue;
  }

  @Override
  public void register(App app) {
    app.blockAction(
        "register",
        (request, context) -> {
          open(Click.of(request.getPayload(), callers.of(context)));
          return context.ack();
        });
    app.viewSubmission(
        RegisterModal.ID,
        (request, context) ->
            start(Entered.in(request.getPayload().getView()), callers.of(context), context));
  }

  private void open(Click click) {
    switch (click.who()) {
      case Who.Stranger _ -> dialogue.open(click, RegisterModal.of("", click.wording()));
      case Who.Known known ->
          dialogue.aside(
              click, Phrase.of("register.already", known.person().name(), known.person().email()));
    }
  }

  private Response start(Entered entered, Who who, ViewSubmissionContext context) {
    var wording = Wording.in(who.locale());
    var outcome =
        registration.start(
            who.account(),
            entered.line(RegisterModal.EMAIL),
            entered.line(RegisterModal.NAME),
            wording);
    return switch (outcome) {
      case StartOutcome.Started started ->
          context.ackWithUpdate(RegisterModal.sent(started, wording));
      case StartOutcome.TooMany(var againAt) ->
          context.ackWithErrors(
              Map.of(RegisterModal.EMAIL, wording.text("register.too-many", againAt)));
      case StartOutcome.Refused(var violation) ->
          context.ackWithErrors(Violations.byField(List.of(violation), wording));
    };
  }
}
