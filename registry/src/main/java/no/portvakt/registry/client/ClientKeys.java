package no.portvakt.registry.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;

/**
 * The keys of clients: at most {@value #MOST} each, for at most a year after they were registered
 * last (Digdir's guide to client registration). Input is text as people have it: JWK, array, JWKS,
 * PEM or base64 DER; a private key is refused and never kept.
 */
public interface ClientKeys {

  int MOST = 5;

  /** By kid; expired ones too. */
  List<ClientKey> of(String environment, ClientId client);

  Optional<ClientKey> find(String environment, ClientId client, String kid);

  /** The person who registered or renewed the key last; none where only clients did. */
  Optional<UUID> registeredBy(String environment, ClientId client, String kid);

  /**
   * The keys that expire before a time of the active clients that concern an organisation, as owner
   * or as supplier, soonest first, and those that have expired before them.
   */
  Page<ExpiringKey> expiring(
      String environment, OrganisationNumber organisation, Instant before, Keyset wanted);

  /** The keys of all active clients that expire between two times, soonest first. */
  Page<ExpiringKey> expiring(String environment, Instant from, Instant before, Keyset wanted);

  /** Puts these keys in the place of all others. */
  KeysOutcome replaceAll(
      String environment, OrganisationNumber caller, ClientId client, String input, Cause cause);

  /**
   * Adds one key, or renews it when it is registered already; the others stay as they are.
   *
   * @param kid the id that the key must have; none: its own, else a new one
   */
  KeysOutcome put(
      String environment,
      OrganisationNumber caller,
      ClientId client,
      Optional<String> kid,
      String input,
      Cause cause);

  /**
   * Registers a key again as it is, which lets it last for another year from now, or for as long as
   * the certificate that locks it.
   */
  KeysOutcome renew(
      String environment, OrganisationNumber caller, ClientId client, String kid, Cause cause);

  KeysOutcome remove(
      String environment, OrganisationNumber caller, ClientId client, String kid, Cause cause);

  KeysOutcome removeAll(
      String environment, OrganisationNumber caller, ClientId client, Cause cause);
}
