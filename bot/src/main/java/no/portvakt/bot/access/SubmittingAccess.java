package no.portvakt.bot.access;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import java.util.UUID;
import no.portvakt.bot.dialogue.Interactions;
import no.portvakt.bot.dialogue.Sent;
import no.portvakt.bot.form.AskedNotice;
import no.portvakt.bot.form.EnvironmentField;
import no.portvakt.bot.registration.NotYet;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.person.Account;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.person.Persons;
import no.portvakt.workflows.access.AccessOutcome;
import no.portvakt.workflows.access.AskForAccess;
import org.springframework.stereotype.Component;

/** The form is sent: the request is stored, or its fields say what is allowed. */
@Component
class SubmittingAccess implements Listeners {

  private static final UUID NOBODY = new UUID(0, 0);

  private final Interactions interactions;
  private final AskForAccess access;
  private final Persons persons;
  private final AskedNotice notice;
  private final NotYet notYet;

  SubmittingAccess(
      Interactions interactions,
      AskForAccess access,
      Persons persons,
      AskedNotice notice,
      NotYet notYet) {
    this.interactions = interactions;
    this.access = access;
    this.persons = persons;
    this.notice = notice;
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
      case AccessOutcome.Asked(var request) -> sent.shown(notice.of(request, sent.wording()));
      case AccessOutcome.Refused(var violations) -> sent.wrong(violations, EnvironmentField.ID);
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
}
