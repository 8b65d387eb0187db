package no.portvakt.registry.merkantile;

import java.time.Instant;
import java.util.Optional;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.organisation.OrganisationNumber;

/**
 * The merkantile data of organisations as providers of APIs, for each environment, and of clients.
 * Who may act for the organisation or the client is the caller's to ask.
 */
public interface Merkantile {

  Optional<MerkantileData> ofProvider(String environment, OrganisationNumber organisation);

  Optional<MerkantileData> ofClient(String environment, ClientId client);

  /** What is stored is complete, so this asks whether anything is. */
  boolean isComplete(String environment, OrganisationNumber organisation);

  /** Saves and confirms all of them; refused as a whole when any field breaks a rule. */
  SaveOutcome saveProvider(
      String environment, OrganisationNumber organisation, MerkantileForm form, Cause cause);

  /** As for a provider. */
  SaveOutcome saveClient(String environment, ClientId client, MerkantileForm form, Cause cause);

  /**
   * Confirms that the data are right as they stand.
   *
   * @param shown when the data that somebody looked at were confirmed, which tells whether they are
   *     those that stand
   */
  ConfirmOutcome confirmProvider(
      String environment, OrganisationNumber organisation, Instant shown, Cause cause);

  /** As for a provider. */
  ConfirmOutcome confirmClient(String environment, ClientId client, Instant shown, Cause cause);

  /** Data of providers and active clients that were confirmed before a time, oldest first. */
  Page<DueConfirmation> dueForConfirmation(String environment, Instant before, Keyset wanted);

  /** Active clients without data that were made before a time; those of one keeper together. */
  Page<UnfilledClient> unfilledClients(String environment, Instant before, Keyset wanted);
}
