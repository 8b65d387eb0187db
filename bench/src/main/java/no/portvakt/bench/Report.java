package no.portvakt.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All that one run came to.
 *
 * @param machine what it was taken on, with versions and load averages
 */
record Report(Instant at, Map<String, String> machine, Effort effort, List<Result> results) {

  private static final Gson JSON =
      new GsonBuilder()
          .setPrettyPrinting()
          .disableHtmlEscaping()
          .serializeNulls()
          .serializeSpecialFloatingPointValues()
          .create();

  /** A line for each figure, level and note. */
  static String text(Result result) {
    int widest = result.figures().stream().mapToInt(one -> one.name().length()).max().orElse(0);
    var figures =
        result.figures().stream()
            .map(figure ->
                "  %s %-7s ours %.4g, reference %.4g, spread %.0f %%"
                    .formatted(
                        figure.name() + " ".repeat(widest - figure.name().length()),
                        figure.isReported() ? "%.2f".formatted(figure.measured()) : "–",
                        figure.ours(),
                        figure.reference(),
                        100 * figure.spread()))
            .collect(Collectors.joining("\n"));
    var levels =
        result.levels().stream()
            .map(level ->
                "\n  %s: %.4g %s, target %s: %s"
                    .formatted(
                        level.title(),
                        level.value(),
                        level.unit(),
                        level.target(),
                        level.verdict()))
            .collect(Collectors.joining());
    var notes = result.notes().stream().map(note -> "\n  " + note).collect(Collectors.joining());
    return "%s %s\n  target %s: %s\n%s%s%s"
        .formatted(
            result.id(), result.title(), result.target(), result.verdict(), figures, levels, notes);
  }

  void write(Path file) throws IOException {
    Files.writeString(file, JSON.toJson(json()) + "\n");
  }

  private Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("at", at.toString());
    json.put("machine", machine);
    json.put("rounds", effort.rounds());
    json.put("secondsATurn", effort.turn().toSeconds());
    json.put("measures", results.stream().map(Report::json).toList());
    return json;
  }

  private static Map<String, Object> json(Result result) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", result.id());
    json.put("title", result.title());
    json.put("target", result.target().toString());
    json.put("verdict", result.verdict());
    json.put("figures", result.figures().stream().map(Report::json).toList());
    json.put("referenceToItself", result.comparison().noise());
    json.put("levels", result.levels());
    json.put("notes", result.notes());
    json.put("rounds", result.comparison().rounds());
    return json;
  }

  private static Map<String, Object> json(Figure figure) {
    var json = new LinkedHashMap<String, Object>();
    json.put("name", figure.name());
    json.put("ratio", figure.ratio());
    json.put("spread", figure.spread());
    json.put("ours", figure.ours());
    json.put("reference", figure.reference());
    return json;
  }
}
