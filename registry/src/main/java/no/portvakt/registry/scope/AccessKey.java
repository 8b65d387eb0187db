package no.portvakt.registry.scope;

import java.util.Optional;
import no.portvakt.registry.organisation.OrganisationNumber;

/** Where a page of accesses ended. */
record AccessKey(String scope, String consumer) {

  private static final AccessKey START = new AccessKey("", "");

  static String of(Access access) {
    return access.scope() + " " + access.consumer();
  }

  /** Nothing for what is no key. */
  static Optional<AccessKey> parse(String key) {
    if (key.isEmpty()) {
      return Optional.of(START);
    }
    int space = key.indexOf(' ');
    return space < 0
        ? Optional.empty()
        : ScopeName.parse(key.substring(0, space))
            .flatMap(scope ->
                OrganisationNumber.parse(key.substring(space + 1))
                    .map(consumer -> new AccessKey(scope.value(), consumer.value())));
  }
}
