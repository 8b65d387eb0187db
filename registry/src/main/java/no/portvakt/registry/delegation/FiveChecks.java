package no.portvakt.registry.delegation;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import no.portvakt.registry.delegation.ReadinessFacts.Facts;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.AccessState;
import no.portvakt.registry.scope.ScopeName;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
class FiveChecks implements Readiness {

  private static final Logger log = LoggerFactory.getLogger(FiveChecks.class);

  private final Environments environments;
  private final Delegations delegations;
  private final ReadinessFacts facts;

  FiveChecks(Environments environments, Delegations delegations, ReadinessFacts facts) {
    this.environments = environments;
    this.delegations = delegations;
    this.facts = facts;
  }

  @Override
  public ReadinessReport check(
      String environment,
      ScopeName scope,
      OrganisationNumber consumer,
      OrganisationNumber supplier) {
    var here = environments.existing(environment);
    var known = facts.find(environment, scope, consumer, supplier);
    boolean delegated =
        !consumer.equals(supplier)
            && !delegations
                .of(environment, scope, consumer, supplier, Keyset.first(1))
                .items()
                .isEmpty();
    return new ReadinessReport(
        environment,
        scope,
        consumer,
        supplier,
        missing(here, scope, known, delegated),
        consumer.equals(supplier)
            ? List.of(new ReadinessWarning.SameParty())
            : warnings(here, scope, consumer, supplier, known, delegated));
  }

  private List<Missing> missing(
      Environment here, ScopeName scope, Optional<Facts> known, boolean delegated) {
    var schemes = Page.walk(wanted -> delegations.schemesOf(here.name(), scope, wanted)).toList();
    return Stream.<Optional<? extends Missing>>of(
            scope(here.delegationSource(), known),
            scheme(schemes, delegated),
            access(known),
            delegation(schemes, delegated),
            client(known))
        .<Missing>flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Missing> scope(@Nullable URI wanted, Optional<Facts> known) {
    if (wanted == null) {
      return Optional.of(new Missing.NoSource());
    }
    if (known.isEmpty()) {
      return Optional.of(new Missing.UnknownScope());
    }
    if (!known.get().active()) {
      return Optional.of(new Missing.InactiveScope());
    }
    var source = known.get().delegationSource();
    return source != null && source.toString().equals(wanted.toString())
        ? Optional.empty()
        : Optional.of(new Missing.NotDelegable(source, wanted));
  }

  /** In Altinn there may be schemes that are not known here; a delegation proves one. */
  private static Optional<Missing> scheme(List<DelegationScheme> schemes, boolean delegated) {
    return schemes.isEmpty() && !delegated ? Optional.of(new Missing.NoScheme()) : Optional.empty();
  }

  private static Optional<Missing> access(Optional<Facts> known) {
    return known.map(Facts::consumerHasAccess).orElse(false)
        ? Optional.empty()
        : Optional.of(new Missing.NoAccess(known.map(Facts::consumer).orElse(null)));
  }

  private static Optional<Missing> delegation(List<DelegationScheme> schemes, boolean delegated) {
    return delegated ? Optional.empty() : Optional.of(new Missing.NotDelegated(schemes));
  }

  private static Optional<Missing> client(Optional<Facts> known) {
    if (known.isEmpty() || known.get().clients().isEmpty()) {
      return Optional.of(new Missing.NoClient());
    }
    return known.get().liveKey()
        ? Optional.empty()
        : Optional.of(new Missing.NoLiveKey(known.get().clients()));
  }

  private List<ReadinessWarning> warnings(
      Environment here,
      ScopeName scope,
      OrganisationNumber consumer,
      OrganisationNumber supplier,
      Optional<Facts> known,
      boolean delegated) {
    var warnings = new ArrayList<ReadinessWarning>();
    supplierGranted(known).ifPresent(warnings::add);
    if (!delegated) {
      warnings.addAll(elsewhere(here, scope, consumer, supplier));
    }
    return warnings;
  }

  private static Optional<ReadinessWarning> supplierGranted(Optional<Facts> known) {
    return known
        .filter(found -> found.supplier() == AccessState.APPROVED && !found.consumerHasAccess())
        .map(_ -> new ReadinessWarning.SupplierGranted());
  }

  private List<ReadinessWarning> elsewhere(
      Environment here, ScopeName scope, OrganisationNumber consumer, OrganisationNumber supplier) {
    return environments.all().stream()
        .map(Environment::name)
        .filter(other -> !other.equals(here.name()))
        .filter(other -> isDelegated(other, scope, consumer, supplier))
        .<ReadinessWarning>map(ReadinessWarning.DelegatedElsewhere::new)
        .toList();
  }

  /** Another environment's Altinn that is away costs a warning, not the report. */
  private boolean isDelegated(
      String environment,
      ScopeName scope,
      OrganisationNumber consumer,
      OrganisationNumber supplier) {
    try {
      return delegations.covers(environment, scope, consumer, supplier);
    } catch (DelegationSourceException e) {
      log.info("Not known whether it is delegated in {}: {}", environment, e.getMessage());
      return false;
    }
  }
}
