package no.portvakt.registry.scope;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.jspecify.annotations.Nullable;

/** Which accesses are wanted; what is null does not matter. */
record AccessFilter(
    @Nullable OrganisationNumber owner,
    @Nullable ScopeName scope,
    @Nullable OrganisationNumber consumer,
    Set<AccessState> states) {

  /** A statement of its own for each combination, since each has its own index. */
  String conditions() {
    return parties().keySet().stream()
            .sorted()
            .map(column -> column + " = :" + column + " and ")
            .collect(Collectors.joining())
        + afterKey();
  }

  Map<String, Object> parameters() {
    var parameters = new HashMap<String, Object>(parties());
    parameters.put("states", states.stream().map(AccessState::name).toArray(String[]::new));
    return parameters;
  }

  private Map<String, String> parties() {
    var parties = new HashMap<String, String>();
    if (owner != null) {
      parties.put("owner", owner.value());
    }
    if (scope != null) {
      parties.put("scope", scope.value());
    }
    if (consumer != null) {
      parties.put("consumer", consumer.value());
    }
    return parties;
  }

  private String afterKey() {
    if ((scope == null) == (consumer == null)) {
      return "(scope, consumer) > (:afterScope, :afterConsumer)";
    }
    return scope == null ? "scope > :afterScope" : "consumer > :afterConsumer";
  }
}
