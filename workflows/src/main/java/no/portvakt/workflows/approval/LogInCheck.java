package no.portvakt.workflows.approval;

import java.time.Clock;
import java.util.Optional;
import no.portvakt.registry.environment.Environments;
import no.portvakt.workflows.request.RequestKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether what somebody decides now takes a log-in with ID-porten first. */
@Component
public class LogInCheck {

  private final LogInRules rules;
  private final Environments environments;
  private final Clock clock;

  LogInCheck(LogInRules rules, Environments environments, Clock clock) {
    this.rules = rules;
    this.environments = environments;
    this.clock = clock;
  }

  /** What goes on record for the decision; nothing when it takes a log-in first. */
  public Optional<String> recorded(
      RequestKind kind, @Nullable String environment, Assurance assurance) {
    boolean production = environment != null && environments.isProduction(environment);
    return rules.recorded(kind, production, assurance, clock.instant());
  }
}
