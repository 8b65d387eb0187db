package no.portvakt.bot.registration;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import java.util.List;
import java.util.Map;
import no.portvakt.bot.dialogue.Click;
import no.portvakt.bot.dialogue.Dialogue;
import no.portvakt.bot.dialogue.Interactions;
import no.portvakt.bot.dialogue.Sent;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Violations;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.person.StartOutcome;
import org.springframework.stereotype.Component;

/** The button Registrer deg, and its form. */
@Component
class Registering implements Listeners {

  private final Interactions interactions;
  private final Registration registration;
  private final Dialogue dialogue;

  Registering(Interactions interactions, Registration registration, Dialogue dialogue) {
    this.interactions = interactions;
    this.registration = registration;
    this.dialogue = dialogue;
  }

  @Override
  public void register(App app) {
    interactions.clicked(app, "register", this::open);
    interactions.sent(app, RegisterModal.ID, this::start);
  }

  private void open(Click click) {
    switch (click.who()) {
      case Who.Stranger _ -> dialogue.open(click, RegisterModal.of("", click.wording()));
      case Who.Known known ->
          dialogue.aside(
              click, Phrase.of("register.already", known.person().name(), known.person().email()));
    }
  }

  private Response start(Sent sent) {
    var wording = sent.wording();
    var outcome =
        registration.start(
            sent.who().account(),
            sent.entered().line(RegisterModal.EMAIL),
            sent.entered().line(RegisterModal.NAME),
            wording);
    return switch (outcome) {
      case StartOutcome.Started started -> sent.shown(RegisterModal.sent(started, wording));
      case StartOutcome.TooMany(var againAt) ->
          sent.wrong(Map.of(RegisterModal.EMAIL, wording.text("register.too-many", againAt)));
      case StartOutcome.Refused(var violation) ->
          sent.wrong(Violations.byField(List.of(violation), wording));
    };
  }
}
