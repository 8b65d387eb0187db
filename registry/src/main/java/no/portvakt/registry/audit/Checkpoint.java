package no.portvakt.registry.audit;

import java.util.Optional;
import java.util.regex.Pattern;

/** The parts of a checkpoint's line: what it states, and the signature of that. */
record Checkpoint(long seq, String hash, String statement, String signature) {

  private static final Pattern LINE =
      Pattern.compile(
          "(portvakt-audit seq=([0-9]{1,18}) hash=([0-9a-f]{64}) at=[0-9TZ:.-]{10,40})"
              + " signature=([A-Za-z0-9_-]{86})");

  static String statement(Head head, String at) {
    return "portvakt-audit seq=%d hash=%s at=%s".formatted(head.seq(), head.hash(), at);
  }

  static String line(String statement, String signature) {
    return statement + " signature=" + signature;
  }

  static Optional<Checkpoint> parse(String line) {
    var parts = LINE.matcher(line.strip());
    return parts.matches()
        ? Optional.of(
            new Checkpoint(
                Long.parseLong(parts.group(2)), parts.group(3), parts.group(1), parts.group(4)))
        : Optional.empty();
  }
}
