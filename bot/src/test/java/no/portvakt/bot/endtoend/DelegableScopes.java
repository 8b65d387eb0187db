package no.portvakt.bot.endtoend;

import java.util.List;
import java.util.stream.IntStream;
import no.portvakt.local.demo.SelfService;

/**
 * Scopes in ver2 that Fjordvik has access to and can delegate, made by Kartetaten's machine: each
 * can be delegated to a supplier but once.
 */
final class DelegableScopes {

  private static final String CONSUMER = "314500334";

  private static final String TEXTS =
      """
      [{"code": "nb", "value": "Oppslag"}, {"code": "nn", "value": "Oppslag"},
       {"code": "en", "value": "Look-ups"}]
      """;

  private DelegableScopes() {}

  static List<String> make(House house, int number) {
    var demo = house.furnished();
    var provider = demo.machine(demo.issuer(), "admin-313100200", "kartetaten-admin");
    var api = new SelfService(demo.issuer(), provider.token("idporten:scopes.write"));
    return IntStream.range(0, number)
        .mapToObj(index -> make(api, "del%02d".formatted(index)))
        .toList();
  }

  private static String make(SelfService api, String subscope) {
    var scope = "stedsnavn:" + subscope;
    api.post(
        "api/v1/scopes",
        """
        {"prefix": "stedsnavn", "subscope": "%s", "description": "Oppslag", "visibility": "PUBLIC",
         "delegation_source": "https://tt02.altinn.no/",
         "allowed_integration_types": ["maskinporten"]}
        """
            .formatted(subscope));
    api.put("api/v1/scopes/access/" + CONSUMER + "?scope=" + scope);
    api.post(
        "api/v1/delegationSchemes",
        """
        {"title": %1$s, "description": %1$s, "scopes": ["%2$s"]}
        """
            .formatted(TEXTS, scope));
    return scope;
  }
}
