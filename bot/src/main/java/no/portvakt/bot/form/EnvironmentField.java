package no.portvakt.bot.form;

import java.util.List;
import java.util.Optional;
import no.portvakt.bot.block.Entered;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Form.Field;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.environment.Environment;

/** The field for the environment that a form is about; the form follows what is chosen in it. */
public final class EnvironmentField {

  public static final String ID = "environment";

  private EnvironmentField() {}

  /**
   * Adds the field.
   *
   * @param key of its label
   * @param action the id of the menu, by which its choices are heard
   */
  public static void add(
      Form form,
      String key,
      String action,
      List<Environment> environments,
      Optional<Environment> chosen,
      Wording wording) {
    form.choosingField(
        Field.required(ID, key), Select.environment(action, environments, chosen, wording));
  }

  /** The name of the environment; empty until it is chosen. */
  public static String in(Entered entered) {
    return entered.choice(ID);
  }
}
