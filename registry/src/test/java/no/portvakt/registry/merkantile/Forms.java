package no.portvakt.registry.merkantile;

import java.util.List;

/** Merkantile forms for tests. */
final class Forms {

  private Forms() {}

  static MerkantileForm complete() {
    return new MerkantileForm(
        "Kartetaten",
        "313 100 200",
        List.of("Storgata 1", ""),
        "3510",
        "Hønefoss",
        "K-42",
        List.of("Drift@kartetaten.example", "vakt@kartetaten.example", "drift@kartetaten.example"));
  }

  static MerkantileForm withRecipient(String recipient) {
    var form = complete();
    return new MerkantileForm(
        recipient,
        form.organisationNumber(),
        form.addressLines(),
        form.postcode(),
        form.city(),
        form.reference(),
        form.notificationPoints());
  }

  static MerkantileForm withPostcode(String postcode) {
    var form = complete();
    return new MerkantileForm(
        form.recipient(),
        form.organisationNumber(),
        form.addressLines(),
        postcode,
        form.city(),
        form.reference(),
        form.notificationPoints());
  }

  static MerkantileForm withAddressLines(List<String> addressLines) {
    var form = complete();
    return new MerkantileForm(
        form.recipient(),
        form.organisationNumber(),
        addressLines,
        form.postcode(),
        form.city(),
        form.reference(),
        form.notificationPoints());
  }

  static MerkantileForm withNotificationPoints(List<String> notificationPoints) {
    var form = complete();
    return new MerkantileForm(
        form.recipient(),
        form.organisationNumber(),
        form.addressLines(),
        form.postcode(),
        form.city(),
        form.reference(),
        notificationPoints);
  }
}
