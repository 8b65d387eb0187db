package no.portvakt.registry.client;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A client as somebody gave it: texts that may be anything, and nothing where they left a field
 * out, which means the default of the integration type. Fields that a Maskinporten client can have
 * one value of only (application type, authentication method, grant types) are checked and not
 * kept.
 */
public record ClientForm(
    @Nullable String name,
    @Nullable String description,
    @Nullable String integrationType,
    @Nullable String applicationType,
    @Nullable String tokenEndpointAuthMethod,
    @Nullable Set<String> grantTypes,
    @Nullable Set<String> scopes,
    @Nullable Integer accessTokenLifetime,
    @Nullable Integer authorizationLifetime,
    @Nullable Integer refreshTokenLifetime) {}
