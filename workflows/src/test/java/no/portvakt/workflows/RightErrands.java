package no.portvakt.workflows;

import java.util.Set;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Role;
import no.portvakt.workflows.access.AccessOutcome;
import no.portvakt.workflows.access.AskForAccess;
import no.portvakt.workflows.access.ChangeApiAdministrator;
import no.portvakt.workflows.access.RemovalForm;
import no.portvakt.workflows.access.RemoveAccess;
import no.portvakt.workflows.access.RoleForm;
import org.springframework.stereotype.Component;

/** Requests about what people may do for an organisation. */
@Component
class RightErrands {

  private static final Cause CAUSE = Cause.of(new Actor.System("test"));

  private final World world;
  private final AskForAccess askForAccess;
  private final RemoveAccess removeAccess;
  private final ChangeApiAdministrator changeApiAdministrator;
  private final Rights rights;
  private final Errands errands;

  RightErrands(
      World world,
      AskForAccess askForAccess,
      RemoveAccess removeAccess,
      ChangeApiAdministrator changeApiAdministrator,
      Rights rights,
      Errands errands) {
    this.world = world;
    this.askForAccess = askForAccess;
    this.removeAccess = removeAccess;
    this.changeApiAdministrator = changeApiAdministrator;
    this.rights = rights;
    this.errands = errands;
  }

  Errand rights() {
    var developer = world.developer();
    var form = World.access(World.PROVIDER, developer, null, Right.API);
    var request = ((AccessOutcome.Asked) askForAccess.ask(form, developer.id())).request();
    return errands.decided(
        request, mainAdministrator(), mainAdministrator(), World::loggedIn, "right.given");
  }

  Errand removal() {
    var holder = world.developer();
    var approver = mainAdministrator();
    rights.give("prod", World.PROVIDER, holder.id(), Right.API, approver.id(), null, CAUSE);
    var form =
        new RemovalForm(
            "prod", World.PROVIDER.value(), holder.id(), Set.of(Right.API), false, "Ny jobb");
    var request = ((AccessOutcome.Asked) removeAccess.ask(form, approver.id())).request();
    return errands.decided(request, approver, mainAdministrator(), World::loggedIn, "right.taken");
  }

  /** Done at once by whoever asked; the process tells of it. */
  Errand role() {
    var form = new RoleForm(World.PROVIDER.value(), world.developer().id(), "Har ansvar for API");
    var outcome = changeApiAdministrator.appoint(form, mainAdministrator().id());
    return errands.byItself(((AccessOutcome.Asked) outcome).request());
  }

  private Person mainAdministrator() {
    return world.person(World.PROVIDER, Role.MAIN_ADMINISTRATOR);
  }
}
