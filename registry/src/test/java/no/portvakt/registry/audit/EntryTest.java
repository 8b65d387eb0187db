package no.portvakt.registry.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntryTest {

  private static final Instant AT = Instant.parse("2026-11-22T14:00:00.123456Z");

  @Test
  void isHashedAsTheDocumentationSays() throws Exception {
    var entry = new Entry(AT, "system:test", "prefix.registered", "prefix:ver2/kart", details("å"));

    var documented =
        sha256(
            new byte[32],
            List.of(
                "7",
                "2026-11-22T14:00:00.123456Z",
                "system:test",
                "prefix.registered",
                "prefix:ver2/kart",
                "{\"name\":\"å\"}"));

    assertThat(entry.hash(7, Hash.NONE).bytes()).isEqualTo(documented);
  }

  private static byte[] sha256(byte[] previous, List<String> fields) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.write(previous);
      for (var field : fields) {
        write(out, field.getBytes(UTF_8));
      }
    }
    return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
  }

  private static void write(DataOutputStream out, byte[] field) throws IOException {
    out.writeInt(field.length);
    out.write(field);
  }

  @Test
  void hasAnotherHashWhenTextMovesFromOneFieldToTheNext() {
    var entry = new Entry(AT, "ab", "c", "d", details("x"));
    var shifted = new Entry(AT, "a", "bc", "d", details("x"));

    assertThat(entry.hash(1, Hash.NONE)).isNotEqualTo(shifted.hash(1, Hash.NONE));
  }

  @Test
  void hasAnotherHashAtAnotherPlace() {
    var entry = new Entry(AT, "a", "b", "c", details("x"));

    assertThat(entry.hash(1, Hash.NONE)).isNotEqualTo(entry.hash(2, Hash.NONE));
    assertThat(entry.hash(2, entry.hash(1, Hash.NONE))).isNotEqualTo(entry.hash(2, Hash.NONE));
  }

  @Test
  void holdsItsDetailsInOneFormWhateverTheirOrder() {
    var details = Details.of(Map.of("b", "2", "a", "1\u0000\"æ\uD83D", "c", "\uD83D\uDE00"));

    assertThat(new String(details.bytes(), UTF_8))
        .isEqualTo("{\"a\":\"1\\u0000\\\"æ?\",\"b\":\"2\",\"c\":\"\uD83D\uDE00\"}");
  }

  private static Details details(String name) {
    return Details.of(Map.of("name", name));
  }
}
