package no.portvakt.workflows.scopedeactivation;

import java.util.Map;
import no.portvakt.workflows.announcement.Announcement;
import no.portvakt.workflows.announcement.Announcer;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.request.ScopeDeactivation;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;

/** Tells everybody concerned which day is the last, and the process when that day is over. */
@Component
class TellOfDeactivationHandler implements JobHandler {

  private final RequestStore requests;
  private final Announcer announcer;

  TellOfDeactivationHandler(RequestStore requests, Announcer announcer) {
    this.requests = requests;
    this.announcer = announcer;
  }

  @Override
  public String type() {
    return "tell-of-deactivation";
  }

  @Override
  public Map<String, Object> handle(Job job) {
    var request = requests.existing(job.requestId());
    requests.drivenBy(request.id(), job.processInstanceKey());
    announcer.announce(Announcement.by(job, request, Occasion.DEACTIVATION_PLANNED));
    return Map.of("deactivateAt", ((ScopeDeactivation) request.subject()).due().toString());
  }
}
