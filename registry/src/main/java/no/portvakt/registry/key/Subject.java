package no.portvakt.registry.key;

import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;
import no.portvakt.registry.organisation.OrganisationNumber;

/** Whose certificate it is: the subject's attributes, from the one that says least. */
record Subject(List<Rdn> attributes) {

  private static final String SERIAL_NUMBER = "SERIALNUMBER";
  private static final String ORGANISATION = "O";
  private static final String ORGANISATION_IDENTIFIER = "ORGANIZATIONIDENTIFIER";

  /** Without names of their own Java prints these as hexadecimal DER. */
  private static final Map<String, String> NAMES =
      Map.of("2.5.4.5", SERIAL_NUMBER, "2.5.4.97", ORGANISATION_IDENTIFIER);

  /** X.520 allows 64 characters; a longer text would cost the patterns too much. */
  private static final int LONGEST = 256;

  private static final Pattern NUMBER = Pattern.compile("([0-9]{9})");
  private static final Pattern AFTER_HYPHEN = Pattern.compile("(?s).+-\\W*([0-9]{9})");
  private static final Pattern IN_IDENTIFIER = Pattern.compile("(?:NTRNO-)?([0-9]{9})");

  Subject {
    attributes = List.copyOf(attributes);
  }

  static Subject of(X509Certificate certificate) {
    var name = certificate.getSubjectX500Principal().getName(X500Principal.RFC2253, NAMES);
    try {
      return new Subject(new LdapName(name).getRdns());
    } catch (InvalidNameException strange) {
      return new Subject(List.of());
    }
  }

  boolean hasOrganisationIdentifier() {
    return values(ORGANISATION_IDENTIFIER).findAny().isPresent();
  }

  /**
   * In the order of Digdir's certificate validator: the first attribute that looks like it has one
   * decides (SEID 1: serial number or name; SEID 2: organisation identifier).
   */
  Optional<OrganisationNumber> organisationNumber() {
    return Stream.of(
            find(SERIAL_NUMBER, NUMBER),
            find(ORGANISATION, AFTER_HYPHEN),
            find(ORGANISATION_IDENTIFIER, IN_IDENTIFIER))
        .flatMap(Optional::stream)
        .findFirst()
        .flatMap(OrganisationNumber::parse);
  }

  private Optional<String> find(String attribute, Pattern pattern) {
    return values(attribute)
        .filter(value -> value.length() <= LONGEST)
        .map(pattern::matcher)
        .filter(matcher -> matcher.matches())
        .map(matcher -> matcher.group(1))
        .findFirst();
  }

  /** An RDN may hold several attributes. */
  private Stream<String> values(String attribute) {
    return attributes.stream()
        .map(rdn -> rdn.toAttributes().get(attribute))
        .filter(Objects::nonNull)
        .flatMap(Subject::texts);
  }

  private static Stream<String> texts(Attribute attribute) {
    try {
      return Collections.list(attribute.getAll()).stream()
          .filter(String.class::isInstance)
          .map(String.class::cast);
    } catch (NamingException strange) {
      return Stream.empty();
    }
  }
}
