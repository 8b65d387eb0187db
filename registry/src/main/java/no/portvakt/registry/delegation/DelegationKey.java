package no.portvakt.registry.delegation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import no.portvakt.registry.organisation.OrganisationNumber;

/**
 * A place in a list of delegations: by consumer, supplier and scheme. All three are of one length,
 * so keys are ordered as texts as they are in the database.
 */
record DelegationKey(String consumer, String supplier, UUID scheme) {

  private static final DelegationKey START = new DelegationKey("", "", new UUID(0, 0));
  private static final int SUPPLIER = 10;
  private static final int SCHEME = 20;

  static String of(Delegation delegation) {
    return delegation.consumer() + " " + delegation.supplier() + " " + delegation.scheme();
  }

  /** Nothing for what is no key. */
  static Optional<DelegationKey> parse(String key) {
    if (key.isEmpty()) {
      return Optional.of(START);
    }
    if (key.length() < SCHEME || key.charAt(SUPPLIER - 1) != ' ' || key.charAt(SCHEME - 1) != ' ') {
      return Optional.empty();
    }
    return OrganisationNumber.parse(key.substring(0, SUPPLIER - 1))
        .flatMap(consumer ->
            OrganisationNumber.parse(key.substring(SUPPLIER, SCHEME - 1))
                .flatMap(supplier ->
                    SchemeKey.parse(key.substring(SCHEME))
                        .map(scheme ->
                            new DelegationKey(consumer.value(), supplier.value(), scheme))));
  }

  /** The part that is wanted of a list that is all there, in any order. */
  static Page<Delegation> page(List<Delegation> all, Keyset wanted) {
    var following =
        all.stream()
            .filter(delegation -> of(delegation).compareTo(wanted.after()) > 0)
            .sorted(Comparator.comparing(DelegationKey::of))
            .toList();
    return Page.of(following, wanted, DelegationKey::of);
  }

  /** Of two lists that have nothing in common, each in this order, from the same parts of both. */
  static Page<Delegation> merged(Page<Delegation> one, Page<Delegation> other, Keyset wanted) {
    var page = page(Stream.concat(one.items().stream(), other.items().stream()).toList(), wanted);
    boolean more = one.next() != null || other.next() != null;
    return page.next() == null && more
        ? new Page<>(page.items(), of(page.items().getLast()))
        : page;
  }
}
