package no.portvakt.registry.merkantile;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.portvakt.registry.person.EmailAddress;

/** What the audit trail holds of a change: the fields before and after, addresses masked. */
final class MerkantileChange {

  private MerkantileChange() {}

  static Map<String, String> between(Optional<MerkantileData> before, MerkantileData after) {
    var change = new TreeMap<String, String>();
    before.ifPresent(data -> put(change, data, ".before"));
    put(change, after, ".after");
    return change;
  }

  private static void put(Map<String, String> change, MerkantileData data, String when) {
    var invoice = data.invoice();
    change.put("recipient" + when, invoice.recipient());
    change.put("organisationNumber" + when, invoice.organisationNumber().value());
    change.put("addressLines" + when, String.join(", ", invoice.addressLines()));
    change.put("postcode" + when, invoice.postcode());
    change.put("city" + when, invoice.city());
    change.put("reference" + when, invoice.reference());
    change.put(
        "notificationPoints" + when,
        data.notificationPoints().stream()
            .map(point -> EmailAddress.of(point).masked())
            .collect(joining(" ")));
  }
}
