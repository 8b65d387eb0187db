package no.portvakt.registry.delegation;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;

/** Which source an environment has: Altinn where an address is set for it, else the one here. */
final class Sources {

  private final Environments environments;
  private final Source here;
  private final Map<String, ? extends Source> remote;

  Sources(Environments environments, Source here, Map<String, ? extends Source> remote) {
    this.environments = environments;
    this.here = here;
    this.remote = Map.copyOf(remote);
    this.remote.keySet().forEach(this::refuseUnlessItHasASource);
  }

  /** The issuer of delegations, exactly as configured. */
  Optional<URI> issuer(String environment) {
    return environments.find(environment).map(Environment::delegationSource);
  }

  Optional<Source> of(String environment) {
    var altinn = remote.get(environment);
    return issuer(environment).map(_ -> altinn == null ? here : altinn);
  }

  /** As above, for those who mean to change something there. */
  Optional<Source> toChange(String environment) {
    var _ = environments.existing(environment);
    return of(environment);
  }

  private void refuseUnlessItHasASource(String environment) {
    if (issuer(environment).isEmpty()) {
      throw new IllegalArgumentException(
          "portvakt.altinn."
              + environment
              + " is set, but there is no environment of this name with a delegation source: see"
              + " portvakt.environments");
    }
  }
}
