package no.portvakt.bot.scope;

import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Form.Field;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.form.OrganisationField;
import no.portvakt.bot.form.Select;
import no.portvakt.bot.text.EnvironmentNames;
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

  /**
   * The id of the menu of scopes: one for each environment, since Slack keeps what was chosen in a
   * menu of the same id.
   */
  static String chooseScope(Environment environment) {
    return "choose-scope-" + environment.name();
  }

  static View of(ScopeDraft draft, ScopeChoices choices, Wording wording) {
    return new ScopeModal(draft, choices, wording).view();
  }

  /** The scope comes when the environment is known: the same name may be in several. */
  private View view() {
    var form = Form.of(wording, ID, wording.text(TITLE)).submit("scope.submit");
    OrganisationField.add(
        form, CHOOSE_ORGANISATION, choices.organisations(), choices.organisation(), wording);
    form.choosingField(Field.required(ScopeDraft.ENVIRONMENT, "scope.environment"), environments());
    choices
        .environment()
        .ifPresent(environment ->
            form.field(
                Field.required(
                    ScopeDraft.SCOPE, "scope.scope", EnvironmentNames.of(environment, wording)),
                ScopeOption.menu(chooseScope(environment), choices.scope(), wording)));
    return form.paragraph(
            Field.required(ScopeDraft.REASON, "scope.reason", ScopeAccess.LONGEST_REASON),
            ScopeAccess.LONGEST_REASON,
            draft.reason())
        .with(new Prose(wording).line("scope.rule").block())
        .view();
  }

  private BlockElement environments() {
    return Select.environment(
        CHOOSE_ENVIRONMENT, choices.environments(), choices.environment(), wording);
  }
}
