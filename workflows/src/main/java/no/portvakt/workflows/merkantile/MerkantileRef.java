package no.portvakt.workflows.merkantile;

import java.util.Optional;
import java.util.regex.Pattern;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.jspecify.annotations.Nullable;

/**
 * Which merkantile data, as buttons remember it. Never authority.
 *
 * @param organisation whose they are
 * @param client which of its clients they are about; none: the organisation as a provider
 */
public record MerkantileRef(
    String environment, OrganisationNumber organisation, @Nullable ClientId client) {

  private static final Pattern FORM =
      Pattern.compile("([a-z0-9]{1,20})/([0-9]{9})(?:/([A-Za-z0-9][A-Za-z0-9._-]{0,254}))?");

  /** What was remembered, if it is one. */
  public static Optional<MerkantileRef> in(String remembered) {
    var form = FORM.matcher(remembered);
    return form.matches()
        ? OrganisationNumber.parse(form.group(2))
            .map(number -> new MerkantileRef(form.group(1), number, client(form.group(3))))
        : Optional.empty();
  }

  /** None of the parts holds a slash. */
  @Override
  public String toString() {
    var provider = environment + "/" + organisation.value();
    return client == null ? provider : provider + "/" + client;
  }

  private static @Nullable ClientId client(@Nullable String id) {
    return id == null ? null : new ClientId(id);
  }
}
