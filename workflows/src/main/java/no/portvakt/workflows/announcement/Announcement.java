package no.portvakt.workflows.announcement;

import no.portvakt.workflows.engine.Job;
import no.portvakt.workflows.request.Request;

/**
 * Something to tell about a request.
 *
 * @param step tells repeats of the same occasion apart (two reminders); the same for every attempt
 *     at the same telling
 */
public record Announcement(Request request, Occasion occasion, String step) {

  private static final String ONLY = "once";

  /**
   * Told by a step of the request's process. What comes but once is the same by whichever step: an
   * engine that was killed just after it had handed out a job may know nothing of it, and takes the
   * step anew as another one.
   */
  public static Announcement by(Job job, Request request, Occasion occasion) {
    return new Announcement(
        request, occasion, occasion.comesOnce() ? ONLY : String.valueOf(job.step()));
  }
}
