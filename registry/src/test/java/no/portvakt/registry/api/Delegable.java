package no.portvakt.registry.api;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A provider whose scopes can be delegated in {@code ver2}.
 *
 * @param provider who owns the scopes
 */
record Delegable(Provider provider) {

  static final String SCHEMES = "/api/v1/delegationSchemes";

  private static final String SOURCE = "\"delegation_source\": \"https://tt02.altinn.no/\"";

  static Delegable of(Provider provider) {
    return new Delegable(provider);
  }

  Api api() {
    return provider.api();
  }

  String scope(String subscope, String... members) {
    return provider.scope(
        subscope, Stream.concat(Stream.of(SOURCE), Arrays.stream(members)).toArray(String[]::new));
  }

  /** The id of a scheme that it makes. */
  String scheme(String... scopes) {
    return api().post(SCHEMES, body(scopes)).is(201).json().asString();
  }

  String body(String... scopes) {
    return body("\"default_language\": \"nb\"", scopes);
  }

  /** With one member more. */
  String body(String member, String[] scopes) {
    return """
    {"title": %s, "description": %s, "scopes": [%s], %s}\
    """
        .formatted(
            texts("Stedsnavn", "Stadnamn", "Place names"),
            texts("Søk", "Søk", "Search"),
            Arrays.stream(scopes)
                .map(scope -> "\"" + scope + "\"")
                .collect(Collectors.joining(",")),
            member);
  }

  private static String texts(String nb, String nn, String en) {
    return """
    [{"code": "nb", "value": "%s"}, {"code": "nn", "value": "%s"}, {"code": "en", "value": "%s"}]\
    """
        .formatted(nb, nn, en);
  }
}
