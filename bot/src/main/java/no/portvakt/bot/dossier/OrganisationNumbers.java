package no.portvakt.bot.dossier;

import no.portvakt.registry.organisation.OrganisationNumber;

/** Organisation numbers as people write them. */
public final class OrganisationNumbers {

  private static final char NARROW_SPACE = '\u00a0';

  private OrganisationNumbers() {}

  /** In three groups that stay on one line. */
  public static String spaced(OrganisationNumber number) {
    var digits = number.value();
    return digits.substring(0, 3)
        + NARROW_SPACE
        + digits.substring(3, 6)
        + NARROW_SPACE
        + digits.substring(6);
  }
}
