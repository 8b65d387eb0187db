package no.portvakt.registry.delegation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import java.util.regex.Pattern;

/** Resources of Altinn 3, which is what schemes are there; known by a text, not by a UUID. */
final class AltinnResource {

  private static final Pattern FORM = Pattern.compile("[a-z0-9_-]{4,100}");

  private AltinnResource() {}

  static boolean isId(String text) {
    return FORM.matcher(text).matches();
  }

  /** The same on every installation: Altinn's lists of delegations name resources only. */
  static UUID schemeId(String resource) {
    return UUID.nameUUIDFromBytes(("urn:altinn:resource:" + resource).getBytes(UTF_8));
  }
}
