package no.portvakt.bot.scope;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import no.portvakt.bot.dialogue.Interactions;
import no.portvakt.bot.dialogue.Sent;
import no.portvakt.bot.form.AskedNotice;
import no.portvakt.bot.form.EnvironmentField;
import no.portvakt.bot.registration.NotYet;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.workflows.scopeaccess.AskForScopeAccess;
import no.portvakt.workflows.scopeaccess.ScopeAccessOutcome;
import org.springframework.stereotype.Component;

/** The form is sent: the request is stored, or its fields say what is allowed. */
@Component
class SubmittingScope implements Listeners {

  private final Interactions interactions;
  private final AskForScopeAccess access;
  private final AskedNotice notice;
  private final NotYet notYet;

  SubmittingScope(
      Interactions interactions, AskForScopeAccess access, AskedNotice notice, NotYet notYet) {
    this.interactions = interactions;
    this.access = access;
    this.notice = notice;
    this.notYet = notYet;
  }

  @Override
  public void register(App app) {
    interactions.sent(app, ScopeModal.ID, this::submit);
  }

  private Response submit(Sent sent) {
    if (!(sent.who() instanceof Who.Known known)) {
      return sent.shown(notYet.modalFor(sent.who()).orElseThrow());
    }
    return switch (access.ask(ScopeDraft.in(sent.entered()).form(), known.person().id())) {
      case ScopeAccessOutcome.Asked(var request) -> sent.shown(notice.of(request, sent.wording()));
      case ScopeAccessOutcome.Refused(var violations) ->
          sent.wrong(violations, EnvironmentField.ID);
    };
  }
}
