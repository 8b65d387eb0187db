package no.portvakt.bot.prefixorder;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import com.slack.api.model.block.element.NumberInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Form.Field;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.OrganisationNumbers;
import no.portvakt.bot.dossier.OrganisationOption;
import no.portvakt.bot.prerequisites.MerkantileFields;
import no.portvakt.bot.text.EnvironmentNames;
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
  static final int MOST_OPTIONS = 100;

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

  /** What is shown at once, while the form is being made. */
  static View loading(Wording wording) {
    return Form.notice(
        wording, wording.text("order.title"), Kit.prose(wording.text("common.loading")));
  }

  private View view() {
    var form = Form.of(wording, ID, wording.text("order.title")).submit("order.submit");
    organisation(form);
    form.choosingField(Field.required(OrderDraft.ENVIRONMENT, "order.environment"), environments())
        .text(Field.required(OrderDraft.PREFIX, "order.prefix"), PrefixName.LONGEST, draft.prefix())
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

  private void organisation(Form form) {
    if (choices.organisations().size() == 1) {
      var only = choices.organisations().getFirst();
      form.about(only.number())
          .with(
              new Prose(wording)
                  .line("order.acting-for", only.name(), OrganisationNumbers.spaced(only.number()))
                  .block());
    } else {
      form.choosingField(
          Field.required(OrderDraft.ORGANISATION, "order.organisation"), organisations());
    }
  }

  private BlockElement organisations() {
    var placeholder = Kit.plain(wording.text("order.organisation.placeholder"));
    var chosen = choices.organisation().map(this::option);
    if (choices.organisations().size() > MOST_OPTIONS) {
      var select =
          ExternalSelectElement.builder()
              .actionId(CHOOSE_ORGANISATION)
              .placeholder(placeholder)
              .minQueryLength(0);
      chosen.ifPresent(select::initialOption);
      return select.build();
    }
    return select(
        CHOOSE_ORGANISATION,
        "order.organisation.placeholder",
        choices.organisations().stream().map(this::option).toList(),
        chosen);
  }

  private OptionObject option(Organisation organisation) {
    return OrganisationOption.of(organisation, wording);
  }

  private BlockElement environments() {
    return select(
        CHOOSE_ENVIRONMENT,
        "order.environment.placeholder",
        choices.environments().stream().map(this::option).toList(),
        choices.environment().map(this::option));
  }

  private OptionObject option(Environment environment) {
    return option(environment.name(), EnvironmentNames.of(environment, wording));
  }

  private BlockElement select(
      String action,
      String placeholder,
      List<OptionObject> options,
      Optional<OptionObject> chosen) {
    var select =
        StaticSelectElement.builder()
            .actionId(action)
            .placeholder(Kit.plain(wording.text(placeholder)))
            .options(options);
    chosen.ifPresent(select::initialOption);
    return select.build();
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
    return option(choice.name(), wording.text("order.self-service." + choice));
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

  private static OptionObject option(String value, String text) {
    return OptionObject.builder().value(value).text(Kit.plain(text)).build();
  }
}
