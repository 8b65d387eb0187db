package no.portvakt.bot.delegation;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import com.slack.api.model.view.View;
import java.util.Optional;
import java.util.stream.Stream;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Form.Field;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.OrganisationOption;
import no.portvakt.bot.form.EnvironmentField;
import no.portvakt.bot.form.OrganisationField;
import no.portvakt.bot.form.Select;
import no.portvakt.bot.scope.ScopeField;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.delegation.Side;
import no.portvakt.registry.environment.Environment;
import no.portvakt.workflows.request.SupplierDelegation;

/** The form for a delegation, whichever party fills it in. */
final class DelegationModal {

  static final String ID = "supplier-delegation";
  static final String TITLE = "delegate.title";
  static final String CHOOSE_SIDE = "choose-delegation-side";
  static final String CHOOSE_ENVIRONMENT = "choose-delegation-environment";
  static final String CHOOSE_ORGANISATION = "choose-delegation-organisation";
  static final String CHOOSE_OTHER = "choose-delegation-other";

  private final DelegationDraft draft;
  private final DelegationChoices choices;
  private final Wording wording;

  private DelegationModal(DelegationDraft draft, DelegationChoices choices, Wording wording) {
    this.draft = draft;
    this.choices = choices;
    this.wording = wording;
  }

  /** The id of the menu of scopes: one for each environment, as with access to scopes. */
  static String chooseScope(Environment environment) {
    return "choose-delegation-scope-" + environment.name();
  }

  static View of(DelegationDraft draft, DelegationChoices choices, Wording wording) {
    return new DelegationModal(draft, choices, wording).view();
  }

  private View view() {
    var form = Form.of(wording, ID, wording.text(TITLE)).submit("delegate.submit");
    form.choosingField(Field.required(DelegationDraft.SIDE, "delegate.side"), sides());
    OrganisationField.add(
        form, CHOOSE_ORGANISATION, choices.organisations(), choices.organisation(), wording);
    form.field(
        Field.required(DelegationDraft.OTHER, "delegate.other." + draft.side()), organisations());
    EnvironmentField.add(
        form,
        "delegate.environment",
        CHOOSE_ENVIRONMENT,
        choices.environments(),
        choices.environment(),
        wording);
    ScopeField.add(
        form,
        "delegate.scope",
        DelegationModal::chooseScope,
        choices.environment(),
        choices.scope(),
        wording);
    return form.paragraph(
            Field.required(
                DelegationDraft.REASON, "delegate.reason", SupplierDelegation.LONGEST_REASON),
            SupplierDelegation.LONGEST_REASON,
            draft.reason())
        .day(Field.optional(DelegationDraft.LAST_DAY, "delegate.last-day"), draft.lastDay())
        .with(new Prose(wording).line("delegate.rule." + draft.side()).block())
        .view();
  }

  private BlockElement sides() {
    return Select.of(
        CHOOSE_SIDE,
        wording.text("delegate.side.placeholder"),
        Stream.of(Side.values()).map(this::side).toList(),
        Optional.of(side(draft.side())));
  }

  private OptionObject side(Side side) {
    return Select.option(side.name(), wording.text("delegate.side." + side));
  }

  private BlockElement organisations() {
    var select =
        ExternalSelectElement.builder()
            .actionId(CHOOSE_OTHER)
            .placeholder(Kit.plain(wording.text("delegate.other.placeholder")))
            .minQueryLength(2);
    choices
        .other()
        .map(other -> OrganisationOption.of(other, wording))
        .ifPresent(select::initialOption);
    return select.build();
  }
}
