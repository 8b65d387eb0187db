package no.portvakt.bot.delegation;

import java.time.LocalDate;
import no.portvakt.bot.block.Entered;
import no.portvakt.bot.form.EnvironmentField;
import no.portvakt.bot.form.OrganisationField;
import no.portvakt.bot.scope.ScopeField;
import no.portvakt.registry.delegation.Side;
import no.portvakt.workflows.delegation.DelegationForm;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.SupplierDelegation;
import org.jspecify.annotations.Nullable;

/**
 * A delegation as far as it has been filled in.
 *
 * @param organisation the own one's number; empty until it is chosen
 * @param other the other party's number; empty until it is chosen
 * @param scope its name; empty until it is chosen
 */
record DelegationDraft(
    Side side,
    String environment,
    String organisation,
    String other,
    String scope,
    String reason,
    @Nullable LocalDate lastDay) {

  static final String SIDE = "side";
  static final String OTHER = "other";
  static final String REASON = "reason";
  static final String LAST_DAY = "lastDay";

  /** What is known before the person has written anything in the form. */
  static DelegationDraft begun(Side side, String environment, String organisation) {
    return new DelegationDraft(side, environment, organisation, "", "", "", null);
  }

  /** The same scope for the same parties as in an earlier request, until some other day. */
  static DelegationDraft renewing(Request earlier, SupplierDelegation delegation, Side side) {
    boolean gives = side == Side.GIVER;
    return new DelegationDraft(
        side,
        String.valueOf(earlier.environment()),
        gives ? delegation.consumer() : delegation.supplier(),
        gives ? delegation.supplier() : delegation.consumer(),
        delegation.scope(),
        delegation.reason(),
        null);
  }

  /** What stands in the form. */
  static DelegationDraft in(Entered entered) {
    return new DelegationDraft(
        entered.choice(SIDE).equals(Side.RECEIVER.name()) ? Side.RECEIVER : Side.GIVER,
        EnvironmentField.in(entered),
        OrganisationField.in(entered),
        entered.choice(OTHER),
        entered.choice(ScopeField.ID),
        entered.text(REASON),
        entered.day(LAST_DAY));
  }

  DelegationForm form() {
    return new DelegationForm(environment, organisation, other, side, scope, reason, lastDay);
  }
}
