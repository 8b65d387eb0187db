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
   * Adds the field; choosing changes the form where that warns.
   *
   * @param fields whose keys and menus it has
   */
  static void add(
      Form form,
      ScopeFields fields,
      Environment environment,
      Optional<Scope> chosen,
      Wording wording) {
    var key = fields.key() + ".scope";
    var field = Field.required(ID, key, EnvironmentNames.of(environment, wording));
    var menu =
        ScopeOption.menu(fields.scopeMenu(environment), wording.text(key + ".placeholder"), chosen);
    if (fields.warns()) {
      form.choosingField(field, menu);
    } else {
      form.field(field, menu);
    }
  }
}
