package no.portvakt.workflows;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A real PostgreSQL with the engine away; all tests of this kind share one context. */
@SpringBootTest(properties = "portvakt.zeebe.grpc-address=http://localhost:1")
abstract class EngineAway {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    WorkflowsUnderTest.database(properties);
  }
}
