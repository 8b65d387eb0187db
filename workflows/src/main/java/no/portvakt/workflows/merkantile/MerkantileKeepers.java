package no.portvakt.workflows.merkantile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.registry.client.Client;
import no.portvakt.registry.client.Clients;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.merkantile.Merkantile;
import no.portvakt.registry.merkantile.MerkantileData;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.right.Right;
import no.portvakt.workflows.approval.Keepers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds merkantile data in production, and who keeps them (domain rules 6.9 and 6.10). */
@Component
class MerkantileKeepers {

  private final Environments environments;
  private final Clients clients;
  private final Merkantile merkantile;
  private final Keepers keepers;
  private final MerkantileSettings settings;

  MerkantileKeepers(
      Environments environments,
      Clients clients,
      Merkantile merkantile,
      Keepers keepers,
      MerkantileSettings settings) {
    this.environments = environments;
    this.clients = clients;
    this.merkantile = merkantile;
    this.keepers = keepers;
    this.settings = settings;
  }

  /** None where there is no such environment or active client. */
  Optional<KeptMerkantile> find(MerkantileRef ref) {
    if (!environments.isProduction(ref.environment())) {
      return Optional.empty();
    }
    return ref.client() == null
        ? Optional.of(kept(ref, null, merkantile.ofProvider(ref.environment(), ref.organisation())))
        : clients
            .find(ref.environment(), ref.client())
            .filter(client -> client.active() && client.organisation().equals(ref.organisation()))
            .map(this::of);
  }

  KeptMerkantile of(Client client) {
    return kept(
        new MerkantileRef(client.environment(), client.organisation(), client.id()),
        client,
        merkantile.ofClient(client.environment(), client.id()));
  }

  private KeptMerkantile kept(
      MerkantileRef ref, @Nullable Client client, Optional<MerkantileData> data) {
    return new KeptMerkantile(
        ref,
        client,
        data,
        data.map(MerkantileData::confirmedAt).map(settings::confirmBy).orElse(null));
  }

  /** Of a client that a supplier made, the customer's own people may too. */
  boolean may(UUID person, KeptMerkantile kept) {
    var ref = kept.ref();
    return keepers.isOne(person, kept.needed(), ref.environment(), kept.keeper())
        || (kept.needed() == Right.SUPPLIER
            && keepers.isOne(person, Right.INTEGRATION, ref.environment(), ref.organisation()));
  }

  /** Those whom it falls to. */
  List<Person> of(KeptMerkantile kept) {
    return keepers.of(kept.needed(), kept.ref().environment(), kept.keeper());
  }
}
