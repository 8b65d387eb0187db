package no.portvakt.bot.scope;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import java.util.List;
import no.portvakt.bot.dialogue.Interactions;
import no.portvakt.bot.dialogue.Sent;
import no.portvakt.bot.form.AskedNotice;
import no.portvakt.bot.form.EnvironmentField;
import no.portvakt.bot.form.WayToRight;
import no.portvakt.bot.registration.NotYet;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.Violation;
import no.portvakt.registry.environment.Environments;
import no.portvakt.workflows.scopedeactivation.DeactivationForm;
import no.portvakt.workflows.scopedeactivation.DeactivationOutcome;
import no.portvakt.workflows.scopedeactivation.PlanDeactivation;
import org.springframework.stereotype.Component;

/** The form is sent: the plan is stored, or its fields say what is allowed. */
@Component
class SubmittingDeactivation implements Listeners {

  private final Interactions interactions;
  private final PlanDeactivation deactivation;
  private final Environments environments;
  private final AskedNotice notice;
  private final NotYet notYet;

  SubmittingDeactivation(
      Interactions interactions,
      PlanDeactivation deactivation,
      Environments environments,
      AskedNotice notice,
      NotYet notYet) {
    this.interactions = interactions;
    this.deactivation = deactivation;
    this.environments = environments;
    this.notice = notice;
    this.notYet = notYet;
  }

  @Override
  public void register(App app) {
    interactions.sent(app, DeactivationModal.ID, this::submit);
  }

  private Response submit(Sent sent) {
    if (!(sent.who() instanceof Who.Known known)) {
      return sent.shown(notYet.modalFor(sent.who()).orElseThrow());
    }
    var form = DeactivationDraft.in(sent.entered()).form();
    return switch (deactivation.plan(form, known.person().id())) {
      case DeactivationOutcome.Planned(var request) ->
          sent.shown(notice.of(request, sent.wording()));
      case DeactivationOutcome.Refused(var violations) -> refused(sent, form, violations);
    };
  }

  /** Without the right nothing in the form can be put right, so the way to it takes its place. */
  private Response refused(Sent sent, DeactivationForm form, List<Violation> violations) {
    return violations.stream()
        .map(Violation::code)
        .filter("scope.right-missing"::equals)
        .findFirst()
        .flatMap(code -> environments.find(form.environment()))
        .map(environment ->
            sent.shown(
                WayToRight.notice(
                    DeactivationModal.TITLE,
                    Phrase.of("violation.scope.right-missing"),
                    environment,
                    sent.wording())))
        .orElseGet(() -> sent.wrong(violations, EnvironmentField.ID));
  }
}
