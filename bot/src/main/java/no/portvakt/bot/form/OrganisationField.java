package no.portvakt.bot.form;

import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import java.util.List;
import java.util.Optional;
import no.portvakt.bot.block.Entered;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Form.Field;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dossier.OrganisationNumbers;
import no.portvakt.bot.dossier.OrganisationOption;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.organisation.Organisation;

/**
 * The field for the organisation that a person acts for. Whoever belongs to one only has nothing to
 * choose: the form is about that one.
 */
public final class OrganisationField {

  private static final String ID = "organisation";

  private OrganisationField() {}

  /**
   * Adds the field.
   *
   * @param action the id of the menu, by which its choices are heard
   * @param own those that the person belongs to
   */
  public static void add(
      Form form,
      String action,
      List<Organisation> own,
      Optional<Organisation> chosen,
      Wording wording) {
    if (own.size() == 1) {
      var only = own.getFirst();
      form.about(only.number())
          .with(
              new Prose(wording)
                  .line(
                      "organisation.acting-for",
                      only.name(),
                      OrganisationNumbers.spaced(only.number()))
                  .block());
    } else {
      form.choosingField(Field.required(ID, ID), menu(action, own, chosen, wording));
    }
  }

  /** The number of the organisation that a form is for; empty until it is chosen. */
  public static String in(Entered entered) {
    var chosen = entered.choice(ID);
    return chosen.isEmpty() ? entered.about() : chosen;
  }

  /** The number of the only organisation that there is to choose; empty where there are several. */
  public static String only(List<Organisation> own) {
    return own.size() == 1 ? own.getFirst().number().value() : "";
  }

  /** That of the person's own organisations which has the number. */
  public static Optional<Organisation> chosen(List<Organisation> own, String number) {
    return own.stream().filter(one -> one.number().value().equals(number)).findFirst();
  }

  private static BlockElement menu(
      String action, List<Organisation> own, Optional<Organisation> chosen, Wording wording) {
    var placeholder = wording.text("organisation.placeholder");
    var option = chosen.map(organisation -> OrganisationOption.of(organisation, wording));
    if (own.size() > Select.MOST_OPTIONS) {
      var select =
          ExternalSelectElement.builder()
              .actionId(action)
              .placeholder(Kit.plain(placeholder))
              .minQueryLength(0);
      option.ifPresent(select::initialOption);
      return select.build();
    }
    return Select.of(
        action,
        placeholder,
        own.stream().map(organisation -> OrganisationOption.of(organisation, wording)).toList(),
        option);
  }
}
