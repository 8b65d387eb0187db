package no.portvakt.bot.scope;

import no.portvakt.bot.block.Entered;
import no.portvakt.bot.form.EnvironmentField;
import no.portvakt.bot.form.OrganisationField;
import no.portvakt.workflows.scopeaccess.ScopeAccessForm;

/**
 * A request for access to a scope as far as it has been filled in.
 *
 * @param organisation its number; empty until it is chosen
 * @param scope its name; empty until it is chosen
 */
record ScopeDraft(String environment, String organisation, String scope, String reason) {

  static final String REASON = "reason";

  /** What is known before the person has written anything in the form. */
  static ScopeDraft begun(String environment, String organisation, String scope) {
    return new ScopeDraft(environment, organisation, scope, "");
  }

  /** What stands in the form. */
  static ScopeDraft in(Entered entered) {
    return new ScopeDraft(
        EnvironmentField.in(entered),
        OrganisationField.in(entered),
        entered.choice(ScopeField.ID),
        entered.text(REASON));
  }

  ScopeAccessForm form() {
    return new ScopeAccessForm(environment, organisation, scope, reason);
  }
}
