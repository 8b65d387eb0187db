package no.portvakt.registry.delegation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Tokens that others keep fresh, in a file or behind an address; the same for all parties. */
final class ConfiguredTokens implements AltinnTokens {

  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final int LONGEST = 16_384;

  /** RFC 6750, section 2.1. */
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~+/-]++=*+");

  private final Map<String, AltinnSettings.Address> addresses;
  private final Clock clock;
  private final Map<String, RestClient> rests;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  ConfiguredTokens(AltinnSettings settings, Clock clock) {
    this.addresses = settings.altinn();
    this.clock = clock;
    this.rests =
        addresses.entrySet().stream()
            .collect(
                toUnmodifiableMap(Map.Entry::getKey, entry -> AltinnHttp.rest(entry.getValue())));
    addresses.forEach((environment, address) -> {
      if (address.token() == null) {
        throw new IllegalArgumentException(setting(environment) + " is not set");
      }
    });
  }

  @Override
  public String bearer(String environment, @Nullable OrganisationNumber party) {
    var address = addresses.get(environment);
    var source = address == null ? null : address.token();
    if (source == null) {
      throw new IllegalArgumentException(setting(environment) + " is not set");
    }
    return "file".equals(source.getScheme())
        ? inFile(environment, Path.of(source))
        : behind(environment, source);
  }

  /** Read anew each time, for whoever renews it does not tell. */
  private static String inFile(String environment, Path file) {
    try (var in = Files.newInputStream(file)) {
      return checked(environment, in);
    } catch (IOException e) {
      throw unreadable(environment, e);
    }
  }

  private String behind(String environment, URI source) {
    var now = clock.instant();
    var last = kept.get(environment);
    if (last != null && now.isBefore(last.until)) {
      return last.token;
    }
    var token = fetched(environment, source);
    kept.put(environment, new Kept(token, now.plus(KEPT)));
    return token;
  }

  private String fetched(String environment, URI source) {
    try {
      return requireNonNull(rests.get(environment))
          .get()
          .uri(source)
          .exchangeForRequiredValue((request, response) -> {
            if (!response.getStatusCode().is2xxSuccessful()) {
              throw unreadable(environment, null);
            }
            return checked(environment, response.getBody());
          });
    } catch (ResourceAccessException e) {
      throw unreadable(environment, e);
    }
  }

  private static String checked(String environment, InputStream in) throws IOException {
    var token = new String(in.readNBytes(LONGEST + 1), UTF_8).strip();
    if (token.length() > LONGEST || !FORM.matcher(token).matches()) {
      throw unreadable(environment, null);
    }
    return token;
  }

  private static DelegationSourceException unreadable(
      String environment, @Nullable Throwable cause) {
    return new DelegationSourceException(
        "No token for Altinn: what "
            + setting(environment)
            + " points to cannot be read, or is no bearer token alone. Renew it, then try again.",
        cause);
  }

  private static String setting(String environment) {
    return "portvakt.altinn." + environment + ".token";
  }

  private record Kept(String token, Instant until) {}
}
