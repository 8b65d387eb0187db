/** Clients (integrations), the scopes they may ask for, and their keys. */
@NullMarked
@NamedInterface
package no.portvakt.registry.client;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
