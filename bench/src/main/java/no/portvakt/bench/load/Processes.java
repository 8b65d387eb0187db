package no.portvakt.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Running processes, as Linux tells of them under {@code /proc}. */
public record Processes(List<ProcessHandle> handles) {

  /** A tick of the clock in {@code stat}: 100 a second on all that Linux runs on today. */
  private static final double TICKS = 100;

  private static final int FIRST_AFTER_NAME = 3;
  private static final int USER_TIME = 14;
  private static final int LAST_TIME = 17;

  /** We, and all that we have started. */
  public static Processes ofThisCommand() {
    var self = ProcessHandle.current();
    return new Processes(Stream.concat(Stream.of(self), self.descendants()).toList());
  }

  /** We alone. */
  public static Processes ofThisJvm() {
    return new Processes(List.of(ProcessHandle.current()));
  }

  /** Those among them whose command line has this in it. */
  public Processes running(String text) {
    return new Processes(
        handles.stream()
            .filter(process -> read(process, "cmdline").replace('\0', ' ').contains(text))
            .toList());
  }

  /** User and system time, with that of children who have ended. */
  public double cpuSeconds() {
    return handles.stream().mapToDouble(process -> cpuSeconds(read(process, "stat"))).sum();
  }

  static double cpuSeconds(String stat) {
    if (stat.isEmpty()) {
      return 0;
    }
    // the name may have spaces and brackets in it
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    double ticks = 0;
    for (int field = USER_TIME; field <= LAST_TIME; field++) {
      ticks += Double.parseDouble(fields[field - FIRST_AFTER_NAME]);
    }
    return ticks / TICKS;
  }

  /** What they hold in memory, in MB. */
  public double residentMegabytes() {
    return handles.stream().mapToDouble(process -> resident(read(process, "status"))).sum();
  }

  private static double resident(String status) {
    return status
            .lines()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum()
        / 1024.0;
  }

  /** Empty when it has just ended. */
  private static String read(ProcessHandle process, String file) {
    try {
      return Files.readString(
          Path.of("/proc", Long.toString(process.pid()), file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }
}
