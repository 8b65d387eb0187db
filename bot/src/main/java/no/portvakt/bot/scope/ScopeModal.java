package no.portvakt.bot.scope;

import com.slack.api.model.view.View;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Form.Field;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.form.EnvironmentField;
import no.portvakt.bot.form.OrganisationField;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.environment.Environment;
import no.portvakt.workflows.request.ScopeAccess;

/** The form for a request for access to a scope. */
final class ScopeModal {

  static final String ID = "scope-access";
  static final String TITLE = "scope.title";
  static final String CHOOSE_ENVIRONMENT = "choose-scope-environment";
  static final String CHOOSE_ORGANISATION = "choose-scope-organisation";

  private final ScopeDraft draft;
  private final ScopeChoices choices;
  private final Wording wording;

  private ScopeModal(ScopeDraft draft, ScopeChoices choices, Wording wording) {
    this.draft = draft;
    this.choices = choices;
    this.wording = wording;
  }

  /** The id of the menu of scopes: one for each environment. */
  static String chooseScope(Environment environment) {
    return "choose-scope-" + environment.name();
  }

  static View of(ScopeDraft draft, ScopeChoices choices, Wording wording) {
    return new ScopeModal(draft, choices, wording).view();
  }

  private View view() {
    var form = Form.of(wording, ID, wording.text(TITLE)).submit("scope.submit");
    OrganisationField.add(
        form, CHOOSE_ORGANISATION, choices.organisations(), choices.organisation(), wording);
    EnvironmentField.add(
        form,
        "scope.environment",
        CHOOSE_ENVIRONMENT,
        choices.environments(),
        choices.environment(),
        wording);
    ScopeField.add(
        form,
        "scope.scope",
        ScopeModal::chooseScope,
        choices.environment(),
        choices.scope(),
        wording);
    return form.paragraph(
            Field.required(ScopeDraft.REASON, "scope.reason", ScopeAccess.LONGEST_REASON),
            ScopeAccess.LONGEST_REASON,
            draft.reason())
        .with(new Prose(wording).line("scope.rule").block())
        .view();
  }
}
