package no.portvakt.bot.removal;

import java.util.Set;
import java.util.UUID;
import no.portvakt.bot.block.Entered;
import no.portvakt.bot.form.EnvironmentField;
import no.portvakt.bot.form.OrganisationField;
import no.portvakt.bot.form.RightBoxes;
import no.portvakt.registry.right.Right;
import no.portvakt.workflows.access.RemovalForm;
import no.portvakt.workflows.access.RoleForm;

/**
 * A removal as far as it has been filled in.
 *
 * @param organisation its number; empty until it is chosen
 * @param holder the id of the person who holds them; empty until somebody is chosen
 * @param role whether the role of API access administrator is to go
 */
record RemovalDraft(
    String environment,
    String organisation,
    String holder,
    Set<Right> rights,
    boolean role,
    boolean gone,
    String reason) {

  static final String HOLDER = "holder";
  static final String RIGHTS = "rights";
  static final String ROLE = "role";
  static final String GONE = "gone";
  static final String REASON = "reason";

  private static final UUID NOBODY = new UUID(0, 0);

  RemovalDraft {
    rights = Set.copyOf(rights);
  }

  /** What is known before the person has written anything in the form. */
  static RemovalDraft begun(String environment, String organisation) {
    return new RemovalDraft(environment, organisation, "", Set.of(), false, false, "");
  }

  /** What stands in the form. */
  static RemovalDraft in(Entered entered) {
    return new RemovalDraft(
        EnvironmentField.in(entered),
        OrganisationField.in(entered),
        entered.choice(HOLDER),
        RightBoxes.in(entered, RIGHTS),
        entered.ticked(ROLE),
        entered.ticked(GONE),
        entered.text(REASON));
  }

  RemovalForm form() {
    return new RemovalForm(environment, organisation, chosen(), rights, gone, reason);
  }

  RoleForm roleForm() {
    return new RoleForm(organisation, chosen(), reason);
  }

  private UUID chosen() {
    return holder.isEmpty() ? NOBODY : UUID.fromString(holder);
  }
}
