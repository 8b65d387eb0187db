package no.portvakt.workflows.approval;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.portvakt.workflows.announcement.Announcement;
import no.portvakt.workflows.announcement.Announcer;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.store.HandoverStore;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.stereotype.Component;

/** Tells whom a decision was handed on to, and everybody else who has to do with it. */
@Component
class TellOfHandoverHandler implements JobHandler {

  private final RequestStore requests;
  private final HandoverStore handovers;
  private final Announcer announcer;

  TellOfHandoverHandler(RequestStore requests, HandoverStore handovers, Announcer announcer) {
    this.requests = requests;
    this.handovers = handovers;
    this.announcer = announcer;
  }

  @Override
  public String type() {
    return "tell-of-handover";
  }

  @Override
  public List<String> variables() {
    return List.of("handoverId");
  }

  @Override
  public Map<String, Object> handle(Job job) {
    var handover = UUID.fromString(String.valueOf(job.variable("handoverId")));
    var request = requests.existing(job.requestId());
    announcer.announce(new Announcement(request, Occasion.HANDED_ON, handover.toString()));
    handovers.told(handover);
    return Map.of();
  }
}
