package no.portvakt.bot.scope;

import java.util.Optional;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Form.Field;
import no.portvakt.bot.text.EnvironmentNames;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.scope.Scope;

/** The field for a scope in an environment: the same name may be in several. */
public final class ScopeField {

  public static final String ID = "scope";

  private ScopeField() {}

  /**
   * Adds the field.
   *
   * @param key of its label, and of the menu's placeholder
   * @param action the id of the menu
   */
  static void add(
      Form form,
      String key,
      String action,
      Environment environment,
      Optional<Scope> chosen,
      Wording wording) {
    form.field(
        Field.required(ID, key, EnvironmentNames.of(environment, wording)),
        ScopeOption.menu(action, wording.text(key + ".placeholder"), chosen));
  }
}
