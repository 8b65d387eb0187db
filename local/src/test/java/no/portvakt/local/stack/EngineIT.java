package no.portvakt.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.portvakt.local.program.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineIT {

  @Test
  void comesBackAtTheSameAddressWhenItIsKilled(@TempDir Path home) {
    try (var stack = Stack.in(home)) {
      var engine = stack.engine();
      engine.start();

      engine.kill();
      var whileDead = Http.get(engine.address().monitoring().resolve("/actuator/partitions"));
      engine.start();

      assertThat(whileDead).isEmpty();
      assertThat(Http.get(engine.address().monitoring().resolve("/actuator/partitions")))
          .isPresent();
    }
  }
}
