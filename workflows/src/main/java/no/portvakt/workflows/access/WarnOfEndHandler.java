package no.portvakt.workflows.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.Rights;
import no.portvakt.workflows.announcement.Announcement;
import no.portvakt.workflows.announcement.Announcer;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.approval.OpenDecisions;
import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.request.ProductionAccess;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.Warnings;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;

/**
 * Tells the holder that rights are about to end, or have ended. Rights that were renewed or taken
 * meanwhile end no more by this request: nothing is said then, and nothing more comes.
 */
@Component
class WarnOfEndHandler implements JobHandler {

  private static final String NEXT = "nextWarning";

  private final RequestStore requests;
  private final Rights rights;
  private final OpenDecisions decisions;
  private final Announcer announcer;
  private final Clock clock;

  WarnOfEndHandler(
      RequestStore requests,
      Rights rights,
      OpenDecisions decisions,
      Announcer announcer,
      Clock clock) {
    this.requests = requests;
    this.rights = rights;
    this.decisions = decisions;
    this.announcer = announcer;
    this.clock = clock;
  }

  @Override
  public String type() {
    return "warn-of-end";
  }

  @Override
  public Map<String, Object> handle(Job job) {
    var request = requests.existing(job.requestId());
    var access = (ProductionAccess) request.subject();
    var end = Objects.requireNonNull(access.expires());
    var now = Warnings.now(clock);
    boolean over = !now.isBefore(end);
    if (access.rights().stream().noneMatch(right -> endsThen(right, request, access, over))) {
      return Collections.singletonMap(NEXT, null);
    }
    if (over) {
      decisions.lookAgain(request.organisation());
    }
    announcer.announce(
        over
            ? Announcement.by(job, request, Occasion.RIGHTS_ENDED)
            : new Announcement(request, Occasion.RIGHTS_ENDING, which(end, now)));
    var next = Warnings.nextOrEnd(end, now).map(Instant::toString).orElse(null);
    return Collections.singletonMap(NEXT, next);
  }

  /** The warning, by how many days it is before the end. */
  private static String which(Instant end, Instant now) {
    return Warnings.due(end, now).map(days -> Integer.toString(days)).orElse("");
  }

  /** Whether the right is not held for longer, and before the end still held. */
  private boolean endsThen(Right right, Request request, ProductionAccess access, boolean over) {
    var environment = String.valueOf(request.environment());
    var organisation = request.organisation();
    var after = Objects.requireNonNull(access.expires()).plusSeconds(1);
    return !rights.holdsUntil(environment, organisation, request.requester(), right, after)
        && (over || rights.holds(environment, organisation, request.requester(), right));
  }
}
