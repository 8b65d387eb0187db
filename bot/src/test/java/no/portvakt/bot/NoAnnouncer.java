package no.portvakt.bot;

import no.portvakt.workflows.announcement.Announcer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** For tests that have nobody to tell. */
public class NoAnnouncer {

  @Bean
  @ConditionalOnMissingBean
  Announcer announcer() {
    return announcement -> {};
  }
}
