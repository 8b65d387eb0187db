package no.portvakt.bot.scope;

import com.slack.api.bolt.App;
import no.portvakt.bot.dialogue.Interactions;
import no.portvakt.bot.form.FormOpener;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Callers;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import org.springframework.stereotype.Component;

/** The ways into the form besides the command: the global shortcut, and buttons in messages. */
@Component
class AskingForScope implements Listeners {

  static final String ID = "ask-scope";

  private final Callers callers;
  private final Interactions interactions;
  private final ScopeForms forms;
  private final FormOpener opener;

  AskingForScope(Callers callers, Interactions interactions, ScopeForms forms, FormOpener opener) {
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
          begin(callers.of(context), "", request.getPayload().getTriggerId());
          return context.ack();
        });
    interactions.clicked(app, ID, click -> begin(click.who(), click.value(), click.trigger()));
  }

  private void begin(Who who, String environment, String trigger) {
    var wording = Wording.in(who.locale());
    opener.open(
        who,
        trigger,
        "",
        ScopeModal.TITLE,
        person -> forms.begin(person, "", environment, wording));
  }
}
