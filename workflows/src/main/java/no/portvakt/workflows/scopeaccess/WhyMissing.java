package no.portvakt.workflows.scopeaccess;

import java.util.List;
import java.util.Optional;
import no.portvakt.registry.Violation;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.AccessState;
import no.portvakt.registry.scope.Accesses;
import no.portvakt.registry.scope.ScopeName;
import org.springframework.stereotype.Component;

/**
 * Why an organisation does not find a scope among those that its clients can have: it is not shared
 * with the organisation here, or it is shared in another environment. What the organisation is not
 * to know of is as unknown as what does not exist, and nothing is told of others.
 */
@Component
public class WhyMissing {

  private final Environments environments;
  private final Accesses accesses;
  private final ScopeAccessRules rules;

  WhyMissing(Environments environments, Accesses accesses, ScopeAccessRules rules) {
    this.environments = environments;
    this.accesses = accesses;
    this.rules = rules;
  }

  /**
   * How the organisation stands with the scope.
   *
   * @param obstacle why it cannot ask for access; that it has it, maybe
   * @param asked whether the owner has not answered yet
   * @param elsewhere the other environments in which it has access
   */
  public record Standing(Optional<Violation> obstacle, boolean asked, List<Environment> elsewhere) {

    /** Whether asking the owner is what to do next. */
    public boolean isToBeAskedFor() {
      return obstacle.isEmpty() && !asked;
    }
  }

  public Standing of(Environment environment, ScopeName scope, OrganisationNumber consumer) {
    return new Standing(
        rules.obstacle(environment.name(), scope, consumer),
        isIn(AccessState.REQUESTED, environment, scope, consumer),
        environments.all().stream()
            .filter(other -> !other.equals(environment))
            .filter(other -> isIn(AccessState.APPROVED, other, scope, consumer))
            .toList());
  }

  private boolean isIn(
      AccessState state, Environment environment, ScopeName scope, OrganisationNumber consumer) {
    return accesses
        .find(environment.name(), scope, consumer)
        .filter(access -> access.state() == state)
        .isPresent();
  }
}
