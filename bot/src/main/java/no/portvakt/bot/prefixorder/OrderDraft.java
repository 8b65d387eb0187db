package no.portvakt.bot.prefixorder;

import java.util.List;
import no.portvakt.bot.block.Entered;
import no.portvakt.bot.form.EnvironmentField;
import no.portvakt.bot.form.OrganisationField;
import no.portvakt.bot.merkantile.MerkantileFields;
import no.portvakt.registry.merkantile.MerkantileForm;
import no.portvakt.registry.person.Person;
import no.portvakt.workflows.prefixorder.PrefixOrderForm;
import no.portvakt.workflows.request.PrefixOrder.SelfService;
import org.jspecify.annotations.Nullable;

/**
 * An order as far as it has been filled in.
 *
 * @param organisation its number; empty until it is chosen
 * @param merkantile null until the form has had the fields for it
 */
record OrderDraft(
    String environment,
    String organisation,
    String prefix,
    String purpose,
    String contactName,
    String contactEmail,
    String consumers,
    SelfService selfService,
    @Nullable MerkantileForm merkantile) {

  static final String PREFIX = "prefix";
  static final String PURPOSE = "purpose";
  static final String CONTACT_NAME = "contactName";
  static final String CONTACT_EMAIL = "contactEmail";
  static final String CONSUMERS = "expectedConsumers";
  static final String SELF_SERVICE = "selfService";
  private static final String FIRST_OF_MERKANTILE = "recipient";

  /** What is known before the person has written anything in the form. */
  static OrderDraft begun(Person person, String organisation, String prefix, String environment) {
    return new OrderDraft(
        environment,
        organisation,
        prefix,
        "",
        person.name(),
        person.email(),
        "",
        SelfService.WEB,
        null);
  }

  /** What stands in the form; the organisation is its subject where there was none to choose. */
  static OrderDraft in(Entered entered) {
    return new OrderDraft(
        EnvironmentField.in(entered),
        OrganisationField.in(entered),
        entered.line(PREFIX),
        entered.text(PURPOSE),
        entered.line(CONTACT_NAME),
        entered.line(CONTACT_EMAIL),
        entered.line(CONSUMERS),
        SelfService.API.name().equals(entered.choice(SELF_SERVICE))
            ? SelfService.API
            : SelfService.WEB,
        entered.has(FIRST_OF_MERKANTILE) ? MerkantileFields.in(entered) : null);
  }

  /** The fields of merkantile data count as a group: nothing in any of them means later. */
  PrefixOrderForm form() {
    return new PrefixOrderForm(
        environment,
        organisation,
        prefix,
        purpose,
        contactName,
        contactEmail,
        consumers,
        selfService,
        merkantile == null || MerkantileFields.isEmpty(merkantile) ? null : merkantile);
  }

  /** The environment and the prefix, whichever way round they were written. */
  static OrderDraft begun(
      Person person, String organisation, List<String> words, List<String> environments) {
    var first = words.isEmpty() ? "" : words.getFirst();
    var second = words.size() > 1 ? words.get(1) : "";
    return environments.contains(first) && !environments.contains(second)
        ? begun(person, organisation, second, first)
        : begun(person, organisation, first, second);
  }
}
