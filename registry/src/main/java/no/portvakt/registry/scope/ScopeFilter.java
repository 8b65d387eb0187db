package no.portvakt.registry.scope;

import java.net.URI;
import java.util.Set;
import no.portvakt.registry.prefix.PrefixName;
import org.jspecify.annotations.Nullable;

/** Which public scopes are wanted; what is null, or empty, does not matter. */
public record ScopeFilter(
    @Nullable PrefixName prefix,
    boolean inactiveToo,
    Set<URI> delegationSources,
    @Nullable Boolean accessibleForAll,
    @Nullable IntegrationType integrationType) {

  public ScopeFilter {
    delegationSources = Set.copyOf(delegationSources);
  }

  /** All that are public and active. */
  public static ScopeFilter none() {
    return new ScopeFilter(null, false, Set.of(), null, null);
  }
}
