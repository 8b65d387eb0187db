package no.portvakt.bot.access;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.util.UUID;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dialogue.Interactions;
import no.portvakt.bot.dialogue.Sent;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.dossier.Dossiers;
import no.portvakt.bot.registration.NotYet;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.person.Account;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.person.Persons;
import no.portvakt.workflows.access.AccessOutcome;
import no.portvakt.workflows.access.AskForAccess;
import no.portvakt.workflows.outbox.EngineDelay;
import org.springframework.stereotype.Component;

/** The form is sent: the request is stored, or its fields say what is allowed. */
@Component
class SubmittingAccess implements Listeners {

  private static final UUID NOBODY = new UUID(0, 0);

  private final Interactions interactions;
  private final AskForAccess access;
  private final Persons persons;
  private final Dossiers dossiers;
  private final EngineDelay delay;
  private final NotYet notYet;

  SubmittingAccess(
      Interactions interactions,
      AskForAccess access,
      Persons persons,
      Dossiers dossiers,
      EngineDelay delay,
      NotYet notYet) {
    this.interactions = interactions;
    this.access = access;
    this.persons = persons;
    this.dossiers = dossiers;
    this.delay = delay;
    this.notYet = notYet;
  }

  @Override
  public void register(App app) {
    interactions.sent(app, AccessModal.ID, this::submit);
  }

  private Response submit(Sent sent) {
    if (!(sent.who() instanceof Who.Known known)) {
      return sent.shown(notYet.modalFor(sent.who()).orElseThrow());
    }
    var draft = AccessDraft.in(sent.entered());
    return switch (access.ask(draft.form(holder(draft, known)), known.person().id())) {
      case AccessOutcome.Asked(var request) ->
          sent.shown(asked(dossiers.now(request), sent.wording()));
      case AccessOutcome.Refused(var violations) -> sent.wrong(violations, AccessDraft.ENVIRONMENT);
    };
  }

  /** Who is meant; somebody unknown is nobody, who belongs to no organisation. */
  private UUID holder(AccessDraft draft, Who.Known known) {
    return draft.holder().isEmpty()
        ? known.person().id()
        : persons
            .linkedTo(new Account(known.account().workspace(), draft.holder()))
            .map(Person::id)
            .orElse(NOBODY);
  }

  /** What the request is called, what comes next, and whether to expect a delay. */
  private View asked(Dossier dossier, Wording wording) {
    return Form.notice(
        wording,
        wording.text("access.asked.title"),
        new Prose(wording)
            .line("access.asked", dossier.reference(), dossier.whatIn(wording))
            .lineIf(delay.since().isPresent(), "status.delayed")
            .line("form.next", dossier.reference())
            .block());
  }
}
