package no.portvakt.workflows.keyexpiry;

import java.util.Optional;
import java.util.regex.Pattern;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.client.ExpiringKey;

/** Which key of which client, as buttons and processes remember it. Never authority. */
public record KeyRef(String environment, ClientId client, String kid) {

  private static final Pattern FORM =
      Pattern.compile(
          "([a-z0-9]{1,20})/([A-Za-z0-9][A-Za-z0-9._-]{0,254})/([A-Za-z0-9._-]{1,255})");

  public static KeyRef of(ExpiringKey expiring) {
    var client = expiring.client();
    return new KeyRef(client.environment(), client.id(), expiring.key().kid());
  }

  /** What was remembered, if it is one. */
  public static Optional<KeyRef> in(String remembered) {
    var form = FORM.matcher(remembered);
    return form.matches()
        ? Optional.of(new KeyRef(form.group(1), new ClientId(form.group(2)), form.group(3)))
        : Optional.empty();
  }

  /** None of the parts holds a slash. */
  @Override
  public String toString() {
    return environment + "/" + client + "/" + kid;
  }
}
