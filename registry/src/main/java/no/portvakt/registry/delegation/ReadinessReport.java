package no.portvakt.registry.delegation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;

/**
 * Whether a supplier can get tokens for a consumer.
 *
 * @param missing at most one for each part, in the order of the parts; a part that has none is in
 *     place
 */
public record ReadinessReport(
    String environment,
    ScopeName scope,
    OrganisationNumber consumer,
    OrganisationNumber supplier,
    List<Missing> missing,
    List<ReadinessWarning> warnings) {

  public ReadinessReport {
    missing = List.copyOf(missing);
    warnings = List.copyOf(warnings);
  }

  public boolean isReady() {
    return missing.isEmpty();
  }

  public boolean isReady(ReadinessPart part) {
    return missing(part).isEmpty();
  }

  public Optional<Missing> missing(ReadinessPart part) {
    return missing.stream().filter(what -> what.part() == part).findFirst();
  }

  public List<ReadinessPart> partsInPlace() {
    return Arrays.stream(ReadinessPart.values()).filter(this::isReady).toList();
  }
}
