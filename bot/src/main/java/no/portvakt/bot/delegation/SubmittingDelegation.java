package no.portvakt.bot.delegation;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import no.portvakt.bot.dialogue.Dialogue;
import no.portvakt.bot.dialogue.Interactions;
import no.portvakt.bot.dialogue.Sent;
import no.portvakt.bot.dossier.Delegated;
import no.portvakt.bot.dossier.DelegationLookup;
import no.portvakt.bot.form.AskedNotice;
import no.portvakt.bot.form.EnvironmentField;
import no.portvakt.bot.login.AskToLogIn;
import no.portvakt.bot.login.StepUp;
import no.portvakt.bot.registration.NotYet;
import no.portvakt.bot.text.EnvironmentNames;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.Violation;
import no.portvakt.registry.delegation.DelegationScheme;
import no.portvakt.registry.delegation.Side;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.workflows.delegation.AskForDelegation;
import no.portvakt.workflows.delegation.AskOutcome;
import no.portvakt.workflows.delegation.Delegability;
import org.springframework.stereotype.Component;

/** The form is sent and confirmed: the request is stored, or its fields say what is allowed. */
@Component
class SubmittingDelegation implements Listeners {

  private final Interactions interactions;
  private final AskForDelegation delegation;
  private final Delegability delegability;
  private final DelegationLookup lookup;
  private final Environments environments;
  private final AskedNotice notice;
  private final StepUp stepUp;
  private final AskToLogIn askToLogIn;
  private final Dialogue dialogue;
  private final NotYet notYet;

  SubmittingDelegation(
      Interactions interactions,
      AskForDelegation delegation,
      Delegability delegability,
      DelegationLookup lookup,
      Environments environments,
      AskedNotice notice,
      StepUp stepUp,
      AskToLogIn askToLogIn,
      Dialogue dialogue,
      NotYet notYet) {
    this.interactions = interactions;
    this.delegation = delegation;
    this.delegability = delegability;
    this.lookup = lookup;
    this.environments = environments;
    this.notice = notice;
    this.stepUp = stepUp;
    this.askToLogIn = askToLogIn;
    this.dialogue = dialogue;
    this.notYet = notYet;
  }

  @Override
  public void register(App app) {
    interactions.sent(app, DelegationModal.ID, this::submit);
    interactions.sent(app, ConfirmModal.ID, this::confirm);
  }

  private Response submit(Sent sent) {
    if (!(sent.who() instanceof Who.Known known)) {
      return sent.shown(notYet.modalFor(sent.who()).orElseThrow());
    }
    var draft = DelegationDraft.in(sent.entered());
    var violations = delegation.violations(draft.form(), known.person().id());
    if (violations.stream().map(Violation::code).allMatch("delegation.not-delegable"::equals)
        && !violations.isEmpty()) {
      return sent.shown(AskProviderModal.of(draft, sent.wording()));
    }
    if (!violations.isEmpty()) {
      return sent.wrong(violations, EnvironmentField.ID);
    }
    return delegability
        .scheme(draft.environment(), new ScopeName(draft.scope()))
        .map(scheme -> toConfirm(sent, draft, scheme))
        .orElseThrow();
  }

  private Response toConfirm(Sent sent, DelegationDraft draft, DelegationScheme scheme) {
    var own = lookup.party(OrganisationNumber.of(draft.organisation()));
    var other = lookup.party(OrganisationNumber.of(draft.other()));
    boolean gives = draft.side() == Side.GIVER;
    var delegated =
        new Delegated(
            gives ? own : other,
            gives ? other : own,
            lookup.scopes(draft.environment(), scheme.id()),
            null,
            null);
    var environment = environments.find(draft.environment()).orElseThrow();
    return sent.shown(
        ConfirmModal.of(
            new Confirmation(draft, scheme.id()),
            delegated,
            EnvironmentNames.of(environment, sent.wording()),
            sent.wording()));
  }

  private Response confirm(Sent sent) {
    if (!(sent.who() instanceof Who.Known known)) {
      return sent.shown(notYet.modalFor(sent.who()).orElseThrow());
    }
    var confirmed = Confirmation.in(sent.entered().about());
    var person = known.person().id();
    var outcome =
        delegation.ask(
            confirmed.draft().form(), confirmed.scheme(), person, stepUp.assuranceOf(person));
    return switch (outcome) {
      case AskOutcome.Asked(var request) -> sent.shown(notice.of(request, sent.wording()));
      case AskOutcome.LogInNeeded _ -> {
        sendLink(confirmed, known);
        yield sent.told(DelegationModal.TITLE, Phrase.of("delegate.log-in"));
      }
      case AskOutcome.Refused(var violations) -> Refusals.shown(sent, violations);
    };
  }

  /** Not in the answer, which is kept in the database: nothing there opens a log-in. */
  private void sendLink(Confirmation confirmed, Who.Known known) {
    var asking =
        askToLogIn.of(DelegateLoggedIn.intent(confirmed), confirmed.draft().scope(), known);
    dialogue.directly(known.account(), asking);
  }
}
