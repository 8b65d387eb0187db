package no.portvakt.local.demo;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the demo's organisations have set up when a newcomer comes, all through the interfaces that
 * anybody's machines use: Kartetaten shares scopes, also with its underenhet, Fjordvik has a client
 * for one, and its supplier Nordlys another.
 */
public final class DemoWorld {

  private static final String ENVIRONMENT = "ver2";
  private static final String PRODUCTION = "prod";
  private static final String PREFIX = "stedsnavn";

  /** The provider's underenhet, which has access of its own and nobody of its own. */
  private static final String UNIT = "313100219";

  /** An organisation, and the key of its admin client. */
  private enum Party {
    DIRECTORATE("312000016", "portdirektoratet-admin"),
    PROVIDER("313100200", "kartetaten-admin"),
    CONSUMER("314500334", "fjordvik-admin"),
    SUPPLIER("315600472", "nordlys-admin");

    private final String organisation;
    private final String adminKey;

    Party(String organisation, String adminKey) {
      this.organisation = organisation;
      this.adminKey = adminKey;
    }
  }

  private final URI issuer;
  private final DemoKeys keys;
  private final InstantSource clock;

  /**
   * @param bot its address
   */
  public DemoWorld(URI bot, Path home, InstantSource clock) {
    issuer = bot.resolve("/" + ENVIRONMENT + "/");
    keys = keys(home);
    this.clock = clock;
  }

  /** Where tokens are issued, in each of the environments that Portvakt has by itself. */
  public List<URI> issuers() {
    return Stream.of("ver1", ENVIRONMENT, PRODUCTION)
        .map(environment -> issuer.resolve("/" + environment + "/"))
        .toList();
  }

  /** Where tokens are issued in the demo's environment. */
  public URI issuer() {
    return issuer;
  }

  /** The organisations' admin clients, for the file that the bot imports at its start. */
  public static JsonArray adminClients(Path home) {
    var keys = keys(home);
    var clients = new JsonArray();
    for (var environment : List.of(ENVIRONMENT, PRODUCTION)) {
      for (var party : Party.values()) {
        var client = new JsonObject();
        client.addProperty("environment", environment);
        client.addProperty("organisation", party.organisation);
        client.addProperty("supplier", party == Party.SUPPLIER);
        client.addProperty("key", keys.jwk(party.adminKey).toString());
        clients.add(client);
      }
    }
    return clients;
  }

  /** Sets up what is not there yet; the bot must be ready. */
  public void furnish() {
    var prefix = new JsonObject();
    prefix.addProperty("prefix", PREFIX);
    prefix.addProperty("owner_orgno", Party.PROVIDER.organisation);
    as(Party.DIRECTORATE, "idporten:scopes.admin").post("internal/api/v1/scope_prefix", prefix);

    var provider = as(Party.PROVIDER, "idporten:scopes.write");
    provider.post("api/v1/scopes", scope("sok", "Søk i stedsnavn"));
    provider.post("api/v1/scopes", scope("endre.write", "Melde inn og endre stedsnavn"));
    for (var consumer : List.of(Party.CONSUMER.organisation, UNIT)) {
      provider.put("api/v1/scopes/access/" + consumer + "?scope=" + PREFIX + ":sok");
    }

    client(Party.CONSUMER, "fjordvik-oppslag", "Oppslag i stedsnavn", "fjordvik");
    client(Party.SUPPLIER, "nordlys-arkiv", "Arkivsystem for kommuner", "nordlys");
  }

  private void client(Party party, String id, String description, String key) {
    var self = as(party, "idporten:dcr.write");
    var client = new JsonObject();
    client.addProperty("client_id", id);
    client.addProperty("client_name", id);
    client.addProperty("description", description);
    client.addProperty("integration_type", "maskinporten");
    client.add("scopes", array(PREFIX + ":sok"));
    self.post("api/v1/clients", client);
    var set = new JsonObject();
    var jwks = new JsonArray();
    jwks.add(keys.jwk(key));
    set.add("keys", jwks);
    self.post("api/v1/clients/" + id + "/jwks", set);
  }

  private static JsonObject scope(String subscope, String description) {
    var scope = new JsonObject();
    scope.addProperty("prefix", PREFIX);
    scope.addProperty("subscope", subscope);
    scope.addProperty("description", description);
    scope.addProperty("visibility", "PUBLIC");
    scope.addProperty("delegation_source", "https://tt02.altinn.no/");
    scope.add("allowed_integration_types", array("maskinporten"));
    return scope;
  }

  private static JsonArray array(String... texts) {
    var array = new JsonArray();
    List.of(texts).forEach(array::add);
    return array;
  }

  private SelfService as(Party party, String scope) {
    var client = machine(issuer, "admin-" + party.organisation, party.adminKey);
    return new SelfService(issuer, client.token(scope));
  }

  /** A machine with one of the demo's keys. */
  public MachineClient machine(URI at, String clientId, String key) {
    return new MachineClient(at, clientId, key, keys.key(key), clock);
  }

  private static DemoKeys keys(Path home) {
    return new DemoKeys(home.resolve("keys"));
  }
}
