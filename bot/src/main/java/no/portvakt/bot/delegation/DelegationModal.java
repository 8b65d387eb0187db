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
import no.portvakt.bot.form.OrganisationField;
import no.portvakt.bot.form.Select;
import no.portvakt.bot.scope.ScopeFields;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.delegation.Side;
import no.portvakt.workflows.request.SupplierDelegation;

/** The form for a delegation, whichever party fills it in. */
final class DelegationModal {

  static final String ID = "supplier-delegation";
  static final String TITLE = "delegate.title";
  static final String CHOOSE_SIDE = "choose-delegation-side";
  static final String CHOOSE_OTHER = "choose-delegation-other";
  static final ScopeFields FIELDS = new ScopeFields("delegate", "choose-delegation", true);

  private final DelegationDraft draft;
  private final DelegationChoices choices;
  private final Wording wording;

  private DelegationModal(DelegationDraft draft, DelegationChoices choices, Wording wording) {
    this.draft = draft;
    this.choices = choices;
    this.wording = wording;
  }

  static View of(DelegationDraft draft, DelegationChoices choices, Wording wording) {
    return new DelegationModal(draft, choices, wording).view();
  }

  private View view() {
    var form = Form.of(wording, ID, wording.text(TITLE)).submit("delegate.submit");
    form.choosingField(Field.required(DelegationDraft.SIDE, "delegate.side"), sides());
    OrganisationField.add(
        form, FIELDS.organisationMenu(), choices.acting(), choices.own().organisation(), wording);
    form.field(
        Field.required(DelegationDraft.OTHER, "delegate.other." + draft.side()), organisations());
    return FIELDS
        .addScope(form, choices.own(), wording)
        .paragraph(
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
