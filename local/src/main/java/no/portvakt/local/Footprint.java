package no.portvakt.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What we and our children hold in memory; pages shared by several of us count once. */
record Footprint(long processes, long kilobytes) {

  static Footprint now() {
    var all =
        Stream.concat(Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants());
    return all.map(process -> new Footprint(1, resident(process.pid())))
        .reduce(new Footprint(0, 0), Footprint::plus);
  }

  private Footprint plus(Footprint other) {
    return new Footprint(processes + other.processes, kilobytes + other.kilobytes);
  }

  private static long resident(long pid) {
    try (var lines = Files.lines(Path.of("/proc/%d/smaps_rollup".formatted(pid)))) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }

  @Override
  public String toString() {
    return "%d MB in %d processes".formatted(kilobytes / 1024, processes);
  }
}
