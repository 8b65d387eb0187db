package no.portvakt.bot.access;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import java.util.List;
import java.util.UUID;
import no.portvakt.bot.dialogue.Interactions;
import no.portvakt.bot.dialogue.Sent;
import no.portvakt.bot.form.AskedNotice;
import no.portvakt.bot.form.EnvironmentField;
import no.portvakt.bot.form.RoleNotice;
import no.portvakt.bot.registration.NotYet;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.Violation;
import no.portvakt.registry.person.Account;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.person.Persons;
import no.portvakt.workflows.access.AccessOutcome;
import no.portvakt.workflows.access.AskForAccess;
import no.portvakt.workflows.access.ChangeApiAdministrator;
import org.springframework.stereotype.Component;

/** The form is sent: the request is stored, or its fields say what is allowed. */
@Component
class SubmittingAccess implements Listeners {

  private static final UUID NOBODY = new UUID(0, 0);

  private final Interactions interactions;
  private final AskForAccess access;
  private final ChangeApiAdministrator administrators;
  private final RoleNotice roleNotice;
  private final Persons persons;
  private final AskedNotice notice;
  private final NotYet notYet;

  SubmittingAccess(
      Interactions interactions,
      AskForAccess access,
      ChangeApiAdministrator administrators,
      RoleNotice roleNotice,
      Persons persons,
      AskedNotice notice,
      NotYet notYet) {
    this.interactions = interactions;
    this.access = access;
    this.administrators = administrators;
    this.roleNotice = roleNotice;
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
    var holder = holder(draft, known);
    var person = known.person().id();
    var outcome =
        draft.role() ? appoint(draft, holder, person) : access.ask(draft.form(holder), person);
    return switch (outcome) {
      case AccessOutcome.Asked(var request) ->
          sent.shown(
              draft.role()
                  ? roleNotice.of(request, sent.wording())
                  : notice.of(request, sent.wording()));
      case AccessOutcome.Refused(var violations) -> sent.wrong(violations, EnvironmentField.ID);
    };
  }

  /** The role is given at once and for good, rights are decided about: so they go one by one. */
  private AccessOutcome appoint(AccessDraft draft, UUID holder, UUID person) {
    if (!draft.rights().isEmpty()) {
      return refused("role.apart", AccessDraft.ROLE);
    }
    return draft.lastDay() == null
        ? administrators.appoint(draft.roleForm(holder), person)
        : refused("role.no-end", AccessDraft.LAST_DAY);
  }

  private static AccessOutcome refused(String code, String field) {
    return new AccessOutcome.Refused(List.of(new Violation(code, field)));
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
