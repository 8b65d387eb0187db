package no.portvakt.bot.access;

import com.slack.api.bolt.App;
import no.portvakt.bot.dialogue.Click;
import no.portvakt.bot.dialogue.Interactions;
import no.portvakt.bot.form.FormOpener;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Callers;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import org.springframework.stereotype.Component;

/** The ways into the form besides the command: the global shortcut, and buttons in messages. */
@Component
class AskingForAccess implements Listeners {

  static final String ID = "ask-access";
  static final String RENEW = "renew-rights";

  private final Callers callers;
  private final Interactions interactions;
  private final AccessForms forms;
  private final FormOpener opener;

  AskingForAccess(
      Callers callers, Interactions interactions, AccessForms forms, FormOpener opener) {
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
    interactions.clicked(app, RENEW, this::renew);
  }

  /** The same rights again, for longer. */
  private void renew(Click click) {
    opener.open(
        click.who(),
        click.trigger(),
        click.responseUrl(),
        AccessModal.TITLE,
        person -> forms.renewing(click.requestId(), person, click.wording()));
  }

  private void begin(Who who, String environment, String trigger) {
    var wording = Wording.in(who.locale());
    opener.open(
        who, trigger, "", AccessModal.TITLE, person -> forms.begin(person, environment, wording));
  }
}
