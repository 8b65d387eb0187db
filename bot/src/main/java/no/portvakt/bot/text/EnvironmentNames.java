package no.portvakt.bot.text;

import static java.util.stream.Collectors.joining;

import java.util.List;
import no.portvakt.registry.environment.Environment;

/** Environments, each always said with its kind. */
public final class EnvironmentNames {

  private EnvironmentNames() {}

  public static String of(Environment environment, Wording wording) {
    return wording.text("environment." + environment.kind(), environment.name());
  }

  public static String of(List<Environment> environments, Wording wording) {
    return environments.stream()
        .map(environment -> of(environment, wording))
        .collect(joining(", "));
  }
}
