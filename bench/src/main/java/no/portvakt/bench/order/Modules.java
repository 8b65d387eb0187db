package no.portvakt.bench.order;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import no.portvakt.workflows.approval.Reach;
import no.portvakt.workflows.keyexpiry.KeyAnnouncer;
import no.portvakt.workflows.merkantile.MerkantileAnnouncer;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Registry and workflows, as the bot has them. */
@SpringBootApplication(scanBasePackages = {"no.portvakt.registry", "no.portvakt.workflows"})
@Import(ApprovesAtOnce.class)
class Modules {

  @Bean
  MeterRegistry meters() {
    return new SimpleMeterRegistry();
  }

  @Bean
  KeyAnnouncer keyAnnouncer() {
    return notice -> {};
  }

  @Bean
  Reach reach() {
    return person -> true;
  }

  @Bean
  MerkantileAnnouncer merkantileAnnouncer() {
    return notice -> {};
  }
}
