package no.portvakt.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Iterator<Instant> times =
      List.of(Instant.EPOCH, Instant.EPOCH.plusMillis(1900)).iterator();

  @Test
  void saysHowLongAStartTook() {
    var console = console(false);

    console.starting("PostgreSQL");
    console.ready("PostgreSQL");

    assertThat(text().lines())
        .containsExactly("  … PostgreSQL is starting", "  ✓ PostgreSQL is ready after 1.9 s");
  }

  @Test
  void countsAlongInPlaceOnATerminal() {
    var console = console(true);

    console.starting("Bot");

    assertThat(text()).isEqualTo("\r\u001b[K  … Bot  1.9 s");
  }

  private Console console(boolean terminal) {
    return new Console(new PrintStream(out, true, StandardCharsets.UTF_8), terminal, times::next);
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
