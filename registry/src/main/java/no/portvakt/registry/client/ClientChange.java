package no.portvakt.registry.client;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import no.portvakt.registry.scope.ScopeName;

/** What the audit trail holds of a change: the fields that differ, before and after. */
final class ClientChange {

  private ClientChange() {}

  static Map<String, String> registered(Client client) {
    return between(Map.of(), fields(client));
  }

  static Map<String, String> between(Client before, Client after) {
    return between(fields(before), fields(after));
  }

  private static Map<String, String> between(
      Map<String, String> before, Map<String, String> after) {
    var change = new HashMap<String, String>();
    after.forEach((field, value) -> {
      var old = before.get(field);
      if (value.equals(old)) {
        return;
      }
      if (old != null) {
        change.put(field + ".before", old);
      }
      change.put(field + ".after", value);
    });
    return change;
  }

  private static Map<String, String> fields(Client client) {
    var settings = client.settings();
    var fields = new TreeMap<String, String>();
    fields.put("organisation", client.organisation().value());
    if (client.supplier() != null) {
      fields.put("supplier", client.supplier().value());
    }
    fields.put("integrationType", client.integrationType().code());
    fields.put("name", settings.name());
    fields.put("description", settings.description());
    // a comma too, or the end of one name and the start of the next could look like a person's
    // identity number, which the trail refuses
    fields.put(
        "scopes", settings.scopes().stream().map(ScopeName::value).sorted().collect(joining(", ")));
    fields.put("accessTokenLifetime", Integer.toString(settings.accessTokenLifetime()));
    fields.put("authorizationLifetime", Integer.toString(settings.authorizationLifetime()));
    fields.put("refreshTokenLifetime", Integer.toString(settings.refreshTokenLifetime()));
    fields.put("active", Boolean.toString(client.active()));
    return fields;
  }
}
