package no.portvakt.workflows.merkantile;

import java.time.Instant;
import java.util.Optional;
import no.portvakt.registry.client.Client;
import no.portvakt.registry.merkantile.MerkantileData;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.right.Right;
import org.jspecify.annotations.Nullable;

/**
 * Merkantile data in production with those whom it falls to to keep them right.
 *
 * @param client the client they are about; none: the organisation as a provider
 * @param data as they stand; none: nobody has filled them in
 * @param confirmBy when they should be confirmed anew; null where there are none
 */
public record KeptMerkantile(
    MerkantileRef ref,
    @Nullable Client client,
    Optional<MerkantileData> data,
    @Nullable Instant confirmBy) {

  /** Whose people keep them: a supplier that made a client runs it. */
  public OrganisationNumber keeper() {
    return client != null && client.supplier() != null ? client.supplier() : ref.organisation();
  }

  /** What these people need (domain rule 6.9). */
  public Right needed() {
    if (client == null) {
      return Right.API;
    }
    return client.supplier() == null ? Right.INTEGRATION : Right.SUPPLIER;
  }

  boolean standsAsOf(Instant confirmedAt) {
    return data.filter(standing -> standing.confirmedAt().equals(confirmedAt)).isPresent();
  }
}
