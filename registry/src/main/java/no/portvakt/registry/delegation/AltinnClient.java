package no.portvakt.registry.delegation;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.portvakt.registry.delegation.AltinnHttp.Call;
import no.portvakt.registry.delegation.AltinnHttp.Reply;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The requests of Altinn 3's access management that concern delegation schemes, and their shapes.
 * Altinn spells members in more ways than one, so letters' case does not count.
 *
 * @see <a href="https://docs.altinn.studio/api/accessmanagement/">Altinn's access management</a>
 */
final class AltinnClient {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES).build();
  private static final String LOOK_UP = "/accessmanagement/api/v1/maskinporten/delegations/";
  private static final String SCHEMES = "/accessmanagement/api/v1/organization/maskinportenschema/";

  private final AltinnHttp http;

  AltinnClient(AltinnHttp http) {
    this.http = http;
  }

  /**
   * Who delegated the scope to whom; nobody when Altinn does not know one of the organisations, or
   * could not delegate a scope of this name.
   */
  List<LookedUp> lookUp(
      ScopeName scope,
      @Nullable OrganisationNumber consumer,
      @Nullable OrganisationNumber supplier) {
    var query = new HashMap<String, String>();
    query.put("scope", scope.value());
    if (consumer != null) {
      query.put("consumerOrg", consumer.value());
    }
    if (supplier != null) {
      query.put("supplierOrg", supplier.value());
    }
    var call = new Call("look-up", GET, LOOK_UP, Map.copyOf(query), null, null);
    return switch (list(call, new TypeReference<List<LookedUp>>() {})) {
      case Answer.Given(var found) -> found;
      case Answer.Refused<List<LookedUp>> refused when refused.saysUnknown() -> List.of();
      case Answer.Refused<List<LookedUp>> refused -> throw http.notAllowed(call, refused.status());
    };
  }

  Answer<List<Listed>> listed(Side side, OrganisationNumber party) {
    return list(listing(side, party), new TypeReference<>() {});
  }

  DelegationSourceException notAllowed(Side side, OrganisationNumber party, int status) {
    return http.notAllowed(listing(side, party), status);
  }

  private static Call listing(Side side, OrganisationNumber party) {
    var list = name(side);
    return new Call(list, GET, SCHEMES + list, Map.of(), party, null);
  }

  /** Whether whoever the token is may give the scheme away, before trying. */
  Answer<List<RightStatus>> check(OrganisationNumber party, String resource) {
    return list(
        new Call(
            "delegationcheck", POST, SCHEMES + "delegationcheck", Map.of(), party, right(resource)),
        new TypeReference<>() {});
  }

  Answer<List<RightStatus>> give(OrganisationNumber party, OrganisationNumber to, String resource) {
    var call =
        new Call(
            "giving",
            POST,
            SCHEMES + "offered",
            Map.of(),
            party,
            Map.of("to", organisation(to), "rights", List.of(right(resource))));
    var reply = http.send(call);
    if (!reply.isDone()) {
      return refused(reply);
    }
    var results = read(call, reply, new TypeReference<Results>() {}).rightDelegationResults();
    return new Answer.Given<>(results == null ? List.of() : present(results));
  }

  /** As the giver, from whom it was given to; as the receiver, from whom it was got. */
  Answer<Reply> revoke(
      Side side, OrganisationNumber party, OrganisationNumber other, String resource) {
    var reply =
        http.send(
            new Call(
                "revoking",
                POST,
                SCHEMES + name(side) + "/revoke",
                Map.of(),
                party,
                Map.of(
                    side == Side.GIVER ? "to" : "from",
                    organisation(other),
                    "rights",
                    List.of(right(resource)))));
    return reply.isDone() ? new Answer.Given<>(reply) : refused(reply);
  }

  private static String name(Side side) {
    return side == Side.GIVER ? "offered" : "received";
  }

  private static List<Map<String, String>> organisation(OrganisationNumber number) {
    return List.of(Map.of("id", "urn:altinn:organizationnumber", "value", number.value()));
  }

  private static Map<String, Object> right(String resource) {
    return Map.of("resource", List.of(Map.of("id", "urn:altinn:resource", "value", resource)));
  }

  private <T> Answer<List<T>> list(Call call, TypeReference<List<T>> type) {
    var reply = http.send(call);
    return reply.isDone() ? new Answer.Given<>(present(read(call, reply, type))) : refused(reply);
  }

  private static <T> List<T> present(List<T> items) {
    return items.stream().filter(Objects::nonNull).toList();
  }

  private <T> T read(Call call, Reply reply, TypeReference<T> type) {
    try {
      var value = JSON.readValue(reply.body(), type);
      if (value != null) {
        return value;
      }
    } catch (JacksonException e) {
      // its message may repeat the answer
    }
    throw http.unreadable(call);
  }

  /** A gateway before Altinn may refuse in other words, or without any. */
  private static <T> Answer<T> refused(Reply reply) {
    try {
      var problem = JSON.readValue(reply.body(), Answer.Problem.class);
      return new Answer.Refused<>(reply.status(), problem == null ? Answer.Problem.NONE : problem);
    } catch (JacksonException e) {
      return new Answer.Refused<>(reply.status(), Answer.Problem.NONE);
    }
  }

  /** As looked up; each member may be missing. */
  record LookedUp(
      @JsonProperty("consumer_org") @Nullable String consumer,
      @JsonProperty("supplier_org") @Nullable String supplier,
      @JsonProperty("delegation_scheme_Id") @Nullable String scheme,
      @Nullable Set<@Nullable String> scopes,
      @Nullable String created,
      @JsonProperty("resourceid") @Nullable String resource) {}

  /** As listed for a party; each member may be missing. */
  record Listed(
      @Nullable String offeredByOrganizationNumber,
      @Nullable String coveredByOrganizationNumber,
      @Nullable String created,
      @Nullable String resourceId) {}

  /** Whether a right can be, or was, given away, and why not. */
  record RightStatus(@Nullable String status, @Nullable List<@Nullable Detail> details) {}

  record Detail(@Nullable String code, @Nullable String description) {}

  private record Results(@Nullable List<RightStatus> rightDelegationResults) {}
}
