package no.portvakt.workflows.announcement;

import no.portvakt.workflows.engine.JobHandler;
import no.portvakt.workflows.store.RequestStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job types that do nothing but tell. */
@Configuration(proxyBeanMethods = false)
class AnnouncingJobs {

  private final RequestStore requests;
  private final Announcer announcer;

  AnnouncingJobs(RequestStore requests, Announcer announcer) {
    this.requests = requests;
    this.announcer = announcer;
  }

  @Bean
  JobHandler askForPrerequisites() {
    return telling("ask-for-prerequisites", Occasion.PREREQUISITES_MISSING);
  }

  @Bean
  JobHandler remindOfPrerequisites() {
    return telling("remind-of-prerequisites", Occasion.PREREQUISITES_REMINDER);
  }

  @Bean
  JobHandler tellApprovers() {
    return telling("tell-approvers", Occasion.APPROVAL_WANTED);
  }

  @Bean
  JobHandler remindApprovers() {
    return telling("remind-approvers", Occasion.APPROVAL_REMINDER);
  }

  @Bean
  JobHandler tellOutcome() {
    return telling("tell-outcome", Occasion.CLOSED);
  }

  @Bean
  JobHandler tellProvider() {
    return telling("tell-provider", Occasion.PROVIDER_ASKED);
  }

  private JobHandler telling(String type, Occasion occasion) {
    return new AnnouncingHandler(type, occasion, requests, announcer);
  }
}
