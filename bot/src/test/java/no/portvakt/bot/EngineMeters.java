package no.portvakt.bot;

import java.util.regex.Pattern;
import no.portvakt.local.program.Http;
import no.portvakt.local.stack.Engine;

/** What the broker itself has counted since it started. */
public record EngineMeters(Engine engine) {

  private static final Pattern INSTANCES =
      Pattern.compile(
          "(?m)^zeebe_executed_instances_total\\{(?=[^}]*action=\"activated\")"
              + "(?=[^}]*type=\"ROOT_PROCESS_INSTANCE\")[^}]*} (\\S+)");
  private static final Pattern INCIDENTS =
      Pattern.compile("(?m)^zeebe_pending_incidents_total\\{[^}]*} (\\S+)");

  /** Process instances that were started, without those that other instances called. */
  public long instances() {
    return sum(INSTANCES);
  }

  /** Incidents that nobody has resolved. */
  public long incidents() {
    return sum(INCIDENTS);
  }

  private long sum(Pattern meter) {
    var meters = Http.get(engine.monitoring().resolve("/actuator/prometheus")).orElseThrow();
    return meter
        .matcher(meters)
        .results()
        .mapToLong(found -> (long) Double.parseDouble(found.group(1)))
        .sum();
  }
}
