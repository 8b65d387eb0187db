package no.portvakt.workflows;

import java.nio.file.Path;
import no.portvakt.local.stack.Stack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A test that kills its servers or moves their clock, so that no other can use them. */
@SpringBootTest(properties = "spring.datasource.hikari.connection-timeout=2000")
@DirtiesContext
@Tag("once")
abstract class OnAStackOfItsOwn {

  @TempDir static Path home;

  @SuppressWarnings("NullAway.Init") // by the property source
  static Stack stack;

  @DynamicPropertySource
  static void ownStack(DynamicPropertyRegistry properties) {
    stack = Stack.in(home);
    stack.postgres().start();
    stack.engine().start();
    var database = stack.postgres().address().newDatabase();
    properties.add("spring.datasource.url", database::url);
    properties.add("spring.datasource.username", database::username);
    properties.add("spring.datasource.password", database::password);
    properties.add("portvakt.zeebe.grpc-address", () -> stack.engine().address().grpc());
    // a job that was under way when the engine was killed is handed out again only then
    properties.add("portvakt.zeebe.job-timeout", () -> "5s");
  }

  @AfterAll
  static void end() {
    stack.close();
  }
}
