package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.portvakt.local.program.Http;
import org.junit.jupiter.api.Test;

/** The dashboard and the page for operators speak of figures that Portvakt exports. */
class DashboardIT {

  private static final Pattern SERIES = Pattern.compile("(?m)^([a-z_0-9]+)(?:\\{([^}]*)})? ");
  private static final Pattern METRIC = Pattern.compile("\\b(?:portvakt|hikaricp|jvm)_[a-z_0-9]+");
  private static final Pattern LABEL = Pattern.compile("([a-z_]+)(?:=|!=)\"");
  private static final Pattern GROUPED = Pattern.compile("by \\(([^)]*)\\)");
  private static final Set<String> OF_PROMETHEUS = Set.of("instance");

  private final PortvaktUnderTest portvakt = PortvaktUnderTest.shared();

  @Test
  void everyFigureIsOneThatIsExportedWithItsLabels() throws IOException {
    letSomethingHappen();
    var exported = exported();

    assertThat(expressions())
        .hasSizeGreaterThan(20)
        .allSatisfy(expression -> {
          var metrics = all(METRIC, expression);
          assertThat(metrics).isNotEmpty().allSatisfy(one -> assertThat(exported).containsKey(one));
          var labels =
              metrics.stream()
                  .flatMap(metric -> exported.getOrDefault(metric, Set.of()).stream())
                  .collect(Collectors.toSet());
          assertThat(labels(expression)).isSubsetOf(union(labels, OF_PROMETHEUS));
        });
  }

  @Test
  void thePageForOperatorsTellsWhatEachFigureMeans() throws IOException {
    letSomethingHappen();
    var page = Files.readString(Path.of("../docs/operations.md"));

    assertThat(exported().keySet())
        .filteredOn(name -> name.startsWith("portvakt_"))
        .extracting(name -> name.replaceFirst("_(bucket|count|sum|max)$", ""))
        .allSatisfy(name -> assertThat(page).contains("| `" + name));
  }

  private void letSomethingHappen() {
    var card = Orders.order(portvakt, "U0OLA", Words.prefix(), "Kart");
    Orders.handOn(card, portvakt.as("U0KARI"), "Jonas Lund", "Ta denne");
    card.click("Godkjenn").succeeds();
    Http.send(post("/slack/events"));
    Http.send(post("/ver2/token"));
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() ->
            assertThat(exported())
                .containsKeys(
                    "portvakt_requests_closed_total",
                    "portvakt_requests_handed_on_total",
                    "portvakt_tokens_seconds_count"));
  }

  private HttpRequest post(String path) {
    return HttpRequest.newBuilder(portvakt.url.resolve(path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString("nothing=useful"))
        .build();
  }

  /** The labels by the names of the series. */
  private Map<String, Set<String>> exported() {
    var scraped = Http.get(URI.create(portvakt.url + "/actuator/prometheus")).orElseThrow();
    var exported = new HashMap<String, Set<String>>();
    SERIES
        .matcher(scraped)
        .results()
        .forEach(series ->
            exported
                .computeIfAbsent(series.group(1), _ -> new HashSet<>())
                .addAll(all(LABEL, String.valueOf(series.group(2)))));
    return exported;
  }

  private static List<String> expressions() throws IOException {
    var json = Files.readString(Path.of("../docs/grafana/portvakt.json"));
    var panels = JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("panels");
    return StreamSupport.stream(panels.spliterator(), false)
        .map(panel -> panel.getAsJsonObject().getAsJsonArray("targets"))
        .filter(targets -> targets != null)
        .flatMap(targets -> StreamSupport.stream(targets.spliterator(), false))
        .map(target -> target.getAsJsonObject().get("expr").getAsString())
        .toList();
  }

  private static Set<String> labels(String expression) {
    var grouped =
        all(GROUPED, expression).stream().flatMap(names -> Stream.of(names.split(",\\s*")));
    return Stream.concat(all(LABEL, expression).stream(), grouped).collect(Collectors.toSet());
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    var both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }

  /** The first group of each match, or the whole of it where there is none. */
  private static Set<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(DashboardIT::firstGroup).collect(Collectors.toSet());
  }

  private static String firstGroup(MatchResult found) {
    return found.groupCount() == 0 ? found.group() : found.group(1);
  }
}
