package no.portvakt.bench.lookup;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** PostgreSQL's log, for the plans in it. */
final class PlanLog {

  /** A line that begins with a date. */
  private static final Pattern ENTRY = Pattern.compile("(?m)^(?=\\d{4}-\\d\\d-\\d\\d )");

  private final Path file;
  private long read;

  PlanLog(Path file) {
    this.file = file;
  }

  /** Forgets what is in it now. */
  void skip() throws IOException {
    read = Files.size(file);
  }

  /** Those that were written since. */
  Plans plans() throws IOException {
    return Plans.among(ENTRY.splitAsStream(written()));
  }

  private String written() throws IOException {
    try (var log = new RandomAccessFile(file.toFile(), "r")) {
      log.seek(read);
      var bytes = new byte[Math.toIntExact(log.length() - read)];
      log.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
