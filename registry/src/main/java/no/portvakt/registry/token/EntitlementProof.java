package no.portvakt.registry.token;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.token.TokenVerdict.Issued;
import no.portvakt.registry.token.TokenVerdict.NoClient;
import no.portvakt.registry.token.TokenVerdict.Refused;
import org.springframework.stereotype.Component;

/** Asks the {@link Entitlement} that the endpoint asks, of the same facts. */
@Component
class EntitlementProof implements TokenProof {

  private final Environments environments;
  private final ClientStandings clients;
  private final Entitlement entitlement;
  private final Clock clock;

  EntitlementProof(
      Environments environments, ClientStandings clients, Entitlement entitlement, Clock clock) {
    this.environments = environments;
    this.clients = clients;
    this.entitlement = entitlement;
    this.clock = clock;
  }

  @Override
  public TokenVerdict onBehalf(
      String environment,
      ScopeName scope,
      OrganisationNumber consumer,
      OrganisationNumber supplier) {
    var here = environments.existing(environment);
    var verdicts =
        clients.asking(environment, supplier, scope, clock.instant()).stream()
            .flatMap(client -> verdict(here, client, scope, consumer).stream())
            .toList();
    return verdicts.stream()
        .filter(Issued.class::isInstance)
        .findFirst()
        .or(() -> verdicts.stream().findFirst())
        .orElseGet(NoClient::new);
  }

  private Optional<TokenVerdict> verdict(
      Environment here, ClientId client, ScopeName scope, OrganisationNumber consumer) {
    return clients
        .find(here.name(), client, scope, consumer)
        .map(standing ->
            new Wish(here, standing, List.of(scope.value()), Optional.of(consumer.value())))
        .map(wish ->
            entitlement
                .refusal(wish)
                .<TokenVerdict>map(refusal -> new Refused(client, refusal.fault().code()))
                .orElseGet(() -> new Issued(client)));
  }
}
