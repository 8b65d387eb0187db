package no.portvakt.bot.scope;

import java.util.Optional;
import java.util.function.Function;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Form.Field;
import no.portvakt.bot.text.EnvironmentNames;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.scope.Scope;

/** The field for a scope. */
public final class ScopeField {

  public static final String ID = "scope";

  private ScopeField() {}

  /**
   * Adds the field when the environment is known: the same name may be in several.
   *
   * @param key of its label, and of the menu's placeholder
   * @param action the id of the menu: one for each environment, since Slack keeps what was chosen
   *     in a menu of the same id
   */
  public static void add(
      Form form,
      String key,
      Function<Environment, String> action,
      Optional<Environment> environment,
      Optional<Scope> chosen,
      Wording wording) {
    environment.ifPresent(in ->
        form.field(
            Field.required(ID, key, EnvironmentNames.of(in, wording)),
            ScopeOption.menu(action.apply(in), wording.text(key + ".placeholder"), chosen)));
  }
}
