package no.portvakt.registry.scope;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What the audit trail holds of a change to a scope: the fields that differ, before and after. */
final class ScopeChange {

  private ScopeChange() {}

  static Map<String, String> created(Scope scope) {
    var details = new TreeMap<String, String>();
    fields(scope).forEach((field, value) -> details.put(field + ".after", value));
    details.put("owner", scope.owner().value());
    return details;
  }

  static Map<String, String> between(Scope before, Scope after) {
    var details = new TreeMap<String, String>();
    var old = fields(before);
    fields(after)
        .forEach((field, value) -> {
          var was = Objects.requireNonNull(old.get(field));
          if (!value.equals(was)) {
            details.put(field + ".before", was);
            details.put(field + ".after", value);
          }
        });
    return details;
  }

  private static Map<String, String> fields(Scope scope) {
    var settings = scope.settings();
    return Map.ofEntries(
        field("active", scope.active()),
        field("description", settings.description()),
        field("longDescription", settings.longDescription()),
        field("visibility", settings.visibility()),
        field("tokenType", settings.tokenType()),
        field("allowedIntegrationTypes", String.join(" ", settings.integrationTypeCodes())),
        field("requiresUserConsent", settings.requiresUserConsent()),
        field("requiresUserAuthentication", settings.requiresUserAuthentication()),
        field("requiresPseudonymousTokens", settings.requiresPseudonymousTokens()),
        field("delegationSource", Objects.toString(settings.delegationSource(), "")),
        field("atMaxAge", settings.atMaxAge()),
        field("authorizationMaxLifetime", settings.authorizationMaxLifetime()),
        field("accessibleForAll", settings.accessibleForAll()),
        field("enforcedAudience", Objects.toString(settings.enforcedAudience(), "")));
  }

  private static Map.Entry<String, String> field(String name, Object value) {
    return Map.entry(name, value.toString());
  }
}
