package no.portvakt.registry.client;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id of a client, unique in its environment: a UUID unless its owner chose another text. */
public record ClientId(String value) {

  public static final int LONGEST = 255;

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,254}");

  public ClientId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a client's id");
    }
  }

  public static ClientId random() {
    return new ClientId(UUID.randomUUID().toString());
  }

  public static Optional<ClientId> parse(String value) {
    return FORM.matcher(value).matches() ? Optional.of(new ClientId(value)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
