package no.portvakt.registry.admin;

import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.organisation.OrganisationNumber;
import org.jspecify.annotations.Nullable;

/**
 * An admin client that an organisation shall have.
 *
 * @param organisationName for an organisation that is not registered yet, 1 to 255 characters
 * @param termsSigned whether it has signed the terms of use, without which the API lets nobody in
 * @param supplier whether it may make clients for customers
 * @param runsInstallation whether it runs the installation, where that is not settled yet
 * @param client the id that the client shall have; none: {@link #defaultId}
 * @param key the client's public key, as people have it: JWK, JWKS, PEM or base64 DER
 */
public record AdminClientOrder(
    String environment,
    OrganisationNumber organisation,
    @Nullable String organisationName,
    boolean termsSigned,
    boolean supplier,
    boolean runsInstallation,
    @Nullable ClientId client,
    String key) {

  /** The id of an organisation's admin client when nobody wishes for another. */
  public static ClientId defaultId(OrganisationNumber organisation) {
    return new ClientId("admin-" + organisation);
  }

  ClientId id() {
    return client == null ? defaultId(organisation) : client;
  }
}
