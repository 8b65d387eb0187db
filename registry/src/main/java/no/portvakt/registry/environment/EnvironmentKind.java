package no.portvakt.registry.environment;

/** Whether an environment is for trying things out or for real. */
public enum EnvironmentKind {
  TEST,
  PRODUCTION
}
