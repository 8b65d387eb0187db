package no.portvakt.bot.prefixorder;

import com.slack.api.bolt.App;
import java.util.List;
import no.portvakt.bot.dialogue.Interactions;
import no.portvakt.bot.form.FormOpener;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Callers;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import org.springframework.stereotype.Component;

/** The ways into the form besides the command: the global shortcut, and buttons in messages. */
@Component
class Ordering implements Listeners {

  static final String ID = "order-prefix";

  private final Callers callers;
  private final Interactions interactions;
  private final OrderForms forms;
  private final FormOpener opener;

  Ordering(Callers callers, Interactions interactions, OrderForms forms, FormOpener opener) {
    this.callers = callers;
    this.interactions = interactions;
    this.forms = forms;
    this.opener = opener;
  }

  @Override
  public void register(App app) {
    app.globalShortcut(
        ID,
        (request, context) -> {
          begin(callers.of(context), List.of(), request.getPayload().getTriggerId());
          return context.ack();
        });
    interactions.clicked(
        app, ID, click -> begin(click.who(), List.of(click.value()), click.trigger()));
  }

  private void begin(Who who, List<String> words, String trigger) {
    var wording = Wording.in(who.locale());
    opener.open(who, trigger, "", OrderModal.TITLE, person -> forms.begin(person, words, wording));
  }
}
