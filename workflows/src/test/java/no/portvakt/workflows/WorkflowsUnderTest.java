package no.portvakt.workflows;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import no.portvakt.local.stack.TestStack;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * Registry and workflows on a real PostgreSQL, with an announcer that writes down what it is told.
 */
@SpringBootApplication(scanBasePackages = {"no.portvakt.registry", "no.portvakt.workflows"})
public class WorkflowsUnderTest {

  @Bean
  MeterRegistry meters() {
    return new SimpleMeterRegistry();
  }

  public static void database(DynamicPropertyRegistry properties) {
    var database = TestStack.postgres().newDatabase();
    properties.add("spring.datasource.url", database::url);
    properties.add("spring.datasource.username", database::username);
    properties.add("spring.datasource.password", database::password);
  }
}
