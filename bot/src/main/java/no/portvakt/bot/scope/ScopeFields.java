package no.portvakt.bot.scope;

import no.portvakt.bot.block.Form;
import no.portvakt.bot.form.EnvironmentField;
import no.portvakt.bot.form.OrganisationField;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.environment.Environment;

/**
 * The fields of every form about a scope: for whom, where and which.
 *
 * @param key what the keys of the form's texts begin with
 * @param menus what the ids of the form's menus begin with, by which their choices are heard
 * @param warns whether the form says, as soon as a scope is chosen, how sensitive it is
 */
public record ScopeFields(String key, String menus, boolean warns) {

  /** The id of the menu of own organisations. */
  public String organisationMenu() {
    return menus + "-organisation";
  }

  /** The id of the menu of environments. */
  public String environmentMenu() {
    return menus + "-environment";
  }

  /**
   * The id of the menu of scopes: one for each environment, since Slack keeps what was chosen in a
   * menu of the same id.
   */
  public String scopeMenu(Environment environment) {
    return menus + "-scope-" + environment.name();
  }

  /** Adds all three. */
  Form addTo(Form form, ScopeChoices choices, Wording wording) {
    OrganisationField.add(
        form, organisationMenu(), choices.organisations(), choices.organisation(), wording);
    return addScope(form, choices, wording);
  }

  /** Adds the environment, and the scope as soon as it is known in which. */
  public Form addScope(Form form, ScopeChoices choices, Wording wording) {
    EnvironmentField.add(
        form,
        key + ".environment",
        environmentMenu(),
        choices.environments(),
        choices.environment(),
        wording);
    choices
        .environment()
        .ifPresent(in -> {
          ScopeField.add(form, this, in, choices.scope(), wording);
          if (warns) {
            choices
                .scope()
                .flatMap(scope -> ScopeWarning.of(scope, in, wording))
                .ifPresent(form::with);
          }
        });
    return form;
  }
}
