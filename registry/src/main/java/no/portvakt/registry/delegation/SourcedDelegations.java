package no.portvakt.registry.delegation;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.delegation.DelegationOutcome.NoSource;
import no.portvakt.registry.delegation.DelegationOutcome.SameParty;
import no.portvakt.registry.delegation.DelegationOutcome.UnknownScheme;
import no.portvakt.registry.internal.Tally;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rules that all sources share; the rest is the source's that the environment has. */
@Component
class SourcedDelegations implements Delegations {

  /** Digdir's name of Altinn as a source. */
  private static final String ALTINN = "altinn";

  private static final Page<Delegation> NONE = new Page<>(List.of(), null);
  private static final Page<DelegationScheme> NO_SCHEMES = new Page<>(List.of(), null);

  private final Sources sources;
  private final SchemeTable schemes;
  private final DelegableScopes scopes;
  private final Tally tally;

  SourcedDelegations(
      Sources sources, SchemeTable schemes, DelegableScopes scopes, MeterRegistry meters) {
    this.sources = sources;
    this.schemes = schemes;
    this.scopes = scopes;
    this.tally = new Tally(meters, "portvakt.delegations");
  }

  /** A configuration has no dates: the epoch stands for them, on every instance the same. */
  @Override
  public List<DelegationSource> sources(String environment) {
    return sources.issuer(environment).stream()
        .map(issuer -> new DelegationSource(ALTINN, issuer, Instant.EPOCH, Instant.EPOCH))
        .toList();
  }

  @Override
  public boolean keptHere(String environment) {
    return sources.of(environment).map(Source::isHere).orElse(false);
  }

  @Override
  public Page<DelegationScheme> schemesOf(String environment, ScopeName scope, Keyset wanted) {
    return sources.of(environment).isPresent()
        ? schemes.containing(environment, scope, wanted)
        : NO_SCHEMES;
  }

  @Override
  public Optional<DelegationScheme> scheme(String environment, UUID id) {
    return sources.of(environment).flatMap(_ -> schemes.find(environment, id));
  }

  @Override
  public Page<Delegation> of(
      String environment,
      ScopeName scope,
      @Nullable OrganisationNumber consumer,
      @Nullable OrganisationNumber supplier,
      Keyset wanted) {
    return sources
        .of(environment)
        .map(source -> source.of(environment, scope, consumer, supplier, wanted))
        .orElse(NONE);
  }

  @Override
  public Page<Delegation> seenBy(
      OrganisationNumber viewer,
      String environment,
      ScopeName scope,
      @Nullable OrganisationNumber consumer,
      @Nullable OrganisationNumber supplier,
      Keyset wanted) {
    if (scopes.owns(viewer, environment, scope)) {
      return of(environment, scope, consumer, supplier, wanted);
    }
    var given =
        consumer == null || consumer.equals(viewer)
            ? of(environment, scope, viewer, supplier, wanted)
            : NONE;
    var received =
        supplier == null || supplier.equals(viewer)
            ? of(environment, scope, consumer, viewer, wanted)
            : NONE;
    return DelegationKey.merged(given, received, wanted);
  }

  @Override
  public boolean covers(
      String environment,
      ScopeName scope,
      OrganisationNumber consumer,
      OrganisationNumber supplier) {
    return sources
        .of(environment)
        .map(source -> source.covers(environment, scope, consumer, supplier))
        .orElse(false);
  }

  @Override
  public Page<Delegation> offered(String environment, OrganisationNumber consumer, Keyset wanted) {
    return sources
        .of(environment)
        .map(source -> source.offered(environment, consumer, wanted))
        .orElse(NONE);
  }

  @Override
  public Page<Delegation> received(String environment, OrganisationNumber supplier, Keyset wanted) {
    return sources
        .of(environment)
        .map(source -> source.received(environment, supplier, wanted))
        .orElse(NONE);
  }

  @Override
  @Transactional
  public DelegationOutcome delegate(
      String environment,
      UUID scheme,
      OrganisationNumber consumer,
      OrganisationNumber supplier,
      Cause cause) {
    var link = new Link(environment, scheme, consumer, supplier);
    var outcome =
        change(
            link,
            cause,
            source -> {
              schemes.pin(environment, scheme);
              var known = schemes.find(environment, scheme);
              return known.isEmpty()
                  ? new UnknownScheme()
                  : source.delegate(known.get(), link, cause);
            });
    return tally.count("delegate", outcome);
  }

  @Override
  @Transactional
  public DelegationOutcome revoke(
      String environment,
      UUID scheme,
      OrganisationNumber consumer,
      OrganisationNumber supplier,
      Cause cause) {
    return revoke(environment, scheme, consumer, supplier, Side.GIVER, cause);
  }

  @Override
  @Transactional
  public DelegationOutcome revoke(
      String environment,
      UUID scheme,
      OrganisationNumber consumer,
      OrganisationNumber supplier,
      Side by,
      Cause cause) {
    var link = new Link(environment, scheme, consumer, supplier);
    return tally.count("revoke", change(link, cause, source -> source.revoke(link, by, cause)));
  }

  private DelegationOutcome change(
      Link link, Cause cause, Function<Source, DelegationOutcome> change) {
    var source = sources.toChange(link.environment());
    if (source.isEmpty()) {
      return new NoSource();
    }
    if (link.consumer().equals(link.supplier())) {
      return new SameParty();
    }
    var unfit = cause.violation();
    return unfit.isPresent()
        ? new DelegationOutcome.Refused(List.of(unfit.get()))
        : change.apply(source.get());
  }
}
