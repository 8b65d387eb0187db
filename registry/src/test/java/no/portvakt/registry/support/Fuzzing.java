package no.portvakt.registry.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Runs Jazzer for a while on a class with {@code fuzzerTestOneInput(byte[])}, in a JVM of its own:
 * its JUnit extension is made for an older JUnit than ours. What it finds stays in {@code
 * target/fuzz}, and belongs among the vectors once it is mended.
 */
public final class Fuzzing {

  private static final Pattern DONE = Pattern.compile("Done ([0-9]+) runs");
  private static final Pattern COVERED = Pattern.compile("cov: ([0-9]+)");

  private static final int FURTHER_RUNS = 200;

  private Fuzzing() {}

  /**
   * Tries some hundreds of inputs besides the corpus, or for as long as {@code
   * -Dportvakt.fuzz.seconds} says. Fails on an exception, and also when hardly anything was tried.
   */
  public static void run(Class<?> target, List<String> corpus) throws Exception {
    var folder = Files.createDirectories(Path.of("target", "fuzz", target.getSimpleName()));
    var output = folder.resolve("output.txt");
    var process =
        new ProcessBuilder(command(target, corpus.size()))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    write(corpus, folder.resolve("corpus"));

    int exit = process.start().waitFor();

    var text = Files.readString(output);
    assertThat(exit).as(text).isZero();
    assertThat(last(DONE, text)).as("runs").isGreaterThan(corpus.size());
    assertThat(last(COVERED, text)).as("covered edges").isGreaterThan(100);
  }

  private static List<String> command(Class<?> target, int corpus) {
    int seed = Seeded.random(target.getSimpleName()).nextInt(1, Integer.MAX_VALUE);
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:+EnableDynamicAgentLoading",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        "com.code_intelligence.jazzer.Jazzer",
        "--target_class=" + target.getName(),
        "--instrumentation_includes=no.portvakt.registry.**",
        length(corpus),
        "-timeout=60",
        "-max_len=16384",
        "-seed=" + seed,
        "corpus");
  }

  /** By inputs as a rule, so that a busy machine tries as many as an idle one. */
  private static String length(int corpus) {
    var seconds = Integer.getInteger("portvakt.fuzz.seconds");
    return seconds == null ? "-runs=" + (corpus + FURTHER_RUNS) : "-max_total_time=" + seconds;
  }

  private static void write(List<String> corpus, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < corpus.size(); i++) {
      Files.write(folder.resolve("vector" + i), corpus.get(i).getBytes(UTF_8));
    }
  }

  private static int last(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .mapToInt(found -> Integer.parseInt(found.group(1)))
        .reduce(0, (first, second) -> second);
  }
}
