/** Scopes, and which consumers have access to them. */
@NullMarked
@NamedInterface
package no.portvakt.registry.scope;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
