package no.portvakt.workflows;

import no.portvakt.local.stack.TestStack;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A real PostgreSQL and the real engine; all tests of this kind share one context. */
@SpringBootTest
abstract class OnTheEngine {

  @DynamicPropertySource
  static void stack(DynamicPropertyRegistry properties) {
    WorkflowsUnderTest.database(properties);
    properties.add("portvakt.zeebe.grpc-address", () -> TestStack.engine().grpc());
  }
}
