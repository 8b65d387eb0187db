package no.portvakt.bot.scope;

import java.time.LocalDate;
import no.portvakt.bot.block.Entered;
import no.portvakt.bot.form.EnvironmentField;
import no.portvakt.bot.form.OrganisationField;
import no.portvakt.workflows.scopedeactivation.DeactivationForm;
import org.jspecify.annotations.Nullable;

/**
 * A plan to switch a scope off as far as it has been filled in.
 *
 * @param organisation its number; empty until it is chosen
 * @param scope its name; empty until it is chosen
 */
record DeactivationDraft(
    String environment,
    String organisation,
    String scope,
    String reason,
    @Nullable LocalDate lastDay) {

  static final String REASON = "reason";
  static final String LAST_DAY = "lastDay";

  /** What is known before the person has written anything in the form. */
  static DeactivationDraft begun(String environment, String organisation, String scope) {
    return new DeactivationDraft(environment, organisation, scope, "", null);
  }

  /** What stands in the form. */
  static DeactivationDraft in(Entered entered) {
    return new DeactivationDraft(
        EnvironmentField.in(entered),
        OrganisationField.in(entered),
        entered.choice(ScopeField.ID),
        entered.text(REASON),
        entered.day(LAST_DAY));
  }

  DeactivationForm form() {
    return new DeactivationForm(environment, organisation, scope, reason, lastDay);
  }
}
