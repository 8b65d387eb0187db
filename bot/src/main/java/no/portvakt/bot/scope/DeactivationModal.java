package no.portvakt.bot.scope;

import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.view.View;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Form.Field;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.form.OrganisationField;
import no.portvakt.bot.form.Select;
import no.portvakt.bot.text.EnvironmentNames;
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
    form.choosingField(
        Field.required(DeactivationDraft.ENVIRONMENT, "deactivation.environment"),
        Select.environment(
            CHOOSE_ENVIRONMENT, choices.environments(), choices.environment(), wording));
    choices
        .environment()
        .ifPresent(environment ->
            form.field(
                Field.required(
                    DeactivationDraft.SCOPE,
                    "deactivation.scope",
                    EnvironmentNames.of(environment, wording)),
                ScopeOption.menu(chooseScope(environment), choices.scope(), wording)));
    return form.field(
            Field.required(DeactivationDraft.LAST_DAY, "deactivation.last-day"), lastDay())
        .paragraph(
            Field.required(
                DeactivationDraft.REASON, "deactivation.reason", ScopeDeactivation.LONGEST_REASON),
            ScopeDeactivation.LONGEST_REASON,
            draft.reason())
        .with(new Prose(wording).line("deactivation.rule").block())
        .view();
  }

  private BlockElement lastDay() {
    var picker = DatePickerElement.builder().actionId("value");
    if (draft.lastDay() != null) {
      picker.initialDate(draft.lastDay().toString());
    }
    return picker.build();
  }
}
