package no.portvakt.registry.support;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.person.Account;

/** Values that no other test has. */
public final class Some {

  public static final Actor ACTOR = new Actor.System("test");

  /** A page that holds all that a test makes. */
  public static final Keyset PAGE = Keyset.first(100);

  private static final AtomicInteger NEXT = new AtomicInteger(31_000_000);

  private Some() {}

  public static OrganisationNumber organisationNumber() {
    return IntStream.generate(NEXT::incrementAndGet)
        .mapToObj(Integer::toString)
        .flatMap(stem -> IntStream.range(0, 10).mapToObj(digit -> stem + digit))
        .flatMap(number -> OrganisationNumber.parse(number).stream())
        .findFirst()
        .orElseThrow();
  }

  public static Organisation organisation() {
    var number = organisationNumber();
    return new Organisation(
        number, "Etat " + number, Set.of("etat" + number + ".example"), null, null, false);
  }

  public static String email() {
    return "person" + NEXT.incrementAndGet() + "@etat.example";
  }

  public static Account account() {
    return new Account("T0TEST", "U" + NEXT.incrementAndGet());
  }

  public static String prefix() {
    return "p" + NEXT.incrementAndGet();
  }
}
