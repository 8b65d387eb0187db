package no.portvakt.bot.scope;

import com.slack.api.model.view.View;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Form.Field;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.form.EnvironmentField;
import no.portvakt.bot.form.OrganisationField;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.environment.Environment;
import no.portvakt.workflows.request.ScopeDeactivation;

/** The form for a plan to switch a scope off. */
final class DeactivationModal {

  static final String ID = "scope-deactivation";
  static final String TITLE = "deactivation.title";
  static final String CHOOSE_ENVIRONMENT = "choose-deactivation-environment";
  static final String CHOOSE_ORGANISATION = "choose-deactivation-organisation";

  private final DeactivationDraft draft;
  private final ScopeChoices choices;
  private final Wording wording;

  private DeactivationModal(DeactivationDraft draft, ScopeChoices choices, Wording wording) {
    this.draft = draft;
    this.choices = choices;
    this.wording = wording;
  }

  /** The id of the menu of own scopes: one for each environment, as in {@link ScopeModal}. */
  static String chooseScope(Environment environment) {
    return "choose-own-scope-" + environment.name();
  }

  static View of(DeactivationDraft draft, ScopeChoices choices, Wording wording) {
    return new DeactivationModal(draft, choices, wording).view();
  }

  private View view() {
    var form = Form.of(wording, ID, wording.text(TITLE)).submit("deactivation.submit");
    OrganisationField.add(
        form, CHOOSE_ORGANISATION, choices.organisations(), choices.organisation(), wording);
    EnvironmentField.add(
        form,
        "deactivation.environment",
        CHOOSE_ENVIRONMENT,
        choices.environments(),
        choices.environment(),
        wording);
    ScopeField.add(
        form,
        "deactivation.scope",
        DeactivationModal::chooseScope,
        choices.environment(),
        choices.scope(),
        wording);
    return form.day(
            Field.required(DeactivationDraft.LAST_DAY, "deactivation.last-day"), draft.lastDay())
        .paragraph(
            Field.required(
                DeactivationDraft.REASON, "deactivation.reason", ScopeDeactivation.LONGEST_REASON),
            ScopeDeactivation.LONGEST_REASON,
            draft.reason())
        .with(new Prose(wording).line("deactivation.rule").block())
        .view();
  }
}
