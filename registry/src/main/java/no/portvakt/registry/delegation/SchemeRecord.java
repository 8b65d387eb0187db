package no.portvakt.registry.delegation;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.TreeMap;
import no.portvakt.registry.audit.AuditTrail;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.scope.ScopeName;
import org.springframework.stereotype.Component;

/** What the audit trail holds of schemes: what differs, before and after. */
@Component
class SchemeRecord {

  private final AuditTrail audit;

  SchemeRecord(AuditTrail audit) {
    this.audit = audit;
  }

  void created(DelegationScheme scheme, Cause cause) {
    var details = new TreeMap<String, String>();
    facts(scheme).forEach((name, value) -> details.put(name + ".after", value));
    details.put("owner", scheme.owner().value());
    if (scheme.resource() != null) {
      details.put("resource", scheme.resource());
    }
    audit.append("delegation-scheme.created", subject(scheme), details, cause);
  }

  void changed(DelegationScheme before, DelegationScheme after, Cause cause) {
    var details = new TreeMap<String, String>();
    var old = facts(before);
    facts(after)
        .forEach((name, value) -> {
          if (!value.equals(old.get(name))) {
            details.put(name + ".before", old.getOrDefault(name, ""));
            details.put(name + ".after", value);
          }
        });
    audit.append("delegation-scheme.changed", subject(after), details, cause);
  }

  void removed(DelegationScheme scheme, Cause cause) {
    var details = new TreeMap<String, String>();
    facts(scheme).forEach((name, value) -> details.put(name + ".before", value));
    audit.append("delegation-scheme.removed", subject(scheme), details, cause);
  }

  private static String subject(DelegationScheme scheme) {
    return "delegation-scheme:" + scheme.environment() + "/" + scheme.id();
  }

  private static Map<String, String> facts(DelegationScheme scheme) {
    var facts = new TreeMap<String, String>();
    scheme.title().forEach((language, text) -> facts.put("title." + language, text));
    scheme.description().forEach((language, text) -> facts.put("description." + language, text));
    facts.put(
        "scopes", scheme.scopes().stream().map(ScopeName::value).sorted().collect(joining(" ")));
    return facts;
  }
}
