package no.portvakt.registry.delegation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.Map;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests to one environment's Altinn. An answer is one that Altinn means: done, 400 or 403. All
 * else is a {@link DelegationSourceException}. Redirects are not followed: the token stays where
 * the settings say.
 */
final class AltinnHttp {

  static final int LONGEST_ANSWER = 4 * 1024 * 1024;

  /** Altinn's name of the header that goes with a party called {@code organization}. */
  private static final String PARTY = "Altinn-Party-OrganizationNumber";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final String environment;
  private final AltinnSettings.Address address;
  private final AltinnTokens tokens;
  private final MeterRegistry meters;
  private final RestClient rest;

  AltinnHttp(
      String environment,
      AltinnSettings.Address address,
      AltinnTokens tokens,
      MeterRegistry meters) {
    this.environment = environment;
    this.address = address;
    this.tokens = tokens;
    this.meters = meters;
    this.rest = rest(address);
  }

  static RestClient rest(AltinnSettings.Address address) {
    var client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(address.connectTimeout())
            .build();
    var factory = new JdkClientHttpRequestFactory(client);
    factory.setReadTimeout(address.timeout());
    return RestClient.builder().requestFactory(factory).build();
  }

  Reply send(Call call) {
    var timer = Timer.start();
    var status = "none";
    try {
      var reply = exchange(call, tokens.bearer(environment, call.party()));
      status = Integer.toString(reply.status());
      return meant(call, reply);
    } catch (ResourceAccessException e) {
      throw failure(
          call,
          "cannot be reached, or did not answer within "
              + address.timeout()
              + ": see whether Altinn is up and portvakt.altinn."
              + environment
              + ".url is right, then try again",
          e);
    } finally {
      timer.stop(
          meters.timer(
              "portvakt.altinn.calls",
              "environment",
              environment,
              "call",
              call.name(),
              "status",
              status));
    }
  }

  private Reply exchange(Call call, String token) {
    var uri = UriComponentsBuilder.fromUri(address.url()).path(call.path());
    call.query().keySet().stream().sorted().forEach(name -> uri.queryParam(name, "{" + name + "}"));
    var request =
        rest.method(call.method())
            .uri(uri.encode().buildAndExpand(call.query()).toUri())
            .accept(MediaType.APPLICATION_JSON)
            .headers(headers -> headers.setBearerAuth(token));
    if (call.party() != null) {
      request.header(PARTY, call.party().value());
    }
    if (call.body() != null) {
      request.contentType(MediaType.APPLICATION_JSON).body(JSON.writeValueAsBytes(call.body()));
    }
    return request.exchangeForRequiredValue((sent, response) -> read(call, response));
  }

  private Reply read(Call call, ClientHttpResponse response) throws IOException {
    var body = response.getBody().readNBytes(LONGEST_ANSWER + 1);
    if (body.length > LONGEST_ANSWER) {
      throw failure(
          call,
          "answered more than Portvakt reads (4 MiB): ask for one consumer or one supplier",
          null);
    }
    return new Reply(response.getStatusCode().value(), body);
  }

  private Reply meant(Call call, Reply reply) {
    int status = reply.status();
    if ((status >= 200 && status < 300) || status == 400 || status == 403) {
      return reply;
    }
    if (status == 401) {
      throw failure(
          call,
          "did not take the token (401): renew what portvakt.altinn."
              + environment
              + ".token points to",
          null);
    }
    throw failure(
        call,
        status == 429 || status >= 500
            ? "is out of order (" + status + "): try again later"
            : "answered "
                + status
                + ": see that portvakt.altinn."
                + environment
                + ".url is the address of Altinn's platform",
        null);
  }

  DelegationSourceException unreadable(Call call) {
    return failure(
        call,
        "answered something that Portvakt cannot read: see that portvakt.altinn."
            + environment
            + ".url is the address of Altinn's platform. If it is, Altinn's answers have changed,"
            + " and Portvakt has to follow",
        null);
  }

  DelegationSourceException notAllowed(Call call, int status) {
    return failure(
        call,
        "does not allow it ("
            + status
            + "): the token behind portvakt.altinn."
            + environment
            + ".token needs the scope altinn:maskinporten/delegations.admin, or"
            + " altinn:maskinporten/delegations with this prefix; for lists, rights for the party",
        null);
  }

  private DelegationSourceException failure(Call call, String what, @Nullable Throwable cause) {
    return new DelegationSourceException(
        "Altinn for " + environment + ", asked for " + call.name() + ", " + what + ".", cause);
  }

  /** A request; {@code name} is what meters and messages call it. */
  record Call(
      String name,
      HttpMethod method,
      String path,
      Map<String, String> query,
      @Nullable OrganisationNumber party,
      @Nullable Object body) {}

  /** What came back. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Reply(int status, byte[] body) {

    boolean isDone() {
      return status < 300;
    }
  }
}
