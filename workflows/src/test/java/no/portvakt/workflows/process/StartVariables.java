package no.portvakt.workflows.process;

import java.util.Map;

/** What the message that starts a process carries, besides the id of its request. */
final class StartVariables {

  private StartVariables() {}

  static Map<String, Object> inTest(String kind) {
    return of(kind, "ver2", "TEST");
  }

  static Map<String, Object> inProduction(String kind) {
    return of(kind, "prod", "PRODUCTION");
  }

  private static Map<String, Object> of(String kind, String environment, String environmentKind) {
    return Map.of(
        "requestReference", "A-1",
        "kind", kind,
        "environment", environment,
        "environmentKind", environmentKind,
        "organisation", "889640782");
  }
}
