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
    add(form, action, ActingFor.own(own), chosen, wording);
  }

  /** The same where a person may act for others than those. */
  public static void add(
      Form form, String action, ActingFor acting, Optional<Organisation> chosen, Wording wording) {
    if (acting.all().size() == 1) {
      var only = acting.all().getFirst();
      form.about(only.number())
          .with(
              new Prose(wording)
                  .line(
                      "organisation.acting-for",
                      only.name(),
                      OrganisationNumbers.spaced(only.number()))
                  .block());
    } else {
      form.choosingField(Field.required(ID, ID), menu(action, acting, chosen, wording));
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
      String action, ActingFor acting, Optional<Organisation> chosen, Wording wording) {
    var placeholder = wording.text("organisation.placeholder");
    var option = chosen.map(organisation -> acting.option(organisation, wording));
    if (acting.all().size() > Select.MOST_OPTIONS) {
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
        acting.all().stream().map(one -> acting.option(one, wording)).toList(),
        option);
  }
}
