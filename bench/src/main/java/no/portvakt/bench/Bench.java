package no.portvakt.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.portvakt.local.program.LocalException;
import no.portvakt.local.program.SourceTree;
import no.portvakt.local.program.Trees;

/** What {@code bench/run} runs. */
final class Bench {

  private static final List<Measure> MEASURES =
      List.of(
          new WorkflowTax(),
          new Acknowledgement(),
          new AcknowledgementWithoutEngine(),
          new TokenCost(),
          TokenRate.overSpring(),
          TokenRate.overMock(),
          new Intake(),
          new StoredOrders(),
          new OutboxLag(),
          Recovery.ofEngine(),
          Recovery.ofDatabase(),
          new Backlog(),
          new StartUp(),
          new LookUps());

  private Bench() {}

  static void main(String[] arguments) throws Exception {
    try {
      var options = Options.parse(List.of(arguments));
      if (options.help()) {
        System.out.print(Options.USAGE);
      } else {
        run(chosen(options), options.effort());
      }
    } catch (LocalException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
    System.exit(0);
  }

  private static List<Measure> chosen(Options options) {
    var known = MEASURES.stream().map(Measure::id).toList();
    options.measures().stream()
        .filter(id -> !known.contains(id))
        .findAny()
        .ifPresent(id -> {
          throw new LocalException("There is no measure " + id + "\n\n" + Options.USAGE);
        });
    return MEASURES.stream()
        .filter(one -> options.measures().isEmpty() || options.measures().contains(one.id()))
        .toList();
  }

  private static void run(List<Measure> measures, Effort effort) throws Exception {
    var home = SourceTree.root().resolve("target/bench");
    Trees.delete(home);
    Files.createDirectories(home);
    var start = Instant.now();
    var machine = Machine.facts();
    machine.put("load before", Machine.load());
    var results = new ArrayList<Result>();
    try (var bed = new Bed(home)) {
      machine.put("postgresql", Machine.version(bed.newDatabase()));
      machine.put("engine", Machine.version(bed.engine()));
      for (var measure : measures) {
        attempt(measure, bed, effort).ifPresent(results::add);
        if (effort.isWorthKeeping()) {
          keep(new Report(start, machine, effort, results));
        }
      }
    }
  }

  /** One that fails does not take the others with it. */
  private static Optional<Result> attempt(Measure measure, Bed bed, Effort effort) {
    try {
      var result = measure.run(bed, effort).note("load average then: " + Machine.load());
      System.out.println(Report.text(result) + "\n");
      return Optional.of(result);
    } catch (Exception e) {
      System.err.println(measure.id() + " failed: " + e + "\n");
      return Optional.empty();
    }
  }

  /** After each measure, so that a run that is broken off keeps what it has. */
  private static void keep(Report report) throws IOException {
    report.write(results().resolve(name(report.at())));
  }

  private static Path results() throws IOException {
    return Files.createDirectories(SourceTree.root().resolve("bench/results"));
  }

  private static String name(Instant at) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmm'Z.json'")
        .format(at.atOffset(ZoneOffset.UTC));
  }
}
