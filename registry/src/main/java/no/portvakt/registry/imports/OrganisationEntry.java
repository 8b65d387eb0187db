package no.portvakt.registry.imports;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.Set;
import no.portvakt.registry.organisation.EmailDomain;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;

record OrganisationEntry(
    OrganisationNumber number,
    String name,
    Set<EmailDomain> emailDomains,
    boolean termsSigned,
    boolean strictTest) {

  Organisation organisation(Instant now) {
    var domains = emailDomains.stream().map(EmailDomain::value).collect(toUnmodifiableSet());
    return new Organisation(number, name, domains, termsSigned ? now : null, null, strictTest);
  }
}
