package no.portvakt.workflows.announcement;

import java.util.Map;
import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.store.RequestStore;

/** A job that only tells. */
final class AnnouncingHandler implements JobHandler {

  private final String type;
  private final Occasion occasion;
  private final RequestStore requests;
  private final Announcer announcer;

  AnnouncingHandler(String type, Occasion occasion, RequestStore requests, Announcer announcer) {
    this.type = type;
    this.occasion = occasion;
    this.requests = requests;
    this.announcer = announcer;
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public Map<String, Object> handle(Job job) {
    var request = requests.existing(job.requestId());
    announcer.announce(Announcement.by(job, request, occasion));
    return Map.of();
  }
}
