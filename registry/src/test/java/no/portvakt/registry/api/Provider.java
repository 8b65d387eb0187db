package no.portvakt.registry.api;

import java.util.UUID;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.prefix.NewPrefix;
import no.portvakt.registry.prefix.PrefixName;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.support.Some;

/**
 * An organisation with a prefix of its own.
 *
 * @param api as it calls the API
 */
record Provider(Api api, String prefix) {

  static Provider of(Api api, Prefixes prefixes) {
    var name = Some.prefix();
    var environment = api.base().substring(api.base().lastIndexOf('/') + 1);
    prefixes.register(
        new NewPrefix(environment, new PrefixName(name), api.organisation(), UUID.randomUUID()),
        Cause.of(Some.ACTOR));
    return new Provider(api, name);
  }

  /** The scope as it is sent, with some members more. */
  String body(String subscope, String... members) {
    var more = members.length == 0 ? "" : ", " + String.join(", ", members);
    return """
    {"prefix": "%s", "subscope": "%s", "description": "Testpersoner"%s}\
    """
        .formatted(prefix, subscope, more);
  }

  /** The name of a scope that it makes. */
  String scope(String subscope, String... members) {
    return api.post("/api/v1/scopes", body(subscope, members)).isOk().text("name");
  }

  void grant(String scope, Api consumer) {
    api.put("/api/v1/scopes/access/" + consumer.organisation() + query(scope), null).isOk();
  }

  static String query(String scope) {
    return "?scope=" + Admins.encoded(scope);
  }
}
