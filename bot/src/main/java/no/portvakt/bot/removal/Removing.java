package no.portvakt.bot.removal;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.UUID;
import no.portvakt.bot.block.Entered;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dialogue.Interactions;
import no.portvakt.bot.dialogue.Sent;
import no.portvakt.bot.form.EnvironmentField;
import no.portvakt.bot.form.FormChoices;
import no.portvakt.bot.form.RoleNotice;
import no.portvakt.bot.registration.NotYet;
import no.portvakt.bot.text.RightNames;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.Violation;
import no.portvakt.workflows.access.AccessOutcome;
import no.portvakt.workflows.access.ChangeApiAdministrator;
import no.portvakt.workflows.access.RemoveAccess;
import no.portvakt.workflows.request.AccessRemoval;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.RoleChange;
import org.springframework.stereotype.Component;

/** The form is filled in and sent: what is known follows the choices, and the removal is stored. */
@Component
class Removing implements Listeners {

  private final Interactions interactions;
  private final FormChoices choices;
  private final RemovalForms forms;
  private final RemoveAccess removal;
  private final ChangeApiAdministrator administrators;
  private final RoleNotice roleNotice;
  private final NotYet notYet;

  Removing(
      Interactions interactions,
      FormChoices choices,
      RemovalForms forms,
      RemoveAccess removal,
      ChangeApiAdministrator administrators,
      RoleNotice roleNotice,
      NotYet notYet) {
    this.interactions = interactions;
    this.choices = choices;
    this.forms = forms;
    this.removal = removal;
    this.administrators = administrators;
    this.roleNotice = roleNotice;
    this.notYet = notYet;
  }

  @Override
  public void register(App app) {
    for (var menu :
        List.of(
            RemovalModal.CHOOSE_ENVIRONMENT,
            RemovalModal.CHOOSE_ORGANISATION,
            RemovalModal.CHOOSE_HOLDER)) {
      choices.followed(app, menu, this::anew);
    }
    choices.suggestingOwn(app, RemovalModal.CHOOSE_ORGANISATION);
    interactions.sent(app, RemovalModal.ID, this::submit);
  }

  private View anew(Entered entered, Who.Known known) {
    return forms.of(RemovalDraft.in(entered), known.person(), Wording.in(known.locale()));
  }

  private Response submit(Sent sent) {
    if (!(sent.who() instanceof Who.Known known)) {
      return sent.shown(notYet.modalFor(sent.who()).orElseThrow());
    }
    var draft = RemovalDraft.in(sent.entered());
    var person = known.person().id();
    return switch (draft.role() ? dismiss(draft, person) : removal.ask(draft.form(), person)) {
      case AccessOutcome.Asked(var request) -> sent.shown(stored(request, sent.wording()));
      case AccessOutcome.Refused(var violations) -> sent.wrong(violations, EnvironmentField.ID);
    };
  }

  /** The role goes at once, rights are decided about: so they go one by one. */
  private AccessOutcome dismiss(RemovalDraft draft, UUID person) {
    return draft.rights().isEmpty() && !draft.gone()
        ? administrators.dismiss(draft.roleForm(), person)
        : new AccessOutcome.Refused(List.of(new Violation("role.apart", RemovalDraft.ROLE)));
  }

  /** What one gave up is gone, and a role too; the rest awaits a decision. */
  private View stored(Request request, Wording wording) {
    if (request.subject() instanceof RoleChange) {
      return roleNotice.of(request, wording);
    }
    var prose = new Prose(wording);
    if (request.state().isFinal()) {
      var given = ((AccessRemoval) request.subject()).rights();
      prose.line("give-up.done", RightNames.of(given, wording));
    } else {
      prose.line("removal.asked", request.reference());
    }
    return Form.notice(
        wording,
        wording.text("removal.asked.title"),
        prose.line("form.next", request.reference()).block());
  }
}
