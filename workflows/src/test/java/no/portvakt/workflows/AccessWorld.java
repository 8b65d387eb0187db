package no.portvakt.workflows;

import java.time.LocalDate;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Role;
import no.portvakt.workflows.access.AccessOutcome;
import no.portvakt.workflows.access.AskForAccess;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.Requests;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Requests for rights in production, and what comes of them at the provider. */
@Component
class AccessWorld {

  private final World world;
  private final AskForAccess askForAccess;
  private final Requests requests;
  private final Rights rights;
  private final RecordingAnnouncer announcer;

  AccessWorld(
      World world,
      AskForAccess askForAccess,
      Requests requests,
      Rights rights,
      RecordingAnnouncer announcer) {
    this.world = world;
    this.askForAccess = askForAccess;
    this.requests = requests;
    this.rights = rights;
    this.announcer = announcer;
  }

  Person administrator() {
    return world.person(World.PROVIDER, Role.MAIN_ADMINISTRATOR);
  }

  /** Asks, and waits until somebody has been asked to decide. */
  Request ask(
      Person person, OrganisationNumber organisation, @Nullable LocalDate end, Right... wanted) {
    var form = World.access(organisation, person, end, wanted);
    var asked = (AccessOutcome.Asked) askForAccess.ask(form, person.id());
    announcer.awaitTold(asked.request(), Occasion.APPROVAL_WANTED);
    return requests.find(asked.request().id()).orElseThrow();
  }

  boolean holds(Person person, Right right) {
    return rights.holds("prod", World.PROVIDER, person.id(), right);
  }
}
