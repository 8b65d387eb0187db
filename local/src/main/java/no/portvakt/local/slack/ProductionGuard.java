package no.portvakt.local.slack;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The simulator never runs where a production profile is active. */
final class ProductionGuard {

  private ProductionGuard() {}

  static void check(Map<String, String> environment, Map<?, ?> properties) {
    Stream.of(
            environment.get("SPRING_PROFILES_ACTIVE"),
            environment.get("PORTVAKT_PROFILE"),
            properties.get("spring.profiles.active"),
            properties.get("portvakt.profile"))
        .map(String::valueOf)
        .filter(profile -> profile.toLowerCase(Locale.ROOT).contains("prod"))
        .findFirst()
        .ifPresent(profile -> {
          throw new IllegalStateException(
              "The Slack simulator does not start under the profile " + profile);
        });
  }
}
