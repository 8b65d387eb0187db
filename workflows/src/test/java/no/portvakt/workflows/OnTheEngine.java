package no.portvakt.workflows;

import no.portvakt.local.stack.TestStack;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The processes on a real engine and a database, which all tests of this kind share. */
@SpringBootTest
abstract class OnTheEngine {

  @DynamicPropertySource
  static void stack(DynamicPropertyRegistry properties) {
    WorkflowsUnderTest.database(properties);
    properties.add("portvakt.zeebe.grpc-address", () -> TestStack.engine().grpc());
  }
}
