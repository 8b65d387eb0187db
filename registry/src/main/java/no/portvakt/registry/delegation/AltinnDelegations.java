package no.portvakt.registry.delegation;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.delegation.AltinnClient.RightStatus;
import no.portvakt.registry.delegation.DelegationOutcome.Done;
import no.portvakt.registry.delegation.DelegationOutcome.RefusedBySource;
import no.portvakt.registry.delegation.DelegationOutcome.UnknownScheme;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Delegations in Altinn 3. What is given or taken back through Portvakt is on the record twice:
 * before Altinn is asked, and when it has done it. Two who do the same at once come one by one.
 */
final class AltinnDelegations implements Source {

  private final AltinnClient altinn;
  private final AltinnReading reading;
  private final SchemeTable schemes;
  private final DelegationRecord record;
  private final Remembered remembered;
  private final JdbcClient jdbc;

  AltinnDelegations(
      AltinnClient altinn,
      SchemeTable schemes,
      DelegationRecord record,
      Remembered remembered,
      JdbcClient jdbc) {
    this.altinn = altinn;
    this.reading = new AltinnReading(schemes);
    this.schemes = schemes;
    this.record = record;
    this.remembered = remembered;
    this.jdbc = jdbc;
  }

  @Override
  public boolean isHere() {
    return false;
  }

  @Override
  public Page<Delegation> of(
      String environment,
      ScopeName scope,
      @Nullable OrganisationNumber consumer,
      @Nullable OrganisationNumber supplier,
      Keyset wanted) {
    return DelegationKey.page(lookedUp(environment, scope, consumer, supplier), wanted);
  }

  /** Altinn is not trusted to have answered what was asked, and no more. */
  private List<Delegation> lookedUp(
      String environment,
      ScopeName scope,
      @Nullable OrganisationNumber consumer,
      @Nullable OrganisationNumber supplier) {
    return reading.lookedUp(environment, altinn.lookUp(scope, consumer, supplier)).stream()
        .filter(found -> found.scopes().contains(scope))
        .filter(found -> consumer == null || consumer.equals(found.consumer()))
        .filter(found -> supplier == null || supplier.equals(found.supplier()))
        .toList();
  }

  @Override
  public boolean covers(
      String environment,
      ScopeName scope,
      OrganisationNumber consumer,
      OrganisationNumber supplier) {
    var question = new Remembered.Question(scope, consumer, supplier);
    if (remembered.saidYes(question)) {
      return true;
    }
    boolean covers = !lookedUp(environment, scope, consumer, supplier).isEmpty();
    if (covers) {
      remembered.sayYes(question);
    }
    return covers;
  }

  @Override
  public Page<Delegation> offered(String environment, OrganisationNumber consumer, Keyset wanted) {
    return DelegationKey.page(listed(environment, Side.GIVER, consumer), wanted);
  }

  @Override
  public Page<Delegation> received(String environment, OrganisationNumber supplier, Keyset wanted) {
    return DelegationKey.page(listed(environment, Side.RECEIVER, supplier), wanted);
  }

  private List<Delegation> listed(String environment, Side side, OrganisationNumber party) {
    return switch (altinn.listed(side, party)) {
      case Answer.Given(var found) -> reading.listed(environment, side, party, found);
      case Answer.Refused<?> refused -> throw altinn.notAllowed(side, party, refused.status());
    };
  }

  /** By one of its scopes, for whoever has a scheme delegated has all of them. */
  @Override
  public int delegationsOf(DelegationScheme scheme) {
    var scope = scheme.scopes().stream().findFirst().orElseThrow();
    return (int)
        lookedUp(scheme.environment(), scope, null, null).stream()
            .filter(found -> found.scheme().equals(scheme.id()))
            .count();
  }

  @Override
  public DelegationOutcome delegate(DelegationScheme scheme, Link link, Cause cause) {
    var resource = scheme.resource();
    if (resource == null) {
      return new UnknownScheme();
    }
    lock(link);
    return switch (altinn.listed(Side.GIVER, link.consumer())) {
      case Answer.Refused<?> refused -> new RefusedBySource(refused.words());
      case Answer.Given(var found) ->
          standing(link, reading.listed(link.environment(), Side.GIVER, link.consumer(), found))
                  .isPresent()
              ? new Done(true)
              : give(link, resource, scheme.scopes(), cause);
    };
  }

  private DelegationOutcome give(Link link, String resource, Set<ScopeName> scopes, Cause cause) {
    record.asked(link, "give", cause);
    var refusal =
        refusal(altinn.check(link.consumer(), resource), "Delegable")
            .or(() ->
                refusal(altinn.give(link.consumer(), link.supplier(), resource), "Delegated"));
    if (refusal.isPresent()) {
      record.refused(link, "give", cause);
      return new RefusedBySource(refusal.get());
    }
    record.given(link, scopes, cause);
    return new Done(false);
  }

  @Override
  public DelegationOutcome revoke(Link link, Side by, Cause cause) {
    lock(link);
    var party = by == Side.GIVER ? link.consumer() : link.supplier();
    return switch (altinn.listed(by, party)) {
      case Answer.Refused<?> refused -> new RefusedBySource(refused.words());
      case Answer.Given(var found) ->
          standing(link, reading.listed(link.environment(), by, party, found))
              .map(standing -> revoke(standing, link, by, cause))
              .orElseGet(() -> notStanding(link));
    };
  }

  private DelegationOutcome revoke(Delegation standing, Link link, Side by, Cause cause) {
    record.asked(link, "revoke", cause);
    var resource = Objects.requireNonNull(standing.resource(), "listed by its resource");
    var answer =
        by == Side.GIVER
            ? altinn.revoke(by, link.consumer(), link.supplier(), resource)
            : altinn.revoke(by, link.supplier(), link.consumer(), resource);
    return switch (answer) {
      case Answer.Refused<?> refused -> {
        record.refused(link, "revoke", cause);
        yield new RefusedBySource(refused.words());
      }
      case Answer.Given<?> _ -> {
        remembered.forget(link.consumer(), link.supplier());
        record.revoked(link, standing.scopes(), by, cause);
        yield new Done(false);
      }
    };
  }

  private DelegationOutcome notStanding(Link link) {
    return schemes.find(link.environment(), link.scheme()).isPresent()
        ? new Done(true)
        : new UnknownScheme();
  }

  private static Optional<Delegation> standing(Link link, List<Delegation> found) {
    return found.stream().filter(link::is).findFirst();
  }

  /** Until the transaction ends. */
  private void lock(Link link) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:link, 0))")
        .param("link", link.reference())
        .query((row, index) -> link)
        .single();
  }

  private static Optional<String> refusal(Answer<List<RightStatus>> answer, String wanted) {
    return switch (answer) {
      case Answer.Refused<?> refused -> Optional.of(refused.words());
      case Answer.Given(var rights) ->
          !rights.isEmpty() && rights.stream().allMatch(right -> wanted.equals(right.status()))
              ? Optional.empty()
              : Optional.of(reason(rights));
    };
  }

  private static String reason(List<RightStatus> rights) {
    var words =
        rights.stream()
            .flatMap(right -> Stream.ofNullable(right.details()))
            .flatMap(List::stream)
            .filter(Objects::nonNull)
            .map(detail -> detail.description() == null ? detail.code() : detail.description())
            .filter(Objects::nonNull)
            .distinct()
            .collect(joining(" "));
    return new Answer.Refused<>(200, new Answer.Problem(words, null)).words();
  }
}
