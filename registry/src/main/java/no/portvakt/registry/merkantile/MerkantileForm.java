package no.portvakt.registry.merkantile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Sensitive;
import no.portvakt.registry.organisation.InvalidOrganisationNumber;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.person.EmailAddress;

/** Merkantile data as somebody typed them. Lines and addresses left empty do not count. */
public record MerkantileForm(
    String recipient,
    String organisationNumber,
    List<String> addressLines,
    String postcode,
    String city,
    String reference,
    List<String> notificationPoints) {

  private static final int MAX_LENGTH = 100;
  private static final int MAX_ADDRESS_LINES = 3;
  private static final int MAX_NOTIFICATION_POINTS = 10;
  private static final Pattern POSTCODE = Pattern.compile("[0-9]{4}");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}]");

  public MerkantileForm {
    recipient = recipient.strip();
    organisationNumber = organisationNumber.strip();
    addressLines = filled(addressLines);
    postcode = postcode.strip();
    city = city.strip();
    reference = reference.strip();
    notificationPoints = filled(notificationPoints);
  }

  /** Every rule that a field breaks, at most one for each, in the order of the fields. */
  public List<Violation> violations() {
    var violations = new ArrayList<Violation>();
    text(recipient, "recipient").ifPresent(violations::add);
    organisationNumberViolation().ifPresent(violations::add);
    addressViolation().ifPresent(violations::add);
    if (!POSTCODE.matcher(postcode).matches()) {
      violations.add(new Violation("merkantile.postcode", "postcode"));
    }
    text(city, "city").ifPresent(violations::add);
    text(reference, "reference").ifPresent(violations::add);
    notificationViolation().ifPresent(violations::add);
    return List.copyOf(violations);
  }

  Invoice invoice() {
    return new Invoice(
        recipient,
        OrganisationNumber.of(organisationNumber),
        addressLines,
        postcode,
        city,
        reference);
  }

  List<String> addresses() {
    return notificationPoints.stream()
        .map(point -> EmailAddress.of(point).value())
        .distinct()
        .toList();
  }

  private Optional<Violation> organisationNumberViolation() {
    try {
      OrganisationNumber.of(organisationNumber);
      return Optional.empty();
    } catch (InvalidOrganisationNumber invalid) {
      return Optional.of(invalid.violation());
    }
  }

  private Optional<Violation> addressViolation() {
    if (addressLines.size() > MAX_ADDRESS_LINES) {
      return Optional.of(new Violation("merkantile.address-lines.too-many", "addressLines"));
    }
    return addressLines.isEmpty()
        ? text("", "addressLines")
        : addressLines.stream().flatMap(line -> text(line, "addressLines").stream()).findFirst();
  }

  private Optional<Violation> notificationViolation() {
    if (notificationPoints.isEmpty()) {
      return Optional.of(
          new Violation("merkantile.notification-points.missing", "notificationPoints"));
    }
    if (notificationPoints.size() > MAX_NOTIFICATION_POINTS) {
      return Optional.of(
          new Violation("merkantile.notification-points.too-many", "notificationPoints"));
    }
    return notificationPoints.stream()
        .flatMap(point -> EmailAddress.check(point).stream())
        .map(violation -> new Violation(violation.code(), "notificationPoints"))
        .findFirst();
  }

  private static Optional<Violation> text(String value, String field) {
    if (value.isEmpty()) {
      return Optional.of(new Violation("merkantile.missing", field));
    }
    if (value.length() > MAX_LENGTH) {
      return Optional.of(new Violation("merkantile.too-long", field));
    }
    if (Sensitive.in(value).isPresent()) {
      return Optional.of(new Violation("merkantile.sensitive", field));
    }
    return CONTROL.matcher(value).find()
        ? Optional.of(new Violation("merkantile.characters", field))
        : Optional.empty();
  }

  private static List<String> filled(List<String> lines) {
    return lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
