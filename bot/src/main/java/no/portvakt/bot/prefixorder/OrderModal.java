package no.portvakt.bot.prefixorder;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.NumberInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.view.View;
import java.util.Arrays;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Form.Field;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.form.EnvironmentField;
import no.portvakt.bot.form.OrganisationField;
import no.portvakt.bot.form.Select;
import no.portvakt.bot.merkantile.MerkantileFields;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.prefix.PrefixName;
import no.portvakt.workflows.request.PrefixOrder;
import no.portvakt.workflows.request.PrefixOrder.SelfService;

/** The form for an order. Choosing production adds the fields for merkantile data. */
final class OrderModal {

  static final String ID = "prefix-order";
  static final String CHOOSE_ENVIRONMENT = "choose-environment";
  static final String CHOOSE_ORGANISATION = "choose-own-organisation";
  static final String TITLE = "order.title";

  private final OrderDraft draft;
  private final OrderChoices choices;
  private final Wording wording;

  private OrderModal(OrderDraft draft, OrderChoices choices, Wording wording) {
    this.draft = draft;
    this.choices = choices;
    this.wording = wording;
  }

  static View of(OrderDraft draft, OrderChoices choices, Wording wording) {
    return new OrderModal(draft, choices, wording).view();
  }

  private View view() {
    var form = Form.of(wording, ID, wording.text(TITLE)).submit("order.submit");
    OrganisationField.add(
        form, CHOOSE_ORGANISATION, choices.organisations(), choices.organisation(), wording);
    EnvironmentField.add(
        form,
        "order.environment",
        CHOOSE_ENVIRONMENT,
        choices.environments(),
        choices.environment(),
        wording);
    form.text(Field.required(OrderDraft.PREFIX, "order.prefix"), PrefixName.LONGEST, draft.prefix())
        .paragraph(
            Field.required(OrderDraft.PURPOSE, "order.purpose", PrefixOrder.LONGEST_PURPOSE),
            PrefixOrder.LONGEST_PURPOSE,
            draft.purpose())
        .text(
            Field.required(OrderDraft.CONTACT_NAME, "order.contact-name"),
            PrefixOrder.LONGEST_NAME,
            draft.contactName())
        .email(
            Field.required(OrderDraft.CONTACT_EMAIL, "order.contact-email"), draft.contactEmail())
        .field(Field.required(OrderDraft.CONSUMERS, "order.consumers"), consumers())
        .field(Field.required(OrderDraft.SELF_SERVICE, "order.self-service"), selfService());
    if (choices.environment().filter(Environment::isProduction).isPresent()) {
      production(form);
    }
    return form.with(new Prose(wording).line("order.notify", choices.approvers()).block()).view();
  }

  private BlockElement consumers() {
    var input =
        NumberInputElement.builder()
            .actionId("value")
            .decimalAllowed(false)
            .minValue("0")
            .maxValue(String.valueOf(PrefixOrder.MOST_CONSUMERS));
    if (!draft.consumers().isEmpty()) {
      input.initialValue(draft.consumers());
    }
    return input.build();
  }

  private BlockElement selfService() {
    return RadioButtonsElement.builder()
        .actionId("value")
        .options(Arrays.stream(SelfService.values()).map(this::option).toList())
        .initialOption(option(draft.selfService()))
        .build();
  }

  private OptionObject option(SelfService choice) {
    return Select.option(choice.name(), wording.text("order.self-service." + choice));
  }

  private void production(Form form) {
    var unsigned = choices.organisation().filter(organisation -> !organisation.termsSigned());
    form.with(Kit.divider())
        .with(
            new Prose(wording)
                .line("order.production")
                .lineIf(
                    unsigned.isPresent(),
                    "order.production.terms",
                    unsigned.map(Organisation::name).orElse(""))
                .block());
    var typed = draft.merkantile();
    var known = typed == null || MerkantileFields.isEmpty(typed) ? choices.merkantile() : typed;
    MerkantileFields.add(form, known, false);
  }
}
