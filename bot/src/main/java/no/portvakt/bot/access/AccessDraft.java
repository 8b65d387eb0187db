package no.portvakt.bot.access;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import no.portvakt.bot.block.Entered;
import no.portvakt.bot.form.EnvironmentField;
import no.portvakt.bot.form.OrganisationField;
import no.portvakt.bot.form.RightBoxes;
import no.portvakt.registry.right.Right;
import no.portvakt.workflows.access.AccessForm;
import no.portvakt.workflows.access.RoleForm;
import no.portvakt.workflows.request.ProductionAccess;
import no.portvakt.workflows.request.Request;
import org.jspecify.annotations.Nullable;

/**
 * A request for rights as far as it has been filled in.
 *
 * @param organisation its number; empty until it is chosen
 * @param holder the Slack user it is for; empty for oneself
 * @param role whether that user is to be API access administrator, which nobody has to decide
 */
record AccessDraft(
    String environment,
    String organisation,
    String holder,
    Set<Right> rights,
    boolean role,
    String reason,
    @Nullable LocalDate lastDay) {

  static final String HOLDER = "holder";
  static final String RIGHTS = "rights";
  static final String ROLE = "role";
  static final String REASON = "reason";
  static final String LAST_DAY = "lastDay";

  AccessDraft {
    rights = Set.copyOf(rights);
  }

  /** What is known before the person has written anything in the form. */
  static AccessDraft begun(String environment, String organisation) {
    return new AccessDraft(environment, organisation, "", Set.of(), false, "", null);
  }

  /** The same rights as in an earlier request, for the same reason, until some other day. */
  static AccessDraft renewing(Request earlier, ProductionAccess access) {
    return new AccessDraft(
        String.valueOf(earlier.environment()),
        earlier.organisation().value(),
        "",
        access.rights(),
        false,
        access.reason(),
        null);
  }

  /** What stands in the form. */
  static AccessDraft in(Entered entered) {
    return new AccessDraft(
        EnvironmentField.in(entered),
        OrganisationField.in(entered),
        entered.user(HOLDER),
        RightBoxes.in(entered, RIGHTS),
        entered.ticked(ROLE),
        entered.text(REASON),
        entered.day(LAST_DAY));
  }

  RoleForm roleForm(UUID forWhom) {
    return new RoleForm(organisation, forWhom, reason);
  }

  AccessForm form(UUID forWhom) {
    return new AccessForm(environment, organisation, forWhom, rights, reason, lastDay);
  }
}
